using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Victims.Compensation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.Victims.Compensation;

/// <summary>The claims of one victim with what was claimed, awarded and paid. Codes, dates and amounts; what is written stays sealed.</summary>
[Requires(Permissions.VictimRead), Audited(AuditAct.Consult, AuditObject.Victim)]
public sealed record GetCompensationQuery(Guid VictimId) : IQuery<CompensationView>, ICaseScoped
{
    CaseScope ICaseScoped.Scope => CaseScope.Victim(VictimId);
}

/// <param name="Due">A judgment was given or the case was settled, and nothing is claimed for this victim.</param>
/// <param name="Entitlements">Whether compensation is due, the newest assessment first; empty when nobody assessed it.</param>
/// <param name="Ordered">By sentences and accepted settlements of the case.</param>
/// <param name="RoutesToAsk">The victim is a party to no claim: codes of the list CompensationRoute that are open all the same. Empty when none needs asking.</param>
public sealed record CompensationView(bool Due, IReadOnlyList<string> RoutesToAsk, IReadOnlyList<EntitlementView> Entitlements, IReadOnlyList<OrderedCompensation> Ordered, IReadOnlyList<ClaimView> Claims);

/// <param name="Route">Code of the list CompensationRoute.</param>
/// <param name="State">Code of the list ClaimState.</param>
/// <param name="Outcome">Code of the list ClaimOutcome, of the newest decision; empty while there is none.</param>
/// <param name="Currency">ISO 4217, of all amounts.</param>
public sealed record ClaimView(
    Guid Id, int Number, string Route, string State, string Outcome, bool VictimIsParty, string Currency, DateOnly FiledOn, DateOnly? DecidedOn, decimal Claimed, decimal Awarded, decimal Paid,
    IReadOnlyList<ClaimHeadView> Heads, IReadOnlyList<ClaimDecisionView> Decisions, IReadOnlyList<ClaimPaymentView> Payments);

public sealed record ClaimHeadView(string Head, decimal Claimed, decimal Awarded, decimal Paid);

public sealed record ClaimDecisionView(int Number, string Outcome, DateOnly DecidedOn, decimal Awarded, IReadOnlyList<AmountByHead> Heads);

/// <param name="Amount">Below zero takes back what was recorded in error.</param>
public sealed record ClaimPaymentView(string Head, decimal Amount, string Source, DateOnly PaidOn);

internal sealed class GetCompensationHandler(ICaseTrackerDb db, EntitlementReading reading) : IRequestHandler<GetCompensationQuery, Result<CompensationView>>
{
    public async Task<Result<CompensationView>> Handle(GetCompensationQuery query, CancellationToken ct)
    {
        var victim = new VictimId(query.VictimId);
        var claims = await db.CompensationClaims.AsNoTracking().Include(c => c.Heads).Where(c => c.VictimId == victim).OrderByDescending(c => c.Number).ToListAsync(ct);
        var ids = claims.Select(c => c.Id).ToList();
        var decisions = (await db.CompensationDecisions.AsNoTracking().Where(d => ids.Contains(d.ClaimId)).OrderByDescending(d => d.Number).ToListAsync(ct)).ToLookup(d => d.ClaimId);
        var payments = (await db.CompensationPayments.AsNoTracking().Where(p => ids.Contains(p.ClaimId)).OrderByDescending(p => p.PaidOn).ThenByDescending(p => p.RecordedAt).ToListAsync(ct)).ToLookup(p => p.ClaimId);
        var due = claims.Count == 0 && await CompensationDue.Of(db).AnyAsync(v => v.Id == victim, ct);
        return new CompensationView(
            due, CompensationRoutes.StillToAsk([.. claims.Select(c => (c.Route, c.VictimIsParty))]), await reading.OfAsync(victim, ct), await reading.OrderedAsync(victim, ct), [.. claims.Select(c => ToView(c, decisions[c.Id], payments[c.Id]))]);
    }

    private static ClaimView ToView(CompensationClaim claim, IEnumerable<CompensationDecision> decisions, IEnumerable<CompensationPayment> payments) => new(
        claim.Id, claim.Number, claim.Route, claim.State, claim.Outcome, claim.VictimIsParty, claim.Currency, claim.FiledOn, claim.DecidedOn,
        claim.Heads.Sum(h => h.Claimed), claim.Heads.Sum(h => h.Awarded), claim.Heads.Sum(h => h.Paid),
        [.. claim.Heads.OrderBy(h => h.Head, StringComparer.Ordinal).Select(h => new ClaimHeadView(h.Head, h.Claimed, h.Awarded, h.Paid))],
        [.. decisions.Select(d => new ClaimDecisionView(d.Number, d.Outcome, d.DecidedOn, d.Amounts.Sum(), [.. d.Heads.Zip(d.Amounts, (head, amount) => new AmountByHead(head, amount))]))],
        [.. payments.Select(p => new ClaimPaymentView(p.Head, p.Amount, p.Source, p.PaidOn))]);
}
