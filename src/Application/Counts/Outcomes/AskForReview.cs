using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Application.Common;
using CaseTracker.Application.Deadlines;
using CaseTracker.Application.Notifications;
using CaseTracker.Application.Victims;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Deadlines.Rules;
using FluentValidation;
using MediatR;

namespace CaseTracker.Application.Counts.Outcomes;

/// <summary>Records that a victim asks for a review of the decision not to go on; a deadline says by when it is answered, and the supervisors are told.</summary>
[Requires(Permissions.VictimWrite), Audited(AuditAct.Alter, AuditObject.Victim)]
public sealed record AskForReviewCommand(Guid CaseId, Guid DiscontinuanceId, Guid VictimId, DateOnly On) : ICommand, ICaseScoped
{
    CaseScope ICaseScoped.Scope => CaseScope.Case(CaseId);
}

internal sealed class AskForReviewValidator : AbstractValidator<AskForReviewCommand>
{
    public AskForReviewValidator(ICurrentUser user, TimeProvider clock) =>
        _ = RuleFor(c => c.On).NotEmpty().WithMessage("Choose the day.").LessThanOrEqualTo(user.Actor.Today(clock)).WithMessage("That day has not come yet.");
}

internal sealed class AskForReviewHandler(NoticeDesk desk, VictimClocks clocks, DeadlineStarting starting, CaseNotices notices, AuditNotes audit) : IRequestHandler<AskForReviewCommand, Result>
{
    public async Task<Result> Handle(AskForReviewCommand command, CancellationToken ct)
    {
        var caseId = new CaseId(command.CaseId);
        if (await desk.FindAsync(caseId, command.DiscontinuanceId, command.VictimId, ct) is not { } found) return CommonRefusals.NotFound;
        audit.About(command.VictimId);
        var asked = found.Notice.AskReview(command.On, found.Decision.DecidedOn);
        if (asked.IsRefused) return asked;
        if (await clocks.CompleteAsync(found.Notice.ReviewDeadlineId, command.On, "Asked", ct) is { Refusal: { } runs }) return runs;
        var answer = clocks.Start(caseId, ProductRules.ReviewDecision, command.On, null, $"{found.Pseudonym}: review the decision not to go on");
        if (answer.Refusal is { } notStarted) return notStarted;
        found.Notice.Watch(answer.Value.Id);
        await starting.StartAutomaticAsync(caseId, "REVIEW_REQUESTED", command.On, ct);
        await notices.TellAsync(caseId, $"{found.Pseudonym} asks for a review of a decision not to go on.", $"/cases/{command.CaseId}/counts/discontinuances/{found.Decision.Id}/victims/{command.VictimId}", true, null, ct);
        return Result.Done;
    }
}
