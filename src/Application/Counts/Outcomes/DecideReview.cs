using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Application.Common;
using CaseTracker.Application.Notifications;
using CaseTracker.Application.Victims;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Counts.Outcomes;
using FluentValidation;
using MediatR;

namespace CaseTracker.Application.Counts.Outcomes;

/// <summary>A supervisor decides the review that a victim asked for. Never who took the decision. Overturned, the proceedings are taken up again by moving the person.</summary>
[Requires(Permissions.ChargeApprove), Audited(AuditAct.Alter, AuditObject.Victim)]
public sealed record DecideReviewCommand(Guid CaseId, Guid DiscontinuanceId, Guid VictimId, ReviewOutcome Outcome, string Reasons) : ICommand, ICaseScoped
{
    CaseScope ICaseScoped.Scope => CaseScope.Case(CaseId);
}

internal sealed class DecideReviewValidator : AbstractValidator<DecideReviewCommand>
{
    public DecideReviewValidator()
    {
        _ = RuleFor(c => c.Outcome).IsInEnum().WithMessage("Choose one from the list.");
        _ = RuleFor(c => c.Reasons).RequiredText(DiscontinuanceNotice.ReasonsMaxLength);
    }
}

internal sealed class DecideReviewHandler(NoticeDesk desk, VictimClocks clocks, CaseNotices notices, ICurrentUser user, AuditNotes audit, TimeProvider clock) : IRequestHandler<DecideReviewCommand, Result>
{
    public async Task<Result> Handle(DecideReviewCommand command, CancellationToken ct)
    {
        var caseId = new CaseId(command.CaseId);
        if (await desk.FindAsync(caseId, command.DiscontinuanceId, command.VictimId, ct) is not { } found) return CommonRefusals.NotFound;
        audit.About(command.VictimId);
        audit.Because("review", command.Reasons);
        var today = user.Actor.Today(clock);
        var reviewed = found.Notice.Review(command.Outcome, command.Reasons, found.Decision.DecidedBy, user.Actor.Id, today);
        if (reviewed.IsRefused) return reviewed;
        if (await clocks.CompleteAsync(found.Notice.ReviewDeadlineId, today, "Reviewed", ct) is { Refusal: { } runs }) return runs;
        var words = command.Outcome == ReviewOutcome.Overturned ? "was overturned on review: take the proceedings up again." : "stands after the review.";
        await notices.TellAsync(caseId, $"a decision not to go on {words}", $"/cases/{command.CaseId}/counts/outcomes", false, found.Decision.DecidedBy, ct);
        return Result.Done;
    }
}
