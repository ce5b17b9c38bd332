using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using CaseTracker.Api.Tests.Support;

namespace CaseTracker.Api.Tests.Counts;

public sealed class LayCountTests(ApiFixture app) : IClassFixture<ApiFixture>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private string Counts => $"/api/v1/cases/{app.World.Case}/counts";

    [Fact]
    public async Task Counts_are_numbered_and_the_list_names_suspect_and_pseudonym()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        var id = await TestWorld.OpenCaseAsync(lead, "Operation Orchard");
        var (suspect, victim) = (await SuspectAsync(lead, id), await VictimAsync(id));

        var first = await (await lead.PostAsJsonAsync($"/api/v1/cases/{id}/counts", Body(suspect, victim), Ct)).JsonAsync();
        var second = await (await lead.PostAsJsonAsync($"/api/v1/cases/{id}/counts", Body(suspect, null), Ct)).JsonAsync();
        var list = await (await lead.GetAsync($"/api/v1/cases/{id}/counts", Ct)).JsonAsync();

        Assert.Equal((1, 2), (first.GetProperty("number").GetInt32(), second.GetProperty("number").GetInt32()));
        var items = list.GetProperty("items").EnumerateArray().ToList();
        Assert.Equal(("S-01", "A. B.", "V-01", "2025-01-01"), (
            Text(items[0], "suspectReference"), Text(items[0], "suspect"), Text(items[0], "victim"), Text(items[0], "from")));
        Assert.Equal(JsonValueKind.Null, items[1].GetProperty("victim").ValueKind);
        Assert.Equal(2L, await app.ScalarAsync<long>("select count(*) from counts where case_id = $1", id));
    }

    [Fact]
    public async Task A_count_names_only_people_of_its_own_case()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        var other = await TestWorld.OpenCaseAsync(lead, "Operation Elsewhere");
        var (mine, foreign, foreignVictim) = (await SuspectAsync(lead, app.World.Case), await SuspectAsync(lead, other), await VictimAsync(other));
        var before = await CountAsync();

        Assert.Equal("count.suspect_of_another_case", await (await lead.PostAsJsonAsync(Counts, Body(foreign, null), Ct)).RefusedAsync(HttpStatusCode.BadRequest));
        Assert.Equal("count.victim_of_another_case", await (await lead.PostAsJsonAsync(Counts, Body(mine, foreignVictim), Ct)).RefusedAsync(HttpStatusCode.BadRequest));

        Assert.Equal(before, await CountAsync());
    }

    [Fact]
    public async Task A_refused_count_leaves_no_gap_in_the_numbers()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        var id = await TestWorld.OpenCaseAsync(lead, "Operation Gap");
        var suspect = await SuspectAsync(lead, id);

        Assert.Equal("count.ends_before_it_begins", await (await lead.PostAsJsonAsync($"/api/v1/cases/{id}/counts", Body(suspect, null, to: "2024-12-31"), Ct)).RefusedAsync(HttpStatusCode.BadRequest));
        var laid = await (await lead.PostAsJsonAsync($"/api/v1/cases/{id}/counts", Body(suspect, null), Ct)).JsonAsync();

        Assert.Equal(1, laid.GetProperty("number").GetInt32());
    }

    [Fact]
    public async Task Offence_and_legal_basis_are_needed()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        var suspect = await SuspectAsync(lead, app.World.Case);
        var before = await CountAsync();

        foreach (var body in (object[])[new { suspectId = suspect, legalBasis = "s. 232" }, new { suspectId = suspect, offence = "Trafficking" }, new { offence = "Trafficking", legalBasis = "s. 232" }])
            Assert.Equal("invalid", await (await lead.PostAsJsonAsync(Counts, body, Ct)).RefusedAsync(HttpStatusCode.BadRequest));

        Assert.Equal(before, await CountAsync());
    }

    [Fact]
    public async Task Only_prosecutors_of_the_case_lay_counts()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        var body = Body(await SuspectAsync(lead, app.World.Case), null);
        var before = await CountAsync();
        foreach (var user in (Domain.Common.UserId[])[app.World.Investigator, app.World.Coordinator, app.World.Supervisor, app.World.Analyst, app.World.Auditor, app.World.Administrator])
        {
            using var client = await app.AsAsync(user);
            Assert.Equal("forbidden", await (await client.PostAsJsonAsync(Counts, body, Ct)).RefusedAsync(HttpStatusCode.Forbidden));
        }
        foreach (var user in (Domain.Common.UserId[])[app.World.Colleague, app.World.StrangerProsecutor])
        {
            using var client = await app.AsAsync(user);
            Assert.Equal("not_found", await (await client.PostAsJsonAsync(Counts, body, Ct)).RefusedAsync(HttpStatusCode.NotFound));
            Assert.Equal("not_found", await (await client.GetAsync(Counts, Ct)).RefusedAsync(HttpStatusCode.NotFound));
        }
        Assert.Equal(before, await CountAsync());
    }

    private static string? Text(JsonElement item, string name) => item.GetProperty(name).GetString();

    private static object Body(Guid suspect, Guid? victim, string? to = "2025-06-30") => new
    {
        suspectId = suspect, victimId = victim, offence = "Trafficking in human beings", legalBasis = "s. 232 Criminal Code", particulars = "", from = "2025-01-01", to,
    };

    private static async Task<Guid> SuspectAsync(HttpClient client, Guid caseId) =>
        (await (await client.PostAsJsonAsync($"/api/v1/cases/{caseId}/suspects", new { kind = "person", name = "A. B.", role = "RECRUITER" }, Ct)).JsonAsync()).GetProperty("id").GetGuid();

    private async Task<Guid> VictimAsync(Guid caseId)
    {
        var id = Guid.CreateVersion7();
        await app.ExecuteAsync(
            "insert into victims (id, case_id, pseudonym, gender, child, status, recorded_at) values ($1, $2, 'V-01', 'Feminine', false, 'PRESUMED_VICTIM', now())", id, caseId);
        return id;
    }

    private Task<long> CountAsync() => app.ScalarAsync<long>("select count(*) from counts where case_id = $1", app.World.Case);
}
