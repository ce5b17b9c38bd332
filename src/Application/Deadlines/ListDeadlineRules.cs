using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Deadlines;
using CaseTracker.Domain.Deadlines.Rules;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.Deadlines;

/// <summary>The time limits the product can compute, in the order of their packs.</summary>
/// <param name="Pack">Null for all.</param>
/// <param name="Q">Part of the id, the event or the legal source.</param>
/// <param name="State"><c>confirmed</c>, <c>unconfirmed</c>, <c>proposed</c> or <c>withdrawn</c>; null: all that new clocks are started by.</param>
[Requires(Permissions.SignedIn), Audited(AuditAct.Consult, AuditObject.Reference)]
public sealed record ListDeadlineRulesQuery(string? Pack = null, string? Q = null, string? State = null) : IQuery<DeadlineRuleList>;

public sealed record DeadlineRuleList(IReadOnlyList<DeadlineRuleView> Items);

/// <param name="Confirmed">Whether an administrator confirmed this version; until then each result says so.</param>
/// <param name="CheckedBy">Whoever answers for its law; null for the unit's own policy.</param>
/// <param name="NeedsTime">An hour clock: its trigger is a local time with its zone.</param>
/// <param name="TriggerChoice">ONE_EVENT, or LATEST or EARLIEST of several events.</param>
/// <param name="State">PROPOSED, CURRENT or WITHDRAWN.</param>
public sealed record DeadlineRuleView(
    string Id, string Pack, bool Confirmed, string TriggerEvent, string Kind, int Quantity, string Unit, string Convention, string LegalSource, string Notes,
    string Certainty, string Version, DateOnly? ValidFrom, DateOnly? ValidTo, bool Extendable, bool DeductsDaysSpent, bool NeedsTime, string TriggerChoice, string WarningLeads,
    bool StartsAutomatically, string? CheckedBy, DateOnly? CheckedOn, string State);

internal sealed class ListDeadlineRulesValidator : AbstractValidator<ListDeadlineRulesQuery>
{
    public ListDeadlineRulesValidator()
    {
        _ = RuleFor(q => q.Pack).MaximumLength(DeadlineInput.CodeMaxLength);
        _ = RuleFor(q => q.Q).MaximumLength(Deadline.TitleMaxLength);
        _ = RuleFor(q => q.State).Must(s => s is null or "confirmed" or "unconfirmed" or "proposed" or "withdrawn").WithMessage("Choose confirmed, unconfirmed, proposed or withdrawn.");
    }
}

internal sealed class ListDeadlineRulesHandler(ICaseTrackerDb db) : IRequestHandler<ListDeadlineRulesQuery, Result<DeadlineRuleList>>
{
    public async Task<Result<DeadlineRuleList>> Handle(ListDeadlineRulesQuery query, CancellationToken ct)
    {
        var words = (query.Q ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var rows = query.State switch
        {
            "proposed" => db.RuleEditions.Where(e => e.State == EditionState.Proposed),
            // A rule that was written anew after it was withdrawn is in use again.
            "withdrawn" => db.RuleEditions.Where(e => e.State == EditionState.Withdrawn && !db.RuleEditions.Any(o => o.RuleId == e.RuleId && (o.State == EditionState.Current || (o.State == EditionState.Withdrawn && o.Number > e.Number)))),
            "confirmed" => db.RuleEditions.Where(e => e.State == EditionState.Current && e.ConfirmedAt != null),
            "unconfirmed" => db.RuleEditions.Where(e => e.State == EditionState.Current && e.ConfirmedAt == null),
            _ => db.RuleEditions.Where(e => e.State == EditionState.Current),
        };
        if (!string.IsNullOrEmpty(query.Pack)) rows = rows.Where(e => e.Pack == query.Pack);
        var found = await rows.AsNoTracking().OrderBy(e => e.Pack).ThenBy(e => e.RuleId).ToListAsync(ct);
        return new DeadlineRuleList([.. found.Where(e => words.All(w => $"{e.RuleId} {e.TriggerEvent} {e.LegalSource}".Contains(w, StringComparison.OrdinalIgnoreCase))).Select(View)]);
    }

    private static DeadlineRuleView View(RuleEdition e)
    {
        var r = e.ToRule();
        return new(
            r.Id, r.Pack, e.IsConfirmed, r.TriggerEvent, r.Period.Kind.Code(), r.Period.Quantity, r.Period.Unit.Words(), r.Period.ConventionCode, r.LegalSource, r.Notes, r.Certainty,
            r.Version, r.ValidFrom, r.ValidTo, r.Extendable, r.DeductsDaysSpent, r.Period.Unit == DeadlineUnit.Hours, r.Period.Choice.Code(), r.WarningLeads, r.StartsAutomatically,
            e.CheckedBy, e.CheckedOn, e.State.Code());
    }
}
