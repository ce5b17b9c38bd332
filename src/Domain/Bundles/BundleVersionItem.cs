using CaseTracker.Domain.Common;

namespace CaseTracker.Domain.Bundles;

/// <summary>An exhibit as it stands in one version. Never changes.</summary>
public sealed class BundleVersionItem
{
    public const int NotesMaxLength = 200;

    private BundleVersionItem()
    {
    }

    public BundleVersionItem(BundleVersion version, int ordinal, BundleEntry entry, ExhibitLabel label, PageRun run, int filePage, string slip, IEnumerable<string> notes, string sha256)
    {
        (VersionId, CaseId, Ordinal) = (version.Id, version.CaseId, ordinal);
        (EntryId, ExhibitId, Label, Sha256) = (entry.Id, entry.ExhibitId, label.ToString(), sha256);
        (PageNumber, PageLetters, Pages, FilePage) = (run.Number, run.Late.Letters, run.Count, filePage);
        (Slip, Notes, FirstServedIn) = (slip, string.Join(' ', notes), entry.ServedIn);
    }

    public BundleVersionId VersionId { get; private init; }

    public CaseId CaseId { get; private init; }

    /// <summary>Place in the file, counted from 0.</summary>
    public int Ordinal { get; private init; }

    public Guid EntryId { get; private init; }

    public ExhibitId ExhibitId { get; private init; }

    public string Label { get; private init; } = "";

    public int PageNumber { get; private init; }

    /// <summary>Letters of late pages; empty for others.</summary>
    public string PageLetters { get; private init; } = "";

    public int Pages { get; private init; }

    /// <summary>Of its cover sheet in the file, counted from 1.</summary>
    public int FilePage { get; private init; }

    /// <summary>Why only a sheet stands for it (<see cref="BundleProblems"/>); empty when its pages are there.</summary>
    public string Slip { get; private init; } = "";

    /// <summary>Codes of <see cref="BundleProblems"/>, with spaces between.</summary>
    public string Notes { get; private init; } = "";

    /// <summary>Of the original at that time; empty for a thing.</summary>
    public string Sha256 { get; private init; } = "";

    /// <summary>The version it came with; null when it came with this one.</summary>
    public int? FirstServedIn { get; private init; }

    public PageRun Run => new(PageNumber, Suffix.Parse(PageLetters) ?? Suffix.None, Pages);
}
