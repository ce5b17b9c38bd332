using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Application.Common;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Deadlines;
using CaseTracker.Domain.Deadlines.Rules;
using FluentValidation;
using MediatR;

namespace CaseTracker.Application.Deadlines.Events;

/// <summary>Which clocks an act would start in this case, with their dates; nothing is kept.</summary>
/// <param name="Event">Code of the list ClockEvent.</param>
/// <param name="Trigger">The day, or the local date-time in the caller's zone, which hour clocks need.</param>
[Requires(Permissions.DeadlineWrite), Audited(AuditAct.Consult, AuditObject.Deadline)]
public sealed record OfferClocksQuery(Guid CaseId, string Event, string Trigger) : IQuery<IReadOnlyList<OfferedClock>>, ICaseScoped
{
    CaseScope ICaseScoped.Scope => CaseScope.Case(CaseId);
}

/// <param name="Automatic">The unit starts it by itself.</param>
/// <param name="Confirmed">Somebody has compared the rule with the law of this State.</param>
/// <param name="LegalDue">Empty when it cannot be computed.</param>
/// <param name="Why">Why it cannot be computed; empty otherwise.</param>
public sealed record OfferedClock(string Rule, string Starts, string Law, bool Automatic, bool Confirmed, string LegalDue, string SafeDue, string Why);

internal sealed class OfferClocksValidator : AbstractValidator<OfferClocksQuery>
{
    public OfferClocksValidator(IReferenceCodes codes, ICurrentUser user, TimeProvider clock)
    {
        _ = RuleFor(q => q.Event).CodeOf(codes, "ClockEvent", user.Actor.Today(clock));
        _ = RuleFor(q => q.Trigger).RequiredText(DeadlineInput.CodeMaxLength);
    }
}

internal sealed class OfferClocksHandler(IDeadlineRules rules, DeadlineStarting starting) : IRequestHandler<OfferClocksQuery, Result<IReadOnlyList<OfferedClock>>>
{
    public Task<Result<IReadOnlyList<OfferedClock>>> Handle(OfferClocksQuery query, CancellationToken ct)
    {
        var offers = ClockEvents.RulesOf(query.Event).Select(rules.Find).OfType<DeadlineRule>().Select(rule => Offer(rule, starting.Prepare(new(query.CaseId, rule.Id, query.Trigger))));
        return Task.FromResult<Result<IReadOnlyList<OfferedClock>>>(offers.ToList());
    }

    private static OfferedClock Offer(DeadlineRule rule, Result<Deadline> started) => new(
        rule.Id, rule.TriggerEvent, rule.LegalSource, rule.StartsAutomatically, rule.State == RuleState.Confirmed,
        started.IsRefused ? "" : started.Value.LegalDue.ToString(), started.IsRefused ? "" : started.Value.SafeDue.ToString(), started.Refusal?.Message ?? "");
}
