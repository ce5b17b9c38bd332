using System.Net;
using System.Net.Http.Json;
using CaseTracker.Api.Tests.Support;

namespace CaseTracker.Api.Tests.Victims;

public sealed class ProtectionRegisterTests(ApiFixture app) : IClassFixture<ApiFixture>
{
    private const string Watch = "select concat_ws('|', d.rule_id, d.status, d.quantity) from deadlines d join protection_measures p on p.deadline_id = d.id where p.id = $1";

    private static readonly DateOnly Later = DateOnly.FromDateTime(DateTime.UtcNow).AddDays(100);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_measure_with_an_end_is_watched_until_its_renewal_is_asked_for_and_the_grant_replaces_it()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        var victim = await lead.RegisterVictimAsync(app.World.Case);
        var measure = await lead.RequestProtectionAsync(victim);
        Assert.Equal(HttpStatusCode.NoContent, (await lead.GrantAsync(measure, Later)).StatusCode);
        Assert.Equal("POL-PROT-RENEW|Running|10", await app.ScalarAsync<string>(Watch, measure));
        await lead.DoneAsync($"/api/v1/protection-measures/{measure}/serve", new { servedOn = "2026-03-12" });

        var renewal = await lead.MadeAsync($"/api/v1/protection-measures/{measure}/renewals", new { requestedOn = "2026-04-01", authority = "Family court" });
        Assert.Equal("POL-PROT-RENEW|Completed|10", await app.ScalarAsync<string>(Watch, measure));
        Assert.Equal("protection.renewal_is_open", await (await lead.PostAsJsonAsync(
            $"/api/v1/protection-measures/{measure}/renewals", new { requestedOn = "2026-04-01" }, Ct)).RefusedAsync(HttpStatusCode.Conflict));
        Assert.Equal(HttpStatusCode.NoContent, (await lead.GrantAsync(renewal, Later.AddDays(90), "2026-04-02")).StatusCode);

