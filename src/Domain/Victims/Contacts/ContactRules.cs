using System.Globalization;
using CaseTracker.Domain.Common;

namespace CaseTracker.Domain.Victims.Contacts;

/// <summary>How a victim may be contacted without danger. The newest holds. Safe time, code word and the hours in which nobody calls are sealed.</summary>
public sealed class ContactRules : VictimRecord
{
    /// <summary>Channels of the list ContactChannel that end at the victim's telephone.</summary>
    private static readonly string[] OnThePhone = ["PHONE", "SMS", "MESSENGER"];

    private ContactRules()
    {
    }

    private ContactRules(RecordOf of) : base(of)
    {
    }

    /// <summary>A trafficker reads or holds it: nothing that ends there is safe.</summary>
    public bool PhoneControlled { get; private init; }

    /// <summary>Codes of the list ContactChannel that may be used.</summary>
    public IReadOnlyList<string> Channels { get; private init; } = [];

    /// <summary>There are hours in which nobody contacts; which, is sealed.</summary>
    public bool HasQuietHours { get; private init; }

    public static Result<ContactRules> Set(RecordOf of, bool phoneControlled, IEnumerable<string> channels, bool hasQuietHours)
    {
        string[] allowed = [.. channels.Distinct()];
        if (phoneControlled && allowed.Any(OnThePhone.Contains)) return ContactRefusals.PhoneNotSafe;
        return new ContactRules(of) { PhoneControlled = phoneControlled, Channels = allowed, HasQuietHours = hasQuietHours };
    }

    /// <summary>Whether to reach out by this channel at this hour is against the rules.</summary>
    /// <param name="hour">By the clock of the unit.</param>
    public bool Forbid(string channel, TimeOnly hour, IEnumerable<QuietHours> quiet) => !Channels.Contains(channel) || quiet.Any(q => q.Cover(hour));
}

/// <summary>A time of each day in which a victim is not contacted; it may span midnight.</summary>
public readonly record struct QuietHours(TimeOnly From, TimeOnly To)
{
    public bool Cover(TimeOnly hour) => hour.IsBetween(From, To);

    /// <param name="text">As <c>22:00-06:30, 12:00-13:00</c>; empty for none.</param>
    public static Result<IReadOnlyList<QuietHours>> Read(string text)
    {
        var read = new List<QuietHours>();
        foreach (var part in text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (part.Split('-', StringSplitOptions.TrimEntries) is not [{ } from, { } to] || Hour(from) is not { } start || Hour(to) is not { } end || start == end) return ContactRefusals.UnreadableHours;
            read.Add(new QuietHours(start, end));
        }
        return read;
    }

    private static TimeOnly? Hour(string text) => TimeOnly.TryParseExact(text, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var hour) ? hour : null;
}
