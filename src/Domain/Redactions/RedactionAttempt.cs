using CaseTracker.Domain.Common;

namespace CaseTracker.Domain.Redactions;

public enum AttemptState { Queued, Running, Failed, Verified, Rejected, Checked }

/// <summary>What came of one burning-in that succeeded.</summary>
/// <param name="Sha256">Of the new file, lower-case hex.</param>
/// <param name="SourceSha256">Of the file it was made from.</param>
/// <param name="Engine">Name and version of what drew and read the pages.</param>
/// <param name="Uncovered">How many places of the patterns were left uncovered, which a person decided and another looks at.</param>
public sealed record RedactionOutcome(ExhibitId ResultId, string Sha256, string SourceSha256, int Pages, string Engine, int Uncovered);

/// <summary>One time that what was drawn was applied: kept with the regions as they were then, whatever becomes of it.</summary>
public sealed class RedactionAttempt
{
    public const int FailureCodeMaxLength = 32;
    public const int ReasonMaxLength = 1000;
    public const int MaxFindings = 50;
    private List<string> findings = [];

    private RedactionAttempt()
    {
    }

    internal RedactionAttempt(RedactionId redaction, CaseId caseId, int number, IReadOnlyList<RedactionRegion> regions, UserId by, DateTimeOffset now) =>
        (RedactionId, CaseId, Number, Regions, RequestedBy, RequestedAt) = (redaction, caseId, number, regions, by, now);

    public RedactionId RedactionId { get; private init; }

    public CaseId CaseId { get; private init; }

    /// <summary>Within its redaction, from 1.</summary>
    public int Number { get; private init; }

    /// <summary>As they were burned in.</summary>
    public IReadOnlyList<RedactionRegion> Regions { get; private init; } = [];

    public UserId RequestedBy { get; private init; }

    public DateTimeOffset RequestedAt { get; private init; }

    public AttemptState State { get; private set; }

    /// <summary>How many pages were drawn so far.</summary>
    public int PagesDone { get; private set; }

    /// <summary>Why nothing was kept; empty otherwise.</summary>
    public string FailureCode { get; private set; } = "";

    /// <summary>What a verification found and where, as <c>check/page</c>; never the words that were found.</summary>
    public IReadOnlyList<string> Findings => findings;

    /// <summary>The item that was made; null when none was. Also one that was rejected stays: evidence is never removed.</summary>
    public ExhibitId? ResultId { get; private set; }

    public string ResultSha256 { get; private set; } = "";

    public string SourceSha256 { get; private set; } = "";

    public string Engine { get; private set; } = "";

    public int Uncovered { get; private set; }

    public DateTimeOffset? FinishedAt { get; private set; }

    /// <summary>Who checked or rejected it.</summary>
    public UserId? DecidedBy { get; private set; }

    public DateTimeOffset? DecidedAt { get; private set; }

    /// <summary>Why it was rejected; empty otherwise.</summary>
    public string Reason { get; private set; } = "";

    internal void Begin() => (State, PagesDone) = (AttemptState.Running, 0);

    internal void Finish(RedactionOutcome outcome, DateTimeOffset now)
    {
        (State, ResultId, ResultSha256, SourceSha256, Engine, Uncovered, PagesDone, FinishedAt) =
            (AttemptState.Verified, outcome.ResultId, outcome.Sha256, outcome.SourceSha256, outcome.Engine, outcome.Uncovered, outcome.Pages, now);
    }

    internal void Fail(string code, IReadOnlyList<string> found, DateTimeOffset now) =>
        (State, FailureCode, findings, FinishedAt) = (AttemptState.Failed, code, [.. found.Take(MaxFindings)], now);

    internal void Decide(AttemptState state, UserId by, string reason, DateTimeOffset now) => (State, DecidedBy, DecidedAt, Reason) = (state, by, now, reason);
}
