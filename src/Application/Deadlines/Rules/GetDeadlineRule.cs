using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Deadlines;
using CaseTracker.Domain.Deadlines.Rules;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.Deadlines.Rules;

/// <summary>One rule with every version it ever had, the latest first.</summary>
[Requires(Permissions.SignedIn), Audited(AuditAct.Consult, AuditObject.Reference)]
public sealed record GetDeadlineRuleQuery(string Rule) : IQuery<RuleHistory>;

/// <param name="Removable">False for the rules by which the product itself starts clocks.</param>
public sealed record RuleHistory(string Rule, bool Removable, IReadOnlyList<RuleVersionView> Versions);

/// <param name="State">PROPOSED, CURRENT, REPLACED, DECLINED or WITHDRAWN.</param>
/// <param name="Shipped">The product's version of the rule; null when a person wrote this one.</param>
/// <param name="Confirmed">Of the unit's policy also without a name.</param>
/// <param name="CheckedBy">Whoever answers for its law; null until confirmed.</param>
/// <param name="EndReason">Why it was withdrawn or declined; null while neither.</param>
public sealed record RuleVersionView(
    int Version, string State, RuleText Text, string Certainty, string? Shipped, string Reason, string? MadeBy, DateTimeOffset MadeAt, bool Confirmed, string? CheckedBy,
    DateOnly? CheckedOn, string? ConfirmedBy, DateTimeOffset? ConfirmedAt, bool StartsAutomatically, string? EndReason, string? EndedBy, DateTimeOffset? EndedAt);

internal sealed class GetDeadlineRuleHandler(ICaseTrackerDb db) : IRequestHandler<GetDeadlineRuleQuery, Result<RuleHistory>>
{
    public async Task<Result<RuleHistory>> Handle(GetDeadlineRuleQuery query, CancellationToken ct)
    {
        var found = await db.RuleEditions.AsNoTracking().Where(e => e.RuleId == query.Rule).OrderByDescending(e => e.Number).ToListAsync(ct);
        if (found.Count == 0) return CommonRefusals.NotFound;
        var people = found.SelectMany(e => new[] { e.MadeBy, e.ConfirmedBy, e.EndedBy }).OfType<UserId>().Distinct().ToList();
        var names = await db.Staff.Where(s => people.Contains(s.Id)).ToDictionaryAsync(s => s.Id, s => s.DisplayName, ct);
        return new RuleHistory(query.Rule, !ProductRules.AreNeeded(query.Rule), [.. found.Select(e => View(e, names))]);
    }

    private static RuleVersionView View(RuleEdition e, Dictionary<UserId, string> names) => new(
        e.Number, e.State.Code(),
        new RuleText(e.Pack, e.TriggerEvent, e.Kind.Code(), e.Quantity, e.Unit.Words(), e.ConventionCode, e.LegalSource, e.Choice.Code(), e.Notes, e.WarningLeads, e.ValidFrom, e.ValidTo,
            e.DeductsDaysSpent, e.Extendable),
        e.Certainty, e.ShippedVersion, e.Reason, Name(e.MadeBy, names), e.MadeAt, e.IsConfirmed, e.CheckedBy, e.CheckedOn, Name(e.ConfirmedBy, names), e.ConfirmedAt, e.StartsAutomatically,
        e.EndReason, Name(e.EndedBy, names), e.EndedAt);

    private static string? Name(UserId? id, Dictionary<UserId, string> names) => id is { } known ? names[known] : null;
}
