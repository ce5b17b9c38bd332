using CaseTracker.Api.Tests.Support;

namespace CaseTracker.Api.Tests.Victims;

/// <summary>The review of a risk assessment and the next contact run as deadlines of the case, under the pseudonym.</summary>
public sealed class CareClockTests(RevealFixture app) : IClassFixture<RevealFixture>
{
    private const string Of = """
        select coalesce(string_agg(d.status || ' ' || d.legal_due_on || ' ' || coalesce(d.closing_note, ''), '; ' order by d.started_at), '')
        from deadlines d where d.rule_id = $1 and d.title like (select pseudonym from victims where id = $2) || ':%' and d.case_id = (select case_id from victims where id = $2)
        """;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private static DateOnly Today => DateOnly.FromDateTime(DateTime.UtcNow);

    [Fact]
    public async Task An_assessment_starts_the_clock_of_its_review_and_completes_that_of_the_one_before()
    {
        using var coordinator = await app.AsAsync(app.World.Coordinator);
        var victim = await coordinator.RegisterVictimAsync(app.World.Case);
        await AssessAsync(coordinator, victim, Today.AddDays(-20), Today.AddDays(40));
        Assert.Equal($"Running {Today.AddDays(40):yyyy-MM-dd} ", await app.ScalarAsync<string>(Of, "POL-RISK", victim));

        await AssessAsync(coordinator, victim, Today.AddDays(-1), Today.AddDays(89));
        Assert.Equal($"Completed {Today.AddDays(40):yyyy-MM-dd} Assessed again; Running {Today.AddDays(89):yyyy-MM-dd} ", await app.ScalarAsync<string>(Of, "POL-RISK", victim));
    }

    [Fact]
    public async Task A_contact_starts_the_clock_of_the_next_one_and_only_reaching_the_victim_completes_it()
    {
        using var coordinator = await app.AsAsync(app.World.Coordinator);
        var victim = await coordinator.RegisterVictimAsync(app.World.Case);
        await ContactAsync(coordinator, victim, reached: true, Today.AddDays(7));
        await ContactAsync(coordinator, victim, reached: false, null);
        Assert.Equal($"Running {Today.AddDays(7):yyyy-MM-dd} ", await app.ScalarAsync<string>(Of, "POL-CONTACT", victim));

        await ContactAsync(coordinator, victim, reached: false, Today.AddDays(2));
        await ContactAsync(coordinator, victim, reached: true, null);
        Assert.Equal(
            $"Superseded {Today.AddDays(7):yyyy-MM-dd} Not reached; another day was set; Completed {Today.AddDays(2):yyyy-MM-dd} Contact was made", await app.ScalarAsync<string>(Of, "POL-CONTACT", victim));
    }

    [Fact]
    public async Task What_is_refused_starts_no_clock()
    {
        using var coordinator = await app.AsAsync(app.World.Coordinator);
        var victim = await coordinator.RegisterVictimAsync(app.World.Case);
        var refused = await coordinator.CareAsync(victim, "risk-assessments", Assessment(Today, Today));
        Assert.Equal("risk.review_follows", await refused.RefusedAsync(System.Net.HttpStatusCode.BadRequest));
        Assert.Equal("", await app.ScalarAsync<string>(Of, "POL-RISK", victim));
    }

    private static object Assessment(DateOnly on, DateOnly review) =>
        new { level = "HIGH", assessedOn = on, reviewOn = review, specialMeasuresRecommended = false, vulnerabilities = Array.Empty<string>(), findings = "Alone at night" };

    private static async Task AssessAsync(HttpClient coordinator, Guid victim, DateOnly on, DateOnly review) => await coordinator.CareAsync(victim, "risk-assessments", Assessment(on, review)).DoneAsync();

    private static async Task ContactAsync(HttpClient coordinator, Guid victim, bool reached, DateOnly? next) => await coordinator.CareAsync(victim, "contacts", new
    {
        at = DateTimeOffset.UtcNow.AddHours(-1), channel = "PHONE", direction = "OUT", reached, nextDueOn = next, note = "", reason = "",
    }).DoneAsync();
}
