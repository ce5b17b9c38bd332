using CaseTracker.Application.Abstractions;
using CaseTracker.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.Victims;

/// <summary>One row with its sealed words, and what it is about.</summary>
internal sealed record SealedRow(string Table, Guid Id, DateOnly On, string Code, byte[] Details);

/// <summary>Everything about one victim that has sealed words beside it.</summary>
internal static class SealedRows
{
    /// <summary>Audit names of all that may be shown. Always all: which of them are filled is a secret too.</summary>
    internal static readonly IReadOnlyList<string> FieldNames =
    [
        $"{SealedTables.StatusDecisions}.details", $"{SealedTables.Guardians}.details", $"{SealedTables.ReflectionPeriods}.details", $"{SealedTables.ResidencePermits}.details",
        $"{SealedTables.ProtectionMeasures}.details", $"{SealedTables.ProtectionBreaches}.details", $"{SealedTables.SpecialMeasures}.details",
        $"{SealedTables.Assessments}.details", $"{SealedTables.NonPunishmentDecisions}.details", $"{SealedTables.Proceedings}.details", $"{SealedTables.Entitlements}.details", $"{SealedTables.Claims}.details",
        $"{SealedTables.Awards}.details", $"{SealedTables.Payments}.details",
    ];

    internal static async Task<IReadOnlyList<SealedRow>> OfAsync(ICaseTrackerDb db, VictimId id, CancellationToken ct) =>
    [
        .. await db.StatusDecisions.Where(r => r.VictimId == id).Select(r => new SealedRow(SealedTables.StatusDecisions, r.Id, r.DecidedOn, r.To, r.Details)).ToListAsync(ct),
        .. await db.ReflectionPeriods.Where(r => r.VictimId == id).Select(r => new SealedRow(SealedTables.ReflectionPeriods, r.Id, r.BeganOn, r.EndReason, r.Details)).ToListAsync(ct),
        .. await db.ResidencePermits.Where(r => r.VictimId == id).Select(r => new SealedRow(SealedTables.ResidencePermits, r.Id, r.AppliedOn, "", r.Details)).ToListAsync(ct),
        .. await db.ProtectionMeasures.Where(r => r.VictimId == id).Select(r => new SealedRow(SealedTables.ProtectionMeasures, r.Id.Value, r.RequestedOn, r.Type, r.Details)).ToListAsync(ct),
        .. await db.ProtectionBreaches.Where(r => r.VictimId == id).Select(r => new SealedRow(SealedTables.ProtectionBreaches, r.Id, r.OccurredOn, r.Reaction, r.Details)).ToListAsync(ct),
        .. await db.SpecialMeasures.Where(r => r.VictimId == id).Select(r => new SealedRow(SealedTables.SpecialMeasures, r.Id, r.EligibleOn, r.Measure, r.Details)).ToListAsync(ct),
        .. await RedressAsync(db, id, ct),
    ];

    internal static async Task<IReadOnlyList<SealedRow>> GuardiansAsync(ICaseTrackerDb db, VictimId id, CancellationToken ct) =>
        await db.Guardians.Where(r => r.VictimId == id).Select(r => new SealedRow(SealedTables.Guardians, r.Id, r.AppointedOn, r.Role, r.Details)).ToListAsync(ct);

    private static async Task<IReadOnlyList<SealedRow>> RedressAsync(ICaseTrackerDb db, VictimId id, CancellationToken ct)
    {
        var assessments = await db.NonPunishmentAssessments.Where(r => r.VictimId == id).Select(r => new { r.Id, r.OpenedAt, r.Details }).ToListAsync(ct);
        var (ofAssessments, claims) = (assessments.Select(a => a.Id).ToList(), db.CompensationClaims.Where(c => c.VictimId == id));
        return
        [
            .. assessments.Select(r => new SealedRow(SealedTables.Assessments, r.Id, DateOnly.FromDateTime(r.OpenedAt.UtcDateTime), "", r.Details)),
            .. await db.NonPunishmentDecisions.Where(r => ofAssessments.Contains(r.AssessmentId))
                .Select(r => new SealedRow(SealedTables.NonPunishmentDecisions, r.Id, r.DecidedOn, r.Decision, r.Details)).ToListAsync(ct),
            .. await db.CollateralProceedings.Where(r => r.VictimId == id).Select(r => new SealedRow(SealedTables.Proceedings, r.Id, r.BeganOn, r.Kind, r.Details)).ToListAsync(ct),
            .. await db.Entitlements.Where(r => r.VictimId == id).Select(r => new SealedRow(SealedTables.Entitlements, r.Id, r.AssessedOn, r.Answer, r.Details)).ToListAsync(ct),
            .. await claims.Select(r => new SealedRow(SealedTables.Claims, r.Id, r.FiledOn, r.Route, r.Details)).ToListAsync(ct),
            .. await db.CompensationDecisions.Where(r => claims.Any(c => c.Id == r.ClaimId)).Select(r => new SealedRow(SealedTables.Awards, r.Id, r.DecidedOn, r.Outcome, r.Details)).ToListAsync(ct),
            .. await db.CompensationPayments.Where(r => claims.Any(c => c.Id == r.ClaimId)).Select(r => new SealedRow(SealedTables.Payments, r.Id, r.PaidOn, r.Source, r.Details)).ToListAsync(ct),
        ];
    }
}
