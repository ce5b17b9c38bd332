using System.Globalization;
using System.Text;

namespace CaseTracker.Application.Calendars;

public enum EntryState { Confirmed, Tentative, Cancelled }

/// <param name="Id">Stays the same for the life of what it is about.</param>
/// <param name="Revision">Grows with each change.</param>
/// <param name="Day">For a whole day; then <paramref name="At"/> is null.</param>
/// <param name="Warn">A day before.</param>
public sealed record CalendarEntry(Guid Id, int Revision, string Summary, string Link, string Category, DateOnly Day, DateTimeOffset? At, TimeSpan Length, EntryState State, bool Warn);

/// <summary>Writes entries as iCalendar (RFC 5545).</summary>
public static class CalendarText
{
    /// <summary>Octets, without the line end (3.1).</summary>
    private const int MostOctets = 75;

    public static string Write(IEnumerable<CalendarEntry> entries, DateTimeOffset now)
    {
        var text = new StringBuilder();
        foreach (var line in (string[])["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//CaseTracker//Deadlines and hearings//EN", "CALSCALE:GREGORIAN", "METHOD:PUBLISH",
                     "REFRESH-INTERVAL;VALUE=DURATION:PT1H", "X-WR-CALNAME:CaseTracker"]) Fold(text, line);
        foreach (var entry in entries) foreach (var line in Lines(entry, now)) Fold(text, line);
        Fold(text, "END:VCALENDAR");
        return text.ToString();
    }

    private static IEnumerable<string> Lines(CalendarEntry entry, DateTimeOffset now)
    {
        yield return "BEGIN:VEVENT";
        yield return $"UID:{entry.Id:D}@casetracker";
        yield return $"DTSTAMP:{Utc(now)}";
        yield return $"SEQUENCE:{entry.Revision.ToString(CultureInfo.InvariantCulture)}";
        if (entry.At is { } at)
        {
            yield return $"DTSTART:{Utc(at)}";
            if (entry.Length > TimeSpan.Zero) yield return $"DTEND:{Utc(at + entry.Length)}";
        }
        else
        {
            yield return $"DTSTART;VALUE=DATE:{Day(entry.Day)}";
            yield return $"DTEND;VALUE=DATE:{Day(entry.Day.AddDays(1))}";
        }

        yield return $"SUMMARY:{Escape(entry.Summary)}";
        yield return $"DESCRIPTION:{Escape(entry.Link)}";
        yield return $"CATEGORIES:{Escape(entry.Category)}";
        yield return "CLASS:CONFIDENTIAL";
        yield return $"STATUS:{entry.State.ToString().ToUpperInvariant()}";
        yield return entry.Length > TimeSpan.Zero ? "TRANSP:OPAQUE" : "TRANSP:TRANSPARENT";
        if (entry.Warn && entry.State != EntryState.Cancelled)
        {
            yield return "BEGIN:VALARM";
            yield return "ACTION:DISPLAY";
            yield return "TRIGGER:-P1D";
            yield return $"DESCRIPTION:{Escape(entry.Summary)}";
            yield return "END:VALARM";
        }

        yield return "END:VEVENT";
    }

    /// <summary>3.3.11; other control characters may not stand in a text at all.</summary>
    private static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var c in text.ReplaceLineEndings("\n"))
        {
            _ = c switch
            {
                '\\' or ';' or ',' => escaped.Append('\\').Append(c),
                '\n' => escaped.Append("\\n"),
                _ when char.IsControl(c) => escaped,
                _ => escaped.Append(c),
            };
        }

        return escaped.ToString();
    }

    /// <summary>Never inside a character: a reader that unfolds late would see broken UTF-8.</summary>
    private static void Fold(StringBuilder text, string line)
    {
        var room = MostOctets;
        foreach (var rune in line.EnumerateRunes())
        {
            if (rune.Utf8SequenceLength > room)
            {
                _ = text.Append("\r\n ");
                room = MostOctets - 1;
            }

            _ = text.Append(rune.ToString());
            room -= rune.Utf8SequenceLength;
        }

        _ = text.Append("\r\n");
    }

    private static string Utc(DateTimeOffset at) => at.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);

    private static string Day(DateOnly day) => day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);
}
