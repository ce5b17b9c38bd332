using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Victims.NonPunishment;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.Victims.NonPunishment;

/// <param name="Victim">Pseudonym; null when the person is known as a suspect only.</param>
/// <param name="Suspect">Reference; null when the person is no suspect, or when it is not the caller's to know which one.</param>
/// <param name="State">Code of the list AssessmentState.</param>
/// <param name="Offences">Codes of the list OffenceAlleged.</param>
/// <param name="Decisions">Latest first; the first ever completed it, the others reviewed it.</param>
public sealed record AssessmentView(
    Guid Id, int Number, Guid? VictimId, string? Victim, Guid? SuspectId, string? Suspect, string State, IReadOnlyList<string> Offences, DateTimeOffset OpenedAt, string OpenedBy,
    IReadOnlyList<NonPunishmentDecisionView> Decisions);

/// <param name="Decision">Code of the list NonPunishmentDecision.</param>
/// <param name="Nexus">Code of the list NonPunishmentNexus.</param>
/// <param name="Outcome">UPHELD or CHANGED for a review; empty for the first decision.</param>
public sealed record NonPunishmentDecisionView(
    Guid Id, int Number, string Decision, string Nexus, DateOnly DecidedOn, DateOnly? ReviewOn, string Outcome, string DecidedBy, DateTimeOffset RecordedAt);

/// <summary>
/// Reads assessments by codes and dates. That a suspect, who is known by name, and a victim, who is not, are one person is shown to those only who
/// record victims; others see such an assessment at the victim alone.
/// </summary>
internal sealed class AssessmentReading(ICaseTrackerDb db, ICurrentUser user)
{
    internal bool SeesWhoIsBoth => PermissionTable.RoleCarries(user.Actor.Roles, Permissions.VictimWrite);

    internal async Task<IReadOnlyList<AssessmentView>> OfVictimAsync(VictimId victim, CancellationToken ct)
    {
        var linked = SeesWhoIsBoth ? await db.Suspects.Where(s => s.LinkedVictimId == victim).Select(s => (SuspectId?)s.Id).FirstOrDefaultAsync(ct) : null;
        return await ReadAsync(db.NonPunishmentAssessments.Where(a => a.VictimId == victim || (linked != null && a.SuspectId == linked)), ct);
    }

    internal async Task<IReadOnlyList<AssessmentView>> OfSuspectAsync(SuspectId suspect, CancellationToken ct)
    {
        if (!SeesWhoIsBoth) return await ReadAsync(db.NonPunishmentAssessments.Where(a => a.SuspectId == suspect && a.VictimId == null), ct);
        var linked = await db.Suspects.Where(s => s.Id == suspect).Select(s => s.LinkedVictimId).SingleAsync(ct);
        return await ReadAsync(db.NonPunishmentAssessments.Where(a => a.SuspectId == suspect || (linked != null && a.VictimId == linked)), ct);
    }

    /// <summary>Null when there is none in this case.</summary>
    internal async Task<AssessmentView?> FindAsync(CaseId caseId, Guid id, CancellationToken ct) =>
        (await ReadAsync(db.NonPunishmentAssessments.Where(a => a.Id == id && a.CaseId == caseId), ct)).SingleOrDefault();

    private async Task<IReadOnlyList<AssessmentView>> ReadAsync(IQueryable<NonPunishmentAssessment> wanted, CancellationToken ct)
    {
        var found = await wanted.AsNoTracking().OrderByDescending(a => a.Number).ToListAsync(ct);
        if (found.Count == 0) return [];
        var (ids, victims, suspects) = (found.Select(a => a.Id).ToList(), found.Select(a => a.VictimId).ToList(), found.Select(a => a.SuspectId).ToList());
        var decisions = await db.NonPunishmentDecisions.AsNoTracking().Where(d => ids.Contains(d.AssessmentId)).OrderByDescending(d => d.Number).ToListAsync(ct);
        var people = found.Select(a => a.OpenedBy).Concat(decisions.Select(d => d.DecidedBy)).Distinct().ToList();
        var staff = await db.Staff.Where(s => people.Contains(s.Id)).ToDictionaryAsync(s => s.Id, s => s.DisplayName, ct);
        var pseudonyms = await db.Victims.Where(v => victims.Contains(v.Id)).ToDictionaryAsync(v => v.Id, v => v.Pseudonym, ct);
        var references = await db.Suspects.Where(s => suspects.Contains(s.Id)).ToDictionaryAsync(s => s.Id, s => s.Reference, ct);
        return
        [
            .. from a in found
               let own = decisions.Where(d => d.AssessmentId == a.Id).ToList()
               let suspect = a.VictimId is null || SeesWhoIsBoth ? a.SuspectId : null
               select new AssessmentView(
                   a.Id, a.Number, a.VictimId?.Value, a.VictimId is { } v ? pseudonyms.GetValueOrDefault(v) : null, suspect?.Value, suspect is { } s ? references.GetValueOrDefault(s) : null,
                   own.Count switch { 0 => "OPEN", 1 => "COMPLETED", _ => "REVIEWED" }, a.Offences, a.OpenedAt, staff.GetValueOrDefault(a.OpenedBy, ""),
                   [.. own.Select(d => new NonPunishmentDecisionView(
                       d.Id, d.Number, d.Decision, d.Nexus, d.DecidedOn, d.ReviewOn, d.Outcome, staff.GetValueOrDefault(d.DecidedBy, ""), d.RecordedAt))]),
        ];
    }
}
