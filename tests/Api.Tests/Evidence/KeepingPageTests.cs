using System.Net;
using CaseTracker.Api.Tests.Pages;
using CaseTracker.Api.Tests.Previews;
using CaseTracker.Api.Tests.Support;
using static CaseTracker.Api.Tests.Evidence.EvidenceSteps;

namespace CaseTracker.Api.Tests.Evidence;

/// <summary>Holding, taking over and unmarking as people do it: forms without script.</summary>
public sealed class KeepingPageTests(ApiFixture app) : IClassFixture<ApiFixture>
{
    [Fact]
    public async Task Position_and_quantity_are_kept_on_the_form_of_particulars_and_shown_on_the_item()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        var phone = await lead.PhoneAsync(app.World.Case);
        await app.ExecuteAsync("update exhibits set origin_time_zone = 'Europe/Vienna' where id = $1", phone);
        var form = $"/evidence/{phone}/details";

        var half = await lead.SubmitAsync(form, await lead.HtmlAsync(form), "Input.Latitude", ("Input.Latitude", "48.208176"));
        Assert.Equal(HttpStatusCode.BadRequest, half.StatusCode);
        Assert.Contains("Give both latitude and longitude", await half.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
        var saved = await lead.SubmitAsync(form, await lead.HtmlAsync(form), "Input.Latitude", ("Input.Latitude", "48.208176"), ("Input.Longitude", "-16.5"), ("Input.AccuracyMetres", "4.5"),
            ("Input.Amount", "12.5"), ("Input.Unit", "GRAM"), ("Input.RetainUntil", "2040-12-31"), ("Input.RetentionBasis", "Rule 7"));

        Assert.Equal($"/evidence/{phone}", saved.Headers.Location?.OriginalString);
        var page = await lead.HtmlAsync($"/evidence/{phone}");
        foreach (var told in (string[])["48.208176, -16.5", "within 4.5 m", "12.5 Grams", "Rule 7", "Not reviewed"]) Assert.Contains(told, page, StringComparison.Ordinal);
        Assert.Equal("Europe/Vienna", await app.ScalarAsync<string>("select origin_time_zone from exhibits where id = $1", phone)); // not on the form: it stays
    }

    [Fact]
    public async Task A_hold_is_placed_and_lifted_on_its_page()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        var phone = await lead.PhoneAsync(app.World.Case);
        var form = $"/evidence/{phone}/hold";
        Assert.Equal(HttpStatusCode.BadRequest, (await lead.SubmitAsync(form, await lead.HtmlAsync(form), "Input.Reason")).StatusCode);
        Assert.Equal($"/evidence/{phone}", (await lead.SubmitAsync(form, await lead.HtmlAsync(form), "Input.Reason", ("Input.Reason", "Appeal 4/26"))).Headers.Location?.OriginalString);
        Assert.Contains("Appeal 4/26", await lead.HtmlAsync($"/evidence/{phone}"), StringComparison.Ordinal);
        Assert.Equal($"/evidence/{phone}", (await lead.SubmitAsync(form, await lead.HtmlAsync(form), "Input.Reason", ("Input.Reason", "Appeal decided"))).Headers.Location?.OriginalString);
        Assert.DoesNotContain("On legal hold", await lead.HtmlAsync($"/evidence/{phone}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_someone_held_who_left_is_taken_over_on_its_page()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        var phone = await lead.PhoneAsync(app.World.Case);
        await app.ExecuteAsync("update exhibits set custodian_id = $2 where id = $1", phone, app.World.Analyst.Value);
        Assert.DoesNotContain("take-over", await lead.HtmlAsync($"/evidence/{phone}"), StringComparison.Ordinal);
        await app.ExecuteAsync("update staff set disabled_at = now() where id = $1", app.World.Analyst.Value);
        Assert.Contains($"/evidence/{phone}/take-over", await lead.HtmlAsync($"/evidence/{phone}"), StringComparison.Ordinal);
        var form = $"/evidence/{phone}/take-over";

        var refused = await lead.SubmitAsync(form, await lead.HtmlAsync(form), "Input.Witness", ("Input.Reason", "Has left"), ("Input.Place", "Locker"), ("Input.Condition", "Whole"), ("Input.SealNumber", "S-17"));
        Assert.Contains("Name the witness.", await refused.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
        var taken = await lead.SubmitAsync(form, await lead.HtmlAsync(form), "Input.Witness", ("Input.Reason", "Has left"), ("Input.Witness", "Clara"), ("Input.Place", "Locker"), ("Input.Condition", "Whole"), ("Input.SealNumber", "S-17"));

        Assert.Equal($"/evidence/{phone}", taken.Headers.Location?.OriginalString);
        Assert.Equal(app.World.Lead.Value, await app.CustodianAsync(phone));
    }

    [Fact]
    public async Task The_end_of_a_marking_is_proposed_and_confirmed_on_the_page_of_openings()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        using var second = await app.AsAsync(app.World.Investigator);
        var id = await app.ScannedAsync(lead, Bytes(100), markings: ["CSAM"]);
        var form = $"/evidence/{id}/openings";
        var proposed = await lead.SubmitAsync($"{form}?handler=Propose", await lead.HtmlAsync(form), "Proposal.Reason", ("Proposal.Reason", "An adult, proved by her passport"));
        Assert.Equal(form, proposed.Headers.Location?.OriginalString);
        var page = await second.HtmlAsync(form);
        Assert.Contains("To end the marking as child sexual abuse material", page, StringComparison.Ordinal);
        var opening = await app.ScalarAsync<Guid>("select id from dual_openings where exhibit_id = $1", id);
        var approved = await second.SubmitAsync($"{form}?handler=Approve&opening={opening}", page, "handler=Approve");
        Assert.Equal(form, approved.Headers.Location?.OriginalString);
        Assert.Contains("The marking was ended", await lead.HtmlAsync(form), StringComparison.Ordinal);
    }
}
