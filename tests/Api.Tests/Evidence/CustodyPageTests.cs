using System.Net;
using CaseTracker.Api.Tests.Pages;
using CaseTracker.Api.Tests.Support;
using CaseTracker.Domain.Common;
using static CaseTracker.Api.Tests.Evidence.EvidenceSteps;

namespace CaseTracker.Api.Tests.Evidence;

/// <summary>Custody as people work on it: forms without script.</summary>
public sealed class CustodyPageTests(ApiFixture app) : IClassFixture<ApiFixture>
{
    [Fact]
    public async Task An_item_is_handed_over_by_two_people_each_on_their_own_page()
    {
        using var lead = await BrowserAsync(app.World.Lead);
        using var investigator = await BrowserAsync(app.World.Investigator);
        var phone = await lead.PhoneAsync(app.World.Case);
        var offer = $"/evidence/{phone}/hand-over";

        var empty = await lead.SubmitAsync(offer, await lead.HtmlAsync(offer), "Input.ToUserId", ("Input.Purpose", ""));
        Assert.Equal(HttpStatusCode.BadRequest, empty.StatusCode);
        Assert.Contains("Choose a colleague.", await empty.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);

        var offered = await lead.SubmitAsync(offer, await lead.HtmlAsync(offer), "Input.ToUserId",
            ("Input.ToUserId", app.World.Investigator.Value.ToString()), ("Input.Purpose", "Examination"), ("Input.Condition", "Whole"));
        Assert.Equal($"/evidence/{phone}", offered.Headers.Location?.OriginalString);
        Assert.Contains($"/evidence/{phone}", await investigator.HtmlAsync("/evidence/hand-overs"), StringComparison.Ordinal);

        var accepted = await investigator.SubmitAsync($"{offer}/accept", await investigator.HtmlAsync($"{offer}/accept"), "Input.Condition", ("Input.SealNumber", "S-17"), ("Input.Condition", "Whole"));
        Assert.Equal($"/evidence/{phone}", accepted.Headers.Location?.OriginalString);
        Assert.Equal(app.World.Investigator.Value, await app.CustodianAsync(phone));
        Assert.Equal(HttpStatusCode.NotFound, (await investigator.GetAsync($"{offer}/accept", Ct)).StatusCode);
    }

    [Fact]
    public async Task A_broken_seal_without_witness_is_asked_for_beside_its_field_and_nothing_is_written()
    {
        using var lead = await BrowserAsync(app.World.Lead);
        var phone = await lead.PhoneAsync(app.World.Case);
        var record = $"/evidence/{phone}/custody/record/SEAL_BROKEN";

        var refused = await lead.SubmitAsync(record, await lead.HtmlAsync(record), "Input.Witness", ("Input.Purpose", "Imaging"), ("Input.SealBefore", "S-17"), ("Input.Reason", "To image it"));

        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Contains("Name the witness.", await refused.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
        Assert.Equal(["COLLECTED"], await app.LedgerAsync(phone));
    }

    [Fact]
    public async Task Many_items_are_registered_from_lines()
    {
        using var lead = await BrowserAsync(app.World.Lead);
        var bulk = $"/cases/{app.World.Case}/evidence/bulk";

        var done = await lead.SubmitAsync(bulk, await lead.HtmlAsync(bulk), "Input.Items", ("Input.Type", "PHYSICAL_OBJECT"), ("Input.Items", "Red telephone; S-91; cracked\nRed key ring;;\n"));

        Assert.Equal($"/cases/{app.World.Case}/evidence", done.Headers.Location?.OriginalString);
        Assert.Equal("S-91|cracked", await app.ScalarAsync<string>("select seal_number || '|' || description from exhibits where title = 'Red telephone'"));
        Assert.Equal(1L, await app.ScalarAsync<long>("select count(*) from exhibits where title = 'Red key ring'"));
    }

    [Fact]
    public async Task A_label_carries_reference_and_id_and_no_words_about_the_item()
    {
        using var lead = await BrowserAsync(app.World.Lead);
        var id = await lead.RegisterAsync(app.World.Case, "Diary of the house", "physical", "PHYSICAL_OBJECT");

        var labels = await lead.HtmlAsync($"/cases/{app.World.Case}/evidence/labels?item={id}");

        Assert.Contains(id.ToString(), labels, StringComparison.Ordinal);
        Assert.Contains("<svg", labels, StringComparison.Ordinal);
        Assert.DoesNotContain("Diary", labels, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Labels_follow_the_filters_of_the_list_and_none_is_made_under_the_name_of_another_case()
    {
        using var lead = await BrowserAsync(app.World.Lead);
        var caseId = await TestWorld.OpenCaseAsync(lead, "Labelled");
        var (file, phone) = (await lead.RegisterAsync(caseId, "A file"), await lead.PhoneAsync(caseId));

        var some = await lead.HtmlAsync($"/cases/{caseId}/evidence/labels?kind=physical&type=");

        Assert.Contains(phone.ToString(), some, StringComparison.Ordinal);
        Assert.DoesNotContain(file.ToString(), some, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await lead.GetAsync($"/cases/{app.World.Case}/evidence/labels?item={phone}", Ct)).StatusCode);
    }

    /// <summary>One who acts through the API and through pages with the same session.</summary>
    private async Task<HttpClient> BrowserAsync(UserId user) => await app.AsAsync(user);
}
