using CaseTracker.Domain.Common;

namespace CaseTracker.Domain.Redactions;

// From what is drawn to what may be handed out.
public sealed partial class Redaction
{
    /// <summary>Longer than any burning-in takes: whoever began it is gone.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromHours(2);

    /// <summary>The one that counts now; null before the first.</summary>
    public RedactionAttempt? Latest => attempts.Count == 0 ? null : attempts.MaxBy(a => a.Number);

    /// <summary>Asks for the new file to be made of what is drawn now. The attempts must be loaded.</summary>
    public Result<RedactionAttempt> Apply(UserId by, DateTimeOffset now)
    {
        var abandoned = State == RedactionState.Applying && now - Latest!.RequestedAt > Patience;
        if (State != RedactionState.Drawing && !abandoned) return RedactionRefusals.NotBeingDrawn;
        if (Regions.Count == 0) return RedactionRefusals.NothingDrawn;
        if (abandoned) Latest!.Fail("timeout", [], now);
        var attempt = new RedactionAttempt(Id, CaseId, attempts.Count + 1, Regions, by, now);
        attempts.Add(attempt);
        State = RedactionState.Applying;
        TakePart(by);
        return attempt;
    }

    /// <summary>A run that died is simply run again.</summary>
    public Result<RedactionAttempt> BeginRun(int number)
    {
        if (Running(number) is not { } attempt) return RedactionRefusals.AlreadyFinished;
        attempt.Begin();
        return attempt;
    }

    /// <summary>The new file was verified and is kept as an item of its own.</summary>
    public Result Finish(int number, RedactionOutcome outcome, DateTimeOffset now)
    {
        if (Running(number) is not { } attempt) return RedactionRefusals.AlreadyFinished;
        attempt.Finish(outcome, now);
        (State, ResultId) = (RedactionState.Applied, outcome.ResultId);
        return Result.Done;
    }

    /// <summary>Nothing was kept; it can be drawn differently and applied again.</summary>
    public Result Fail(int number, string code, IReadOnlyList<string> findings, DateTimeOffset now)
    {
        if (Running(number) is not { } attempt) return RedactionRefusals.AlreadyFinished;
        attempt.Fail(code, findings, now);
        State = RedactionState.Drawing;
        return Result.Done;
    }

    /// <summary>A second person looked at the old and the new pages: the new file may be handed out.</summary>
    public Result Check(UserId by, DateTimeOffset now)
    {
        if (State != RedactionState.Applied) return RedactionRefusals.NotToBeChecked;
        if (WasDrawnBy(by)) return RedactionRefusals.SecondPerson;
        Latest!.Decide(AttemptState.Checked, by, "", now);
        (State, CheckedBy, CheckedAt) = (RedactionState.Checked, by, now);
        return Result.Done;
    }

    /// <summary>The new file is never handed out, and it is drawn again. Who drew it may take it back as well.</summary>
    public Result Reject(UserId by, string reason, DateTimeOffset now)
    {
        if (State != RedactionState.Applied) return RedactionRefusals.NotToBeChecked;
        if (string.IsNullOrWhiteSpace(reason)) return RedactionRefusals.RejectionNeedsReason;
        Latest!.Decide(AttemptState.Rejected, by, reason.Trim(), now);
        (State, ResultId) = (RedactionState.Drawing, null);
        return Result.Done;
    }

    private RedactionAttempt? Running(int number) =>
        State == RedactionState.Applying && Latest is { } latest && latest.Number == number && latest.State is (AttemptState.Queued or AttemptState.Running) ? latest : null;
}
