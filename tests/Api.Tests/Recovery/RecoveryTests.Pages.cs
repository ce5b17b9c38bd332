using System.Net;
using System.Net.Http.Json;
using CaseTracker.Api.Tests.Counts;
using CaseTracker.Api.Tests.Pages;
using CaseTracker.Api.Tests.Support;
using CaseTracker.Api.Tests.Suspects;
using CaseTracker.Api.Tests.Victims;
using CaseTracker.Domain.Common;

namespace CaseTracker.Api.Tests.Recovery;

public sealed partial class RecoveryTests
{
    [Fact]
    public async Task One_financial_investigation_goes_on_at_a_time()
    {
        using var investigator = await app.AsAsync(app.World.Investigator);
        Assert.Equal("financial.no_enquiry", await (await investigator.FollowTheMoneyAsync(app.World.Case)).RefusedAsync(HttpStatusCode.BadRequest));
        Assert.Equal("invalid", await (await investigator.FollowTheMoneyAsync(app.World.Case, "GUESSING")).RefusedAsync(HttpStatusCode.BadRequest));
        await (await investigator.FollowTheMoneyAsync(app.World.Case, "BANK_RECORDS", "TAX_RECORDS")).DoneAsync();
        Assert.Equal("financial.one_is_open", await (await investigator.FollowTheMoneyAsync(app.World.Case, "BANK_RECORDS")).RefusedAsync(HttpStatusCode.Conflict));
        var html = await investigator.HtmlAsync($"/cases/{app.World.Case}/money");
        Assert.Contains("Bank records, Tax records", html, StringComparison.Ordinal);
        Assert.Contains("goes on", html, StringComparison.Ordinal);
        var open = await app.ScalarAsync<Guid>("select id from financial_investigations where case_id = $1", app.World.Case);
        await SubmittedAsync(investigator, $"/cases/{app.World.Case}/money/investigations/{open}/end", "Input.Outcome", ("Input.On", "2026-03-01"), ("Input.Outcome", "BENEFIT_ONLY"));
        Assert.Equal("BENEFIT_ONLY", await app.ScalarAsync<string>("select outcome from financial_investigations where id = $1", open));
    }

