using CaseTracker.Domain.Common;
using CaseTracker.Domain.Victims.Identification;

namespace CaseTracker.Domain.Victims.Recovery;

/// <summary>
/// A victim's recovery and reflection period: at least so long that they can recover and decide freely (CoE Art. 13(1)). Before its
/// minimum has passed it ends for a lawful reason only (Art. 13(3)), or at the victim's own informed wish.
/// </summary>
public sealed class ReflectionPeriod
{
    public const int MaximumDays = 730;
    public const int NoteMaxLength = 2000;

    private ReflectionPeriod()
    {
    }

    public Guid Id { get; private init; }

    public CaseId CaseId { get; private init; }

    public VictimId VictimId { get; private init; }

    public DateOnly BeganOn { get; private init; }

    /// <summary>Calendar days.</summary>
    public int MinimumDays { get; private init; }

    /// <summary>Last day of the minimum, as its deadline says.</summary>
    public DateOnly MinimumEndsOn { get; private init; }

    public DeadlineId DeadlineId { get; private init; }

    /// <summary>Null while it lasts.</summary>
    public DateOnly? EndedOn { get; private set; }

    /// <summary>Code of the list ReflectionEnd; empty while it lasts.</summary>
    public string EndReason { get; private set; } = "";

    /// <summary>Sealed: what was noted.</summary>
    public byte[] Details { get; private set; } = [];

    public UserId RecordedBy { get; private init; }

    public DateTimeOffset RecordedAt { get; private init; }

    /// <summary>Whether a period may begin at all. The minimum is the rule's: it may be longer, never shorter.</summary>
    public static Result MayBegin(Victim victim, bool oneLasts, int days, int minimumByRule)
    {
        if (StatusPath.IsNegativeOrGone(victim.Status)) return ReflectionRefusals.NotPresumed;
        if (oneLasts) return ReflectionRefusals.OneLasts;
        return days < minimumByRule ? ReflectionRefusals.TooShort(minimumByRule) : Result.Done;
    }

    public static ReflectionPeriod Begin(Guid id, Victim victim, DateOnly on, int days, DateOnly minimumEndsOn, DeadlineId deadline, byte[] details, UserId by, DateTimeOffset now) => new()
    {
        Id = id, CaseId = victim.CaseId, VictimId = victim.Id, BeganOn = on, MinimumDays = days, MinimumEndsOn = minimumEndsOn, DeadlineId = deadline, Details = details,
        RecordedBy = by, RecordedAt = now,
    };

    /// <param name="informed">For the victim's own wish: told before, in a language they understand, what ends with it.</param>
    public Result End(DateOnly on, string reason, bool informed, byte[] details)
    {
        if (EndedOn is not null) return ReflectionRefusals.Ended;
        if (on < BeganOn) return ReflectionRefusals.EndedBeforeItBegan;
        if (on < MinimumEndsOn && reason == ReflectionEnds.Elapsed) return ReflectionRefusals.TooEarly(MinimumEndsOn);
        if (reason == ReflectionEnds.OwnWish && !informed) return ReflectionRefusals.NotInformed;
        (EndedOn, EndReason, Details) = (on, reason, details);
        return Result.Done;
    }
}

/// <summary>Codes of the list ReflectionEnd. Anything but the lapse of time may end the period early.</summary>
public static class ReflectionEnds
{
    public const string Elapsed = "ELAPSED";
    public const string PublicOrder = "PUBLIC_ORDER";
    public const string ImproperClaim = "IMPROPER_CLAIM";
    public const string OwnWish = "OWN_WISH";
}

public static class ReflectionRefusals
{
    public static readonly Refusal NotPresumed =
        new("reflection.not_presumed", "By the last decision there are no grounds to believe that this person is a victim.", RefusalKind.Conflict);

    public static readonly Refusal OneLasts = new("reflection.one_lasts", "A period is under way for this victim.", RefusalKind.Conflict);
    public static readonly Refusal Ended = new("reflection.ended", "This period has ended already.", RefusalKind.Conflict);
    public static readonly Refusal EndedBeforeItBegan = new("reflection.ended_before_it_began", "The period cannot end before it began.", RefusalKind.Invalid, "endedOn");

    public static readonly Refusal NotInformed =
        new("reflection.not_informed", "Only a victim who was told what ends with it can wish to end the period.", RefusalKind.Conflict, "informed");

    public static Refusal TooShort(int minimum) => new("reflection.too_short", $"The period lasts at least {minimum} days.", RefusalKind.Invalid, "days");

    public static Refusal TooEarly(DateOnly minimumEndsOn) =>
        new("reflection.too_early", $"Before {minimumEndsOn:yyyy-MM-dd} it ends for a lawful reason only (CoE Convention Art. 13(3)), or at the victim's own informed wish.", RefusalKind.Conflict, "reason");
}
