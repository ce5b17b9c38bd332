using System.Globalization;
using CaseTracker.Domain.Deadlines;
using CaseTracker.Domain.Deadlines.Conventions;
using FsCheck;
using FsCheck.Fluent;

namespace CaseTracker.Domain.Tests.Deadlines;

/// <summary>The zone and the culture of the host are the process's: nothing else may run meanwhile.</summary>
[CollectionDefinition(nameof(HostSettings), DisableParallelization = true)]
public sealed class HostSettings;

[Collection(nameof(HostSettings))]
public class HostIndependenceTests
{
    private static readonly string[] Zones = ["UTC", "Pacific/Kiritimati", "Pacific/Pago_Pago", "America/New_York", "Asia/Kathmandu", "Europe/Berlin"];
    private static readonly string[] Cultures = ["en-US", "th-TH", "ar-SA", "fa-IR", "de-DE", "tr-TR"];

    private static readonly Arbitrary<(DateTime Local, int Hours, string Zone, string Convention)> HourClocks = (
        from minute in Gen.Choose(0, 60 * 24 * 366 * 10)
        from hours in Gen.Choose(1, 400)
        from zone in Gen.Elements("Europe/Berlin", "America/New_York", "Europe/London", "Europe/Sofia", "Asia/Kathmandu", "America/Santiago")
        from convention in Gen.Elements(Convention.All.Where(c => c.Counts(DeadlineUnit.Hours)).Select(c => c.Code).ToArray())
        select (new DateTime(2021, 1, 1).AddMinutes(minute), hours, zone, convention)).ToArbitrary();

    [Fact]
    public void Day_clocks_end_alike_whatever_the_zone_and_culture_of_the_host() =>
        RandomPeriods.Check(given => Everywhere(() => Written(given.Computed)).Distinct().Count() == 1, 300);

    [Fact]
    public void Hour_clocks_end_alike_whatever_the_zone_and_culture_of_the_host() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(300),
        Prop.ForAll(HourClocks, given => Everywhere(() => Compute(given) is { IsRefused: false } computed ? Written(computed.Value) : "skipped by the clocks").Distinct().Count() == 1));

    [Fact]
    public void An_hour_clock_ends_after_its_event_and_the_safe_moment_never_after_the_legal_one() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(3_000),
        Prop.ForAll(HourClocks, given =>
        {
            var computed = Compute(given);
            if (computed.IsRefused) return computed.Refusal == DeadlineComputationRefusals.TimeDoesNotExist;
            var (due, zone) = (computed.Value, Given.Zone(given.Zone));
            var earliest = new DateTimeOffset(given.Local, zone.IsAmbiguousTime(given.Local) ? zone.GetAmbiguousTimeOffsets(given.Local).Max() : zone.GetUtcOffset(given.Local));
            var elapsed = due.RawDue.Instant!.Value - earliest;
            return (given.Convention == "HOURS_EXCL_NBD" ? elapsed.TotalHours >= given.Hours : elapsed.TotalHours == given.Hours)
                && due.SafeDue.Instant <= due.LegalDue.Instant && due.LegalDue.Instant >= earliest;
        }));

    private static Domain.Common.Result<ComputedDeadline> Compute((DateTime Local, int Hours, string Zone, string Convention) given) => DeadlineComputation.FromPeriod(
        new(DeadlineKind.Maximum, given.Hours, DeadlineUnit.Hours, given.Convention), new(DeadlineTrigger.At(given.Local, Given.Zone(given.Zone)), Given.Calendar("GB-EAW")));

    private static string Written(ComputedDeadline due) => $"{due.RawDue}|{due.LegalDue}|{due.SafeDue}|{due.AltDue}|{due.Status}|{string.Join('|', due.Steps)}";

    private static List<string> Everywhere(Func<string> compute)
    {
        var (zone, culture) = (Environment.GetEnvironmentVariable("TZ"), CultureInfo.CurrentCulture);
        try
        {
            return [.. Zones.Zip(Cultures, (z, c) =>
            {
                Environment.SetEnvironmentVariable("TZ", z);
                TimeZoneInfo.ClearCachedData();
                CultureInfo.CurrentCulture = new CultureInfo(c);
                return compute();
            })];
        }
        finally
        {
            Environment.SetEnvironmentVariable("TZ", zone);
            TimeZoneInfo.ClearCachedData();
            CultureInfo.CurrentCulture = culture;
        }
    }
}
