using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Application.Common;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Notifications;
using CaseTracker.Domain.Redactions;
using FluentValidation;
using MediatR;

namespace CaseTracker.Application.Redactions;

/// <summary>The new file is never handed out; what was drawn can be changed and applied again.</summary>
/// <param name="Attempt">Which burning-in was looked at.</param>
/// <param name="Reason">What is wrong; never what is hidden.</param>
[Requires(Permissions.RedactionCheck), Audited(AuditAct.Alter, AuditObject.Redaction)]
public sealed record RejectRedactionCommand(Guid RedactionId, int Attempt, string Reason) : ICommand, ICaseScoped
{
    CaseScope ICaseScoped.Scope => CaseScope.Redaction(RedactionId);
}

internal sealed class RejectRedactionValidator : AbstractValidator<RejectRedactionCommand>
{
    public RejectRedactionValidator() => _ = RuleFor(c => c.Reason).RequiredText(RedactionAttempt.ReasonMaxLength);
}

internal sealed class RejectRedactionHandler(ICaseTrackerDb db, RedactionDesk desk, ICurrentUser user, AuditNotes audit, TimeProvider clock) : IRequestHandler<RejectRedactionCommand, Result>
{
    public async Task<Result> Handle(RejectRedactionCommand command, CancellationToken ct)
    {
        var redaction = await desk.FindAsync(command.RedactionId, ct);
        if (redaction.State == RedactionState.Applied && redaction.Latest!.Number != command.Attempt) return CommonRefusals.ChangedMeanwhile;
        var rejected = redaction.Reject(user.Actor.Id, command.Reason, clock.GetUtcNow());
        if (rejected.IsRefused) return rejected;
        audit.Because("redaction_rejected", command.Reason.Trim());
        foreach (var person in redaction.DrawnBy.Select(id => new UserId(id)).Where(id => id != user.Actor.Id))
            _ = db.Notifications.Add(Notification.To(person, redaction.CaseId, "A redaction you worked on was rejected: it is to be drawn again.", $"/cases/{redaction.CaseId.Value}/redactions/{redaction.Id.Value}", clock.GetUtcNow()));
        return rejected;
    }
}
