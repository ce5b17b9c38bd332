using System.Text.Json;
using CaseTracker.Api.Tests.Pages;
using CaseTracker.Api.Tests.Support;

namespace CaseTracker.Api.Tests.Statistics;

/// <summary>M9, M10, M16, M18 and M19 against a world counted by hand.</summary>
public sealed class MoneyOutcomesTests(OutcomeFixture app) : IClassFixture<OutcomeFixture>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_numbers_are_those_counted_by_hand()
    {
        var figures = await FiguresAsync();
        (string Key, int Expected)[] expected =
        [
            ("cases.financial", 20), ("requests", 40), ("requests.acknowledged", 28),
            ("requests.acknowledged.answered", 14), ("requests.overdue", 29), ("defendants.persons", 70), ("defendants.persons.known", 70), ("defendants.persons.known.women", 27),
        ];
        Assert.Equal(expected, expected.Select(e => (e.Key, Measure(figures, e.Key).GetProperty("total").GetInt32())));
        Assert.Equal([15, 12], ((string[])["ForcedLabour", "SexualExploitation"]).Select(form => Form(Measure(figures, "defendants.persons.known.women"), form).GetProperty("total").GetInt32()));
        Assert.Equal(27, Measure(figures, "defendants.persons.known.women").GetProperty("byRole").EnumerateArray().Single(r => r.GetProperty("code").GetString() == "RECRUITER").GetProperty("count").GetInt32());
    }

    [Theory]
    [InlineData("victims.entitled", 41)]
    [InlineData("victims.entitled.claimed", 33)]
    [InlineData("victims.entitled.claimed.awarded", 11)]
    public async Task The_cascade_of_compensation_never_grows_and_hides_where_a_form_would_tell_of_a_few(string key, long expected)
    {
        Assert.Equal(expected, await app.ScalarAsync<long>("select sum(count)::bigint from stats.victim_counts('2025-01-01', '2026-01-01') where measure = $1", key));
        var shown = Measure(await FiguresAsync(), key);
        Assert.Equal(JsonValueKind.Null, Form(shown, key == "victims.entitled" ? "ForcedLabour" : "SexualExploitation").GetProperty("total").ValueKind); // ten are not entitled; nobody, or everybody, of eleven
    }

    [Fact]
    public async Task What_came_back_counts_the_newest_estimate_and_each_amount_once()
    {
        var row = (await FiguresAsync()).GetProperty("recovery").EnumerateArray().Single();
        Assert.Equal(("EUR", 20, 20000m, 12, 1000m, 0.05m), (
            row.GetProperty("currency").GetString(), row.GetProperty("estimatedCases").GetInt32(), row.GetProperty("estimated").GetDecimal(), row.GetProperty("realisedCases").GetInt32(),
            row.GetProperty("realised").GetDecimal(), row.GetProperty("recovered").GetDecimal()));
        var money = (await FiguresAsync()).GetProperty("money").EnumerateArray().Single();
        Assert.Equal((6600m, 1100m, JsonValueKind.Null), (money.GetProperty("claimed").GetDecimal(), money.GetProperty("awarded").GetDecimal(), money.GetProperty("paidShare").ValueKind));
    }

    [Theory]
    [InlineData("request.acknowledged", 2, 4)]             // 28 values n mod 5: the 14th and the 26th
    [InlineData("request.acknowledged.country.RO", 2, null)] // 20 values
    [InlineData("request.acknowledged.instrument.EIO", 2, null)]
    [InlineData("request.acknowledged.country.MD", null, null)] // 8 values
    [InlineData("request.answered", 17, null)]              // 11 to 24: the 7th of 14
    public async Task How_long_other_States_take_is_the_nearest_rank_and_hidden_of_a_few(string key, int? median, int? p90)
    {
        var spread = (await FiguresAsync()).GetProperty("spreads").EnumerateArray().Single(s => s.GetProperty("key").GetString() == key && s.GetProperty("form").ValueKind == JsonValueKind.Null);
        Assert.Equal(("M16", median, p90), (spread.GetProperty("metric").GetString(), Number(spread.GetProperty("median")), Number(spread.GetProperty("p90"))));
    }

    [Fact]
    public async Task Training_counts_active_staff_whose_records_hold_and_hides_the_few()
    {
        await app.ExecuteAsync("""
            insert into training_records (id, user_id, topic, provider, completed_on, valid_until, certificate, recorded_by, recorded_at, taken_back_reason, taken_back_at)
            select gen_random_uuid(), p.who, 'VICTIM_CENTRED', 'Academy', '2024-01-01', p.until, '', $4, now(), '', p.back
            from (values ($1::uuid, null::date, null::timestamptz), ($2::uuid, '2024-12-31', null), ($3::uuid, null, now())) p (who, until, back)
            """, app.World.Lead.Value, app.World.Investigator.Value, app.World.Coordinator.Value, app.World.Supervisor.Value);
        Assert.Equal(1L, await app.ScalarAsync<long>("select sum(count)::bigint from stats.training_counts('2025-12-31') where trait = 'VICTIM_CENTRED'"));
        Assert.Equal(2L, await app.ScalarAsync<long>("select sum(count)::bigint from stats.training_counts('2024-12-31') where trait = 'VICTIM_CENTRED'"));
        var topic = (await FiguresAsync()).GetProperty("training").EnumerateArray().Single(t => t.GetProperty("topic").GetString() == "VICTIM_CENTRED");
        Assert.Equal(JsonValueKind.Null, topic.GetProperty("trained").ValueKind);
        Assert.All(topic.GetProperty("byUnit").EnumerateArray(), unit => Assert.Equal(JsonValueKind.Null, unit.GetProperty("trained").ValueKind));
    }

    [Fact]
    public async Task The_page_shows_what_came_back_who_is_trained_and_how_long_other_States_take()
    {
        using var analyst = await app.AsAsync(app.World.Analyst);
        var html = await analyst.HtmlAsync("/dashboard/outcomes?year=2025");
        Assert.All(
            ["What was gained and what came back", "20,000", "5.0", "Training that holds", "Victim-centred and trauma-informed work", "Days until a request is acknowledged: RO", "Women charged"],
            word => Assert.Contains(word, html, StringComparison.Ordinal));
    }

    private async Task<JsonElement> FiguresAsync()
    {
        using var analyst = await app.AsAsync(app.World.Analyst);
        return (await (await analyst.GetAsync("/api/v1/dashboards/outcomes?year=2025", Ct)).JsonAsync()).GetProperty("figures");
    }

    private static int? Number(JsonElement value) => value.ValueKind == JsonValueKind.Null ? null : value.GetInt32();

    private static JsonElement Measure(JsonElement figures, string key) => figures.GetProperty("measures").EnumerateArray().Single(m => m.GetProperty("key").GetString() == key);

    private static JsonElement Form(JsonElement measure, string form) => measure.GetProperty("byForm").EnumerateArray().Single(f => f.GetProperty("form").GetString() == form);
}
