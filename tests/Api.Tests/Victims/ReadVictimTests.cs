using System.Net;
using System.Text.Json;
using CaseTracker.Api.Tests.Support;

namespace CaseTracker.Api.Tests.Victims;

public sealed class ReadVictimTests(ApiFixture app) : IClassFixture<ApiFixture>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_victim_is_read_by_pseudonym_with_measures_and_never_with_an_identity()
    {
        using var coordinator = await app.AsAsync(app.World.Coordinator);
        var victim = await coordinator.RegisterVictimAsync(app.World.Case, child: true);
        await coordinator.KeepIdentityAsync(victim, new { givenName = "Readonly", familyName = "Neverseen" });
        var measure = await coordinator.RequestProtectionAsync(victim);

        var text = await (await coordinator.GetAsync($"/api/v1/victims/{victim}", Ct)).Content.ReadAsStringAsync(Ct);

        var view = JsonSerializer.Deserialize<JsonElement>(text);
        Assert.True(view.GetProperty("hasIdentity").GetBoolean());
        Assert.True(view.GetProperty("child").GetBoolean());
        Assert.Equal(measure, Assert.Single(view.GetProperty("measures").EnumerateArray()).GetProperty("id").GetGuid());
        Assert.Contains("identity.reveal", view.GetProperty("permissions").EnumerateArray().Select(p => p.GetString()));
        Assert.DoesNotContain("Readonly", text);
        Assert.DoesNotContain("Neverseen", text);
    }

    [Fact]
    public async Task The_list_of_a_case_pages_by_number_and_counts_what_holds_today()
    {
        using var coordinator = await app.AsAsync(app.World.Coordinator);
        using var lead = await app.AsAsync(app.World.Lead);
        var ofCase = await TestWorld.OpenCaseAsync(lead, "Operation Quince");
        for (var number = 1; number <= 3; number++) _ = await lead.RegisterVictimAsync(ofCase);
        // Pseudonyms beyond 99 sort by number, not by letters.
        _ = await app.ExecuteAsync("update victims set pseudonym = 'V-100' where case_id = $1 and pseudonym = 'V-02'", ofCase);
        var victim = await app.ScalarAsync<Guid>("select id from victims where case_id = $1 and pseudonym = 'V-01'", ofCase);
        var tomorrow = DateOnly.FromDateTime(DateTime.UtcNow).AddDays(2);
        foreach (var expiry in (DateOnly?[])[tomorrow, null, new DateOnly(2026, 3, 20)])
            Assert.Equal(HttpStatusCode.NoContent, (await lead.GrantAsync(await lead.RequestProtectionAsync(victim), expiry)).StatusCode);
        _ = await lead.RequestProtectionAsync(victim);

        var page = await (await lead.GetAsync($"/api/v1/cases/{ofCase}/victims?limit=2", Ct)).JsonAsync();
        var rest = await (await lead.GetAsync($"/api/v1/cases/{ofCase}/victims?limit=2&after={page.GetProperty("next").GetString()}", Ct)).JsonAsync();

        string Names(JsonElement of) => string.Join(' ', of.GetProperty("items").EnumerateArray().Select(i => i.GetProperty("pseudonym").GetString()));
        Assert.Equal("V-01 V-03", Names(page));
        Assert.Equal("V-100", Names(rest));
        Assert.Equal(JsonValueKind.Null, rest.GetProperty("next").ValueKind);
        var first = page.GetProperty("items")[0];
        Assert.Equal(2, first.GetProperty("measuresInForce").GetInt32());
        Assert.Equal($"{tomorrow:yyyy-MM-dd}", first.GetProperty("nextExpiryOn").GetString());
        Assert.Equal("not_found", await (await coordinator.GetAsync($"/api/v1/cases/{ofCase}/victims", Ct)).RefusedAsync(HttpStatusCode.NotFound));
    }

    [Fact]
    public async Task Mine_are_the_victims_of_all_cases_I_may_see_and_of_no_other()
    {
        using var coordinator = await app.AsAsync(app.World.Coordinator);
        using var stranger = await app.AsAsync(app.World.StrangerProsecutor);
        var mine = await coordinator.RegisterVictimAsync(app.World.Case);
        var theirs = await stranger.RegisterVictimAsync(await TestWorld.OpenCaseAsync(stranger, "Operation Medlar"));

        var shown = (await coordinator.ItemsAsync("/api/v1/victims?limit=200")).Select(i => i.GetProperty("id").GetGuid()).ToList();

        Assert.Contains(mine, shown);
        Assert.DoesNotContain(theirs, shown);
        var page = await (await coordinator.GetAsync("/api/v1/victims?limit=1", Ct)).JsonAsync();
        if (page.GetProperty("next").GetString() is { } next)
        {
            var second = Assert.Single(await coordinator.ItemsAsync($"/api/v1/victims?limit=1&after={next}"));
            Assert.NotEqual(page.GetProperty("items")[0].GetProperty("id").GetGuid(), second.GetProperty("id").GetGuid());
        }
        Assert.Equal("cursor.unknown", await (await coordinator.GetAsync("/api/v1/victims?after=elsewhere", Ct)).RefusedAsync(HttpStatusCode.BadRequest));
    }

    [Fact]
    public async Task For_outsiders_there_is_no_such_victim()
    {
        using var coordinator = await app.AsAsync(app.World.Coordinator);
        var victim = await coordinator.RegisterVictimAsync(app.World.Case);
        var absent = $"/api/v1/victims/{Guid.CreateVersion7()}";
        foreach (var (who, user) in app.World.Outsiders)
        {
            using var client = await app.AsAsync(user);
            foreach (var rest in (string[])["", "/protection-measures"])
            {
                var response = await client.GetAsync($"/api/v1/victims/{victim}{rest}", Ct);
                Assert.True(response.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.Forbidden, who);
                Assert.Equal(await client.GetStringOrProblemAsync(absent + rest), await client.GetStringOrProblemAsync($"/api/v1/victims/{victim}{rest}"));
            }
        }
    }
}
