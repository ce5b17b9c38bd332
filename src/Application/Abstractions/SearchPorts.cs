namespace CaseTracker.Application.Abstractions;

/// <summary>The words of what may be searched.</summary>
public interface ISearchIndex
{
    /// <summary>What matches among the cases that the caller may see, the best or the newest first.</summary>
    Task<IReadOnlyList<FoundText>> FindAsync(SearchWish wish, CancellationToken ct);
}

/// <param name="Typed">As somebody types it: every word, <c>"a phrase"</c>, <c>or</c>, <c>-without</c>, or the start of a reference.</param>
/// <param name="Kinds">Of <see cref="Search.SearchKinds"/>; nothing else is looked for.</param>
/// <param name="ByRank">The best of the newest; otherwise the newest.</param>
public sealed record SearchWish(string Typed, IReadOnlyList<string> Kinds, bool ByRank, int Most);

/// <param name="Excerpt">Part of the text, each hit between U+0002 and U+0003.</param>
public sealed record FoundText(
    string Kind, Guid Id, string Reference, string Title, string Excerpt, DateTimeOffset At, Guid CaseId, string CaseReference, string CaseTitle, string Stage, bool Restricted);
