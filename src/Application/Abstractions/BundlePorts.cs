using CaseTracker.Domain.Bundles;

namespace CaseTracker.Application.Abstractions;

// The seam between what a bundle holds and the engine that makes one file of it: no type of qpdf or Typst crosses it.

/// <param name="Reference">Of the case.</param>
/// <param name="Marking">On the cover and at the head of the index and of each cover sheet; may be empty.</param>
/// <param name="Office">Who makes it.</param>
/// <param name="Recipient">For whom; may be empty.</param>
/// <param name="Version">From 1.</param>
/// <param name="Timestamp">Of the file; same plan and same contents give the same bytes.</param>
/// <param name="Before">What was served before: its pages are taken over as they are. Null for a first version.</param>
public sealed record BundlePlan(
    string Reference, string Title, string Marking, string Office, string Recipient, int Version, BatesNumbers Bates, DateTimeOffset Timestamp,
    IReadOnlyList<BundleSectionPlan> Sections, ServedBundle? Before = null)
{
    /// <summary>Beyond this the index would need more memory than an engine is given.</summary>
    public const int MaxItems = 400;
}

/// <param name="Letters">A, B …</param>
public sealed record BundleSectionPlan(string Letters, string Title, IReadOnlyList<BundleItemPlan> Items);

/// <param name="Key">Names the item to <see cref="IBundleContents"/> and in the result.</param>
/// <param name="Reference">Of the exhibit.</param>
/// <param name="Sha256">Of the original file; empty for a thing.</param>
/// <param name="FileName">Of the original; tells nothing about what it is, but for text formats that look alike. Empty for a thing.</param>
/// <param name="CustodyEntries">In the ledger of custody at this moment.</param>
/// <param name="Selection">Pages to take, see <see cref="PageSelection"/>; empty for all.</param>
/// <param name="Served">Where it stood in <see cref="BundlePlan.Before"/>; null for one that is new.</param>
public sealed record BundleItemPlan(
    Guid Key, ExhibitLabel Label, string Reference, string Title, string Description, string Sha256, long SizeBytes, string FileName, int CustodyEntries, string Selection,
    ServedItem? Served = null);

/// <param name="FilePage">Its cover sheet in the file that was served, counted from 1.</param>
/// <param name="Slip">Why only a sheet stood for it; empty otherwise.</param>
/// <param name="Withheld">It must not be shown any more: a code of <see cref="BundleProblems"/>; its pages are left out and their numbers stay taken.</param>
public sealed record ServedItem(PageRun Pages, int FilePage, string Slip, IReadOnlyList<string> Notes, string? Withheld = null);

/// <param name="Version">Its number.</param>
/// <param name="OpenAsync">The file that was served, plain.</param>
public sealed record ServedBundle(int Version, Func<CancellationToken, Task<Stream>> OpenAsync);

/// <summary>Hands out the contents of items, one at a time and in order, while a bundle is assembled.</summary>
public interface IBundleContents
{
    /// <summary>The bytes of an item, or why they must not be opened. The assembler disposes what it was given, before it asks for the next.</summary>
    /// <param name="pagesSoFar">For whoever waits.</param>
    Task<BundleContent> OpenAsync(BundleItemPlan item, int pagesSoFar, CancellationToken ct);
}

/// <param name="Plain">Null when it must not be opened.</param>
/// <param name="Problem">A code of <see cref="BundleProblems"/>; empty when there are bytes.</param>
public sealed record BundleContent(Stream? Plain, string Problem)
{
    public static BundleContent Of(Stream plain) => new(plain, "");

    public static BundleContent None(string problem) => new(null, problem);
}

/// <summary>One PDF of many exhibits: index, a cover sheet for each, their pages, every page numbered.</summary>
public interface IBundleAssembler
{
    /// <summary>Writes a whole PDF to <paramref name="output"/>, or throws and writes nothing. An exhibit that cannot be shown is never left out: a sheet stands for it.</summary>
    /// <exception cref="DocumentRenderException"/>
    Task<AssembledBundle> AssembleAsync(BundlePlan plan, IBundleContents contents, Stream output, CancellationToken ct);
}

/// <param name="Pages">Of the file, with the index.</param>
/// <param name="FrontPages">Cover and index: pages of this version only.</param>
/// <param name="Sha256">Of the file, lower-case hex.</param>
/// <param name="Engine">Names and versions, for the record of how it was made.</param>
/// <param name="Items">In the order of the file.</param>
public sealed record AssembledBundle(int Pages, int FrontPages, long SizeBytes, string Sha256, string Engine, IReadOnlyList<AssembledItem> Items);

/// <param name="Run">Its pages, the cover sheet first.</param>
/// <param name="FilePage">Of the cover sheet, counted from 1.</param>
/// <param name="Slip">Why only a sheet stands for it: a code of <see cref="BundleProblems"/>; empty when its pages are there.</param>
/// <param name="Notes">What else a reader should know: codes of <see cref="BundleProblems"/>.</param>
public sealed record AssembledItem(Guid Key, ExhibitLabel Label, string Sha256, PageRun Run, int FilePage, string Slip, IReadOnlyList<string> Notes);
