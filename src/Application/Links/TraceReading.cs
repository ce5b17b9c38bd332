using CaseTracker.Application.Abstractions;
using CaseTracker.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.Links;

/// <param name="Kind">Code of the list TraceKind.</param>
/// <param name="Victim">Pseudonym of whose it is; null when it is not a victim's. Then label, identifier and remarks are sealed and empty here.</param>
/// <param name="AlsoIn">Other cases that the caller sees in which the same identifier turned up.</param>
public sealed record TraceView(
    Guid Id, uint Version, string Reference, string Kind, Guid? VictimId, string? Victim, string Label, string Identifier, string Remarks, DateTimeOffset RecordedAt, IReadOnlyList<TraceElsewhere> AlsoIn);

public sealed record TraceElsewhere(Guid CaseId, string Case, Guid TraceId, string Reference);

/// <summary>What turned up in a case, and where else.</summary>
internal sealed class TraceReading(ICaseTrackerDb db)
{
    /// <param name="only">Null: all of the case.</param>
    internal async Task<IReadOnlyList<TraceView>> OfAsync(CaseId caseId, TraceId? only, CancellationToken ct)
    {
        var rows = await db.Traces.AsNoTracking().Where(t => t.CaseId == caseId && (only == null || t.Id == only)).OrderBy(t => t.Reference.Length).ThenBy(t => t.Reference)
            .Select(t => new { Trace = t, Version = EF.Property<uint>(t, Columns.Version), Victim = db.Victims.Where(v => v.Id == t.VictimId).Select(v => v.Pseudonym).FirstOrDefault() }).ToListAsync(ct);
        var sought = rows.Select(r => r.Trace.Normalised).Where(n => n.Length > 0).Distinct().ToList();
        // The filter of the cases and row-level security leave out what the caller must not know of.
        var elsewhere = await (from other in db.Traces.Where(t => t.CaseId != caseId && t.Normalised != "" && sought.Contains(t.Normalised))
                               join owner in db.Cases on other.CaseId equals owner.Id
                               orderby owner.Reference
                               select new { other.Kind, other.Normalised, View = new TraceElsewhere(owner.Id.Value, owner.Reference, other.Id.Value, other.Reference) }).ToListAsync(ct);
        var found = elsewhere.ToLookup(e => (e.Kind, e.Normalised), e => e.View);
        return
        [
            .. rows.Select(r => new TraceView(
                r.Trace.Id.Value, r.Version, r.Trace.Reference, r.Trace.Kind, r.Trace.VictimId?.Value, r.Victim, r.Trace.Label, r.Trace.Identifier, r.Trace.Remarks, r.Trace.RecordedAt,
                [.. found[(r.Trace.Kind, r.Trace.Normalised)]])),
        ];
    }
}