        var all = (await lead.ItemsAsync($"/api/v1/victims/{victim}/protection-measures")).ToDictionary(i => i.GetProperty("id").GetGuid(), i => i.GetProperty("status").GetString());
        Assert.Equal(("RENEWED", "IN_FORCE"), (all[measure], all[renewal]));
    }

    [Fact]
    public async Task Lifting_calls_the_watch_off()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        var measure = await lead.RequestProtectionAsync(await lead.RegisterVictimAsync(app.World.Case));
        Assert.Equal(HttpStatusCode.NoContent, (await lead.GrantAsync(measure, Later)).StatusCode);

        await lead.DoneAsync($"/api/v1/protection-measures/{measure}/lift", new { liftedOn = "2026-04-01", reason = "Moved away" });

        Assert.Equal("POL-PROT-RENEW|Cancelled|10", await app.ScalarAsync<string>(Watch, measure));
    }

    [Fact]
    public async Task A_breach_stays_as_recorded_and_the_other_one_of_lead_and_coordinator_is_told()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        var victim = await lead.RegisterVictimAsync(app.World.Case);
        var measure = await lead.RequestProtectionAsync(victim);
        var path = $"/api/v1/protection-measures/{measure}/breaches";
        object BreachOn(string occurredOn) => new { occurredOn, reaction = "ARREST", reportReference = "Report 77", account = "He came to the door" };
        var breach = BreachOn("2026-03-20");
        Assert.Equal("protection.not_in_force", await (await lead.PostAsJsonAsync(path, breach, Ct)).RefusedAsync(HttpStatusCode.Conflict));
        Assert.Equal(HttpStatusCode.NoContent, (await lead.GrantAsync(measure, Later)).StatusCode);
        Assert.Equal("protection.not_in_force_then", await (await lead.PostAsJsonAsync(path, BreachOn("2026-03-01"), Ct)).RefusedAsync(HttpStatusCode.Conflict));

        var made = await lead.MadeAsync(path, breach);

        Assert.Equal("ARREST", Assert.Single(await lead.ItemsAsync($"/api/v1/victims/{victim}/breaches")).GetProperty("reaction").GetString());
        Assert.Equal(["He came to the door", "No contact", "Report 77"], await lead.WordsAsync(victim));
        Assert.Equal("coordinator", await app.ScalarAsync<string>(
            "select string_agg(s.user_name, ' ') from notifications n join staff s on s.id = n.user_id where n.text like '%breached%' and n.link like '%' || $1", victim.ToString()));
        Assert.Equal(1L, await app.ScalarAsync<long>("select count(*) from mail where subject like '%breached' and body like '%' || $1 || '%'", victim.ToString()));
        _ = await Assert.ThrowsAsync<Npgsql.PostgresException>(() => app.ExecuteAsync("update protection_breaches set reaction = 'NO_ACTION' where id = $1", made));
    }

    [Fact]
    public async Task Protected_persons_are_victims_of_the_case_and_sealed_family()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        var (victim, other) = (await lead.RegisterVictimAsync(app.World.Case), await lead.RegisterVictimAsync(app.World.Case));
        var elsewhere = await lead.RegisterVictimAsync(await TestWorld.OpenCaseAsync(lead, "Operation Elsewhere"));
        var measure = await lead.RequestProtectionAsync(victim);

        var answer = await lead.PutAsJsonAsync($"/api/v1/protection-measures/{measure}/protected", new { victims = (Guid[])[elsewhere], family = "" }, Ct);
        Assert.Equal("protection.not_in_the_case", await answer.RefusedAsync(HttpStatusCode.BadRequest));
        Assert.Equal(HttpStatusCode.NoContent, (await lead.PutAsJsonAsync($"/api/v1/protection-measures/{measure}/protected", new { victims = (Guid[])[other], family = "A sister" }, Ct)).StatusCode);

        Assert.Equal([other], await app.ScalarAsync<Guid[]>("select also_protects from protection_measures where id = $1", measure));
        using var coordinator = await app.AsAsync(app.World.Coordinator);
        Assert.Equal(["A sister"], await coordinator.WordsAsync(victim));
        Assert.Empty(await lead.WordsAsync(victim)); // a family leads to its member
    }

    [Fact]
    public async Task The_register_shows_what_ends_next_over_all_cases_a_page_at_a_time_and_nothing_of_others()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        var second = await TestWorld.OpenCaseAsync(lead, "Operation Second");
        List<Guid> made = [];
        foreach (var (caseId, days) in (IEnumerable<(Guid, int)>)[(app.World.Case, 500), (second, 400), (app.World.Case, 600)])
        {
            made.Add(await lead.RequestProtectionAsync(await lead.RegisterVictimAsync(caseId)));
            Assert.Equal(HttpStatusCode.NoContent, (await lead.GrantAsync(made[^1], Later.AddDays(days))).StatusCode);
        }

        var shown = (await lead.ItemsAsync("/api/v1/protection-measures?limit=200")).Select(i => i.GetProperty("id").GetGuid()).Where(made.Contains);
        Assert.Equal([made[1], made[0], made[2]], shown);
        var first = await (await lead.GetAsync("/api/v1/protection-measures?limit=1", Ct)).JsonAsync();
        var next = await (await lead.GetAsync($"/api/v1/protection-measures?limit=1&after={first.GetProperty("next").GetString()}", Ct)).JsonAsync();
        Assert.NotEqual(first.GetProperty("items")[0].GetProperty("id").GetGuid(), next.GetProperty("items")[0].GetProperty("id").GetGuid());
        using var coordinator = await app.AsAsync(app.World.Coordinator);
        Assert.DoesNotContain(made[1], (await coordinator.ItemsAsync("/api/v1/protection-measures?limit=200")).Select(i => i.GetProperty("id").GetGuid()));
        using var stranger = await app.AsAsync(app.World.StrangerProsecutor);
        Assert.Empty(await stranger.ItemsAsync("/api/v1/protection-measures?limit=200"));
        Assert.Equal("not_found", await (await stranger.PostAsJsonAsync($"/api/v1/protection-measures/{made[0]}/serve", new { servedOn = "2026-03-12" }, Ct)).RefusedAsync(HttpStatusCode.NotFound));
        using var investigator = await app.AsAsync(app.World.Investigator);
        Assert.Equal("forbidden", await (await investigator.PostAsJsonAsync($"/api/v1/protection-measures/{made[0]}/serve", new { servedOn = "2026-03-12" }, Ct)).RefusedAsync(HttpStatusCode.Forbidden));
    }
}
