using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using CaseTracker.Api.Tests.Pages;
using CaseTracker.Api.Tests.Support;
using CaseTracker.Domain.Common;

namespace CaseTracker.Api.Tests.Statistics;

/// <summary>The numbers against a world counted by hand, and who gets to see them.</summary>
public sealed class OutcomesTests(OutcomeFixture app) : IClassFixture<OutcomeFixture>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("cases", 70)]
    [InlineData("cases.investigated", 70)]
    [InlineData("cases.financial", 20)]
    [InlineData("victims", 70)]
    [InlineData("defendants", 70)]
    [InlineData("defendants.reclassified", 17)]
    [InlineData("decided", 28)]
    [InlineData("decided.settled", 14)]
    [InlineData("decided.convicted", 28)]
    [InlineData("decided.convicted.trafficking.custody", 28)]
    [InlineData("decided.convicted.trafficking.custody.suspended", 14)]
    [InlineData("counts", 53)]
    [InlineData("elements", 159)]
    [InlineData("elements.supported", 0)]
    [InlineData("roles", 70)]
    [InlineData("roles.charged", 70)]
    public async Task The_numbers_are_those_counted_by_hand(string key, int expected) => Assert.Equal(expected, Measure(await FiguresAsync(), key).GetProperty("total").GetInt32());

    [Theory]
    [InlineData("M3", "Reclassification rate", 0.243)] // 17 of 70
    [InlineData("M4", "Settlement rate", 0.5)]
    [InlineData("M5", "Fully suspended share", 0.5)]
    [InlineData("M12", "Convicted, of the decided", 1)]
    [InlineData("M9", "Financial investigation rate", 0.286)] // 20 of 70
    public async Task The_rates_are_those_counted_by_hand(string metric, string title, double expected)
    {
        var share = (await FiguresAsync()).GetProperty("shares").EnumerateArray().Single(s => s.GetProperty("metric").GetString() == metric && s.GetProperty("title").GetString() == title);
        Assert.Equal(expected, share.GetProperty("total").GetDouble());
    }

    [Fact]
    public async Task A_small_form_is_hidden_together_with_another_so_that_the_sum_does_not_tell()
    {
        var reclassified = Measure(await FiguresAsync(), "defendants.reclassified"); // 12 and 5
        Assert.Equal(17, reclassified.GetProperty("total").GetInt32());
        Assert.Equal(JsonValueKind.Null, Form(reclassified, "SexualExploitation").GetProperty("total").ValueKind);
        Assert.Equal(JsonValueKind.Null, Form(reclassified, "ForcedLabour").GetProperty("total").ValueKind);
        Assert.All(reclassified.GetProperty("byUnit").EnumerateArray(), unit => Assert.Equal(JsonValueKind.Null, unit.GetProperty("count").ValueKind));
        Assert.Equal(40, Form(Measure(await FiguresAsync(), "defendants"), "ForcedLabour").GetProperty("quarters")[0].GetInt32());
    }

    [Fact]
    public async Task The_middle_of_early_advice_is_the_nearest_rank_and_the_first_ten_percent_are_cut()
    {
        var spread = (await FiguresAsync()).GetProperty("spreads").EnumerateArray().Single(s => s.GetProperty("key").GetString() == "advice" && s.GetProperty("form").ValueKind == JsonValueKind.Null);
        Assert.Equal((1, 3), (spread.GetProperty("median").GetInt32(), spread.GetProperty("p90").GetInt32())); // days are number of the case mod 4
    }

    [Fact]
    public async Task Only_those_who_keep_statistics_read_them_and_the_database_asks_again()
    {
        foreach (var user in (UserId[])[app.World.Lead, app.World.Investigator, app.World.Coordinator, app.World.Auditor])
        {
            using var client = await app.AsAsync(user);
            Assert.Equal("forbidden", await (await client.GetAsync("/api/v1/dashboards/outcomes", Ct)).RefusedAsync(HttpStatusCode.Forbidden));
        }
        const string As = "select count(*) from (select set_config('app.uid', $1, false)) me, lateral (select * from app.outcome_counts(2025) where me is not null) x";
        Assert.Equal(0, await app.ScalarAsync<long>(As, app.World.Lead.Value.ToString()));
        Assert.True(await app.ScalarAsync<long>(As, app.World.Analyst.Value.ToString()) > 0);
    }

    [Fact]
    public async Task The_pages_say_what_is_hidden_and_lead_from_a_number_to_its_splits()
    {
        using var analyst = await app.AsAsync(app.World.Analyst);
        var html = await analyst.HtmlAsync("/dashboard/outcomes?year=2025");
        Assert.Contains("Outcome statistics of 2025", html, StringComparison.Ordinal);
        Assert.Contains("24.3", html, StringComparison.Ordinal);
        Assert.Contains("/dashboard/outcomes/measures/defendants.reclassified?year=2025", html, StringComparison.Ordinal);
        var one = await analyst.HtmlAsync("/dashboard/outcomes/measures/defendants.reclassified?year=2025");
        Assert.Contains("hidden", one, StringComparison.Ordinal);
        Assert.Contains("Unit A", one, StringComparison.Ordinal);
        Assert.Contains("Sexual exploitation", await analyst.HtmlAsync("/dashboard/outcomes?year=2025&form=SexualExploitation"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await analyst.GetAsync("/dashboard/outcomes/measures/nonsense", Ct)).StatusCode);
    }

    [Fact]
    public async Task A_target_is_set_by_a_supervisor_and_measured_over_the_last_four_quarters()
    {
        using var supervisor = await app.AsAsync(app.World.Supervisor);
        var set = new { form = "", baselineYear = 2024, baseline = 100, multiple = 3, months = 36, reason = "National plan" };
        (await supervisor.PostAsJsonAsync("/api/v1/statistics/targets", set, Ct)).EnsureSuccessStatusCode();
        var target = (await (await supervisor.GetAsync("/api/v1/dashboards/outcomes?year=2025", Ct)).JsonAsync()).GetProperty("targets").EnumerateArray().Single();
        Assert.Equal((300m, "behind"), (target.GetProperty("goal").GetDecimal(), target.GetProperty("standing").GetString()));
        Assert.Contains("Targets for prosecutions", await supervisor.HtmlAsync("/dashboard/outcomes"), StringComparison.Ordinal);
        Assert.Equal("target.not_more", await (await supervisor.PostAsJsonAsync("/api/v1/statistics/targets", set with { multiple = 1 }, Ct)).RefusedAsync(HttpStatusCode.BadRequest));
        using var analyst = await app.AsAsync(app.World.Analyst);
        Assert.Equal("forbidden", await (await analyst.PostAsJsonAsync("/api/v1/statistics/targets", set, Ct)).RefusedAsync(HttpStatusCode.Forbidden));
    }

    private async Task<JsonElement> FiguresAsync()
    {
        using var analyst = await app.AsAsync(app.World.Analyst);
        return (await (await analyst.GetAsync("/api/v1/dashboards/outcomes?year=2025", Ct)).JsonAsync()).GetProperty("figures");
    }

    private static JsonElement Measure(JsonElement figures, string key) => figures.GetProperty("measures").EnumerateArray().Single(m => m.GetProperty("key").GetString() == key);

    private static JsonElement Form(JsonElement measure, string form) => measure.GetProperty("byForm").EnumerateArray().Single(f => f.GetProperty("form").GetString() == form);
}
