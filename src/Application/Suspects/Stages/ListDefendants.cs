using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Application.Proof;
using CaseTracker.Application.Victims.NonPunishment;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Cases;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Proof;
using CaseTracker.Domain.Suspects.Stages;
using CaseTracker.Domain.Victims.NonPunishment;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.Suspects.Stages;

/// <summary>Where every suspect of a case stands, in words, and what the case and they wait for.</summary>
[Requires(Permissions.CaseRead), Audited(AuditAct.Consult, AuditObject.Suspect)]
public sealed record ListDefendantsQuery(Guid CaseId) : IQuery<DefendantsView>, ICaseScoped
{
    CaseScope ICaseScoped.Scope => CaseScope.Case(CaseId);
}

/// <param name="Blockages">What the whole case waits for.</param>
public sealed record DefendantsView(string CaseStage, IReadOnlyList<DefendantView> Defendants, IReadOnlyList<BlockageView> Blockages);

/// <param name="Stage">Code of the list CaseStage.</param>
/// <param name="StageOn">Since when.</param>
/// <param name="InProceedings">Neither over nor gone elsewhere.</param>
/// <param name="MayGoTo">Codes of the list CaseStage that may follow; conditions are asked when it is done.</param>
public sealed record DefendantView(
    Guid SuspectId, string Reference, string Name, string Stage, DateOnly StageOn, bool InProceedings, StateInWords State, IReadOnlyList<BlockageView> Blockages, IReadOnlyList<string> MayGoTo);

/// <param name="ReasonCode">Code of the list BlockReason.</param>
public sealed record BlockageView(Guid Id, string ReasonCode, string Note, DateOnly Since, DateOnly? ExpectedBy);

internal sealed class ListDefendantsHandler(ICaseTrackerDb db, StageDesk desk, ProofReading reading, ChargingGate gate, ICurrentUser user, AuditNotes audit)
    : IRequestHandler<ListDefendantsQuery, Result<DefendantsView>>
{
    public async Task<Result<DefendantsView>> Handle(ListDefendantsQuery query, CancellationToken ct)
    {
        var id = new CaseId(query.CaseId);
        var stage = await db.Cases.Where(c => c.Id == id).Select(c => c.Stage).SingleAsync(ct);
        var people = await db.Suspects.AsNoTracking().Where(s => s.CaseId == id).OrderBy(s => s.Reference.Length).ThenBy(s => s.Reference).ToListAsync(ct);
        var open = await db.Blockages.AsNoTracking().Where(b => b.CaseId == id && b.EndedOn == null).OrderBy(b => b.ExpectedBy).ThenBy(b => b.Since).ToListAsync(ct);
        var ready = people.Any(s => !CaseStages.IsUnderCharge(s.Stage)) ? await ReadinessAsync(id, ct) : null;
        audit.Showed(people.Select(s => s.Id.Value));
        return new DefendantsView(
            stage,
            [
                .. people.Select(s => new DefendantView(
                    s.Id.Value, s.Reference, s.Name, s.Stage, s.StageOn, DefendantStages.IsInProceedings(s.Stage),
                    StateInWords.Of(s.Stage, open.Where(b => b.SuspectId is null || b.SuspectId == s.Id), ready?.Invoke(s.Id), desk.Today),
                    [.. open.Where(b => b.SuspectId == s.Id).Select(View)], [.. DefendantStages.All.Where(to => to != s.Stage && DefendantStages.MayFollow(s.Stage, to))])),
            ],
            [.. open.Where(b => b.SuspectId is null).Select(View)]);
    }

    /// <summary>Null for who may not read evidence: what is proved is theirs only. Who may be a victim is said to those who may read of victims.</summary>
    private async Task<Func<SuspectId, ChargeReadiness>?> ReadinessAsync(CaseId id, CancellationToken ct)
    {
        bool Holds(string permission) => PermissionTable.RoleCarries(user.Actor.Roles, permission);
        if (!Holds(Permissions.EvidenceRead) || !Holds(Permissions.VictimRead)) return null;
        var proof = await reading.OfAsync(id, ct);
        var (counts, of) = (proof.Counts.ToLookup(c => c.SuspectId), proof.Counts.ToDictionary(c => c.Id, c => c.SuspectId));
        var gaps = proof.Gaps.ToLookup(g => of[g.Count], g => g.Standing);
        var gated = (await gate.OfAsync(id, ct)).ToDictionary(s => s.Id, s => !ChargingRule.MayCharge(s.Standing).IsRefused);
        return suspect => new ChargeReadiness(
            counts[suspect].Count(), gaps[suspect].Count(g => g == ElementStanding.Unproved), gaps[suspect].Count(g => g == ElementStanding.TestimonyOnly), gated.GetValueOrDefault(suspect, true));
    }

    private static BlockageView View(Blockage b) => new(b.Id, b.ReasonCode, b.Note, b.Since, b.ExpectedBy);
}
