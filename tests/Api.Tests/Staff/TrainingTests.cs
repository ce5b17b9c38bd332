using System.Net;
using System.Net.Http.Json;
using CaseTracker.Api.Tests.Chain;
using CaseTracker.Api.Tests.Pages;
using CaseTracker.Api.Tests.Support;
using CaseTracker.Api.Tests.Victims;
using CaseTracker.Infrastructure.Jobs;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace CaseTracker.Api.Tests.Staff;

public sealed class TrainingTests(ApiFixture app) : IClassFixture<ApiFixture>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_supervisor_keeps_the_records_of_the_own_unit_and_nobody_their_own()
    {
        using var supervisor = await app.AsAsync(app.World.Supervisor);
        using var administrator = await app.AsAsync(app.World.Administrator);
        using var stranger = await app.AsAsync(app.World.StrangerSupervisor);
        using var lead = await app.AsAsync(app.World.Lead);
        var lapses = CareSteps.Today.AddDays(30);
        var record = await TakeAsync(supervisor, app.World.Lead.Value, "FINANCIAL_INVESTIGATION", lapses).MadeAsync();

        Assert.Equal("training.own", await (await TakeAsync(supervisor, app.World.Supervisor.Value)).RefusedAsync(HttpStatusCode.Conflict));
        Assert.Equal(HttpStatusCode.Created, (await TakeAsync(administrator, app.World.Supervisor.Value)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await TakeAsync(stranger, app.World.Lead.Value)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync($"/api/v1/training/people/{app.World.Lead.Value}", Ct)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.SendAsync($"training/records/{record}/take-back", new { reason = "x" })).StatusCode);
        Assert.Equal("forbidden", await (await TakeAsync(lead, app.World.Investigator.Value)).RefusedAsync(HttpStatusCode.Forbidden));
        Assert.Equal("invalid", await (await TakeAsync(supervisor, app.World.Lead.Value, "KNITTING")).RefusedAsync(HttpStatusCode.BadRequest));
        Assert.Equal("training.lapses_before", await (await TakeAsync(supervisor, app.World.Lead.Value, until: new(2020, 1, 1))).RefusedAsync(HttpStatusCode.BadRequest));

        var own = (await lead.ReadApiAsync("training")).GetProperty("topics").EnumerateArray().Single(t => t.Said("topic") == "FINANCIAL_INVESTIGATION");
        Assert.Equal($"lapsesSoon {lapses:yyyy-MM-dd}", $"{own.Said("state")} {own.Said("until")}");
        Assert.Equal(["Stranger", "Strange-supervisor"], (await stranger.ReadApiAsync("training/people")).Items().Select(p => p.Said("name")).OrderByDescending(n => n));
        Assert.Contains("lapses soon", await lead.HtmlAsync("/training"), StringComparison.Ordinal);
        Assert.Contains("Colleague", await supervisor.HtmlAsync("/training/people"), StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.NoContent, (await supervisor.SendAsync($"training/records/{record}/take-back", new { reason = "Another person's" })).StatusCode);
        Assert.Equal("training.taken_back", await (await supervisor.SendAsync($"training/records/{record}/take-back", new { reason = "Again" })).RefusedAsync(HttpStatusCode.Conflict));
        Assert.Contains("Another person", await supervisor.HtmlAsync($"/training/people/{app.World.Lead.Value}"), StringComparison.Ordinal);
        foreach (var (attack, state) in ((string, string)[])[("update training_records set valid_until = null", "42501"), ("delete from training_records", "42501"), ("insert into training_records select gen_random_uuid(), user_id, topic, provider, completed_on, valid_until, certificate, user_id, recorded_at, null, null, '' from training_records limit 1", "23514")])
            Assert.Equal(state, (await Assert.ThrowsAsync<PostgresException>(() => app.ExecuteAsync(attack))).SqlState);
    }

    [Fact]
    public async Task A_child_is_interviewed_by_the_trained_or_by_whom_a_supervisor_allowed()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        using var supervisor = await app.AsAsync(app.World.Supervisor);
        using var stranger = await app.AsAsync(app.World.StrangerSupervisor);
        var (adult, child) = (await lead.RegisterVictimAsync(app.World.Case), await lead.RegisterVictimAsync(app.World.Case, child: true));
        var (officer, other) = (app.World.Investigator.Value, app.World.Coordinator.Value);

        Assert.Equal(HttpStatusCode.Created, (await PlanAsync(lead, adult, officer)).StatusCode);
        Assert.Equal("interview.interviewer_untrained", await (await PlanAsync(lead, child, officer)).RefusedAsync(HttpStatusCode.Conflict));
        Assert.Equal(0L, await app.ScalarAsync<long>("select count(*) from interviews where victim_id = $1", child));
        _ = await TakeAsync(supervisor, officer, "CHILD_INTERVIEW", CareSteps.Today.AddDays(5)).MadeAsync();
        Assert.Equal("interview.interviewer_untrained", await (await PlanAsync(lead, child, officer, inDays: 6)).RefusedAsync(HttpStatusCode.Conflict)); // lapsed by then
        Assert.Equal(HttpStatusCode.Created, (await PlanAsync(lead, child, officer, inDays: 5)).StatusCode);

        Assert.Equal("forbidden", await (await AllowAsync(lead, child, other)).RefusedAsync(HttpStatusCode.Forbidden));
        Assert.Equal(HttpStatusCode.NotFound, (await AllowAsync(stranger, child, other)).StatusCode);
        Assert.Equal("interview.not_a_child", await (await AllowAsync(supervisor, adult, other)).RefusedAsync(HttpStatusCode.Conflict));
        Assert.Equal("interview.own_waiver", await (await AllowAsync(supervisor, child, app.World.Supervisor.Value)).RefusedAsync(HttpStatusCode.Conflict));
        Assert.Equal("interview.waiver_too_long", await (await AllowAsync(supervisor, child, other, days: 91)).RefusedAsync(HttpStatusCode.BadRequest));
        Assert.Equal("interview.interviewer_untrained", await (await PlanAsync(lead, child, other)).RefusedAsync(HttpStatusCode.Conflict));
        Assert.Equal(HttpStatusCode.Created, (await AllowAsync(supervisor, child, other)).StatusCode);
        Assert.Equal("UNTRAINED_INTERVIEWER", await app.ScalarAsync<string>("select purpose from audit.entries where use_case = 'AllowInterviewer' and allowed and object_id = $1 and purpose <> ''", child));
        Assert.Equal(HttpStatusCode.Created, (await PlanAsync(lead, child, other)).StatusCode);
        Assert.Equal("ALLOWED,TRAINED", await app.ScalarAsync<string>("select string_agg(competence, ',' order by competence) from interviews where victim_id = $1", child));
        Assert.Equal("Coordinator ALLOWED, Investigator TRAINED, Lead LACKING", string.Join(", ", (await lead.ReadApiAsync($"victims/{child}/interviews/interviewers")).Items().Select(i => $"{i.Said("name")} {i.Said("competence")}")));
        Assert.Contains("Allow an interviewer without the training", await supervisor.HtmlAsync($"/cases/{app.World.Case}/victims/{child}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_interviewer_who_is_no_user_is_allowed_by_name_and_what_was_held_without_leave_is_told()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        using var supervisor = await app.AsAsync(app.World.Supervisor);
        var child = await lead.RegisterVictimAsync(app.World.Case, child: true);
        Assert.Equal("interview.interviewer_untrained", await (await lead.PlanAsync(child)).RefusedAsync(HttpStatusCode.Conflict));
        Assert.Equal(HttpStatusCode.Created, (await supervisor.CareAsync(child, "interviews/interviewers", new { interviewerName = "officer blue", untilOn = CareSteps.Today, reason = "Works at the children's house" })).StatusCode);
        Assert.Equal("interview.interviewer_untrained", await (await lead.PlanAsync(child, interviewer: "Officer Green")).RefusedAsync(HttpStatusCode.Conflict));
        await lead.HoldAsync(child, await lead.PlannedAsync(child)).DoneAsync();

        // Planned while the victim was held to be an adult: it took place, so it is recorded, and the supervisors are told.
        var doubtful = await lead.RegisterVictimAsync(app.World.Case);
        var interview = await lead.PlannedAsync(doubtful);
        _ = await app.ExecuteAsync("update victims set child = true where id = $1", doubtful);
        await lead.HoldAsync(doubtful, interview).DoneAsync();
        Assert.Equal("ALLOWED,LACKING", await app.ScalarAsync<string>("select string_agg(competence, ',' order by competence) from interview_outcomes where victim_id = any($1)", new[] { child, doubtful }));
        Assert.Equal(1L, await app.ScalarAsync<long>("select count(*) from notifications where user_id = $1 and link like '%' || $2::text and text like '%not trained for it%'", app.World.Supervisor.Value, doubtful));
        Assert.Contains("Without training and without leave", await lead.HtmlAsync($"/cases/{app.World.Case}/victims/{doubtful}"), StringComparison.Ordinal);
        Assert.Equal("42501", (await Assert.ThrowsAsync<PostgresException>(() => app.ExecuteAsync("update competence_waivers set until_on = until_on + 1"))).SqlState);
    }

    [Fact]
    public async Task Who_took_it_is_reminded_before_a_training_lapses_and_the_supervisors_once_it_did()
    {
        using var supervisor = await app.AsAsync(app.World.Supervisor);
        var record = await TakeAsync(supervisor, app.World.Colleague.Value, "TECHNOLOGY", CareSteps.Today.AddDays(400)).MadeAsync();
        async Task<string> RemindAsync(int lapsesInDays)
        {
            _ = await app.ExecuteAsync("alter table training_records disable trigger kept");
            _ = await app.ExecuteAsync("update training_records set valid_until = (now() at time zone 'Europe/Berlin')::date + $2, recorded_at = now() - interval '100 days' where id = $1", record, lapsesInDays);
            _ = await app.ExecuteAsync("alter table training_records enable trigger kept");
            await using var scope = app.Services.CreateAsyncScope(); // as the scheduler does
            foreach (var _ in (int[])[1, 2]) Assert.Null(await ActivatorUtilities.CreateInstance<RemindTrainingJob>(scope.ServiceProvider).RunAsync(Ct));
            return await app.ScalarAsync<string>("select coalesce(string_agg(s.user_name || ' ' || r.round, ',' order by r.round, s.user_name), '') from training_reminders r join staff s on s.id = r.recipient_id where r.record_id = $1", record);
        }

        Assert.Equal("", await RemindAsync(61));
        Assert.Equal("colleague 0", await RemindAsync(60));
        Assert.Equal("colleague 0,colleague 1", await RemindAsync(14));
        _ = await TakeAsync(supervisor, app.World.Colleague.Value, "TECHNOLOGY", CareSteps.Today.AddDays(500)).MadeAsync(); // renewed: nobody needs to hear of the old one
        Assert.Equal("colleague 0,colleague 1", await RemindAsync(-1));
        _ = await app.ExecuteAsync("update training_records set taken_back_at = now(), taken_back_by = $2, taken_back_reason = 'x' where user_id = $1 and id <> $3", app.World.Colleague.Value, app.World.Supervisor.Value, record);
        Assert.Equal("colleague 0,colleague 1,colleague 2,supervisor 2", await RemindAsync(-1));
        Assert.Equal(1L, await app.ScalarAsync<long>("select count(*) from notifications where user_id = $1 and text like 'A training % in your unit lapsed on%' and link = '/training/people/' || $2::text", app.World.Supervisor.Value, app.World.Colleague.Value));
    }

    private static Task<HttpResponseMessage> TakeAsync(HttpClient client, Guid who, string topic = "VICTIM_CENTRED", DateOnly? until = null) =>
        client.PostAsJsonAsync($"/api/v1/training/people/{who}/records", new { topic, provider = "Academy", completedOn = "2026-01-15", validUntil = until, certificate = "C-1" }, Ct);

    private static Task<HttpResponseMessage> PlanAsync(HttpClient client, Guid victim, Guid interviewer, int inDays = 1) => client.CareAsync(victim, "interviews", new
    {
        kind = "INTERVIEW", plannedFor = $"{CareSteps.Today.AddDays(inDays):yyyy-MM-dd}T10:00:00Z", purpose = "FIRST_ACCOUNT", interviewerId = interviewer, interpreterChecked = false, genderPreferred = "YES",
    });

    private static Task<HttpResponseMessage> AllowAsync(HttpClient client, Guid victim, Guid interviewer, int days = 10) =>
        client.CareAsync(victim, "interviews/interviewers", new { interviewerId = interviewer, untilOn = CareSteps.Today.AddDays(days), reason = "Nobody trained can be had before Monday" });
}
