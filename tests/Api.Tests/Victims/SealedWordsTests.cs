using System.Net;
using System.Net.Http.Json;
using CaseTracker.Api.Tests.Support;
using CaseTracker.Domain.Common;

namespace CaseTracker.Api.Tests.Victims;

/// <summary>What is written about a victim is in the answer to those who may read it and nowhere else.</summary>
public sealed class SealedWordsTests(CanaryFixture app) : IClassFixture<CanaryFixture>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private static string Of(string field) => Canaries.ByField[field];

    [Fact]
    public async Task Every_sealed_word_is_read_by_the_coordinator_and_lies_in_no_row_log_page_or_answer_besides()
    {
        using var coordinator = await app.AsAsync(app.World.Coordinator);
        var victim = await coordinator.RegisterVictimAsync(app.World.Case, child: true);
        var measure = await PlantAsync(coordinator, victim);
        var assessment = await RedressCanaries.PlantAsync(app, coordinator, victim, Of);

        Assert.Equal(Canaries.ByField.Values.Order(), await coordinator.WordsAsync(victim));
        Assert.Equal("collateral_proceedings.details compensation_claims.details compensation_decisions.details compensation_payments.details entitlements.details guardians.details non_punishment_assessments.details non_punishment_decisions.details protection_breaches.details protection_measures.details reflection_periods.details residence_permits.details special_measures.details status_decisions.details",
            await app.ScalarAsync<string>("select string_agg(f, ' ' order by f) from (select unnest(fields) f from audit.entries where use_case = 'ReadVictimWords' and object_id = $1) x", victim));
        using var lead = await app.AsAsync(app.World.Lead);
        Assert.Equal(Canaries.ByField.Where(c => !c.Key.StartsWith("guardians", StringComparison.Ordinal) && c.Key != "protection_measures.Family").Select(c => c.Value).Order(), await lead.WordsAsync(victim));

        var canary = new Canary(Canaries.Common, Canaries.Common, Canaries.Common, Canaries.Common);
        Assert.Empty(await CanaryPlaces.InDatabaseAsync(app.OwnerConnection, canary, Ct));
        Assert.DoesNotContain(app.Everything.Lines, line => line.Contains(Canaries.Common, StringComparison.Ordinal));
        await NothingShowsAsync(victim, measure, assessment);
    }

    private async Task NothingShowsAsync(Guid victim, Guid measure, Guid assessment)
    {
        var home = $"/cases/{app.World.Case}/victims/{victim}";
        string[] paths =
        [
            home, $"{home}/status", $"{home}/measures/{measure}/protected", "/victims/protection", $"/cases/{app.World.Case}", "/notifications", $"/api/v1/victims/{victim}", $"/api/v1/victims/{victim}/status",
            $"/api/v1/victims/{victim}/breaches", $"/api/v1/victims/{victim}/special-measures", $"/api/v1/victims/{victim}/protection-measures", "/api/v1/protection-measures", "/api/v1/notifications",
            .. RedressCanaries.Beside(app.World.Case, victim, assessment),
        ];
        foreach (var user in (UserId[])[app.World.Coordinator, app.World.Lead, app.World.Investigator, app.World.Supervisor, app.World.StrangerProsecutor, app.World.Auditor])
        {
            using var client = await app.AsAsync(user);
            foreach (var path in paths)
            {
                using var response = await client.GetAsync(path, Ct);
                Assert.DoesNotContain(Canaries.Common, await response.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
                Assert.True((int)response.StatusCode < 500, path);
            }
        }
    }

    private async Task<Guid> PlantAsync(HttpClient coordinator, Guid victim)
    {
        var api = $"/api/v1/victims/{victim}";
        _ = await (await coordinator.DecideAsync(victim, "RG_POSITIVE", reference: Of("status_decisions.Reference"), note: Of("status_decisions.Note"))).JsonAsync();
        _ = await coordinator.MadeAsync($"{api}/guardians", new { role = "GUARDIAN", appointedOn = "2026-03-02", appointedBy = "COURT", name = Of("guardians.Name"), contact = Of("guardians.Contact") });
        var period = await coordinator.MadeAsync($"{api}/reflection-periods", new { beganOn = "2026-03-02", body = "POLICE", note = Of("reflection_periods.Note") });
        await coordinator.DoneAsync($"{api}/reflection-periods/{period}/end", new { endedOn = "2026-03-05", reason = "IMPROPER_CLAIM", note = Of("reflection_periods.EndNote") });
        var permit = await coordinator.MadeAsync($"{api}/residence-permits", new { appliedOn = "2026-03-02", note = Of("residence_permits.Note") });
        await coordinator.DoneAsync($"{api}/residence-permits/{permit}/refuse", new { decidedOn = "2026-03-05", reason = Of("residence_permits.Reason") });
        var measure = await coordinator.RequestProtectionAsync(victim);
        var path = $"/api/v1/protection-measures/{measure}";
        await coordinator.DoneAsync($"{path}/grant", new { decidedOn = "2026-03-09", authority = "District court", conditions = Of("protection_measures.Conditions"), partly = false });
        Assert.Equal(HttpStatusCode.NoContent, (await coordinator.PutAsJsonAsync($"{path}/protected", new { family = Of("protection_measures.Family") }, Ct)).StatusCode);
        _ = await coordinator.MadeAsync($"{path}/breaches", new
        {
            occurredOn = "2026-03-10", reaction = "WARNING", reportReference = Of("protection_breaches.ReportReference"), account = Of("protection_breaches.Account"),
        });
        await coordinator.DoneAsync($"{path}/lift", new { liftedOn = "2026-03-12", reason = Of("protection_measures.Reason") });
        var special = await coordinator.ConsiderAsync(victim, await coordinator.FixHearingAsync(app.World.Case, 80), Of("special_measures.Wishes"));
        await coordinator.AdvanceAsync(victim, special, "WITHDRAWN", reason: Of("special_measures.Reason"));
        return measure;
    }
}
