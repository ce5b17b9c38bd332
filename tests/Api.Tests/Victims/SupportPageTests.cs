using System.Net;
using CaseTracker.Api.Tests.Pages;
using CaseTracker.Api.Tests.Support;

namespace CaseTracker.Api.Tests.Victims;

public sealed class SupportPageTests(ApiFixture app) : IClassFixture<ApiFixture>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_referral_is_walked_by_forms_from_the_organisation_to_the_outcome()
    {
        using var coordinator = await app.AsAsync(app.World.Coordinator);
        await SendAsync(coordinator, "/victims/partners/add", "Input.Name=Lighthouse&Input.Kind=NGO&Input.Services=A01&Input.Countries=RO MD&Input.Languages=ro");
        Assert.Contains("Lighthouse", await coordinator.HtmlAsync("/victims/partners"), StringComparison.Ordinal);
        var partner = await app.ScalarAsync<Guid>("select id from partners where name = 'Lighthouse'");
        await SendAsync(coordinator, $"/victims/partners/{partner}", "Input.Name=Lighthouse East&Input.Kind=NGO&Input.Services=A01&Input.Services=A03");
        var victim = await coordinator.RegisterVictimAsync(app.World.Case);
        await coordinator.KeepIdentityAsync(victim, new { givenName = "Miruna" });
        var support = $"/cases/{app.World.Case}/victims/{victim}/support";

        await SendAsync(coordinator, $"{support}/referrals/draft", $"Input.PartnerId={partner}&Input.Services=A01&Input.Reason=Other&Input.Purpose=A room");
        var referral = await app.ScalarAsync<Guid>("select id from referrals where victim_id = $1", victim);
        Assert.Contains("No consent of the victim holds", await coordinator.HtmlAsync($"{support}/referrals/{referral}/send"), StringComparison.Ordinal);
        await SendAsync(coordinator, $"{support}/referrals/{referral}/consent", $"Input.Fields=GIVEN_NAME&Input.On={SupportSteps.Day(0)}");
        await SendAsync(coordinator, $"{support}/referrals/{referral}/send", "", "ct-actions");
        await SendAsync(coordinator, $"{support}/referrals/{referral}/accepted", $"Input.On={SupportSteps.Day(0)}");
        await SendAsync(coordinator, $"{support}/referrals/{referral}/withdraw", $"Input.On={SupportSteps.Day(0)}");
        var owed = await coordinator.HtmlAsync(support);
        Assert.Contains("tell this organisation", owed, StringComparison.Ordinal);
        Assert.Contains("Lighthouse East", owed, StringComparison.Ordinal);
        Assert.DoesNotContain("A room", owed, StringComparison.Ordinal);
        await SendAsync(coordinator, $"{support}/referrals/{referral}/informed", $"Input.On={SupportSteps.Day(0)}");
        await SendAsync(coordinator, $"{support}/referrals/{referral}/closed", $"Input.On={SupportSteps.Day(0)}&Input.Code=PROVIDED");

        Assert.DoesNotContain("tell this organisation", await coordinator.HtmlAsync(support), StringComparison.Ordinal);
        var document = await app.ScalarAsync<Guid>("select id from referral_documents where victim_id = $1", victim);
        var path = $"{support}/documents/{document}";
        var opened = await coordinator.SubmitAsync(path, await coordinator.HtmlAsync(path), "Input.", ("Input.Purpose", "CONTACT_VICTIM"), ("Input.Reason", VictimSteps.GoodReason));
        Assert.Equal(("application/pdf", true), (opened.Content.Headers.ContentType?.MediaType, opened.Headers.CacheControl?.NoStore));
        Assert.DoesNotContain("Miruna", opened.Content.Headers.ContentDisposition!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Plan_needs_lawyer_and_counsel_are_recorded_by_forms_and_the_prosecutor_sees_flags_only()
    {
        using var coordinator = await app.AsAsync(app.World.Coordinator);
        using var lead = await app.AsAsync(app.World.Lead);
        var victim = await coordinator.RegisterVictimAsync(app.World.Case);
        var (home, partner, name) = ($"/cases/{app.World.Case}/victims/{victim}", Guid.Empty, $"Clinic {victim:N}");
        partner = await coordinator.PartnerAsync(name);
        await SendAsync(coordinator, $"{home}/support/plan", $"Input.Types=Health&Input.StartsOn={SupportSteps.Day(0)}&Input.Objectives=To sleep again");
        await SendAsync(coordinator, $"{home}/support/needs/add", $"Input.Service=A03&Input.Since={SupportSteps.Day(-2)}&Input.UnmetReason=NO_CAPACITY");
        Assert.Contains($"{home}/support", await coordinator.HtmlAsync("/victims/unmet"), StringComparison.Ordinal);
        var need = await app.ScalarAsync<Guid>("select id from support_needs where victim_id = $1", victim);
        await SendAsync(coordinator, $"{home}/support/needs/{need}/provided", $"Input.On={SupportSteps.Day(0)}&Input.PartnerId={partner}");
        await SendAsync(coordinator, $"{home}/support/referrals/received", $"Input.PartnerId={partner}&Input.On={SupportSteps.Day(-1)}&Input.Reason=Other");
        await SendAsync(coordinator, $"{home}/support/lawyers/appoint", $"Input.Basis=LEGAL_AID&Input.AppointedOn={SupportSteps.Day(0)}&Input.Name=Dr. Ilves");
        await SendAsync(coordinator, $"{home}/support/legal-aid", $"Input.Decision=GRANTED&Input.On={SupportSteps.Day(0)}");
        var interview = await coordinator.PlannedAsync(victim);
        await coordinator.HoldAsync(victim, interview).DoneAsync();
        await SendAsync(lead, $"{home}/counsel", $"Input.Occasion=i{interview}");

        var shown = await lead.HtmlAsync(home);
        Assert.Contains("without counsel", shown, StringComparison.Ordinal);
        foreach (var kept in (string[])["Ilves", name, "To sleep again"]) Assert.DoesNotContain(kept, shown, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await lead.GetAsync($"{home}/support", Ct)).StatusCode);
        Assert.Contains(name, await coordinator.HtmlAsync($"{home}/support"), StringComparison.Ordinal);
        var notes = await coordinator.SubmitAsync($"{home}/welfare/support", await coordinator.HtmlAsync($"{home}/welfare/support"), "Read");
        Assert.Contains("Ilves", await notes.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
        await SendAsync(coordinator, $"{home}/support/needs/{need}/unmet", $"Input.On={SupportSteps.Day(0)}&Input.Code=NO_FUNDING");
        await SendAsync(coordinator, $"{home}/support/needs/{need}/ended", $"Input.On={SupportSteps.Day(0)}&Input.Code=MOVED");
        await SendAsync(coordinator, $"{home}/support/lawyers/{await app.ScalarAsync<Guid>("select id from lawyers where victim_id = $1", victim)}/end", $"Input.EndedOn={SupportSteps.Day(0)}");
        await SendAsync(coordinator, $"/victims/partners/{partner}/end", $"Input.EndedOn={SupportSteps.Day(0)}");
        Assert.Equal(0L, await app.ScalarAsync<long>("select count(*) from referral_documents where victim_id = $1", victim));
    }

    [Fact]
    public async Task A_refused_answer_stands_beside_its_field_and_nothing_is_written()
    {
        using var coordinator = await app.AsAsync(app.World.Coordinator);
        var victim = await coordinator.RegisterVictimAsync(app.World.Case);
        var path = $"/cases/{app.World.Case}/victims/{victim}/support/needs/add";

        var refused = await coordinator.SubmitAsync(path, await coordinator.HtmlAsync(path), "Input.", ("Input.Service", "A03"), ("Input.Since", SupportSteps.Day(0)));

        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Contains("Choose one from the list.", await refused.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
        Assert.Equal(0L, await app.ScalarAsync<long>("select count(*) from support_needs where victim_id = $1", victim));
    }

    private static async Task SendAsync(HttpClient client, string path, string answers, string marker = "Input.")
    {
        var form = await client.HtmlAsync(path);
        var sent = await client.SubmitAsync(path, form, marker, [.. answers.Split('&', StringSplitOptions.RemoveEmptyEntries).Select(a => a.Split('=', 2)).Select(a => (a[0], a[1]))]);
        Assert.True(sent.StatusCode == HttpStatusCode.Redirect, $"{path} {(int)sent.StatusCode} {await sent.Content.ReadAsStringAsync(Ct)}");
    }
}
