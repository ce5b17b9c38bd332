using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Redactions;
using MediatR;

namespace CaseTracker.Application.Redactions;

/// <summary>Looks for the texts in the document's own text layer, and shows where they stand for a person to confirm.</summary>
[Requires(Permissions.RedactionDraw), Audited(AuditAct.Consult, AuditObject.Redaction)]
public sealed record FindPatternsQuery(Guid RedactionId) : IQuery<FoundPlaces>, ICaseScoped
{
    CaseScope ICaseScoped.Scope => CaseScope.Redaction(RedactionId);
}

/// <param name="Cut">There are more than are shown: make what is looked for narrower.</param>
/// <param name="PagesWithoutText">Pictures of pages: nothing is found on them, so they are looked at and drawn by hand.</param>
public sealed record FoundPlaces(IReadOnlyList<FoundPlace> Items, bool Cut, IReadOnlyList<int> PagesWithoutText);

/// <param name="Pattern">Number of the pattern.</param>
/// <param name="Text">As the document has it.</param>
/// <param name="Covered">Its regions are drawn already.</param>
/// <param name="Regions">What would be drawn to cover it, one for each line.</param>
public sealed record FoundPlace(int Pattern, int Page, string Text, bool Covered, IReadOnlyList<RegionGiven> Regions)
{
    public override string ToString() => $"{nameof(FoundPlace)} •••";
}

internal sealed class FindPatternsHandler(RedactionDesk desk, PatternTexts texts, IRedactionEngine engine, AuditNotes audit) : IRequestHandler<FindPatternsQuery, Result<FoundPlaces>>
{
    private const int Most = 1000;

    public async Task<Result<FoundPlaces>> Handle(FindPatternsQuery query, CancellationToken ct)
    {
        var redaction = await desk.FindAsync(query.RedactionId, ct);
        if (redaction.Media != RedactionMedia.Document) return RedactionRefusals.NoTextInPictures;
        var source = await desk.SourceAsync(redaction.ExhibitId, ct);
        if (source.Refusal is { } refused) return refused;
        var read = await desk.AskAsync(source.Value, file => engine.ReadWordsAsync(file, ct), ct);
        if (read.Refusal is { } unreadable) return unreadable;
        var words = read.Value;
        var patterns = await texts.OpenAsync(redaction, ct);
        var found = patterns.SelectMany(p => PatternSearch.Find(words, p).Select(f => Place(f, p, redaction.Regions))).Take(Most + 1).ToList();
        var written = words.Select(w => w.Page).ToHashSet();
        audit.ShowedFields("redaction.found");
        return new FoundPlaces([.. found.Take(Most)], found.Count > Most, [.. Enumerable.Range(1, redaction.Pages).Where(page => !written.Contains(page))]);
    }

    private static FoundPlace Place(FoundText found, OpenedPattern pattern, IReadOnlyList<RedactionRegion> drawn) => new(
        found.Pattern, found.Page, found.Text, found.Boxes.All(box => PatternSearch.IsCovered(box, drawn)), [.. found.Boxes.Select(box => Over(box, pattern))]);

    /// <summary>A little wider than the word: letters reach beyond their box.</summary>
    private static RegionGiven Over(PageWord box, OpenedPattern pattern)
    {
        var (marginX, marginY) = (0.002m, box.Height * 0.08m);
        var (left, top) = (Math.Clamp(box.Left - marginX, 0, 0.99m), Math.Clamp(box.Top - marginY, 0, 0.99m));
        var (right, bottom) = (Math.Min(1, box.Left + box.Width + marginX), Math.Min(1, box.Top + box.Height + marginY));
        return new RegionGiven(box.Page, Rounded(left), Rounded(top), Rounded(right - left), Rounded(bottom - top), pattern.Reason, pattern.Words.Length == 0 ? null : pattern.Words, pattern.Number);
    }

    private static decimal Rounded(decimal share) => Math.Max(RegionDraft.LeastSide, decimal.Round(share, 5));
}
