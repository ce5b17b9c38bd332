using CaseTracker.Domain.Common;

namespace CaseTracker.Domain.Hearings;

public enum HearingStatus { Fixed, Moved, Held, Cancelled }

/// <summary>A hearing in a case. Its time is an instant; the day and the hour are those of the court's zone.</summary>
public sealed class Hearing
{
    public const int CourtMaxLength = 200;
    public const int RoomMaxLength = 60;

    private Hearing()
    {
    }

    public HearingId Id { get; private init; }

    public CaseId CaseId { get; private init; }

    /// <summary>Code of the list HearingKind.</summary>
    public string Kind { get; private init; } = "";

    public string Court { get; private init; } = "";

    public string Room { get; private set; } = "";

    /// <summary>UTC.</summary>
    public DateTimeOffset StartsAt { get; private set; }

    /// <summary>IANA zone.</summary>
    public string TimeZone { get; private init; } = "";

    public HearingStatus Status { get; private set; }

    /// <summary>Whether victims are to be heard or may be present: then special measures must be considered for each.</summary>
    public bool WithVictims { get; private init; }

    public DateTimeOffset RecordedAt { get; private init; }

    /// <summary>Neither held nor cancelled.</summary>
    public bool IsAhead => Status is HearingStatus.Fixed or HearingStatus.Moved;

    /// <summary>The day in the court's zone.</summary>
    public DateOnly Day => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(StartsAt, TimeZoneInfo.FindSystemTimeZoneById(TimeZone)).DateTime);

    public static Hearing Fix(CaseId caseId, HearingPlace place, DateTimeOffset startsAt, string timeZone, bool withVictims, DateTimeOffset now) => new()
    {
        Id = HearingId.New(), CaseId = caseId, Kind = place.Kind, Court = place.Court.Trim(), Room = place.Room.Trim(), StartsAt = startsAt.ToUniversalTime(), TimeZone = timeZone,
        WithVictims = withVictims, RecordedAt = now,
    };

    public Result MoveTo(DateTimeOffset startsAt, string room)
    {
        if (!IsAhead) return HearingRefusals.Over;
        if (startsAt.ToUniversalTime() == StartsAt) return HearingRefusals.SameTime;
        (StartsAt, Room, Status) = (startsAt.ToUniversalTime(), room.Trim(), HearingStatus.Moved);
        return Result.Done;
    }

    public Result Hold(DateTimeOffset now)
    {
        if (!IsAhead) return HearingRefusals.Over;
        if (now < StartsAt) return HearingRefusals.NotYet;
        Status = HearingStatus.Held;
        return Result.Done;
    }

    public Result Cancel()
    {
        if (!IsAhead) return HearingRefusals.Over;
        Status = HearingStatus.Cancelled;
        return Result.Done;
    }
}

/// <param name="Kind">Code of the list HearingKind.</param>
public sealed record HearingPlace(string Kind, string Court, string Room);

public static class HearingRefusals
{
    public static readonly Refusal Over = new("hearing.over", "This hearing was held or cancelled.", RefusalKind.Conflict);
    public static readonly Refusal NotYet = new("hearing.not_yet", "This hearing has not begun.", RefusalKind.Conflict);
    public static readonly Refusal SameTime = new("hearing.same_time", "It is fixed for that time already.", RefusalKind.Conflict, "startsAt");
}
