using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Application.Common;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Counts.Offences;
using FluentValidation;
using MediatR;

namespace CaseTracker.Application.Counts.Offences;

/// <summary>Adds an offence of the national law to the list that counts are laid from.</summary>
/// <param name="Code">Its name for ever, for example <c>BG-NK-159A</c>.</param>
[Requires(Permissions.ReferenceManage), Audited(AuditAct.Administer, AuditObject.Reference)]
public sealed record WriteOffenceCommand(string Code, OffenceText Text, string Reason) : ICommand<WrittenOffence>;

public sealed record WrittenOffence(Guid Id, string Code, int Version);

internal sealed class WriteOffenceValidator : AbstractValidator<WriteOffenceCommand>
{
    public WriteOffenceValidator(IReferenceCodes codes, TimeProvider clock)
    {
        _ = RuleFor(c => c.Code).RequiredText(OffenceEdition.CodeMaxLength).Matches(@"^[A-Z0-9][A-Z0-9.\-]*$").WithMessage("Capital letters, digits, dot and dash.");
        _ = RuleFor(c => c.Text).NotNull().WithMessage("This is required.").SetValidator(new OffenceTextValidator(codes, clock));
        _ = RuleFor(c => c.Reason).RequiredText(OffenceEdition.ReasonMaxLength);
    }
}

internal sealed class WriteOffenceHandler(ICaseTrackerDb db, OffenceShelf shelf, ICurrentUser user, AuditNotes audit, TimeProvider clock) : IRequestHandler<WriteOffenceCommand, Result<WrittenOffence>>
{
    public async Task<Result<WrittenOffence>> Handle(WriteOffenceCommand command, CancellationToken ct)
    {
        if (await shelf.LastAsync(command.Code, ct) > 0) return OffenceRefusals.CodeTaken;
        var written = OffenceEdition.Write(command.Code, command.Text.Terms, command.Reason, user.Actor.Id, clock.GetUtcNow());
        if (written.Refusal is { } refusal) return refusal;
        _ = db.OffenceEditions.Add(written.Value);
        audit.About(written.Value.Id.Value);
        return new WrittenOffence(written.Value.Id.Value, command.Code, 1);
    }
}
