using System.Net;
using CaseTracker.Api.Tests.Pages;
using CaseTracker.Api.Tests.Support;

namespace CaseTracker.Api.Tests.Victims;

public sealed class CarePageTests(ApiFixture app) : IClassFixture<ApiFixture>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Planning_shows_what_was_covered_first_and_asks_for_the_justification_beside_its_field()
    {
        using var coordinator = await app.AsAsync(app.World.Coordinator);
        var victim = await coordinator.RegisterVictimAsync(app.World.Case);
        foreach (var topics in (string[])["The flat by the river", "The bus"]) await coordinator.HoldAsync(victim, await coordinator.PlannedAsync(victim), topics).DoneAsync();
        var path = $"/cases/{app.World.Case}/victims/{victim}/interviews/plan";
        var opened = await coordinator.HtmlAsync(path);
        Assert.DoesNotContain("river", opened, StringComparison.Ordinal);
        Assert.DoesNotContain("Input.Kind", opened, StringComparison.Ordinal);

        var shown = await coordinator.SubmitAsync(path, opened, "Covered");
        var form = await shown.Content.ReadAsStringAsync(Ct);
        Assert.True(form.IndexOf("The flat by the river", StringComparison.Ordinal) < form.IndexOf("Input.Kind", StringComparison.Ordinal));
        (string, string)[] answers =
        [
            ("Input.Kind", "INTERVIEW"), ("Input.PlannedFor", "2026-05-04T09:00"), ("Input.Purpose", "NEW_FACTS"), ("Input.InterviewerName", "Officer Blue"), ("Input.GenderPreferred", "YES"),
        ];
        var refused = await coordinator.SubmitAsync(path, form, "Input.Kind", answers);
        Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);
        var again = WebUtility.HtmlDecode(await refused.Content.ReadAsStringAsync(Ct));
        Assert.Contains("From the third interview on", again, StringComparison.Ordinal);
        Assert.Contains("The flat by the river", again, StringComparison.Ordinal);

        var planned = await coordinator.SubmitAsync(path, form, "Input.Kind", [.. answers, ("Input.Justification", "A new suspect")]);
        Assert.Equal(HttpStatusCode.Redirect, planned.StatusCode);
        Assert.Equal(3L, await app.ScalarAsync<long>("select count(*) from interviews where victim_id = $1", victim));
    }

    [Fact]
    public async Task Contact_rules_stand_on_the_page_of_the_reveal_and_notes_open_by_asking()
    {
        using var coordinator = await app.AsAsync(app.World.Coordinator);
        var victim = await coordinator.RegisterVictimAsync(app.World.Case);
        var home = $"/cases/{app.World.Case}/victims/{victim}";
        await coordinator.SetRulesAsync(victim, new { phoneControlledByTrafficker = true, channels = (string[])["VIA_LAWYER"], codeWord = "Heron" }).DoneAsync();

        foreach (var path in (string[])[home, $"{home}/identity/reveal", $"{home}/contacts/record"])
            Assert.Contains("A trafficker controls the telephone", await coordinator.HtmlAsync(path), StringComparison.Ordinal);
        var closed = await coordinator.HtmlAsync($"{home}/welfare/contact");
        Assert.DoesNotContain("Heron", closed, StringComparison.Ordinal);
        var open = await coordinator.SubmitAsync($"{home}/welfare/contact", closed, "Read");
        Assert.Contains("Heron", await open.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
        Assert.True(open.Headers.CacheControl?.NoStore);
        using var lead = await app.AsAsync(app.World.Lead);
        Assert.Equal(HttpStatusCode.Forbidden, (await lead.SubmitAsync($"{home}/welfare/contact", await lead.HtmlAsync($"{home}/welfare/contact"), "Read")).StatusCode);
    }

    [Theory]
    [InlineData("contact-rules", "contact_rules", "Input.CodeWord=Owl")]
    [InlineData("contacts/record", "contact_attempts", "Input.At=2026-05-04T09:00&Input.Channel=EMAIL&Input.Direction=OUT")]
    [InlineData("engagement", "engagement_states", "Input.State=ENGAGED&Input.Reason=NONE&Input.On=2026-05-04")]
    [InlineData("risk/assess", "risk_assessments", "Input.Level=LOW&Input.AssessedOn=2026-05-04&Input.ReviewOn=2026-06-04&Input.Findings=None&Input.Vulnerabilities=OTHER")]
    [InlineData("threats/report", "threat_incidents", "Input.Kind=THREAT&Input.OccurredOn=2026-05-04&Input.Account=A+call")]
    [InlineData("rights/told", "rights_notices", "Input.Notice=LEGAL_AID&Input.Language=ro&Input.ToldOn=2026-05-04")]
    [InlineData("consents/give", "consent_decisions", "Input.Scope=RESEARCH&Input.On=2026-05-04")]
    public async Task Each_question_page_writes_one_record(string page, string table, string answers)
    {
        using var coordinator = await app.AsAsync(app.World.Coordinator);
        var victim = await coordinator.RegisterVictimAsync(app.World.Case);
        var path = $"/cases/{app.World.Case}/victims/{victim}/{page}";
        var form = await coordinator.HtmlAsync(path);

        var sent = await coordinator.SubmitAsync(path, form, "Input.", [.. answers.Split('&').Select(a => a.Split('=')).Select(a => (a[0], a[1].Replace('+', ' ')))]);

        Assert.True(sent.StatusCode == HttpStatusCode.Redirect, await sent.Content.ReadAsStringAsync(Ct));
        Assert.Equal(1L, await app.ScalarAsync<long>($"select count(*) from {table} where victim_id = $1", victim));
    }

    [Fact]
    public async Task Pages_that_ask_what_came_of_an_interview_and_of_a_consent_work()
    {
        using var coordinator = await app.AsAsync(app.World.Coordinator);
        var victim = await coordinator.RegisterVictimAsync(app.World.Case);
        var home = $"/cases/{app.World.Case}/victims/{victim}";
        await coordinator.CareAsync(victim, "consents", new { scope = "RESEARCH", on = "2026-05-02" }).DoneAsync();
        var (held, not) = (await coordinator.PlannedAsync(victim), await coordinator.PlannedAsync(victim));
        foreach (var (path, answers) in ((string, (string, string)[])[])[
            ($"interviews/{held}/held", [("Input.HeldAt", "2026-05-04T09:00"), ("Input.Breaks", "1"), ("Input.Topics", "The bus")]), ($"interviews/{not}/not-held", [("Input.Reason", "UNSAFE")]),
            ("consents/withdraw", [("Input.Scope", "RESEARCH"), ("Input.On", "2026-05-03")])])
        {
            var sent = await coordinator.SubmitAsync($"{home}/{path}", await coordinator.HtmlAsync($"{home}/{path}"), "Input.", answers);
            Assert.True(sent.StatusCode == HttpStatusCode.Redirect, path + await sent.Content.ReadAsStringAsync(Ct));
        }
        Assert.Contains("did not take place", await coordinator.HtmlAsync(home), StringComparison.Ordinal);
        Assert.Contains("RecordInterviewHeld", await coordinator.HtmlAsync($"{home}/access"), StringComparison.Ordinal);
        Assert.Contains(home, await coordinator.HtmlAsync("/victims"), StringComparison.Ordinal);
    }
}
