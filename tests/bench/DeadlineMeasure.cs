using System.Diagnostics;
using CaseTracker.Domain.Deadlines;
using CaseTracker.Domain.Deadlines.Calendars;

namespace CaseTracker.Bench;

/// <summary>How many due dates with their working one core computes in a second of its own time.</summary>
internal static class DeadlineMeasure
{
    private static readonly (string Name, DeadlinePeriod Period, string Calendar)[] Kinds =
    [
        ("EU1182 30 days", new(DeadlineKind.Maximum, 30, DeadlineUnit.CalendarDays, "EU1182"), "DE"),
        ("EU1182 1 month", new(DeadlineKind.Maximum, 1, DeadlineUnit.Months, "EU1182"), "AT"),
        ("EW_CTL 56 days", new(DeadlineKind.Maximum, 56, DeadlineUnit.CalendarDays, "EW_CTL"), "GB-EAW"),
        ("US_R45 30 days", new(DeadlineKind.Maximum, 30, DeadlineUnit.CalendarDays, "US_R45"), "US"),
        ("PLAIN_EXCL 90 days", new(DeadlineKind.Expiry, 90, DeadlineUnit.CalendarDays, "PLAIN_EXCL"), "NONE"),
        ("20 working days back", new(DeadlineKind.Backward, 20, DeadlineUnit.WorkingDays, "WORKING_DAYS_BACK"), "RO"),
        ("HOURS_EXACT 72 hours", new(DeadlineKind.Maximum, 72, DeadlineUnit.Hours, "HOURS_EXACT"), "NONE"),
    ];

    internal static void Run(int rounds)
    {
        var berlin = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");
        var triggers = Enumerable.Range(0, 3650).Select(day => DeadlineTrigger.At(new DateTime(2024, 1, 1, 10, 30, 0).AddDays(day), berlin)).ToArray();
        Console.WriteLine($"{"",-22} {"per core-second",16} {"bytes each",11}");
        foreach (var (name, period, code) in Kinds)
        {
            var calendar = PublicHolidays.Find(code);
            _ = Compute(period, calendar, triggers, 20);
            var (cpu, bytes) = (Process.GetCurrentProcess().TotalProcessorTime, GC.GetAllocatedBytesForCurrentThread());
            var done = Compute(period, calendar, triggers, rounds);
            cpu = Process.GetCurrentProcess().TotalProcessorTime - cpu;
            Console.WriteLine($"{name,-22} {done / cpu.TotalSeconds,16:N0} {(GC.GetAllocatedBytesForCurrentThread() - bytes) / done,11:N0}");
        }
    }

    private static long Compute(DeadlinePeriod period, HolidayCalendar? calendar, DeadlineTrigger[] triggers, int rounds)
    {
        var done = 0L;
        for (var round = 0; round < rounds; round++)
        {
            foreach (var trigger in triggers)
            {
                done += DeadlineComputation.FromPeriod(period, new(trigger, calendar)).Value.Steps.Count > 0 ? 1 : 0;
            }
        }

        return done;
    }
}
