using System.Net;
using System.Net.Http.Json;
using CaseTracker.Api.Tests.Pages;
using CaseTracker.Api.Tests.Proof;
using CaseTracker.Api.Tests.Support;

namespace CaseTracker.Api.Tests.Counts;

public sealed class OffenceTests(ApiFixture app) : IClassFixture<ApiFixture>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Of_an_offence_that_is_not_trafficking_only_the_act_is_weighed()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        var id = await TestWorld.OpenCaseAsync(lead, "Money");
        _ = await lead.LaidAsync(id, await lead.SuspectAsync(id), await app.OffenceAsync("EX-LAUNDERING"));

        var proof = await lead.JsonOfAsync($"cases/{id}/proof");
        Assert.Equal("unproved notNeeded notNeeded", proof.GetProperty("counts")[0].Standings());
        Assert.Equal("otherOffence", proof.GetProperty("counts")[0].GetProperty("elements")[1].GetProperty("need").GetString());
    }

    [Fact]
    public async Task What_ships_is_an_example_and_everybody_reads_it()
    {
        Assert.Equal(15L, await app.ScalarAsync<long>("select count(*) from offence_editions where example and made_by is null"));
        using var investigator = await app.AsAsync(app.World.Investigator);
        var list = (await (await investigator.GetAsync("/api/v1/offences?kind=trafficking", Ct)).JsonAsync()).GetProperty("items").EnumerateArray().ToList();
        Assert.Contains("EX-SLAVERY", list.Select(o => o.GetProperty("code").GetString()));
        Assert.All(list, o => Assert.True(o.GetProperty("trafficking").GetBoolean() && o.GetProperty("iccs").GetString()!.StartsWith("020", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task An_amended_law_is_a_new_version_and_a_count_takes_the_one_of_its_day()
    {
        using var admin = await app.AsAsync(app.World.Administrator);
        using var lead = await app.AsAsync(app.World.Lead);
        var first = (await (await admin.PostAsJsonAsync("/api/v1/offences", new { code = "BG-NK-159A", text = Text("2011-04-15"), reason = "Criminal Code" }, Ct)).JsonAsync()).GetProperty("id").GetGuid();
        Assert.Equal("offence.code_taken", await (await admin.PostAsJsonAsync("/api/v1/offences", new { code = "BG-NK-159A", text = Text("2011-04-15"), reason = "x" }, Ct)).RefusedAsync(HttpStatusCode.Conflict));
        var second = (await (await VersionAsync(admin, 1, Text("2024-07-01", maximum: 180))).JsonAsync()).GetProperty("id").GetGuid();
        Assert.Equal("offence.not_current", await (await VersionAsync(admin, 1, Text("2025-01-01"))).RefusedAsync(HttpStatusCode.Conflict));

        var id = await TestWorld.OpenCaseAsync(lead, "Operation Statute");
        var suspect = await lead.SuspectAsync(id);
        Assert.Equal("count.offence_not_in_force", await (await lead.LayOfAsync(id, suspect, second, "2024-06-30")).RefusedAsync(HttpStatusCode.Conflict));
        Assert.Equal("count.offence_not_in_force", await (await lead.LayOfAsync(id, suspect, first, "2024-07-01")).RefusedAsync(HttpStatusCode.Conflict));
        Assert.Equal("count.offence_unknown", await (await lead.LayOfAsync(id, suspect, Guid.CreateVersion7())).RefusedAsync(HttpStatusCode.BadRequest));
        _ = await lead.LaidAsync(id, suspect, first, "2024-06-30");
        var count = (await (await lead.GetAsync($"/api/v1/cases/{id}/counts", Ct)).JsonAsync()).GetProperty("items")[0];
        Assert.Equal(("Trafficking in human beings", "NK 159a", 1, 120), (count.GetProperty("offence").GetString(), count.GetProperty("legalBasis").GetString(),
            count.GetProperty("listed").GetProperty("version").GetInt32(), count.GetProperty("listed").GetProperty("maximumMonths").GetInt32()));

        Assert.Equal(HttpStatusCode.NoContent, (await admin.PostAsJsonAsync("/api/v1/offences/BG-NK-159A/versions/2/withdraw", new { reason = "Repealed" }, Ct)).StatusCode);
        Assert.Equal("count.offence_not_in_force", await (await lead.LayOfAsync(id, suspect, second, "2025-01-01")).RefusedAsync(HttpStatusCode.Conflict));
        Assert.Equal("invalid", await (await admin.PostAsJsonAsync("/api/v1/offences", new { code = "BG-1", text = Text("2011-04-15", iccs: "9999"), reason = "x" }, Ct)).RefusedAsync(HttpStatusCode.BadRequest));
    }

    [Fact]
    public async Task Only_administrators_write_offences()
    {
        foreach (var user in (Domain.Common.UserId[])[app.World.Lead, app.World.Supervisor, app.World.Auditor])
        {
            using var client = await app.AsAsync(user);
            Assert.Equal("forbidden", await (await client.PostAsJsonAsync("/api/v1/offences", new { code = "X", text = Text("2011-04-15"), reason = "x" }, Ct)).RefusedAsync(HttpStatusCode.Forbidden));
        }
    }

    [Fact]
    public async Task Evidence_points_to_charges_that_need_no_victim_who_testifies()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        var id = await TestWorld.OpenCaseAsync(lead, "Operation Ledger");
        Assert.Empty(await SuggestedAsync(lead, id));
        foreach (var type in (string[])["FINANCIAL_RECORD", "TAX_RECORD", "VICTIM_STATEMENT"])
            await (await lead.PostAsJsonAsync($"/api/v1/cases/{id}/evidence", new { kind = "physical", type, title = type }, Ct)).JsonAsync();

        Assert.Equal(["EX-TAX", "EX-LAUNDERING"], await SuggestedAsync(lead, id));
        Assert.Contains("Money laundering", await lead.HtmlAsync($"/cases/{id}/counts"), StringComparison.Ordinal);

        _ = await lead.LaidAsync(id, await lead.SuspectAsync(id), await app.OffenceAsync("EX-LAUNDERING"));
        Assert.Equal(["EX-TAX"], await SuggestedAsync(lead, id));
    }

    [Fact]
    public async Task The_administrator_adds_edits_and_withdraws_on_pages()
    {
        using var admin = await app.AsAsync(app.World.Administrator);
        var add = await admin.HtmlAsync("/admin/offences/add");
        var made = await admin.SubmitAsync("/admin/offences/add", add, "Input.Code", ("Input.Code", "RO-CP-210"), ("Input.Title", "Traficul de persoane"), ("Input.LegalBasis", "CP 210"), ("Input.Iccs", "0204"),
            ("Input.MinimumMonths", "36"), ("Input.MaximumMonths", "120"), ("Input.NeedsVictimTestimony", "true"), ("Input.ValidFrom", "2014-02-01"), ("Input.Reason", "Code"));
        Assert.Equal("/admin/offences/RO-CP-210", made.Headers.Location?.ToString());
        var edit = await admin.HtmlAsync("/admin/offences/RO-CP-210/edit");
        Assert.Contains("Traficul de persoane", edit, StringComparison.Ordinal);
        var wrong = await admin.SubmitAsync("/admin/offences/RO-CP-210/edit", edit, "Input.Title", ("Input.Title", "Traficul de persoane"), ("Input.LegalBasis", "CP 210"), ("Input.Iccs", "0204"),
            ("Input.MinimumMonths", "36"), ("Input.MaximumMonths", "12"), ("Input.ValidFrom", "2014-02-01"), ("Input.Reason", "Misread"));
        Assert.Equal(HttpStatusCode.BadRequest, wrong.StatusCode);
        var withdraw = await admin.HtmlAsync("/admin/offences/RO-CP-210/withdraw");
        Assert.Equal(HttpStatusCode.Redirect, (await admin.SubmitAsync("/admin/offences/RO-CP-210/withdraw", withdraw, "Input.Reason", ("Input.Reason", "Replaced"))).StatusCode);
        Assert.Contains("RO-CP-210", await admin.HtmlAsync("/admin/offences?kind=withdrawn"), StringComparison.Ordinal);
        Assert.Contains("36 to 120 months", await admin.HtmlAsync("/admin/offences/RO-CP-210"), StringComparison.Ordinal);
    }

    private static async Task<IReadOnlyList<string?>> SuggestedAsync(HttpClient client, Guid caseId) =>
        [.. (await client.ItemsAsync($"cases/{caseId}/counts/suggested")).Select(s => s.GetProperty("offence").GetProperty("code").GetString())];

    private static Task<HttpResponseMessage> VersionAsync(HttpClient admin, int version, object text) =>
        admin.PostAsJsonAsync("/api/v1/offences/BG-NK-159A/versions", new { version, text, reason = "Act" }, Ct);

    private static object Text(string from, int maximum = 120, string iccs = "0204") => new
    {
        title = "Trafficking in human beings", legalBasis = "NK 159a", iccs, ecris = "0400 00", minimumMonths = 24, maximumMonths = maximum, needsVictimTestimony = true, validFrom = from,
    };
}
