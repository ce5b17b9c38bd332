using System.Net.Http.Json;
using CaseTracker.Api.Tests.Support;
using CaseTracker.Domain.Deadlines;
using CaseTracker.Domain.Deadlines.Calendars;
using CaseTracker.Infrastructure.Persistence;
using CaseTracker.Infrastructure.Reference;

namespace CaseTracker.Api.Tests.Hosting;

/// <summary>What a start does when the release it starts is newer than the one before.</summary>
public sealed class ReferenceShipmentTests(ApiFixture app) : IClassFixture<ApiFixture>
{
    private static readonly HolidayCalendar Newer = new("DE", "Germany", "2027.1", 2020, 2040, [.. PublicHolidays.Find("DE")!.Holidays, new Holiday(new(2027, 11, 9), "A new holiday")]);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_newer_release_replaces_what_nobody_touched_proposes_the_rest_and_keeps_local_days()
    {
        using var admin = await app.AsAsync(app.World.Administrator);
        (await admin.PostAsJsonAsync("/api/v1/deadline-rules/EU-EIO-12-3/versions/1/confirm", new { checkedBy = "Dr Weiss", checkedOn = "2026-01-05" }, Ct)).EnsureSuccessStatusCode();
        (await admin.PostAsJsonAsync("/api/v1/calendars", new { code = "DE-LG-X", name = "Court", parent = "DE", reason = "Own closures" }, Ct)).EnsureSuccessStatusCode();
        (await admin.PostAsJsonAsync("/api/v1/calendars/DE-LG-X/versions", new { version = "2026.1+1", days = (object[])[new { date = "2027-06-14", name = "Closed", kind = "HOLIDAY" }], reason = "Order" }, Ct)).EnsureSuccessStatusCode();
        var rules = ShippedDeadlineRules.All.Where(rule => rule.Id is "EU-EIO-12-3" or "EU-EIO-12-5").Select(rule => rule with { Version = "2", LegalSource = "As amended" }).ToList();
        rules.Add(rules[0] with { Id = "EU-NEW-1" });

        Assert.Equal(["deadline rules (3)", "calendar DE 2027.1"], await ShipAsync(rules));
        Assert.Empty(await ShipAsync(rules));

        Assert.Equal("1 Current confirmed,2 Proposed", await StandingAsync("EU-EIO-12-3"));
        Assert.Equal("1 Replaced,2 Current", await StandingAsync("EU-EIO-12-5"));
        Assert.Equal("1 Current", await StandingAsync("EU-NEW-1"));
        Assert.Equal("2027.1", await app.ScalarAsync<string>("select version from calendar_editions where code = 'DE' and state = 'Current'"));
        Assert.Equal("2027.1+3", await app.ScalarAsync<string>("select version from calendar_editions where code = 'DE-LG-X' and state = 'Current'"));
        Assert.Equal(2L, await app.ScalarAsync<long>("""
            select count(*) from calendar_days d join calendar_editions e on e.id = d.edition_id
            where e.code = 'DE-LG-X' and e.state = 'Current' and (d.date, d.source) in (('2027-06-14', 'Local'), ('2027-11-09', 'Parent'))
            """));

        (await admin.PostAsync("/api/v1/deadline-rules/EU-EIO-12-3/versions/2/take", null, Ct)).EnsureSuccessStatusCode();
        Assert.Equal("1 Replaced confirmed,2 Current", await StandingAsync("EU-EIO-12-3"));
        Assert.Contains("A newer release proposes", await ProposalPageAsync(admin), StringComparison.Ordinal);
    }

    private async Task<string> ProposalPageAsync(HttpClient admin)
    {
        _ = await ShipAsync([.. ShippedDeadlineRules.All.Where(rule => rule.Id == "EU-EIO-16").Select(rule => rule with { Version = "2" })]);
        (await admin.PostAsJsonAsync("/api/v1/deadline-rules/EU-EIO-16/versions/2/confirm", new { checkedBy = "Dr Weiss", checkedOn = "2026-01-05" }, Ct)).EnsureSuccessStatusCode();
        _ = await ShipAsync([.. ShippedDeadlineRules.All.Where(rule => rule.Id == "EU-EIO-16").Select(rule => rule with { Version = "3" })]);
        return await Pages.PageForms.HtmlAsync(admin, "/admin/rules/EU-EIO-16");
    }

    private async Task<IReadOnlyList<string>> ShipAsync(IReadOnlyList<DeadlineRule> rules)
    {
        await using var db = Migrator.OwnerContext(app.OwnerConnection);
        return await new ReferenceShipment(db, rules, [Newer], []).TakeInAsync(TimeProvider.System.GetUtcNow(), Ct);
    }

    private Task<string> StandingAsync(string rule) => app.ScalarAsync<string>(
        "select string_agg(number || ' ' || state || case when confirmed_at is null then '' else ' confirmed' end, ',' order by number) from rule_editions where rule_id = $1", rule);
}