    [Fact]
    public async Task Those_who_investigate_nobody_record_neither_money_nor_requests_and_strangers_see_none()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        var id = app.World.Case;
        var asset = await (await lead.AssetAsync(id)).IdAsync();
        var request = await (await lead.RequestAsync(id, standsStill: false)).IdAsync();
        foreach (var user in (UserId[])[app.World.Coordinator, app.World.Supervisor, app.World.StrangerProsecutor, app.World.StrangerSupervisor, app.World.Analyst])
        {
            using var client = await app.AsAsync(user);
            Assert.All(
                [
                    await client.AssetAsync(id), await client.DoAsync(id, asset, "SEIZED", "2026-02-12"), await client.EstimateAsync(id, 5), await client.FollowTheMoneyAsync(id, "PAYROLL"), await client.RequestAsync(id),
                    await client.CameAsync(id, request, "COMPLETE", "2026-03-01"),
                ], a => Assert.InRange((int)a.StatusCode, 403, 404));
        }
        using var stranger = await app.AsAsync(app.World.StrangerProsecutor);
        Assert.Equal("not_found", await (await stranger.GetAsync($"/api/v1/cases/{id}/recovery", Ct)).RefusedAsync(HttpStatusCode.NotFound));
        Assert.Equal("not_found", await (await stranger.GetAsync($"/api/v1/cases/{id}/assistance-requests", Ct)).RefusedAsync(HttpStatusCode.NotFound));
        Assert.Equal("not_found", await (await lead.DoAsync(await TestWorld.OpenCaseAsync(lead, "Operation Other"), asset, "SEIZED", "2026-02-12")).RefusedAsync(HttpStatusCode.NotFound));
        foreach (var table in (string[])["assets", "asset_steps", "assistance_requests", "assistance_steps"])
            Assert.True(await app.ScalarAsync<bool>($"select relrowsecurity from pg_class where relname = '{table}'"), table);
    }

    [Fact]
    public async Task The_pages_record_entitlement_benefit_asset_and_request()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        var (id, suspect, count, victim) = await app.AccusedAsync(lead, "Operation Pages");
        await SubmittedAsync(lead, $"/cases/{id}/victims/{victim}/compensation/entitlement", "Input.Ground", ("Input.Ground", "EARNINGS_TAKEN"), ("Input.AssessedOn", "2026-03-02"));
        await SubmittedAsync(lead, $"/cases/{id}/money/investigate", "Input.OpenedOn", ("Input.OpenedOn", "2026-02-02"), ("Input.Enquiries", "REMITTANCES"));
        await SubmittedAsync(
            lead, $"/cases/{id}/money/estimate", "Input.Amount", ("Input.Amount", "1500.50"), ("Input.Currency", "RON"), ("Input.Method", "CASH_FLOW"), ("Input.From", "2025-01-01"), ("Input.Until", "2025-06-30"),
            ("Input.EstimatedOn", "2026-02-03"));
        await SubmittedAsync(
            lead, $"/cases/{id}/money/asset", "Input.Kind", ("Input.Kind", "BANK_ACCOUNT"), ("Input.Description", "Account ending 77"), ("Input.OwnerId", suspect.ToString()), ("Input.Value", "800"), ("Input.Currency", "RON"),
            ("Input.IdentifiedOn", "2026-02-04"));
        var asset = await app.ScalarAsync<Guid>("select id from assets where case_id = $1", id);
        await SubmittedAsync(lead, $"/cases/{id}/money/assets/{asset}/step", "Input.Measure", ("Input.Measure", "FROZEN"), ("Input.On", "2026-02-05"), ("Input.Amount", "750"));
        var money = await lead.HtmlAsync($"/cases/{id}/money");
        Assert.All(["1,500.50", "Account ending 77", "Frozen", "750.00", "Spending beyond known income"], word => Assert.Contains(word, money, StringComparison.Ordinal));

        await SubmittedAsync(
            lead, $"/cases/{id}/cooperation/send", "Input.Country", ("Input.Country", "ro"), ("Input.Instrument", "MLA_REQUEST"), ("Input.Channel", "CENTRAL_AUTHORITY"), ("Input.Asked", "Owner of a telephone"),
            ("Input.SuspectId", suspect.ToString()), ("Input.SentOn", "2026-02-01"), ("Input.DueBy", "2026-03-01"));
        var request = await app.ScalarAsync<Guid>("select id from assistance_requests where case_id = $1", id);
        var waiting = await lead.HtmlAsync($"/cases/{id}/cooperation");
        Assert.All(["Owner of a telephone", "late"], word => Assert.Contains(word, waiting, StringComparison.Ordinal));
        await SubmittedAsync(lead, $"/cases/{id}/cooperation/{request}/step", "Input.Kind", ("Input.Kind", "COMPLETE"), ("Input.On", "2026-04-01"));
        Assert.Equal("COMPLETE", await app.ScalarAsync<string>("select state from assistance_requests where id = $1", request));

        await (await lead.GoAsync(suspect, "CHARGED", "2026-02-20")).DoneAsync();
        await (await lead.SettleAsync(id, suspect, count)).DoneAsync();
        using var supervisor = await app.AsAsync(app.World.Supervisor);
        var settlement = await app.ScalarAsync<Guid>("select id from settlements where case_id = $1", id);
        await (await supervisor.PostAsJsonAsync($"/api/v1/cases/{id}/settlements/{settlement}/answer", new { approve = true, answer = "Agreed" }, Ct)).DoneAsync();
        await (await lead.PostAsJsonAsync($"/api/v1/cases/{id}/settlements/{settlement}/end", new { end = "accepted", on = "2026-03-01" }, Ct)).DoneAsync();
        var page = await lead.HtmlAsync($"/cases/{id}/victims/{victim}");
        Assert.All(["Earnings were taken", "Compensation by settlement with", "2,500.00"], word => Assert.Contains(word, page, StringComparison.Ordinal));
    }

    private static async Task SubmittedAsync(HttpClient client, string path, string marker, params (string, string)[] answers)
    {
        var sent = await client.SubmitAsync(path, await client.HtmlAsync(path), marker, answers);
        Assert.True(sent.StatusCode == HttpStatusCode.Redirect, $"{path} {(int)sent.StatusCode} {await sent.Content.ReadAsStringAsync(Ct)}");
    }
}
