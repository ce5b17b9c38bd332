using CaseTracker.Domain.Common;

namespace CaseTracker.Domain.Deadlines;

/// <summary>Whose duty it is. We watch our own by the safe date and others' by the legal one.</summary>
public enum Obligation
{
    Ours,
    Others,
}

/// <summary>Who starts a clock, for which case, and who looks after it.</summary>
/// <param name="Title">What has to happen; never a victim's name.</param>
public sealed record DeadlineStart(CaseId CaseId, string Title, UserId OwnerId, UserId By, DateTimeOffset At)
{
    public Obligation Obligation { get; init; } = Obligation.Ours;

    /// <summary>A suspect of the case; null: for the case.</summary>
    public SuspectId? SuspectId { get; init; }

    /// <summary>The hearing that starts it by itself; null for every other clock.</summary>
    public HearingId? HearingId { get; init; }

    /// <summary>Given for a clock that is loaded from a file; null: a new one.</summary>
    public DeadlineId? Id { get; init; }
}

/// <summary>An end that a person states: from an order, an agreement, a judge's word.</summary>
/// <param name="Zone">Needed when <paramref name="Due"/> has an instant; else null.</param>
/// <param name="Calendar">For the safe date; null: weekends only.</param>
public sealed record StatedEnd(DeadlineKind Kind, DueMoment Due, TimeZoneInfo? Zone, HolidayCalendar? Calendar, string Reason);

/// <summary>Who acts, when it is recorded, and which day it is where the unit works.</summary>
public sealed record DeadlineAct(UserId By, DateTimeOffset At, DateOnly Today);

/// <summary>The decision that moves an end.</summary>
/// <param name="OrderedAt">For hour clocks; null: the moment it is recorded.</param>
public sealed record ExtensionOrder(string Reference, DateOnly OrderedOn, DueMoment NewEnd, string Reason, string Authority)
{
    public DateTimeOffset? OrderedAt { get; init; }
}

/// <summary>One extension as granted, with the end it replaced.</summary>
public sealed class DeadlineExtension
{
    private DeadlineExtension()
    {
    }

    internal DeadlineExtension(int number, ExtensionOrder order, DueMoment previous, DeadlineAct act)
    {
        (Number, Reference, OrderedOn) = (number, order.Reference.Trim(), order.OrderedOn);
        (Reason, Authority) = (order.Reason.Trim(), order.Authority.Trim());
        (PreviousEndOn, PreviousEndAt) = (previous.Date, previous.Instant?.ToUniversalTime());
        (NewEndOn, NewEndAt) = (order.NewEnd.Date, order.NewEnd.Instant?.ToUniversalTime());
        (RecordedBy, RecordedAt) = (act.By, act.At);
    }

    /// <summary>From 1, within its deadline.</summary>
    public int Number { get; private init; }

    public string Reference { get; private init; } = "";

    public DateOnly OrderedOn { get; private init; }

    public string Reason { get; private init; } = "";

    public string Authority { get; private init; } = "";

    public DateOnly PreviousEndOn { get; private init; }

    public DateTimeOffset? PreviousEndAt { get; private init; }

    public DateOnly NewEndOn { get; private init; }

    public DateTimeOffset? NewEndAt { get; private init; }

    public UserId RecordedBy { get; private init; }

    public DateTimeOffset RecordedAt { get; private init; }
}

/// <summary>Days that do not count, both ends included.</summary>
public sealed class DeadlineStoppage
{
    private DeadlineStoppage()
    {
    }

    internal DeadlineStoppage(int number, StoppedInterval days, string reason, UserId by, DateTimeOffset at)
        : this(number, days.From, reason, by, at) => LastDay = days.To;

    internal DeadlineStoppage(int number, DateOnly firstDay, string reason, UserId by, DateTimeOffset at) =>
        (Number, FirstDay, Reason, RecordedBy, RecordedAt) = (number, firstDay, reason.Trim(), by, at);

    public int Number { get; private init; }

    public DateOnly FirstDay { get; private init; }

    /// <summary>Null while the clock stands still.</summary>
    public DateOnly? LastDay { get; private set; }

    public string Reason { get; private init; } = "";

    public UserId RecordedBy { get; private init; }

    public DateTimeOffset RecordedAt { get; private init; }

    internal StoppedInterval Until(DateOnly last) => new(FirstDay, LastDay ?? last);

    internal void End(DateOnly lastDay) => LastDay = lastDay;
}
