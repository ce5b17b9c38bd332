using CaseTracker.Domain.Common;

namespace CaseTracker.Domain.Bundles;

public sealed class BundleSection
{
    public const int TitleMaxLength = 120;

    internal BundleSection(BundleId bundle, CaseId caseId, int ordinal, string title) => (Id, BundleId, CaseId, Ordinal, Title) = (Guid.CreateVersion7(), bundle, caseId, ordinal, title);

    private BundleSection()
    {
    }

    public Guid Id { get; private init; }

    public BundleId BundleId { get; private init; }

    public CaseId CaseId { get; private init; }

    /// <summary>Counted from 0.</summary>
    public int Ordinal { get; internal set; }

    public string Title { get; internal set; } = "";

    public string Letters => ExhibitLabel.SectionAt(Ordinal);
}

/// <summary>An exhibit in a bundle.</summary>
public sealed class BundleEntry
{
    public const int TitleMaxLength = 200;

    internal BundleEntry(BundleId bundle, CaseId caseId, Guid section, ExhibitId exhibit, int ordinal) =>
        (Id, BundleId, CaseId, SectionId, ExhibitId, Ordinal) = (Guid.CreateVersion7(), bundle, caseId, section, exhibit, ordinal);

    private BundleEntry()
    {
    }

    public Guid Id { get; private init; }

    public BundleId BundleId { get; private init; }

    public CaseId CaseId { get; private init; }

    public Guid SectionId { get; internal set; }

    public ExhibitId ExhibitId { get; private init; }

    /// <summary>Place in its section, counted from 0.</summary>
    public int Ordinal { get; internal set; }

    /// <summary>Its own in this bundle; empty for that of the exhibit.</summary>
    public string Title { get; internal set; } = "";

    /// <summary>See <see cref="PageSelection"/>; empty for all.</summary>
    public string Pages { get; internal set; } = "";

    /// <summary>The version it was first served in; null for one that never was.</summary>
    public int? ServedIn { get; private set; }

    /// <summary>As it was served; empty before.</summary>
    public string Label { get; private set; } = "";

    public ExhibitLabel? ServedLabel => Label.Length == 0 ? null : ExhibitLabel.Parse(Label);

    internal void Freeze(int version, BundleVersionItem item)
    {
        if (ServedIn is not null) return;
        (ServedIn, Label) = (version, item.Label);
    }
}
