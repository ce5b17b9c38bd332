using System.Net;
using System.Net.Http.Json;
using CaseTracker.Api.Tests.Deadlines;
using CaseTracker.Api.Tests.Support;
using CaseTracker.Api.Tests.Victims;

namespace CaseTracker.Api.Tests.CaseFiles;

/// <summary>The lists, the sheet for a hearing, the letter to a victim, and identities in the prosecution's own copy.</summary>
public sealed class OtherDocumentsTests(ApiFixture app) : IClassFixture<ApiFixture>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_hearing_sheet_says_who_comes_with_what_measures_and_what_falls_due()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        using var coordinator = await app.AsAsync(app.World.Coordinator);
        var (victim, hearing) = (await lead.RegisterVictimAsync(app.World.Case), await lead.FixHearingAsync(app.World.Case, 30));
        _ = await coordinator.PlanAsync(victim, language: "ro", interpreterChecked: true);
        _ = await lead.ConsiderAsync(victim, hearing);
        _ = await lead.StartedByHandAsync(app.World.Case, 20);
        var text = await app.PrintedAsync(lead, app.World.Case, app.World.Lead, new { kind = "hearingSheet", audience = "prosecution", hearingId = hearing });
        foreach (var told in (string[])["Who comes", "Interpreter: ro", "Heard without being present", "Answer the letter", "District court", "V-0"]) Assert.Contains(told, text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("protectionSchedule", "Family court")]
    [InlineData("deadlinesList", "Answer the letter")]
    public async Task The_lists_hold_what_they_are_called(string kind, string told)
    {
        using var lead = await app.AsAsync(app.World.Lead);
        _ = await lead.RequestProtectionAsync(await lead.RegisterVictimAsync(app.World.Case));
        _ = await lead.StartedByHandAsync(app.World.Case, 20);
        Assert.Contains(told, await app.PrintedAsync(lead, app.World.Case, app.World.Lead, new { kind, audience = "prosecution" }), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_letter_is_written_only_where_letters_are_safe_and_holds_nothing_of_the_case()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        using var coordinator = await app.AsAsync(app.World.Coordinator);
        var victim = await lead.RegisterVictimAsync(app.World.Case);
        var body = new { kind = "victimRightsLetter", audience = "victim", victimId = victim, language = "ro" };
        Assert.Equal("document.letter_not_safe", await (await lead.AskAsync(app.World.Case, body)).RefusedAsync(HttpStatusCode.Conflict));
        await RulesAsync(coordinator, victim, "IN_PERSON");
        Assert.Equal("document.letter_not_safe", await (await lead.AskAsync(app.World.Case, body)).RefusedAsync(HttpStatusCode.Conflict));
        await RulesAsync(coordinator, victim, "LETTER");

        var text = await app.PrintedAsync(lead, app.World.Case, app.World.Lead, body);

        Assert.Contains("Drepturile dumneavoastră", text, StringComparison.Ordinal);
        Assert.Contains("Coordonator pentru victime: Coordinator", text, StringComparison.Ordinal);
        Assert.DoesNotContain("V-0", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Operation Harbour", text, StringComparison.Ordinal);
        Assert.DoesNotContain("VICTIM PROTECTION", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_letter_that_became_unsafe_while_it_waited_is_not_made()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        using var coordinator = await app.AsAsync(app.World.Coordinator);
        var victim = await lead.RegisterVictimAsync(app.World.Case);
        await RulesAsync(coordinator, victim, "LETTER");
        var job = await lead.AskedAsync(app.World.Case, new { kind = "victimRightsLetter", audience = "victim", victimId = victim });
        await RulesAsync(coordinator, victim, "IN_PERSON");
        await app.RunPrintAsync(job, app.World.Lead);
        var view = await (await lead.GetAsync($"/api/v1/jobs/{job}", Ct)).JsonAsync();
        Assert.Equal(("failed", "refused"), (view.GetProperty("state").GetString(), view.GetProperty("failure").GetString()));
        Assert.Contains("may not be made like this", view.GetProperty("failureMessage").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Identities_are_printed_for_who_may_reveal_them_each_recorded_and_given_to_nobody_else()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        using var coordinator = await app.AsAsync(app.World.Coordinator);
        var caseId = await TestWorld.OpenCaseAsync(lead, "Operation Lantern");
        (await lead.PostAsJsonAsync($"/api/v1/cases/{caseId}/members", new { userId = app.World.Coordinator.Value }, Ct)).EnsureSuccessStatusCode();
        var (named, other) = (await lead.RegisterVictimAsync(caseId), await lead.RegisterVictimAsync(caseId));
        await coordinator.KeepIdentityAsync(named, new { givenName = "Testvorname", familyName = "Testfamilie", birthDate = "2001-02-03", phone = "+4930123456", address = "Teststrasse 1" });
        await coordinator.KeepIdentityAsync(other, new { givenName = "Andere", familyName = "Niemandin", birthDate = "2002-02-03", phone = "", address = "" });
        object body = new { kind = "caseFile", audience = "prosecution", includeIdentities = true, identityPurpose = "COURT_FILING", identityReason = "The indictment must name the injured party" };
        Assert.Equal("document.nobody_to_reveal", await (await lead.AskAsync(caseId, body)).RefusedAsync(HttpStatusCode.Conflict));
        Assert.Equal("invalid", await (await lead.AskAsync(caseId, new { kind = "caseFile", audience = "prosecution", includeIdentities = true, identityPurpose = "COURT_FILING", identityReason = "short" })).RefusedAsync(HttpStatusCode.BadRequest));
        (await coordinator.PostAsJsonAsync($"/api/v1/victims/{named}/identity/grants", new { userId = app.World.Lead.Value, untilOn = CareSteps.Today.AddDays(2), reason = "For the indictment" }, Ct)).EnsureSuccessStatusCode();

        var job = await lead.AskedAsync(caseId, body);
        await app.RunPrintAsync(job, app.World.Lead);
        var text = await PrintSteps.TextAsync(await lead.GetByteArrayAsync($"/api/v1/documents/{job}/content", Ct));

        Assert.Contains("Testfamilie", text, StringComparison.Ordinal);
        Assert.Contains("CONTAINS IDENTITIES OF VICTIMS", text, StringComparison.Ordinal);
        foreach (var kept in (string[])["Niemandin", "Teststrasse", "+4930"]) Assert.DoesNotContain(kept, text, StringComparison.Ordinal);
        Assert.Equal(1L, await app.ScalarAsync<long>("select count(*) from audit.entries where use_case = 'RevealIdentity' and object_id = $1 and purpose = 'COURT_FILING' and allowed", named));
        Assert.Equal(0L, await app.ScalarAsync<long>("select count(*) from audit.entries where use_case = 'RevealIdentity' and object_id = $1", other));
        using var supervisor = await app.AsAsync(app.World.Supervisor);
        Assert.Equal("document.identities_not_yours", await (await supervisor.GetAsync($"/api/v1/documents/{job}/content", Ct)).RefusedAsync(HttpStatusCode.Conflict));
        Assert.Equal(1L, await app.ScalarAsync<long>("select count(*) from audit.entries where use_case = 'DownloadDocument' and object_id = $1 and 'identities' = any (fields)", job));
        Assert.Equal(0L, await app.ScalarAsync<long>("select count(*) from documents where encode(details, 'escape') like '%indictment%'"));
    }

    private static Task RulesAsync(HttpClient coordinator, Guid victim, string channel) =>
        coordinator.SetRulesAsync(victim, new { phoneControlledByTrafficker = false, channels = (string[])[channel], safeTime = "", codeWord = "", quietHours = "", note = "" }).DoneAsync();
}
