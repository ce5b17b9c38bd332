using CaseTracker.Domain.Common;

namespace CaseTracker.Domain.Victims.Contacts;

/// <summary>One contact with a victim, or the attempt. What was said is sealed.</summary>
public sealed class ContactAttempt : VictimRecord
{
    /// <summary>Code of the list ContactDirection: the victim called us, and no rule of ours binds them.</summary>
    public const string Incoming = "IN";

    private ContactAttempt()
    {
    }

    private ContactAttempt(RecordOf of) : base(of)
    {
    }

    public DateTimeOffset At { get; private init; }

    /// <summary>Code of the list ContactChannel.</summary>
    public string Channel { get; private init; } = "";

    /// <summary>Code of the list ContactDirection.</summary>
    public string Direction { get; private init; } = "";

    public bool Reached { get; private init; }

    /// <summary>Null when none is due.</summary>
    public DateOnly? NextDueOn { get; private init; }

    /// <summary>The clock of the next one.</summary>
    public DeadlineId? DeadlineId { get; private set; }

    /// <summary>By a channel or at an hour that the rules forbid; why, is sealed.</summary>
    public bool AgainstRules { get; private init; }

    /// <param name="forbidden">The contact rules forbid this channel at this hour.</param>
    /// <param name="reasoned">A reason for doing so all the same is sealed in the details.</param>
    /// <param name="today">In the unit of who records it.</param>
    public static Result<ContactAttempt> Record(RecordOf of, ContactFacts facts, bool forbidden, bool reasoned, DateOnly today)
    {
        if (facts.At > of.Now) return ContactRefusals.InFuture;
        if (facts.NextDueOn < today) return ContactRefusals.NextIsPast;
        var against = forbidden && facts.Direction != Incoming;
        if (against && !reasoned) return ContactRefusals.NeedsReason;
        return new ContactAttempt(of)
        {
            At = facts.At, Channel = facts.Channel, Direction = facts.Direction, Reached = facts.Reached, NextDueOn = facts.NextDueOn, AgainstRules = against,
        };
    }

    public void WatchNextBy(DeadlineId next) => DeadlineId = next;
}

/// <summary>What is plain of a contact.</summary>
public sealed record ContactFacts(DateTimeOffset At, string Channel, string Direction, bool Reached, DateOnly? NextDueOn);

/// <summary>Whether a victim is still with the case (R33, M17). Support goes on in every one of these states.</summary>
public sealed class EngagementState : VictimRecord
{
    private EngagementState()
    {
    }

    private EngagementState(RecordOf of) : base(of)
    {
    }

    /// <summary>Code of the list EngagementState.</summary>
    public string State { get; private init; } = "";

    /// <summary>Code of the list EngagementReason.</summary>
    public string Reason { get; private init; } = "";

    public DateOnly On { get; private init; }

    /// <param name="last">The state so far; null at the first.</param>
    public static Result<EngagementState> Enter(RecordOf of, string state, string reason, DateOnly on, EngagementState? last)
    {
        if (last?.State == state && last.Reason == reason) return ContactRefusals.SameState;
        return on < last?.On ? ContactRefusals.BeforeLastState : new EngagementState(of) { State = state, Reason = reason, On = on };
    }
}

public static class ContactRefusals
{
    public static readonly Refusal PhoneNotSafe = new("contact.phone_not_safe", "A telephone that a trafficker controls is no channel.", RefusalKind.Conflict, "channels");
    public static readonly Refusal UnreadableHours = new("contact.unreadable_hours", "Write hours as 22:00-06:30, several with commas.", RefusalKind.Invalid, "quietHours");
    public static readonly Refusal NeedsReason = new("contact.needs_reason", "The contact rules forbid this channel or hour. Say why it was necessary.", RefusalKind.Conflict, "reason");
    public static readonly Refusal InFuture = new("contact.in_future", "This time is in the future.", RefusalKind.Invalid, "at");
    public static readonly Refusal NextIsPast = new("contact.next_is_past", "The next contact is due today or later.", RefusalKind.Invalid, "nextDueOn");
    public static readonly Refusal SameState = new("engagement.same_state", "This is the state already recorded.", RefusalKind.Conflict, "state");
    public static readonly Refusal BeforeLastState = new("engagement.before_last_state", "This is earlier than the state recorded last.", RefusalKind.Invalid, "on");
}
