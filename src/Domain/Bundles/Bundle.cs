using CaseTracker.Domain.Common;

namespace CaseTracker.Domain.Bundles;

/// <summary>
/// Exhibits of a case, put in order for a court. A draft can be changed at will. Once a version was served, what was in it stays as it is: things are only added, and
/// what is added gets numbers between.
/// </summary>
public sealed partial class Bundle
{
    public const int TitleMaxLength = 200;
    public const int MarkingMaxLength = 120;
    public const int RecipientMaxLength = 200;
    public const int MaxSections = 26;
    public const int MaxEntries = 400;
    private readonly List<BundleSection> sections = [];
    private readonly List<BundleEntry> entries = [];

    private Bundle()
    {
    }

    public BundleId Id { get; private init; }

    public CaseId CaseId { get; private init; }

    public string Title { get; private set; } = "";

    public BatesNumbers Bates { get; private set; } = new("", 6, 1);

    /// <summary>Classification, on the cover and on each page of the index.</summary>
    public string Marking { get; private set; } = "";

    /// <summary>For whom it is; may be empty until it is served.</summary>
    public string Recipient { get; private set; } = "";

    public UserId MadeBy { get; private init; }

    public DateTimeOffset MadeAt { get; private init; }

    /// <summary>Counts changes: what was assembled of an earlier one cannot be served.</summary>
    public int Revision { get; private set; } = 1;

    /// <summary>Number of the version that was served last; 0 before the first.</summary>
    public int Served { get; private set; }

    public IReadOnlyList<BundleSection> Sections => [.. sections.OrderBy(s => s.Ordinal)];

    public IReadOnlyList<BundleEntry> Entries => entries;

    /// <summary>The version that is being prepared.</summary>
    public int Next => Served + 1;

    public static Result<Bundle> Make(CaseId caseId, string title, BatesNumbers bates, string marking, string recipient, UserId by, DateTimeOffset now)
    {
        var bundle = new Bundle { Id = BundleId.New(), CaseId = caseId, MadeBy = by, MadeAt = now };
        var described = bundle.Describe(title, bates, marking, recipient);
        if (described.IsRefused) return described.Refusal!;
        _ = bundle.AddSection("Exhibits");
        return bundle;
    }

    /// <summary>Numbers that were served cannot begin anywhere else.</summary>
    public Result Describe(string title, BatesNumbers bates, string marking, string recipient)
    {
        if (Served > 0 && bates != Bates) return BundleRefusals.NumbersServed;
        if (bates != Bates) Bates = bates with { Prefix = bates.Prefix.Trim() };
        (Title, Marking, Recipient) = (title.Trim(), marking.Trim(), recipient.Trim());
        return Change();
    }

    /// <summary>After the others: sections that were served keep their letters.</summary>
    public Result<BundleSection> AddSection(string title)
    {
        if (sections.Count >= MaxSections) return BundleRefusals.TooManySections;
        var section = new BundleSection(Id, CaseId, sections.Count, title.Trim());
        sections.Add(section);
        _ = Change();
        return section;
    }

    public Result RenameSection(Guid section, string title)
    {
        if (FindSection(section) is not { } found) return BundleRefusals.SectionUnknown;
        if (IsServed(found)) return BundleRefusals.SectionServed;
        found.Title = title.Trim();
        return Change();
    }

    /// <summary>An empty one only; those after it move up.</summary>
    public Result RemoveSection(Guid section)
    {
        if (FindSection(section) is not { } found) return BundleRefusals.SectionUnknown;
        if (sections.Where(s => s.Ordinal >= found.Ordinal).Any(IsServed)) return BundleRefusals.SectionServed;
        if (entries.Any(e => e.SectionId == found.Id)) return BundleRefusals.SectionNotEmpty;
        _ = sections.Remove(found);
        foreach (var (i, one) in sections.OrderBy(s => s.Ordinal).Index()) one.Ordinal = i;
        return Change();
    }

    /// <summary>Those of a section in their order.</summary>
    public IReadOnlyList<BundleEntry> OfSection(Guid section) => [.. entries.Where(e => e.SectionId == section).OrderBy(e => e.Ordinal)];

    /// <summary>What each would be called if it were assembled now.</summary>
    public IReadOnlyDictionary<Guid, ExhibitLabel> Labels() => Sections
        .SelectMany(s => OfSection(s.Id).Zip(BundleNumbering.Labels(s.Letters, [.. OfSection(s.Id).Select(e => e.ServedLabel)])))
        .ToDictionary(pair => pair.First.Id, pair => pair.Second);

    /// <summary>From now on what is in the version stays as it is.</summary>
    internal void Freeze(BundleVersion version)
    {
        foreach (var item in version.Items) Find(item.EntryId)?.Freeze(version.Number, item);
        Served = version.Number;
    }

    private bool IsServed(BundleSection section) => entries.Any(e => e.SectionId == section.Id && e.ServedIn is not null);

    private BundleSection? FindSection(Guid id) => sections.FirstOrDefault(s => s.Id == id);

    private BundleEntry? Find(Guid id) => entries.FirstOrDefault(e => e.Id == id);

    private static void Renumber(IReadOnlyList<BundleEntry> order)
    {
        foreach (var (i, entry) in order.Index()) entry.Ordinal = i;
    }

    private Result Change()
    {
        Revision++;
        return Result.Done;
    }
}
