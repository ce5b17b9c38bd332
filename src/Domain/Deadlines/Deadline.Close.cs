using CaseTracker.Domain.Common;

namespace CaseTracker.Domain.Deadlines;

public sealed partial class Deadline
{
    /// <param name="on">The day it was done, which may lie before it is recorded.</param>
    /// <param name="note">For a minimum period that ends early: the lawful reason.</param>
    public Result Complete(DateOnly on, string note, DeadlineAct act)
    {
        if (!IsOpen) return DeadlineRefusals.NotOpen;
        if (on > act.Today) return DeadlineRefusals.InTheFuture;
        if (Kind != DeadlineKind.Backward && on < TriggerOn) return DeadlineRefusals.BeforeItBegan;
        CompletedOn = on;
        EndedTooEarly = Kind == DeadlineKind.Minimum && on < LegalDueOn && string.IsNullOrWhiteSpace(note);
        Close(DeadlineStatus.Completed, note, act);
        return Result.Done;
    }

    /// <summary>The event fell away or the clock was started in error.</summary>
    public Result Cancel(string reason, DeadlineAct act)
    {
        if (!IsOpen) return DeadlineRefusals.NotOpen;
        if (string.IsNullOrWhiteSpace(reason)) return DeadlineRefusals.ReasonMissing;
        Close(DeadlineStatus.Cancelled, reason, act);
        return Result.Done;
    }

    /// <summary>A new trigger started another clock, as when a sentence is varied (Sentencing Act 2020 s.385(6)).</summary>
    public Result Supersede(DeadlineId by, string reason, DeadlineAct act)
    {
        if (!IsOpen) return DeadlineRefusals.NotOpen;
        if (by == Id) return DeadlineRefusals.SupersededByItself;
        if (string.IsNullOrWhiteSpace(reason)) return DeadlineRefusals.ReasonMissing;
        SupersededById = by;
        Close(DeadlineStatus.Superseded, reason, act);
        return Result.Done;
    }

    public Result AssignTo(UserId owner)
    {
        if (!IsOpen) return DeadlineRefusals.NotOpen;
        OwnerId = owner;
        return Result.Done;
    }

    private void Close(DeadlineStatus status, string note, DeadlineAct act) =>
        (Status, ClosingNote, ClosedBy, ClosedAt) = (status, (note ?? "").Trim(), act.By, act.At);
}
