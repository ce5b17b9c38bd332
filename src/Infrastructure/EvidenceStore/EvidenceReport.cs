namespace CaseTracker.Infrastructure.EvidenceStore;

/// <summary>What a verification found; plain data, made for JSON.</summary>
/// <param name="Intact">True when every item is whole. Files that no item refers to are named in <paramref name="Bad"/> but harm nothing.</param>
/// <param name="Items">How many items there are, physical ones too.</param>
/// <param name="Bytes">Plain size of all files.</param>
public sealed record EvidenceReport(bool Intact, int Items, long Bytes, IReadOnlyList<BadEvidence> Bad, DateTimeOffset StartedAt, DateTimeOffset FinishedAt);

/// <param name="Problem">One of <see cref="EvidenceProblem"/>.</param>
/// <param name="EvidenceId">Null for a printed document, and for a file that nothing refers to.</param>
/// <param name="Reference">Case and exhibit reference; null likewise.</param>
/// <param name="Copy"><c>main</c> or <c>second</c>; null when no file is concerned.</param>
/// <param name="File">Below the folder of the evidence store; null when no file is concerned.</param>
public sealed record BadEvidence(string Problem, Guid? EvidenceId, string? Reference, string? File, string Detail, string? Copy);

/// <summary>What can be wrong; the words are a public contract.</summary>
public static class EvidenceProblem
{
    public const string Missing = "missing";
    public const string Swapped = "swapped";
    public const string CutOff = "cutOff";
    public const string TooLong = "tooLong";
    public const string Altered = "altered";
    public const string OtherContent = "otherContent";
    /// <summary>The place does not answer, or the case's key is gone: nothing is known of the bytes.</summary>
    public const string Unreadable = "unreadable";
    public const string FileWithoutRow = "fileWithoutRow";
    public const string CustodyBroken = "custodyBroken";
}
