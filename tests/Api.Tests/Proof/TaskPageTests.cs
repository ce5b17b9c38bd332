using System.Net;
using System.Net.Http.Json;
using CaseTracker.Api.Tests.Evidence;
using CaseTracker.Api.Tests.Pages;
using CaseTracker.Api.Tests.Support;
using CaseTracker.Api.Tests.Victims;
using static CaseTracker.Api.Tests.Evidence.EvidenceSteps;

namespace CaseTracker.Api.Tests.Proof;

/// <summary>Tasks, advice and strategy as people do them: forms without script; and the strategy over the API.</summary>
public sealed class TaskPageTests(ApiFixture app) : IClassFixture<ApiFixture>
{
    private string Root => $"/cases/{app.World.Case}";

    [Fact]
    public async Task A_task_is_added_changed_and_closed_on_its_pages_and_stands_on_my_work()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        var me = app.World.Lead.Value.ToString();
        var refused = await SubmitAsync(lead, $"{Root}/tasks/add", ("Input.Title", "Ask <b>the</b> bank"), ("Input.OwnerId", me));
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Contains("id=\"Input_DueOn-error\"", await refused.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
        var task = (await SubmitAsync(lead, $"{Root}/tasks/add", ("Input.Title", "Ask <b>the</b> bank"), ("Input.OwnerId", me), ("Input.DueOn", "2031-03-05"))).Headers.Location!.OriginalString;

        foreach (var path in (string[])[task, $"{Root}/tasks", "/tasks", "/"]) Assert.Contains("Ask &lt;b&gt;the&lt;/b&gt; bank", await lead.HtmlAsync(path), StringComparison.Ordinal);
        Assert.Equal(task, (await SubmitAsync(lead, $"{task}/edit", ("Input.Title", "Ask both banks"), ("Input.OwnerId", me), ("Input.DueOn", "2031-03-06"))).Headers.Location?.OriginalString);
        Assert.Contains("Ask both banks", await lead.HtmlAsync($"{task}/edit"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, (await SubmitAsync(lead, $"{task}/close", ("Input.Answer", "done"))).StatusCode);
        Assert.Equal($"{Root}/tasks", (await SubmitAsync(lead, $"{task}/close", ("Input.Answer", "done"), ("Input.Result", "Both answered"))).Headers.Location?.OriginalString);
        Assert.Contains("Both answered", await lead.HtmlAsync(task), StringComparison.Ordinal);
        Assert.DoesNotContain($"{task}/close", await lead.HtmlAsync(task), StringComparison.Ordinal);
        Assert.Contains("Both answered", await lead.HtmlAsync($"{Root}/tasks?state=done"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Gaps_are_chosen_and_planned_and_advice_is_given_with_its_lines()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        using var investigator = await app.AsAsync(app.World.Investigator);
        var count = await lead.CountAsync(app.World.Case, await lead.RegisterVictimAsync(app.World.Case));
        var owner = app.World.Investigator.Value.ToString();
        Assert.Equal(HttpStatusCode.BadRequest, (await SubmitAsync(lead, $"{Root}/proof/plan", ("Input.OwnerId", owner), ("Input.DueOn", "2031-03-05"))).StatusCode);
        Assert.Equal($"{Root}/tasks", (await SubmitAsync(lead, $"{Root}/proof/plan", ("Input.Gaps", $"{count} Act"), ("Input.Gaps", $"{count} Means"), ("Input.OwnerId", owner), ("Input.DueOn", "2031-03-05"))).Headers.Location?.OriginalString);
        Assert.Contains("find proof of the means", await investigator.HtmlAsync("/tasks"), StringComparison.Ordinal);
        Assert.Contains("See the task", await lead.HtmlAsync($"{Root}/proof"), StringComparison.Ordinal);

        (string, string)[] given = [("Input.Subject", "Money"), ("Input.Addressee", "Financial police"), ("Input.Text", "Follow it"), ("Input.GivenOn", "2026-02-02"), ("Input.Lines[0].Title", ""), ("Input.Lines[1].Title", "Landlord")];
        var refused = await SubmitAsync(lead, $"{Root}/advice/give", given); // whose line, and by when?
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Contains("Say of each line of enquiry by when.", await refused.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
        Assert.Equal($"{Root}/advice", (await SubmitAsync(lead, $"{Root}/advice/give", [.. given, ("Input.Lines[1].OwnerId", owner), ("Input.Lines[1].DueOn", "2031-03-05")])).Headers.Location?.OriginalString);
        var page = await investigator.HtmlAsync($"{Root}/advice");
        Assert.Contains("Advice 1, line 1", page, StringComparison.Ordinal);
        Assert.DoesNotContain("/advice/give", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_strategy_is_written_by_a_prosecutor_and_answered_by_a_supervisor()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        using var supervisor = await app.AsAsync(app.World.Supervisor);
        Assert.Equal($"{Root}/strategy", (await SubmitAsync(lead, $"{Root}/strategy/write", ("Input.Text", "Follow <i>the</i> money"), ("Input.VictimIndependent", "true"))).Headers.Location?.OriginalString);
        Assert.DoesNotContain("/answer", await lead.HtmlAsync($"{Root}/strategy"), StringComparison.Ordinal);
        var page = await supervisor.HtmlAsync($"{Root}/strategy");
        Assert.Contains("Follow &lt;i&gt;the&lt;/i&gt; money", page, StringComparison.Ordinal);
        var answer = $"{Root}/strategy/{await app.ScalarAsync<Guid>("select id from case_strategies where case_id = $1", app.World.Case)}/answer";
        Assert.Equal(HttpStatusCode.BadRequest, (await SubmitAsync(supervisor, answer)).StatusCode);
        Assert.Equal($"{Root}/strategy", (await SubmitAsync(supervisor, answer, ("Input.Decision", "back"), ("Input.Answer", "What of the phones?"))).Headers.Location?.OriginalString);
        Assert.Contains("What of the phones?", await lead.HtmlAsync($"{Root}/strategy"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_strategy_is_signed_off_by_a_supervisor_and_its_words_never_change()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        using var supervisor = await app.AsAsync(app.World.Supervisor);
        var path = $"/api/v1/cases/{await TestWorld.OpenCaseAsync(lead, "Strategy")}/strategies";
        async Task<Guid> WriteAsync(string text) => (await (await lead.PostAsJsonAsync(path, new { text, victimIndependent = true }, Ct)).JsonAsync()).GetProperty("id").GetGuid();
        var (first, second) = (await WriteAsync("One"), await WriteAsync("Two"));

        Assert.Equal("strategy.answered", await (await AnswerAsync(supervisor, $"{path}/{first}", true, "")).RefusedAsync(HttpStatusCode.Conflict));
        Assert.Equal("forbidden", await (await AnswerAsync(lead, $"{path}/{second}", true, "")).RefusedAsync(HttpStatusCode.Forbidden));
        Assert.Equal("strategy.say_why", await (await AnswerAsync(supervisor, $"{path}/{second}", false, " ")).RefusedAsync(HttpStatusCode.BadRequest));
        Assert.Equal(HttpStatusCode.NoContent, (await AnswerAsync(supervisor, $"{path}/{second}", true, "Good")).StatusCode);

        var versions = (await lead.GetAsJsonAsync(path)).GetProperty("items").EnumerateArray().ToList();
        Assert.Equal(["2 signedOff True", "1 overtaken False"], versions.Select(v => $"{v.GetProperty("number").GetInt32()} {v.GetProperty("state").GetString()} {v.GetProperty("holds").GetBoolean()}"));
        foreach (var change in (string[])["update case_strategies set text = 'x' where id = $1", "delete from case_strategies where id = $1"])
            Assert.Equal("42501", (await Assert.ThrowsAsync<Npgsql.PostgresException>(() => app.ExecuteAsync(change, second))).SqlState);
    }

    private static Task<HttpResponseMessage> AnswerAsync(HttpClient client, string path, bool signOff, string answer) => client.PostAsJsonAsync($"{path}/answer", new { signOff, answer }, Ct);

    private static async Task<HttpResponseMessage> SubmitAsync(HttpClient client, string path, params (string Name, string Value)[] answers) =>
        await client.SubmitAsync(path, await client.HtmlAsync(path), "Input.", answers);
}
