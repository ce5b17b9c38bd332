using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using CaseTracker.Api.Tests.Evidence;
using CaseTracker.Api.Tests.Support;
using CaseTracker.Api.Tests.Victims;
using CaseTracker.Infrastructure.Jobs;
using Microsoft.Extensions.DependencyInjection;
using static CaseTracker.Api.Tests.Evidence.EvidenceSteps;

namespace CaseTracker.Api.Tests.Proof;

/// <summary>Tasks by hand, of gaps and of advice, and who is told of them.</summary>
public sealed class TaskTests(ApiFixture app) : IClassFixture<ApiFixture>
{
    private static string Far => "2031-03-05";

    private string Tasks => $"/api/v1/cases/{app.World.Case}/tasks";

    [Fact]
    public async Task A_task_is_set_for_someone_of_the_team_who_is_told_and_closed_with_a_result()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        using var investigator = await app.AsAsync(app.World.Investigator);
        var made = await (await SetAsync(lead, "Ask the bank", app.World.Investigator.Value)).JsonAsync();
        var path = $"{Tasks}/{made.GetProperty("id").GetGuid()}";

        Assert.Contains("is yours, due 2031-03-05", await app.ScalarAsync<string>("select text from notifications where user_id = $1 order by created_at desc limit 1", app.World.Investigator.Value), StringComparison.Ordinal);
        Assert.Contains((await investigator.JsonOfAsync("tasks")).GetProperty("items").EnumerateArray(), t => t.GetProperty("title").GetString() == "Ask the bank");
        Assert.DoesNotContain((await lead.JsonOfAsync("tasks")).GetProperty("items").EnumerateArray(), t => t.GetProperty("title").GetString() == "Ask the bank");
        Assert.Equal("invalid", await (await PutAsync(investigator, path, "/result", new { done = true, result = " " })).RefusedAsync(HttpStatusCode.BadRequest));
        Assert.Equal(HttpStatusCode.NoContent, (await PutAsync(investigator, path, "/result", new { done = true, result = "Statements of 14 accounts" })).StatusCode);
        Assert.Equal("task.closed", await (await PutAsync(lead, path, "/result", new { done = false, result = "x" })).RefusedAsync(HttpStatusCode.Conflict));

        var view = await lead.GetAsJsonAsync(path);
        Assert.Equal(("done", "Statements of 14 accounts", "Investigator"), (view.GetProperty("state").GetString(), view.GetProperty("result").GetString(), view.GetProperty("closedBy").GetString()));
        Assert.Contains("is done", await app.ScalarAsync<string>("select text from notifications where user_id = $1 order by created_at desc limit 1", app.World.Lead.Value), StringComparison.Ordinal);
        Assert.Contains("a closed task does not change", (await Assert.ThrowsAsync<Npgsql.PostgresException>(() => app.ExecuteAsync("update case_tasks set outcome = 'x' where id = $1", view.GetProperty("id").GetGuid()))).MessageText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_wrong_with_a_task_is_refused_and_an_old_version_too()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        var made = await (await SetAsync(lead, "Look", app.World.Lead.Value)).JsonAsync();
        var path = $"{Tasks}/{made.GetProperty("id").GetGuid()}";

        Assert.Equal("task.owner_not_on_team", await (await SetAsync(lead, "x", app.World.Colleague.Value)).RefusedAsync(HttpStatusCode.BadRequest));
        Assert.Equal("task.due_in_the_past", await (await SetAsync(lead, "x", app.World.Lead.Value, due: "2020-01-01")).RefusedAsync(HttpStatusCode.BadRequest));
        Assert.Equal("task.count_of_another_case", await (await SetAsync(lead, "x", app.World.Lead.Value, count: Guid.CreateVersion7())).RefusedAsync(HttpStatusCode.BadRequest));
        using var old = new HttpRequestMessage(HttpMethod.Put, path) { Content = JsonContent.Create(new { title = "y", ownerId = app.World.Lead.Value, dueOn = Far }) };
        old.Headers.IfMatch.Add(new EntityTagHeaderValue("\"1\""));
        Assert.Equal(HttpStatusCode.PreconditionFailed, (await lead.SendAsync(old, Ct)).StatusCode);
        Assert.Equal(HttpStatusCode.NoContent, (await PutAsync(lead, path, "", new { title = "Look again", ownerId = app.World.Investigator.Value, dueOn = Far })).StatusCode);
        Assert.Equal("Investigator", (await lead.GetAsJsonAsync(path)).GetProperty("owner").GetString());
        Assert.Equal(HttpStatusCode.BadRequest, (await lead.GetAsync($"{Tasks}?after=zzz", Ct)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await lead.GetAsync($"{Tasks}/{Guid.CreateVersion7()}", Ct)).StatusCode);
    }

    [Fact]
    public async Task Gaps_become_tasks_once_and_a_proved_element_none()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        var id = await TestWorld.OpenCaseAsync(lead, "Gaps");
        var count = await lead.CountAsync(id, await lead.RegisterVictimAsync(id));
        await lead.ProveAsync(await lead.ItemAsync(id, "FINANCIAL_RECORD"), count, "act");
        await lead.ProveAsync(await lead.ItemAsync(id, "VICTIM_STATEMENT"), count, "means");
        Task<HttpResponseMessage> PlanAsync(params string[] elements) =>
            lead.PostAsJsonAsync($"/api/v1/cases/{id}/proof/tasks", new { gaps = elements.Select(element => new { countId = count, element }), ownerId = app.World.Lead.Value, dueOn = Far }, Ct);

