namespace CaseTracker.Domain.Deadlines;

/// <summary>Of several events, the one that starts the clock.</summary>
internal static class GoverningEvent
{
    internal static DeadlineTrigger Of(DeadlinePeriod period, DeadlineCircumstances circumstances)
    {
        if (circumstances.OtherEvents.Count == 0)
        {
            return circumstances.Trigger;
        }

        var events = circumstances.OtherEvents.Prepend(circumstances.Trigger).OrderBy(e => e.Date).ThenBy(Instant);
        return period.Choice == TriggerChoice.Earliest ? events.First() : events.Last();
    }

    internal static void Explain(DeadlinePeriod period, DeadlineCircumstances circumstances, DeadlineTrigger governing, Working working)
    {
        if (period.Choice == TriggerChoice.OneEvent)
        {
            return;
        }

        var which = period.Choice == TriggerChoice.Latest ? "later" : "earlier";
        working.Add(circumstances.OtherEvents.Count == 0
            ? $"Only one event is stated: if there is another, the {which} one starts the clock"
            : $"Of {string.Join(", ", circumstances.OtherEvents.Prepend(circumstances.Trigger).Select(Words))} the {which} starts the clock: {Words(governing)}");
    }

    private static DateTimeOffset Instant(DeadlineTrigger e) =>
        e is { Local: { } local, Zone: { } zone } ? LocalTimes.First(local, zone) : new DateTimeOffset(e.Date.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);

    private static string Words(DeadlineTrigger e) => e is { Local: { } local, Zone: { } zone } ? Working.Short(LocalTimes.First(local, zone)) : Working.Short(e.Date);
}
