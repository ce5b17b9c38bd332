namespace CaseTracker.Domain.Tests.Deadlines;

public class SecondImplementationTests
{
    /// <summary>A disagreement prints the period, both answers and the seed of the run.</summary>
    [Fact]
    public void Counting_day_by_day_agrees_with_the_engine_on_100_000_periods() => RandomPeriods.Check(
        given =>
        {
            var (raw, legal, safe) = new DayByDay(given).Due();
            var engine = given.Computed;
            var agrees = (raw, legal, safe) == (engine.RawDue.Date, engine.LegalDue.Date, engine.SafeDue.Date);
            return agrees ? agrees : throw new InvalidOperationException(
                $"{given}: by hand {raw:yyyy-MM-dd}, {legal:yyyy-MM-dd}, {safe:yyyy-MM-dd}; the engine {engine.RawDue}, {engine.LegalDue}, {engine.SafeDue}");
        },
        100_000);
}
