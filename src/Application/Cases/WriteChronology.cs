using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Application.Common;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Cases;
using CaseTracker.Domain.Common;
using FluentValidation;
using MediatR;

namespace CaseTracker.Application.Cases;

/// <summary>Writes down what happened and when. Entries are never changed; a correction is a further entry.</summary>
[Requires(Permissions.CaseWrite), Audited(AuditAct.Collect, AuditObject.Chronology)]
public sealed record WriteChronologyCommand(Guid CaseId, DateTimeOffset At, string Text) : ICommand<Guid>, ICaseScoped
{
    CaseScope ICaseScoped.Scope => CaseScope.Case(CaseId);
}

internal sealed class WriteChronologyValidator : AbstractValidator<WriteChronologyCommand>
{
    public WriteChronologyValidator()
    {
        _ = RuleFor(c => c.At).NotEmpty().WithMessage("Say when it happened.");
        _ = RuleFor(c => c.Text).RequiredText(ChronologyEntry.TextMaxLength);
    }
}

internal sealed class WriteChronologyHandler(ICaseTrackerDb db, ICurrentUser user, AuditNotes audit, TimeProvider clock) : IRequestHandler<WriteChronologyCommand, Result<Guid>>
{
    public Task<Result<Guid>> Handle(WriteChronologyCommand command, CancellationToken ct)
    {
        var entry = ChronologyEntry.Write(new CaseId(command.CaseId), command.At.ToUniversalTime(), command.Text, user.Actor.Id, clock.GetUtcNow());
        if (entry.IsRefused) return Task.FromResult<Result<Guid>>(entry.Refusal!);
        _ = db.Chronology.Add(entry.Value);
        audit.About(entry.Value.Id);
        return Task.FromResult<Result<Guid>>(entry.Value.Id);
    }
}
