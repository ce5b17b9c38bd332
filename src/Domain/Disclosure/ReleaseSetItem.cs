using CaseTracker.Domain.Common;
using CaseTracker.Domain.Evidence;

namespace CaseTracker.Domain.Disclosure;

/// <summary>How an item goes out.</summary>
public enum ReleaseForm
{
    /// <summary>The bytes as they came, with their hash.</summary>
    Original,

    /// <summary>A redacted version, which is a file of its own.</summary>
    Redacted,

    /// <summary>To be seen at the office: physical items, and what is never copied.</summary>
    Inspection,
}

/// <summary>One item of a set, with what was looked for in it before it goes out.</summary>
public sealed class ReleaseSetItem
{
    private List<string> notInIt = [];
    private List<string> redacted = [];

    private ReleaseSetItem()
    {
    }

    public ReleaseSetId SetId { get; private init; }

    public DisclosureItemId ItemId { get; private init; }

    public CaseId CaseId { get; private init; }

    public ReleaseForm Form { get; private init; }

    /// <summary>What is handed out: the item of the line itself, or its redacted version.</summary>
    public ExhibitId ExhibitId { get; private init; }

    /// <summary>Codes of the list DefaultRedaction.</summary>
    public IReadOnlyList<string> NotInIt => notInIt;

    public IReadOnlyList<string> Redacted => redacted;

    public UserId AddedBy { get; private init; }

    public DateTimeOffset AddedAt { get; private init; }

    /// <param name="exhibit">The item of the line.</param>
    /// <param name="version">Its redacted version; null for the other forms.</param>
    public static Result<ReleaseSetItem> Add(ReleaseSet set, DisclosureItem item, Exhibit exhibit, Exhibit? version, ReleaseForm form, RedactionChecks checks, UserId by, DateTimeOffset now)
    {
        if (set.MayChange().Refusal is { } frozen) return frozen;
        if (!DisclosureStates.Releasable.Contains(item.Status)) return DisclosureRefusals.NotDecided;
        if (MayTake(form, exhibit, version).Refusal is { } refusal) return refusal;
        if (form != ReleaseForm.Inspection && !checks.AreComplete) return ReleaseRefusals.NoChecks;
        if (form == ReleaseForm.Original && checks.Redacted.Count > 0) return ReleaseRefusals.NeedsRedaction;
        return new ReleaseSetItem
        {
            SetId = set.Id, ItemId = item.Id, CaseId = set.CaseId, Form = form, ExhibitId = (version ?? exhibit).Id,
            notInIt = [.. checks.NotInIt.Order(StringComparer.Ordinal)], redacted = [.. checks.Redacted.Order(StringComparer.Ordinal)], AddedBy = by, AddedAt = now,
        };
    }

    private static Result MayTake(ReleaseForm form, Exhibit exhibit, Exhibit? version) => form switch
    {
        ReleaseForm.Inspection => Result.Done,
        _ when exhibit.IsAbuseMaterial => ReleaseRefusals.InspectionOnly,
        ReleaseForm.Redacted => version?.Content is null ? ReleaseRefusals.NoRedaction : Result.Done,
        _ => exhibit.Content is null ? ReleaseRefusals.NoFile : Result.Done,
    };
}

/// <summary>What was looked for by default (privacy: address, phone, shelter, ...) and what came of it.</summary>
/// <param name="Asked">All codes of the list DefaultRedaction.</param>
public sealed record RedactionChecks(IReadOnlyCollection<string> Asked, IReadOnlyCollection<string> NotInIt, IReadOnlyCollection<string> Redacted)
{
    /// <summary>Every point has one answer, and there is no answer to what was not asked.</summary>
    public bool AreComplete => Asked.Count == NotInIt.Count + Redacted.Count && Asked.ToHashSet().SetEquals(NotInIt.Concat(Redacted));
}
