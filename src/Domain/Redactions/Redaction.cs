using CaseTracker.Domain.Common;

namespace CaseTracker.Domain.Redactions;

public enum RedactionMedia { Document, Picture }

public enum RedactionState { Drawing, Applying, Applied, Checked }

/// <summary>
/// What of one item's file must not be seen by whom it is handed to. Drawn by one person, burned into a new file and verified by the server, then checked by
/// another person; only then the new file may be handed out. The item itself never changes.
/// </summary>
public sealed partial class Redaction
{
    public const int AudienceMaxLength = 120;
    public const int MaxRegions = 2000;
    public const int MaxPatterns = 50;
    private readonly List<RedactionPattern> patterns = [];
    private readonly List<RedactionAttempt> attempts = [];
    private List<Guid> drawnBy = [];

    private Redaction()
    {
    }

    public RedactionId Id { get; private init; }

    public CaseId CaseId { get; private init; }

    /// <summary>The item whose file is redacted.</summary>
    public ExhibitId ExhibitId { get; private init; }

    /// <summary>For whom it is made, in words; empty when it was not said. Never the name of a victim.</summary>
    public string Audience { get; private init; } = "";

    public RedactionMedia Media { get; private init; }

    /// <summary>Of the item's file.</summary>
    public int Pages { get; private init; }

    public UserId BegunBy { get; private init; }

    public DateTimeOffset BegunAt { get; private init; }

    public RedactionState State { get; private set; }

    /// <summary>In the order they were drawn.</summary>
    public IReadOnlyList<RedactionRegion> Regions { get; private set; } = [];

    /// <summary>The highest number a region ever bore: none is given twice.</summary>
    public int LastNumber { get; private set; }

    public IReadOnlyList<RedactionPattern> Patterns => patterns;

    /// <summary>Each time it was applied, from the first.</summary>
    public IReadOnlyList<RedactionAttempt> Attempts => attempts;

    /// <summary>Everyone who had a hand in it: none of them checks it.</summary>
    public IReadOnlyList<Guid> DrawnBy => drawnBy;

    /// <summary>The item made by it; null unless it is applied or checked.</summary>
    public ExhibitId? ResultId { get; private set; }

    public UserId? CheckedBy { get; private set; }

    public DateTimeOffset? CheckedAt { get; private set; }

    public static Redaction Begin(ExhibitId exhibit, CaseId caseId, RedactionMedia media, int pages, string audience, UserId by, DateTimeOffset now)
    {
        var begun = new Redaction { Id = RedactionId.New(), ExhibitId = exhibit, CaseId = caseId, Media = media, Pages = pages, Audience = audience.Trim(), BegunBy = by, BegunAt = now };
        begun.TakePart(by);
        return begun;
    }

    public bool WasDrawnBy(UserId person) => drawnBy.Contains(person.Value);

    /// <summary>Adds rectangles; all or none.</summary>
    public Result Draw(IReadOnlyList<RegionDraft> drafts, UserId by)
    {
        if (MayDraw() is { IsRefused: true } no) return no;
        if (Regions.Count + drafts.Count > MaxRegions) return RedactionRefusals.TooManyRegions;
        foreach (var draft in drafts)
            if (Fits(draft) is { IsRefused: true } bad) return bad;
        Regions = [.. Regions, .. drafts.Select(draft => draft.Numbered(++LastNumber, by))];
        TakePart(by);
        return Result.Done;
    }

    /// <summary>Replaces one rectangle; it keeps its number.</summary>
    public Result Change(int number, RegionDraft draft, UserId by)
    {
        if (MayDraw() is { IsRefused: true } no) return no;
        if (Regions.FirstOrDefault(r => r.Number == number) is not { } known) return RedactionRefusals.NoSuchRegion;
        if (Fits(draft) is { IsRefused: true } bad) return bad;
        Regions = [.. Regions.Select(r => r.Number == number ? draft.Numbered(number, by) with { Pattern = known.Pattern } : r)];
        TakePart(by);
        return Result.Done;
    }

    public Result Remove(int number, UserId by)
    {
        if (MayDraw() is { IsRefused: true } no) return no;
        if (Regions.All(r => r.Number != number)) return RedactionRefusals.NoSuchRegion;
        Regions = [.. Regions.Where(r => r.Number != number)];
        TakePart(by);
        return Result.Done;
    }

    /// <summary>Keeps a text or a class of texts that is to be looked for.</summary>
    /// <param name="id">Given beforehand: the text is sealed to it.</param>
    /// <param name="details">The text, sealed: it says what must not be seen.</param>
    public Result<RedactionPattern> LookFor(Guid id, PatternKind kind, ReasonGiven reason, byte[] details, UserId by, DateTimeOffset now)
    {
        if (MayDraw().Refusal is { } no) return no;
        if (patterns.Count(p => p.RemovedAt is null) >= MaxPatterns) return RedactionRefusals.TooManyPatterns;
        if (Media != RedactionMedia.Document) return RedactionRefusals.NoTextInPictures;
        var pattern = new RedactionPattern(id, Id, CaseId, patterns.Count + 1, kind, reason.Code, reason.Words.Trim(), details, by, now);
        patterns.Add(pattern);
        TakePart(by);
        return pattern;
    }

    /// <summary>Its rectangles stay until they are removed.</summary>
    public Result Forget(int number, UserId by, DateTimeOffset now)
    {
        if (MayDraw() is { IsRefused: true } no) return no;
        if (patterns.FirstOrDefault(p => p.Number == number && p.RemovedAt is null) is not { } pattern) return RedactionRefusals.NoSuchPattern;
        pattern.Remove(now);
        TakePart(by);
        return Result.Done;
    }

    private Result MayDraw() => State == RedactionState.Drawing ? Result.Done : RedactionRefusals.NotBeingDrawn;

    private Result Fits(RegionDraft draft)
    {
        if (draft.Page < 1 || draft.Page > Pages) return RedactionRefusals.NoSuchPage;
        if (!draft.IsOnThePage) return RedactionRefusals.OutsideThePage;
        return draft.Pattern is not { } number || patterns.Any(p => p.Number == number && p.RemovedAt is null) ? Result.Done : RedactionRefusals.NoSuchPattern;
    }

    /// <summary>The list is replaced, not added to, so that a change of it is seen.</summary>
    private void TakePart(UserId person)
    {
        if (!drawnBy.Contains(person.Value)) drawnBy = [.. drawnBy, person.Value];
    }
}
