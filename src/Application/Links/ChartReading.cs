using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Common;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Links;
using CaseTracker.Domain.Suspects;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.Links;

/// <summary>A node before it has a place.</summary>
/// <param name="Kind">Code of the list ChartNodeKind, or TraceKind.</param>
/// <param name="Label">Empty where a victim is concerned.</param>
/// <param name="Identifier">Empty where there is none, and where a victim is concerned.</param>
internal sealed record ChartThing(Guid Id, string Kind, string Reference, string Label, string Identifier, int AlsoIn);

/// <param name="Id">Null for what follows from other records: counts, memberships, whose something is.</param>
/// <param name="Kind">Code of the list LinkKind, or DerivedLinkKind.</param>
public sealed record ChartLink(Guid? Id, Guid From, Guid To, string Kind, DateOnly? Since, DateOnly? Until, string Note, string? Exhibit);

/// <summary>Everyone and everything of a case that may stand in its chart, in a fixed order, and what links them.</summary>
internal sealed class ChartReading(ICaseTrackerDb db, TraceReading traces, ICurrentUser user, TimeProvider clock)
{
    internal const string Person = "SUSPECT_PERSON";
    internal const string Organisation = "SUSPECT_ORGANISATION";
    internal const string Victim = "VICTIM";
    internal const string Group = "GROUP";

    internal async Task<(IReadOnlyList<ChartThing> Things, IReadOnlyList<ChartLink> Links)> OfAsync(CaseId id, CancellationToken ct)
    {
        var today = user.Actor.Today(clock);
        var suspects = await db.Suspects.AsNoTracking().Where(s => s.CaseId == id).OrderBy(s => s.Reference.Length).ThenBy(s => s.Reference)
            .Select(s => new { Id = s.Id.Value, s.Kind, s.Reference, s.Name }).ToListAsync(ct);
        var victims = await db.Victims.AsNoTracking().Where(v => v.CaseId == id).OrderBy(v => v.Pseudonym.Length).ThenBy(v => v.Pseudonym).Select(v => new { Id = v.Id.Value, v.Pseudonym }).ToListAsync(ct);
        var things = await traces.OfAsync(id, null, ct);
        var members = (await db.GroupMemberships.AsNoTracking().Where(m => m.CaseId == id && m.TakenBackAt == null).OrderBy(m => m.RecordedAt).ToListAsync(ct)).Where(m => m.LastsOn(today)).ToList();
        var groupIds = members.Select(m => m.GroupId).Distinct().ToList();
        var groups = await db.CriminalGroups.AsNoTracking().Where(g => groupIds.Contains(g.Id)).OrderBy(g => g.Name).ThenBy(g => g.Id).ToListAsync(ct);
        var counts = await db.Counts.AsNoTracking().Where(c => c.CaseId == id && c.WithdrawnAt == null && c.VictimId != null).OrderBy(c => c.Number).ToListAsync(ct);
        var drawn = await (from link in db.Links.AsNoTracking().Where(l => l.CaseId == id && l.TakenBackAt == null)
                           join e in db.Exhibits on link.ExhibitId equals e.Id into exhibits
                           from exhibit in exhibits.DefaultIfEmpty()
                           orderby link.RecordedAt, link.Id
                           select new { Link = link, Exhibit = exhibit.Reference }).ToListAsync(ct);
        return (
            [
                .. suspects.Select(s => new ChartThing(s.Id, s.Kind == SuspectKind.Person ? Person : Organisation, s.Reference, s.Name, "", 0)),
                .. victims.Select(v => new ChartThing(v.Id, Victim, v.Pseudonym, "", "", 0)),
                .. groups.Select(g => new ChartThing(g.Id.Value, Group, "", g.Name, "", 0)),
                .. things.Select(t => new ChartThing(t.Id, t.Kind, t.Reference, t.Label, t.Identifier, t.AlsoIn.Select(a => a.CaseId).Distinct().Count())),
            ],
            [
                .. drawn.Select(l => new ChartLink(l.Link.Id, l.Link.From, l.Link.To, l.Link.Kind, l.Link.Since, l.Link.Until, l.Link.Note, l.Exhibit)),
                .. counts.GroupBy(c => (c.SuspectId, c.VictimId)).Select(c => new ChartLink(null, c.Key.SuspectId.Value, c.Key.VictimId!.Value.Value, "CHARGED_FOR", null, null, "", null)),
                .. members.Select(m => new ChartLink(null, m.SuspectId.Value, m.GroupId.Value, "MEMBER_OF", m.Since, m.Until, "", null)),
                .. things.Where(t => t.VictimId is not null).Select(t => new ChartLink(null, t.Id, t.VictimId!.Value, "BELONGS_TO", null, null, "", null)),
            ]);
    }
}
