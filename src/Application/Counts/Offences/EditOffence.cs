using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Application.Common;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Counts.Offences;
using FluentValidation;
using MediatR;

namespace CaseTracker.Application.Counts.Offences;

/// <summary>Writes the next version of an offence: from a later day the law was amended, from the same day the version was wrong. Counts keep the version they name.</summary>
/// <param name="Version">The last version, as it was read.</param>
[Requires(Permissions.ReferenceManage), Audited(AuditAct.Administer, AuditObject.Reference)]
public sealed record EditOffenceCommand(string Code, int Version, OffenceText Text, string Reason) : ICommand<WrittenOffence>;

internal sealed class EditOffenceValidator : AbstractValidator<EditOffenceCommand>
{
    public EditOffenceValidator(IReferenceCodes codes, TimeProvider clock)
    {
        _ = RuleFor(c => c.Text).NotNull().WithMessage("This is required.").SetValidator(new OffenceTextValidator(codes, clock));
        _ = RuleFor(c => c.Reason).RequiredText(OffenceEdition.ReasonMaxLength);
    }
}

internal sealed class EditOffenceHandler(ICaseTrackerDb db, OffenceShelf shelf, ICurrentUser user, AuditNotes audit, TimeProvider clock) : IRequestHandler<EditOffenceCommand, Result<WrittenOffence>>
{
    public async Task<Result<WrittenOffence>> Handle(EditOffenceCommand command, CancellationToken ct)
    {
        var found = await shelf.FindAsync(command.Code, command.Version, ct);
        if (found.Refusal is { } absent) return absent;
        var last = await shelf.LastAsync(command.Code, ct);
        if (last != command.Version) return OffenceRefusals.NotCurrent;
        var edited = found.Value.Edit(command.Text.Terms, last, command.Reason, user.Actor.Id, clock.GetUtcNow());
        if (edited.Refusal is { } refusal) return refusal;
        _ = db.OffenceEditions.Add(edited.Value);
        audit.About(edited.Value.Id.Value);
        return new WrittenOffence(edited.Value.Id.Value, command.Code, edited.Value.Number);
    }
}
