using System.Globalization;

namespace CaseTracker.Domain.Deadlines;

/// <param name="Lead">As the rule writes it: <c>-5</c>, <c>+1</c>, <c>-24h</c>.</param>
/// <param name="At">UTC.</param>
public readonly record struct PlannedReminder(string Lead, DateTimeOffset At);

/// <summary>When to remind people of a due date.</summary>
public static class ReminderPlan
{
    /// <summary>For deadlines by hand and rules that state no leads.</summary>
    public const string DefaultLeads = "-7,-1,0";

    /// <summary>Local time of reminders that are stated in days.</summary>
    public static readonly TimeOnly TimeOfDay = new(8, 0);

    /// <summary>
    /// Day leads fall at <see cref="TimeOfDay"/>, but never after an instant they announce; hour leads count from the
    /// instant, or from the end of the day when the due date has none.
    /// </summary>
    /// <param name="leads">Null or blank: <see cref="DefaultLeads"/>.</param>
    /// <param name="after">Reminders up to this instant are left out: they would all come at once.</param>
    /// <exception cref="FormatException">The leads are not of the form <c>-10,-5,+1</c> or <c>-48h,-24h</c>.</exception>
    public static IReadOnlyList<PlannedReminder> For(string? leads, DueMoment due, TimeZoneInfo zone, DateTimeOffset after)
    {
        var parts = (string.IsNullOrWhiteSpace(leads) ? DefaultLeads : leads).Split(',', StringSplitOptions.TrimEntries);
        // Beside hour leads, 0 means the instant, not that morning.
        var onTheHour = parts.Any(lead => lead.EndsWith('h'));
        return
        [
            .. parts
                .Select(lead => new PlannedReminder(lead, At(onTheHour && lead == "0" ? "0h" : lead, due, zone).ToUniversalTime()))
                .Where(reminder => reminder.At > after)
                .DistinctBy(reminder => reminder.At)
                .OrderBy(reminder => reminder.At),
        ];
    }

    /// <summary>Whether <see cref="For"/> understands them; blank are the default leads.</summary>
    public static bool CanRead(string leads) => string.IsNullOrWhiteSpace(leads) || leads.Split(',', StringSplitOptions.TrimEntries).All(lead => Amount(lead) is not null);

    private static DateTimeOffset At(string lead, DueMoment due, TimeZoneInfo zone)
    {
        var inHours = lead.EndsWith('h');
        var amount = Amount(lead) ?? throw new FormatException($"'{lead}' is no lead: write -5, +1 or -24h.");

        if (inHours)
        {
            return due.EndsAt(zone).AddHours(amount);
        }

        var morning = LocalTimes.On(due.Date.AddDays(amount), TimeOfDay, zone);
        return amount <= 0 && due.Instant < morning ? due.Instant.Value : morning;
    }

    /// <summary>At most ten years, in hours: no date runs off the calendar.</summary>
    private static int? Amount(string lead) =>
        int.TryParse(lead.EndsWith('h') ? lead[..^1] : lead, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var amount) && Math.Abs((long)amount) <= 87_600 ? amount : null;
}
