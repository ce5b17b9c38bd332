using System.Net;
using System.Net.Http.Json;
using CaseTracker.Api.Tests.Support;

namespace CaseTracker.Api.Tests.Cases;

public sealed class CaseNumberTests(ApiFixture app) : IClassFixture<ApiFixture>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Two_who_open_at_the_same_moment_get_neighbouring_numbers()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        using var colleague = await app.AsAsync(app.World.Colleague);
        var before = await LastAsync();
        await using var held = await HeldNumber.OfAsync(app, await SeriesAsync(), Ct);

        var (first, second) = (OpenAsync(lead, "Race one"), OpenAsync(colleague, "Race two"));
        await held.UntilWaitingAsync(2, Ct);
        await held.LetGoAsync(Ct);

        var numbers = new[] { await NumberAsync(await first), await NumberAsync(await second) };
        Assert.Equal([before + 1, before + 2], numbers.Order());
        Assert.Equal(before + 2, await LastAsync());
    }

    [Fact]
    public async Task An_opening_that_was_rolled_back_leaves_no_gap()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        var before = await LastAsync();

        // Refused by the case itself, after its number had been taken.
        var refused = await lead.PostAsJsonAsync("/api/v1/cases", new
        {
            title = "Never", detectionMode = "PROACTIVE", exploitation = (string[])["ForcedLabour"], firstReportOn = "2026-01-10", firstProsecutorAdviceOn = "2026-01-09", restricted = false,
        }, Ct);
        Assert.Equal("case.advice_before_report", await refused.RefusedAsync(HttpStatusCode.BadRequest));

        Assert.Equal(before + 1, await NumberAsync(await OpenAsync(lead, "After it")));
        Assert.Equal(0L, await app.ScalarAsync<long>("select count(*) from cases where title = 'Never'"));
    }

    [Fact]
    public async Task The_same_key_and_content_make_one_case_and_get_the_same_answer()
    {
        using var lead = await app.AsAsync(app.World.Lead);

        var first = await (await OpenAsync(lead, "Once", "key-once")).Content.ReadAsStringAsync(Ct);
        var again = await OpenAsync(lead, "Once", "key-once");

        Assert.Equal(HttpStatusCode.Created, again.StatusCode);
        Assert.Equal(first, await again.Content.ReadAsStringAsync(Ct));
        Assert.Equal(1L, await app.ScalarAsync<long>("select count(*) from cases where title = 'Once'"));
    }

    [Fact]
    public async Task The_same_key_with_another_content_is_refused()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        Assert.Equal(HttpStatusCode.Created, (await OpenAsync(lead, "Content one", "key-other")).StatusCode);

        Assert.Equal("idempotency_key_reused", await (await OpenAsync(lead, "Content two", "key-other")).RefusedAsync(HttpStatusCode.UnprocessableEntity));

        Assert.Equal(0L, await app.ScalarAsync<long>("select count(*) from cases where title = 'Content two'"));
    }

    [Fact]
    public async Task A_key_belongs_to_its_user()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        using var colleague = await app.AsAsync(app.World.Colleague);
        Assert.Equal(HttpStatusCode.Created, (await OpenAsync(lead, "Of the lead", "key-shared")).StatusCode);

        Assert.Equal(HttpStatusCode.Created, (await OpenAsync(colleague, "Of the colleague", "key-shared")).StatusCode);
    }

    [Fact]
    public async Task Two_at_once_with_the_same_key_make_one_case()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        await using var held = await HeldNumber.OfAsync(app, await SeriesAsync(), Ct);

        var (first, second) = (OpenAsync(lead, "Twice", "key-twice"), OpenAsync(lead, "Twice", "key-twice"));
        await held.UntilWaitingAsync(2, Ct); // one for the number, the other for the key
        await held.LetGoAsync(Ct);

        Assert.Equal(await (await first).Content.ReadAsStringAsync(Ct), await (await second).Content.ReadAsStringAsync(Ct));
        Assert.Equal((HttpStatusCode.Created, HttpStatusCode.Created), ((await first).StatusCode, (await second).StatusCode));
        Assert.Equal(1L, await app.ScalarAsync<long>("select count(*) from cases where title = 'Twice'"));
    }

    private static async Task<HttpResponseMessage> OpenAsync(HttpClient client, string title, string? key = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/cases") { Content = JsonContent.Create(TestWorld.CaseBody(title)) };
        if (key is not null) request.Headers.Add("Idempotency-Key", key);
        return await client.SendAsync(request, Ct);
    }

    private static async Task<int> NumberAsync(HttpResponseMessage opened) => int.Parse((await opened.JsonAsync()).GetProperty("reference").GetString()!.Split('-')[2], System.Globalization.CultureInfo.InvariantCulture);

    private async Task<string> SeriesAsync() => $"case:{await app.ScalarAsync<Guid>("select unit_id from staff where id = $1", app.World.Lead.Value)}:";

    private async Task<int> LastAsync() => await app.ScalarAsync<int>("select last from number_series where starts_with(series, $1)", await SeriesAsync());
}
