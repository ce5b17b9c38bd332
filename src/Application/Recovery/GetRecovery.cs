using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Recovery;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.Recovery;

/// <summary>The money of a case: financial investigations, what was gained, assets with everything done to them, and how much came back.</summary>
[Requires(Permissions.CaseRead), Audited(AuditAct.Consult, AuditObject.Asset)]
public sealed record GetRecoveryQuery(Guid CaseId) : IQuery<RecoveryView>, ICaseScoped
{
    CaseScope ICaseScoped.Scope => CaseScope.Case(CaseId);
}

/// <param name="Investigations">The newest first.</param>
/// <param name="Estimates">The newest first: it holds.</param>
/// <param name="Enforced">Confiscations of sentences that were realised.</param>
/// <param name="Totals">By currency.</param>
public sealed record RecoveryView(
    IReadOnlyList<FinancialInvestigationView> Investigations, IReadOnlyList<BenefitView> Estimates, IReadOnlyList<AssetView> Assets, IReadOnlyList<EnforcedView> Enforced, IReadOnlyList<RecoveryTotal> Totals);

/// <param name="Enquiries">Codes of the list FinancialEnquiry.</param>
/// <param name="Outcome">Code of the list FinancialResult; null while it goes on.</param>
public sealed record FinancialInvestigationView(Guid Id, int Number, DateOnly OpenedOn, IReadOnlyList<string> Enquiries, string Note, string RecordedBy, DateOnly? ClosedOn, string? Outcome, string ClosingNote);

/// <param name="Method">Code of the list BenefitMethod.</param>
public sealed record BenefitView(int Number, decimal Amount, string Currency, string Method, DateOnly From, DateOnly Until, string Explanation, DateOnly EstimatedOn, string RecordedBy);

/// <param name="State">Code of the list AssetMeasure.</param>
/// <param name="Owner">Reference of a suspect; null when it is nobody's of this case.</param>
/// <param name="MayFollow">Codes of the list AssetMeasure.</param>
public sealed record AssetView(
    Guid Id, int Number, string Kind, string Description, decimal? Value, string Currency, string? Owner, string HeldBy, string State, DateOnly StateOn, IReadOnlyList<AssetStepView> Steps, IReadOnlyList<string> MayFollow);

/// <param name="OfSentence">Its money is counted with the enforcement of a sentence.</param>
public sealed record AssetStepView(int Number, string Measure, DateOnly On, decimal? Amount, string Basis, string Disposition, bool OfSentence, string Note);

/// <param name="Suspect">Reference of who was sentenced.</param>
/// <param name="Left">What no asset stands for yet.</param>
public sealed record EnforcedView(Guid Id, string Suspect, DateOnly On, decimal Amount, decimal Left, string Currency);

/// <param name="Benefit">Of the newest estimate; null when it is in another currency, or there is none.</param>
/// <param name="Held">Value of what is frozen, seized or confiscated now.</param>
/// <param name="Realised">Of sentences, and of assets without one: each once.</param>
/// <param name="Recovered">Realised ÷ benefit, to three decimals.</param>
public sealed record RecoveryTotal(string Currency, decimal? Benefit, decimal Held, decimal Realised, decimal? Recovered);

internal sealed class GetRecoveryHandler(ICaseTrackerDb db, AuditNotes audit) : IRequestHandler<GetRecoveryQuery, Result<RecoveryView>>
{
    public async Task<Result<RecoveryView>> Handle(GetRecoveryQuery query, CancellationToken ct)
    {
        var id = new CaseId(query.CaseId);
        var investigations = await (
            from f in db.FinancialInvestigations.AsNoTracking()
            where f.CaseId == id
            join who in db.Staff on f.RecordedBy equals who.Id
            orderby f.Number descending
            select new FinancialInvestigationView(f.Id, f.Number, f.OpenedOn, f.Enquiries, f.Note, who.DisplayName, f.ClosedOn, f.Outcome == "" ? null : f.Outcome, f.ClosingNote)).ToListAsync(ct);
        var estimates = await (
            from b in db.BenefitEstimates.AsNoTracking()
            where b.CaseId == id
            join who in db.Staff on b.RecordedBy equals who.Id
            orderby b.Number descending
            select new BenefitView(b.Number, b.Amount, b.Currency, b.Method, b.From, b.Until, b.Explanation, b.EstimatedOn, who.DisplayName)).ToListAsync(ct);
        var steps = (await db.AssetSteps.AsNoTracking().Where(s => s.CaseId == id).OrderBy(s => s.Number).ToListAsync(ct)).ToLookup(s => s.AssetId);
        var owners = await db.Suspects.Where(s => s.CaseId == id).ToDictionaryAsync(s => s.Id, s => s.Reference, ct);
        var assets = await db.Assets.AsNoTracking().Where(a => a.CaseId == id).OrderBy(a => a.Number).ToListAsync(ct);
        var enforced = await RecoveryReading.EnforcedAsync(db, id, ct);
        audit.Showed(assets.Select(a => a.Id));
        var views = assets.ConvertAll(a => new AssetView(
            a.Id, a.Number, a.Kind, a.Description, a.Value, a.Currency, a.OwnerId is { } owner ? owners[owner] : null, a.HeldBy, a.State, a.StateOn,
            [.. steps[a.Id].Select(s => new AssetStepView(s.Number, s.Measure, s.On, s.Amount, s.Basis, s.Disposition, s.EnforcementStepId is not null, s.Note))],
            [.. AssetMeasures.All.Where(m => AssetMeasures.MayFollow(a.State, m))]));
        return new RecoveryView(
            investigations, estimates, views, [.. enforced.Select(e => new EnforcedView(e.Step.StepId, e.Suspect, e.On, e.Amount, e.Step.Left, e.Step.Currency))], Totals(views, estimates.FirstOrDefault(), enforced));
    }

    private static RecoveryTotal[] Totals(List<AssetView> assets, BenefitView? newest, IReadOnlyList<EnforcedOf> enforced)
    {
        var currencies = assets.Select(a => a.Currency).Concat(enforced.Select(e => e.Step.Currency)).Concat(newest is null ? [] : [newest.Currency]).Distinct().Order(StringComparer.Ordinal);
        return [.. currencies.Select(Total)];

        RecoveryTotal Total(string currency)
        {
            var of = assets.Where(a => a.Currency == currency).ToList();
            var held = of.Where(a => a.State is AssetMeasures.Frozen or AssetMeasures.Seized or AssetMeasures.Confiscated).Sum(a => a.Steps.LastOrDefault(s => s.Amount is not null)?.Amount ?? 0);
            var alone = of.SelectMany(a => a.Steps).Where(s => s is { Measure: AssetMeasures.Realised, OfSentence: false }).Sum(s => s.Amount ?? 0);
            var realised = alone + enforced.Where(e => e.Step.Currency == currency).Sum(e => e.Amount);
            var benefit = newest?.Currency == currency ? newest.Amount : (decimal?)null;
            return new RecoveryTotal(currency, benefit, held, realised, benefit is { } gained ? Math.Round(realised / gained, 3, MidpointRounding.AwayFromZero) : null);
        }
    }
}
