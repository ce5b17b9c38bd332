using System.Text;

namespace CaseTracker.Domain.Deadlines;

/// <summary>The words of the outside contract for the enums of this folder: upper snake case, <c>NEEDS_NATIONAL_LAW</c>.</summary>
public static class DeadlineCodes
{
    public static string Code(this DeadlineKind kind) => UpperSnake(kind.ToString());

    public static string Code(this ComputationStatus status) => UpperSnake(status.ToString());

    public static string Code(this DeadlineStatus status) => UpperSnake(status.ToString());

    public static string Code(this Lateness lateness) => UpperSnake(lateness.ToString());

    /// <summary>The unit as the rules write it: <c>calendar days</c>, <c>hours</c>.</summary>
    public static string Words(this DeadlineUnit unit) => UpperSnake(unit.ToString()).Replace('_', ' ').ToLowerInvariant();

    /// <returns>Null when the text names no kind.</returns>
    public static DeadlineKind? Kind(string? text) => Find<DeadlineKind>(Letters(text));

    public static string Code(this TriggerChoice choice) => UpperSnake(choice.ToString());

    public static string Code(this EditionState state) => UpperSnake(state.ToString());

    public static string Code(this Calendars.CalendarDayKind kind) => UpperSnake(kind.ToString());

    public static string Code(this Calendars.CalendarDaySource source) => UpperSnake(source.ToString());

    /// <returns>Null when the text names no kind of day.</returns>
    public static Calendars.CalendarDayKind? DayKind(string? text) => Find<Calendars.CalendarDayKind>(Letters(text));

    /// <returns>A single event when the text is empty; null when it names no choice.</returns>
    public static TriggerChoice? Choice(string? text) => string.IsNullOrWhiteSpace(text) ? TriggerChoice.OneEvent : Find<TriggerChoice>(Letters(text));

    /// <summary>Takes singular and plural and any spelling of the gap; plain <c>days</c> are calendar days.</summary>
    /// <returns>Null when the text names no unit.</returns>
    public static DeadlineUnit? Unit(string? text)
    {
        var letters = Letters(text);
        if (letters is "day" or "days")
        {
            return DeadlineUnit.CalendarDays;
        }

        return Find<DeadlineUnit>(letters) ?? Find<DeadlineUnit>(letters + "s");
    }

    private static T? Find<T>(string letters) where T : struct, Enum
    {
        foreach (var value in Enum.GetValues<T>())
        {
            if (string.Equals(value.ToString(), letters, StringComparison.OrdinalIgnoreCase))
            {
                return value;
            }
        }

        return null;
    }

    private static string Letters(string? text) => string.Concat((text ?? "").Where(char.IsAsciiLetter)).ToLowerInvariant();

    private static string UpperSnake(string name)
    {
        var text = new StringBuilder();
        foreach (var letter in name)
        {
            if (char.IsUpper(letter) && text.Length > 0)
            {
                _ = text.Append('_');
            }

            _ = text.Append(char.ToUpperInvariant(letter));
        }

        return text.ToString();
    }
}
