namespace CaseTracker.Domain.Deadlines.Conventions;

/// <summary>What a convention needs to count one period.</summary>
internal sealed record Counting(int Quantity, DeadlineUnit Unit, CalendarReading Calendar, Working Working)
{
    /// <summary>Whether the period runs up to the trigger instead of from it.</summary>
    internal required bool Backward { get; init; }

    internal IReadOnlyList<StoppedInterval> Stopped { get; init; } = [];

    internal int Direction => Backward ? -1 : 1;

    internal string Amount => Working.Amount(Quantity, Unit);
}

/// <param name="Alt">A stricter reading to show beside the result; null when there is none.</param>
internal readonly record struct Counted(DueMoment Raw, DueMoment Legal, DueMoment? Alt = null);
