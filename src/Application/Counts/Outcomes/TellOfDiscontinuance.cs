using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Application.Common;
using CaseTracker.Application.Victims;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Deadlines.Rules;
using FluentValidation;
using MediatR;

namespace CaseTracker.Application.Counts.Outcomes;

/// <summary>Records that a victim was told that it does not go on, and until when they may ask for a review; that clock runs from then (Dir. 2012/29 Arts 6 and 11).</summary>
/// <param name="ReviewUntil">Last day, as the national law has it.</param>
[Requires(Permissions.VictimWrite), Audited(AuditAct.Alter, AuditObject.Victim)]
public sealed record TellOfDiscontinuanceCommand(Guid CaseId, Guid DiscontinuanceId, Guid VictimId, DateOnly On, DateOnly ReviewUntil) : ICommand, ICaseScoped
{
    CaseScope ICaseScoped.Scope => CaseScope.Case(CaseId);
}

internal sealed class TellOfDiscontinuanceValidator : AbstractValidator<TellOfDiscontinuanceCommand>
{
    public TellOfDiscontinuanceValidator(ICurrentUser user, TimeProvider clock)
    {
        _ = RuleFor(c => c.On).NotEmpty().WithMessage("Choose the day.").LessThanOrEqualTo(user.Actor.Today(clock)).WithMessage("That day has not come yet.");
        _ = RuleFor(c => c.ReviewUntil).NotEmpty().WithMessage("Choose the day.");
    }
}

internal sealed class TellOfDiscontinuanceHandler(NoticeDesk desk, VictimClocks clocks, ICurrentUser user, AuditNotes audit) : IRequestHandler<TellOfDiscontinuanceCommand, Result>
{
    public async Task<Result> Handle(TellOfDiscontinuanceCommand command, CancellationToken ct)
    {
        if (await desk.FindAsync(new CaseId(command.CaseId), command.DiscontinuanceId, command.VictimId, ct) is not { } found) return CommonRefusals.NotFound;
        audit.About(command.VictimId);
        var told = found.Notice.Tell(command.On, found.Decision.DecidedOn, command.ReviewUntil, user.Actor.Id);
        if (told.IsRefused) return told;
        if (found.Notice.ReviewAskedOn is null)
        {
            var review = clocks.StartUntil(found.Decision.CaseId, ProductRules.VictimReview, command.On, command.ReviewUntil, $"{found.Pseudonym}: may ask for a review until then");
            if (review.Refusal is { } notStarted) return notStarted;
            found.Notice.Watch(review.Value.Id);
        }
        return await clocks.CompleteAsync(found.Notice.NoticeDeadlineId, command.On, "Told", ct);
    }
}
