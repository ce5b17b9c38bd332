using CaseTracker.Domain.Common;

namespace CaseTracker.Domain.Bundles;

/// <summary>Putting exhibits in, out and in order.</summary>
public sealed partial class Bundle
{
    /// <summary>At the end of a section.</summary>
    /// <param name="title">Its own; empty for that of the exhibit.</param>
    public Result<BundleEntry> Add(ExhibitId exhibit, Guid section, string title, string pages)
    {
        if (FindSection(section) is null) return BundleRefusals.SectionUnknown;
        if (entries.Count >= MaxEntries) return BundleRefusals.TooManyEntries;
        if (entries.Any(e => e.ExhibitId == exhibit && e.Pages == pages.Trim())) return BundleRefusals.AlreadyInBundle;
        var entry = new BundleEntry(Id, CaseId, section, exhibit, OfSection(section).Count) { Title = title.Trim(), Pages = pages.Trim() };
        entries.Add(entry);
        _ = Change();
        return entry;
    }

    public Result Edit(Guid entry, string title, string pages)
    {
        if (Find(entry) is not { } found) return BundleRefusals.EntryUnknown;
        if (found.ServedIn is not null) return BundleRefusals.EntryServed;
        (found.Title, found.Pages) = (title.Trim(), pages.Trim());
        return Change();
    }

    public Result Remove(Guid entry)
    {
        if (Find(entry) is not { } found) return BundleRefusals.EntryUnknown;
        if (found.ServedIn is not null) return BundleRefusals.EntryServed;
        _ = entries.Remove(found);
        Renumber(OfSection(found.SectionId));
        return Change();
    }

    /// <param name="to">Place in the section, counted from 1; beyond the last is the last.</param>
    public Result Move(Guid entry, Guid section, int to)
    {
        if (Find(entry) is not { } found) return BundleRefusals.EntryUnknown;
        if (FindSection(section) is null) return BundleRefusals.SectionUnknown;
        if (found.ServedIn is not null) return BundleRefusals.EntryServed;
        var from = found.SectionId;
        found.SectionId = section;
        var order = OfSection(section).Where(e => e != found).ToList();
        order.Insert(Math.Clamp(to - 1, 0, order.Count), found);
        Renumber(order);
        if (from != section) Renumber(OfSection(from));
        return Change();
    }
}
