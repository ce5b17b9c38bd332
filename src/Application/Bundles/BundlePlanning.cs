using CaseTracker.Application.Abstractions;
using CaseTracker.Domain.Bundles;
using CaseTracker.Domain.Evidence;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.Bundles;

/// <summary>What a version is made of, as the caller may see it now.</summary>
internal sealed class BundlePlanning(ICaseTrackerDb db, BundleGate gate, IEvidenceStore store, TimeProvider clock)
{
    internal async Task<BundleToAssemble> PlanAsync(BundleVersion version, CancellationToken ct)
    {
        var bundle = await db.BundleAsync(version.BundleId.Value, ct);
        var found = await db.Cases.Where(c => c.Id == bundle.CaseId).Select(c => new { c.Reference, c.UnitId }).SingleAsync(ct);
        var unit = await db.Units.Where(u => u.Id == found.UnitId).Select(u => u.Name).SingleAsync(ct);
        var before = bundle.Served == 0 ? null : await db.BundleVersions.AsNoTracking().Include(v => v.Items).SingleAsync(v => v.BundleId == bundle.Id && v.Number == bundle.Served && v.State == BundleState.Served, ct);
        var ids = bundle.Entries.Select(e => e.ExhibitId).Distinct().ToList();
        var exhibits = await db.Exhibits.AsNoTracking().Where(e => ids.Contains(e.Id)).ToDictionaryAsync(e => e.Id, ct);
        var custody = await db.CustodyEvents.Where(e => ids.Contains(e.ExhibitId)).GroupBy(e => e.ExhibitId).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, ct);
        var labels = bundle.Labels();
        var sections = new List<BundleSectionPlan>();
        foreach (var section in bundle.Sections)
        {
            var items = new List<BundleItemPlan>();
            foreach (var entry in bundle.OfSection(section.Id))
            {
                var exhibit = exhibits[entry.ExhibitId];
                items.Add(new BundleItemPlan(
                    entry.Id, labels[entry.Id], exhibit.Reference, entry.Title.Length > 0 ? entry.Title : exhibit.Title, exhibit.Description, exhibit.Content?.Sha256 ?? "", exhibit.Content?.SizeBytes ?? 0,
                    exhibit.Content?.FileName ?? "", custody.GetValueOrDefault(exhibit.Id), entry.Pages, await ServedAsync(entry, exhibit, before, ct)));
            }

            sections.Add(new BundleSectionPlan(section.Letters, section.Title, items));
        }

        var served = before is null ? null : new ServedBundle(before.Number, stop => store.OpenReadAsync(bundle.CaseId, before.File!.ObjectId, stop));
        var plan = new BundlePlan(found.Reference, bundle.Title, bundle.Marking, unit, bundle.Recipient, version.Number, bundle.Bates, WholeSecond(clock.GetUtcNow()), sections, served);
        return new BundleToAssemble(bundle.CaseId.Value, plan, bundle.Entries.ToDictionary(e => e.Id, e => e.ExhibitId.Value), before?.File?.ObjectId);
    }

    private async Task<ServedItem?> ServedAsync(BundleEntry entry, Exhibit exhibit, BundleVersion? before, CancellationToken ct)
    {
        if (entry.ServedIn is null || before?.Items.FirstOrDefault(i => i.EntryId == entry.Id) is not { } item) return null;
        var notes = item.Notes.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        // Once withheld its pages are not in the last file any more, so that they cannot be taken from there.
        var withheld = notes.Contains(BundleProblems.Withheld) ? item.Slip : item.Slip.Length > 0 ? null : await gate.WithheldAsync(exhibit, ct);
        return new ServedItem(item.Run, item.FilePage, item.Slip, notes, withheld);
    }

    private static DateTimeOffset WholeSecond(DateTimeOffset at) => new(at.UtcTicks - (at.UtcTicks % TimeSpan.TicksPerSecond), TimeSpan.Zero);
}