        Assert.Equal("proof.not_a_gap", await (await PlanAsync("means", "act")).RefusedAsync(HttpStatusCode.Conflict));
        Assert.Equal(0L, await app.ScalarAsync<long>("select count(*) from case_tasks where case_id = $1", id));
        Assert.Equal(2, (await (await PlanAsync("means", "purpose")).JsonAsync()).GetProperty("items").GetArrayLength());
        Assert.Equal("proof.not_a_gap", await (await PlanAsync("purpose")).RefusedAsync(HttpStatusCode.Conflict));

        Assert.Equal(["Count 1: find proof of the means beside the victim's testimony", "Count 1: find proof of the purpose"],
            (await lead.JsonOfAsync($"cases/{id}/tasks?state=open")).GetProperty("items").EnumerateArray().Select(t => t.GetProperty("title").GetString()));
        Assert.All((await lead.JsonOfAsync($"cases/{id}/proof")).GetProperty("gaps").EnumerateArray(), g => Assert.Equal(JsonValueKind.String, g.GetProperty("taskId").ValueKind));
    }

    [Fact]
    public async Task Advice_has_numbered_lines_that_are_tasks_and_its_first_day_is_kept_with_the_case()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        using var supervisor = await app.AsAsync(app.World.Supervisor);
        var opened = await lead.PostAsJsonAsync("/api/v1/cases", new { title = "Advice", detectionMode = "PROACTIVE", exploitation = (string[])["ForcedLabour"], firstReportOn = "2026-01-10", restricted = false }, Ct);
        var id = (await opened.JsonAsync()).GetProperty("id").GetGuid();
        object Body(string on, params string[] lines) => new { subject = "Money", addressee = "Financial police", text = "Follow it", givenOn = on, lines = lines.Select(title => new { title, ownerId = app.World.Lead.Value, dueOn = Far }) };

        Assert.Equal("forbidden", await (await supervisor.PostAsJsonAsync($"/api/v1/cases/{id}/advice", Body("2026-02-02"), Ct)).RefusedAsync(HttpStatusCode.Forbidden));
        Assert.Equal("case.advice_before_report", await (await lead.PostAsJsonAsync($"/api/v1/cases/{id}/advice", Body("2026-01-09"), Ct)).RefusedAsync(HttpStatusCode.BadRequest));
        Assert.Equal("advice.given_in_the_future", await (await lead.PostAsJsonAsync($"/api/v1/cases/{id}/advice", Body("2099-01-09"), Ct)).RefusedAsync(HttpStatusCode.BadRequest));
        foreach (var (on, lines) in ((string, string[])[])[("2026-02-02", ["Bank", "Landlord"]), ("2026-03-03", [])])
            Assert.Equal(HttpStatusCode.Created, (await lead.PostAsJsonAsync($"/api/v1/cases/{id}/advice", Body(on, lines), Ct)).StatusCode);

        Assert.Equal(new DateOnly(2026, 2, 2), await app.ScalarAsync<DateOnly>("select first_prosecutor_advice_on from cases where id = $1", id));
        var advice = (await lead.JsonOfAsync($"cases/{id}/advice")).GetProperty("items").EnumerateArray().ToList();
        Assert.Equal([2, 1], advice.Select(a => a.GetProperty("number").GetInt32()));
        Assert.Equal(["1 Bank", "2 Landlord"], advice[1].GetProperty("lines").EnumerateArray().Select(l => $"{l.GetProperty("line").GetInt32()} {l.GetProperty("title").GetString()}"));
        Assert.Contains("append-only", (await Assert.ThrowsAsync<Npgsql.PostgresException>(() => app.ExecuteAsync("update written_advice set text = 'x' where case_id = $1", id))).MessageText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_owner_is_reminded_before_the_day_and_owner_and_lead_each_week_after_it()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        var task = (await (await SetAsync(lead, "Late", app.World.Investigator.Value)).JsonAsync()).GetProperty("id").GetGuid();
        async Task<string[]> RemindAsync(int dueInDays)
        {
            _ = await app.ExecuteAsync("update case_tasks set due_on = (now() at time zone 'Europe/Berlin')::date + $2 where id = $1", task, dueInDays);
            await using var scope = app.Services.CreateAsyncScope(); // as the scheduler does
            foreach (var _ in (int[])[1, 2]) Assert.Null(await ActivatorUtilities.CreateInstance<RemindTasksJob>(scope.ServiceProvider).RunAsync(Ct));
            return (await app.ScalarAsync<string>("select coalesce(string_agg(s.user_name || ' ' || r.round, ',' order by r.round, s.user_name), '') from task_reminders r join staff s on s.id = r.recipient_id where r.task_id = $1", task)).Split(',');
        }

        Assert.Equal([""], await RemindAsync(3));
        Assert.Equal(["investigator 0"], await RemindAsync(2));
        Assert.Equal(["investigator 0"], await RemindAsync(0));
        Assert.Equal(["investigator 0", "investigator 1", "lead 1"], await RemindAsync(-7));
        Assert.Equal(["investigator 0", "investigator 1", "lead 1", "investigator 2", "lead 2"], await RemindAsync(-8));
        Assert.Equal(2L, await app.ScalarAsync<long>("select count(*) from notifications where user_id = $1 and text like '%is overdue since%' and link like '%' || $2::text", app.World.Lead.Value, task));
    }

    private Task<HttpResponseMessage> SetAsync(HttpClient client, string title, Guid owner, string? due = null, Guid? count = null) =>
        client.PostAsJsonAsync(Tasks, new { title, ownerId = owner, dueOn = due ?? Far, countId = count }, Ct);

    private static async Task<HttpResponseMessage> PutAsync(HttpClient client, string task, string what, object body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Put, task + what) { Content = JsonContent.Create(body) };
        request.Headers.IfMatch.Add((await client.GetAsync(task, Ct)).Headers.ETag!);
        return await client.SendAsync(request, Ct);
    }
}
