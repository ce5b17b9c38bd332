using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using CaseTracker.Api.Tests.Support;

namespace CaseTracker.Api.Tests.Victims;

/// <summary>Partners of a unit, the support plan of a victim and what is unmet, the lawyer and who was at whose side.</summary>
public sealed class SupportTests(ApiFixture app) : IClassFixture<ApiFixture>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Partners_are_kept_by_coordinator_and_supervisor_of_the_unit_and_by_nobody_else()
    {
        using var coordinator = await app.AsAsync(app.World.Coordinator);
        using var supervisor = await app.AsAsync(app.World.Supervisor);
        using var stranger = await app.AsAsync(app.World.StrangerSupervisor);
        using var lead = await app.AsAsync(app.World.Lead);
        var partner = await coordinator.PartnerAsync("House by the lake");
        Assert.Equal("partner.name_taken", await (await supervisor.PostAsJsonAsync("/api/v1/partners", SupportSteps.PartnerBody(" House by the lake "), Ct)).RefusedAsync(HttpStatusCode.Conflict));
        Assert.Equal("invalid", await (await supervisor.PostAsJsonAsync("/api/v1/partners", SupportSteps.PartnerBody("Wrong", "P07"), Ct)).RefusedAsync(HttpStatusCode.BadRequest));
        Assert.Equal("forbidden", await (await lead.PostAsJsonAsync("/api/v1/partners", SupportSteps.PartnerBody("Mine"), Ct)).RefusedAsync(HttpStatusCode.Forbidden));
        Assert.Contains(await lead.ItemsAsync("/api/v1/partners"), p => p.GetProperty("id").GetGuid() == partner && p.GetProperty("own").GetBoolean());
        Assert.DoesNotContain(await stranger.ItemsAsync("/api/v1/partners"), p => p.GetProperty("id").GetGuid() == partner);

        var read = await supervisor.GetAsync($"/api/v1/partners/{partner}", Ct);
        var tag = read.Headers.ETag;
        Assert.Equal(HttpStatusCode.NoContent, (await PutAsync(supervisor, partner, SupportSteps.PartnerBody("House by the sea", "A04"), tag)).StatusCode);
        Assert.Equal(HttpStatusCode.PreconditionFailed, (await PutAsync(coordinator, partner, SupportSteps.PartnerBody("House", "A04"), tag)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await PutAsync(stranger, partner, SupportSteps.PartnerBody("Ours"), tag)).StatusCode);
        Assert.Equal("House by the sea A04", await app.ScalarAsync<string>("select name || ' ' || array_to_string(services, ',') from partners where id = $1", partner));
        await supervisor.PostAsJsonAsync($"/api/v1/partners/{partner}/end", new { endedOn = SupportSteps.Day(0) }, Ct).DoneAsync();
        Assert.Equal("partner.ended", await (await supervisor.PostAsJsonAsync($"/api/v1/partners/{partner}/end", new { endedOn = SupportSteps.Day(0) }, Ct)).RefusedAsync(HttpStatusCode.Conflict));
    }

    [Fact]
    public async Task What_is_unmet_is_listed_to_the_coordinator_until_somebody_provides_it()
    {
        using var coordinator = await app.AsAsync(app.World.Coordinator);
        using var lead = await app.AsAsync(app.World.Lead);
        var (victim, partner) = (await coordinator.RegisterVictimAsync(app.World.Case), await coordinator.PartnerAsync("Clinic of the square"));
        Assert.Equal("invalid", await (await coordinator.NeedAsync(victim, "A03")).RefusedAsync(HttpStatusCode.BadRequest));
        Assert.Equal("invalid", await (await coordinator.NeedAsync(victim, "P01", reason: "NO_CAPACITY")).RefusedAsync(HttpStatusCode.BadRequest));
        Assert.Equal("partner.unknown", await (await coordinator.NeedAsync(victim, "A03", Guid.CreateVersion7())).RefusedAsync(HttpStatusCode.BadRequest));
        var need = (await (await coordinator.NeedAsync(victim, "A03", reason: "NO_CAPACITY")).JsonAsync()).GetProperty("id").GetGuid();
        Assert.Contains(await coordinator.ItemsAsync("/api/v1/unmet-needs?limit=200"), n => n.GetProperty("needId").GetGuid() == need && n.GetProperty("reason").GetString() == "NO_CAPACITY");
        Assert.DoesNotContain(await lead.ItemsAsync("/api/v1/unmet-needs?limit=200"), n => n.GetProperty("needId").GetGuid() == need);
        Assert.Equal(1, (await lead.FlagsAsync(victim)).GetProperty("unmetNeeds").GetInt32());

        await StepAsync(coordinator, victim, need, "PROVIDED", partner).DoneAsync();
        Assert.DoesNotContain(await coordinator.ItemsAsync("/api/v1/unmet-needs?limit=200"), n => n.GetProperty("needId").GetGuid() == need);
        Assert.Equal("support.before_the_last", await (await StepAsync(coordinator, victim, need, "ENDED", null, "ACHIEVED", -31)).RefusedAsync(HttpStatusCode.BadRequest));
        await StepAsync(coordinator, victim, need, "ENDED", null, "ACHIEVED").DoneAsync();
        Assert.Equal("support.need_ended", await (await StepAsync(coordinator, victim, need, "UNMET", null, "OTHER")).RefusedAsync(HttpStatusCode.Conflict));
        var plan = await (await coordinator.GetAsync($"/api/v1/victims/{victim}/support-plan", Ct)).JsonAsync();
        var shown = Assert.Single(plan.GetProperty("needs").EnumerateArray());
        Assert.Equal("ENDED ACHIEVED Clinic of the square", $"{shown.GetProperty("state")} {shown.GetProperty("code")} {shown.GetProperty("partner")}");
        Assert.Equal("welfare.not_granted", await (await lead.GetAsync($"/api/v1/victims/{victim}/support-plan", Ct)).RefusedAsync(HttpStatusCode.Forbidden));
    }

    [Fact]
    public async Task Unmet_needs_come_a_page_at_a_time_the_longest_first()
    {
        using var coordinator = await app.AsAsync(app.World.Coordinator);
        var victim = await coordinator.RegisterVictimAsync(app.World.Case);
        foreach (var service in (string[])["A08", "A09", "A10"]) _ = await (await coordinator.NeedAsync(victim, service, reason: "NO_PROVIDER")).JsonAsync();
        var (seen, next) = (new List<Guid>(), "");
        do
        {
            var page = await (await coordinator.GetAsync($"/api/v1/unmet-needs?limit=2{(next.Length == 0 ? "" : $"&after={Uri.EscapeDataString(next)}")}", Ct)).JsonAsync();
            seen.AddRange(page.GetProperty("items").EnumerateArray().Select(n => n.GetProperty("needId").GetGuid()));
            next = page.GetProperty("next").GetString() ?? "";
        }
        while (next.Length > 0);

        Assert.Equal(seen.Count, seen.Distinct().Count());
        Assert.Equal(await app.ScalarAsync<long>("select count(*) from support_need_steps s where state = 'UNMET' and not exists (select 1 from support_need_steps l where l.need_id = s.need_id and l.number > s.number)"), seen.Count);
    }

    [Fact]
    public async Task Everyone_on_the_case_sees_that_there_is_a_lawyer_and_only_readers_of_welfare_who()
    {
        using var coordinator = await app.AsAsync(app.World.Coordinator);
        using var lead = await app.AsAsync(app.World.Lead);
        var victim = await coordinator.RegisterVictimAsync(app.World.Case);
        Assert.False((await lead.FlagsAsync(victim)).GetProperty("hasLawyer").GetBoolean());
        var lawyer = (await (await coordinator.CareAsync(victim, "lawyers", new { basis = "LEGAL_AID", appointedOn = SupportSteps.Day(-9), name = "Dr. Ilves", contact = "Tower 3" })).JsonAsync()).GetProperty("id").GetGuid();
        await coordinator.CareAsync(victim, "legal-aid", new { decision = "APPLIED", on = SupportSteps.Day(-9) }).DoneAsync();
        await coordinator.CareAsync(victim, "legal-aid", new { decision = "GRANTED", on = SupportSteps.Day(-2) }).DoneAsync();
        Assert.Equal("legal_aid.same_decision", await (await coordinator.CareAsync(victim, "legal-aid", new { decision = "GRANTED", on = SupportSteps.Day(0) })).RefusedAsync(HttpStatusCode.Conflict));

        var flags = await lead.FlagsAsync(victim);
        Assert.Equal("True GRANTED LEGAL_AID", $"{flags.GetProperty("hasLawyer").GetBoolean()} {flags.GetProperty("legalAid")} {flags.GetProperty("lawyers")[0].GetProperty("basis")}");
        Assert.DoesNotContain("Ilves", flags.ToString(), StringComparison.Ordinal);
        Assert.Contains(await coordinator.WelfareAsync(victim, "SUPPORT"), e => e.GetProperty("record").GetString() == "lawyer" && e.GetProperty("texts").GetProperty("name").GetString() == "Dr. Ilves");
        Assert.Equal("welfare.not_granted", await (await lead.CareAsync(victim, "welfare/read", new { topic = "SUPPORT" })).RefusedAsync(HttpStatusCode.Forbidden));
        Assert.Equal("lawyer.ended_before_appointed", await (await coordinator.CareAsync(victim, $"lawyers/{lawyer}/end", new { endedOn = SupportSteps.Day(-10) })).RefusedAsync(HttpStatusCode.BadRequest));
        await coordinator.CareAsync(victim, $"lawyers/{lawyer}/end", new { endedOn = SupportSteps.Day(0) }).DoneAsync();
        Assert.Equal("lawyer.ended", await (await coordinator.CareAsync(victim, $"lawyers/{lawyer}/end", new { endedOn = SupportSteps.Day(0) })).RefusedAsync(HttpStatusCode.Conflict));
        Assert.False((await lead.FlagsAsync(victim)).GetProperty("hasLawyer").GetBoolean());
    }

    [Fact]
    public async Task Attendance_of_counsel_is_recorded_for_what_took_place_and_corrected_by_a_further_record()
    {
        using var coordinator = await app.AsAsync(app.World.Coordinator);
        var victim = await coordinator.RegisterVictimAsync(app.World.Case);
        var interview = await coordinator.PlannedAsync(victim);
        Assert.Equal("counsel.one_occasion", await (await AttendAsync(coordinator, victim, null, null, true)).RefusedAsync(HttpStatusCode.BadRequest));
        Assert.Equal("counsel.not_held", await (await AttendAsync(coordinator, victim, null, interview, true)).RefusedAsync(HttpStatusCode.Conflict));
        await coordinator.HoldAsync(victim, interview).DoneAsync();
        Assert.Equal(System.Text.Json.JsonValueKind.Null, (await coordinator.FlagsAsync(victim)).GetProperty("attendance")[0].GetProperty("withCounsel").ValueKind);
        await AttendAsync(coordinator, victim, null, interview, true).DoneAsync();
        await AttendAsync(coordinator, victim, null, interview, false).DoneAsync();

        Assert.False((await coordinator.FlagsAsync(victim)).GetProperty("attendance")[0].GetProperty("withCounsel").GetBoolean());
        Assert.Equal(2L, await app.ScalarAsync<long>("select count(*) from counsel_attendances where interview_id = $1", interview));
        var other = await coordinator.RegisterVictimAsync(app.World.Case);
        Assert.Equal(HttpStatusCode.NotFound, (await AttendAsync(coordinator, other, null, interview, true)).StatusCode);
    }

    private static Task<HttpResponseMessage> AttendAsync(HttpClient client, Guid victim, Guid? hearingId, Guid? interviewId, bool withCounsel) =>
        client.CareAsync(victim, "counsel-attendance", new { hearingId, interviewId, withCounsel });

    private static Task<HttpResponseMessage> StepAsync(HttpClient client, Guid victim, Guid need, string state, Guid? partnerId, string code = "", int day = 0) =>
        client.CareAsync(victim, $"needs/{need}/steps", new { state, on = SupportSteps.Day(day), partnerId, code });

    private static async Task<HttpResponseMessage> PutAsync(HttpClient client, Guid partner, object body, EntityTagHeaderValue? tag)
    {
        using var request = new HttpRequestMessage(HttpMethod.Put, $"/api/v1/partners/{partner}") { Content = JsonContent.Create(body) };
        if (tag is not null) request.Headers.IfMatch.Add(tag);
        return await client.SendAsync(request, Ct);
    }
}
