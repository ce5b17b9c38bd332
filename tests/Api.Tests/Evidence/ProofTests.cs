using System.Net;
using System.Net.Http.Json;
using CaseTracker.Api.Tests.Support;
using static CaseTracker.Api.Tests.Evidence.EvidenceSteps;

namespace CaseTracker.Api.Tests.Evidence;

public sealed class ProofTests(ApiFixture app) : IClassFixture<ApiFixture>
{
    [Fact]
    public async Task What_is_known_of_an_item_is_kept_corrected_group_by_group_and_checked()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        var body = new
        {
            kind = "physical", type = "PHYSICAL_OBJECT", title = "Telephone", origin = new { collectedBy = "Insp. Bauer", collectedFrom = "Cabin 2", timeZone = "Europe/Vienna" },
            authority = new { kind = "SEARCH_WARRANT", reference = "14 Gs 3/26", issuedOn = "2026-02-01" }, physical = new { make = "Acme", imei = "356938035643809" },
            acquisition = new { clockOffsetSeconds = -3600, lockState = "LOCKED" }, markings = (string[])["VICTIM_IDENTITY"], language = "de",
        };
        var id = (await (await lead.PostAsJsonAsync($"/api/v1/cases/{app.World.Case}/evidence", body, Ct)).JsonAsync()).GetProperty("id").GetGuid();
        Assert.Equal(HttpStatusCode.NoContent, (await PutAsync(lead, id, $"/api/v1/evidence/{id}", new { type = "PHYSICAL_OBJECT", title = "Telephone", description = "", sourceIndependence = "INDEPENDENT", language = "ro" })).StatusCode);

        var view = await lead.GetEvidenceAsync(id);
        Assert.Equal(("Insp. Bauer", "ro", -3600), (view.GetProperty("origin").GetProperty("collectedBy").GetString(), view.GetProperty("language").GetString(), view.GetProperty("acquisition").GetProperty("clockOffsetSeconds").GetInt32()));
        Assert.Equal("356938035643809", await app.ScalarAsync<string>("select physical_imei from exhibits where id = $1 and markings = '{VICTIM_IDENTITY}'", id));
        var wrong = await lead.PostAsJsonAsync($"/api/v1/cases/{app.World.Case}/evidence", new { kind = "physical", type = "PHYSICAL_OBJECT", title = "x", physical = new { imei = "12" }, markings = (string[])["SECRET"], language = "!" }, Ct);
        Assert.Equal("invalid", await wrong.RefusedAsync(HttpStatusCode.BadRequest));
    }

    [Fact]
    public async Task What_is_made_from_an_item_stands_in_its_tree_and_in_its_ledger()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        var phone = await lead.PhoneAsync(app.World.Case);
        var image = await DeriveAsync(lead, phone, "IMAGE");
        var export = await DeriveAsync(lead, image, "EXPORT");

        var tree = await lead.GetAsJsonAsync($"/api/v1/evidence/{export}/derivations");
        Assert.Equal((phone, 3), (tree.GetProperty("rootId").GetGuid(), tree.GetProperty("items").GetArrayLength()));
        Assert.Equal(["COLLECTED", "IMAGED"], await app.LedgerAsync(phone));
        var other = await TestWorld.OpenCaseAsync(lead, "Another");
        var foreign = await lead.PostAsJsonAsync($"/api/v1/cases/{other}/evidence", new { kind = "file", type = "DEVICE_IMAGE", title = "x", parentId = phone, derivation = "IMAGE" }, Ct);
        Assert.Equal("exhibit.parent_of_another_case", await foreign.RefusedAsync(HttpStatusCode.BadRequest));
        Assert.Equal("23503", (await Assert.ThrowsAsync<Npgsql.PostgresException>(() => app.ExecuteAsync("update exhibits set parent_id = gen_random_uuid() where id = $1", image))).SqlState);
    }

    [Fact]
    public async Task A_prosecutor_records_what_the_court_said_and_every_step_stays()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        var phone = await lead.PhoneAsync(app.World.Case);
        var path = $"/api/v1/evidence/{phone}/admissibility";
        Assert.Equal("exhibit.admissibility_needs_reason", await (await PutAsync(lead, phone, path, new { status = "excluded", on = "2026-03-01" })).RefusedAsync(HttpStatusCode.BadRequest));
        foreach (var status in (string[])["challenged", "excluded"]) Assert.Equal(HttpStatusCode.NoContent, (await PutAsync(lead, phone, path, new { status, on = "2026-03-01", reason = "Search without warrant" })).StatusCode);
        using var investigator = await app.AsAsync(app.World.Investigator);
        _ = await (await PutAsync(investigator, phone, path, new { status = "admitted", on = "2026-03-02" })).RefusedAsync(HttpStatusCode.Forbidden);

        Assert.Equal(2, (await lead.GetEvidenceAsync(phone)).GetProperty("admissibility").GetProperty("history").GetArrayLength());
        Assert.Equal("table admissibility_changes is append-only", (await Assert.ThrowsAsync<Npgsql.PostgresException>(() => app.ExecuteAsync("delete from admissibility_changes where exhibit_id = $1", phone))).MessageText);
    }

    [Fact]
    public async Task An_element_that_rests_on_the_victims_word_alone_is_told()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        var suspect = (await (await lead.PostAsJsonAsync($"/api/v1/cases/{app.World.Case}/suspects", new { kind = "person", name = "Testfigur", role = "RECRUITER" }, Ct)).JsonAsync()).GetProperty("id").GetGuid();
        await lead.PostAsJsonAsync($"/api/v1/cases/{app.World.Case}/counts", new { suspectId = suspect, offence = "Trafficking", legalBasis = "s. 232", particulars = "" }, Ct);
        var count = await app.ScalarAsync<Guid>("select id from counts where suspect_id = $1", suspect);
        var (statement, ledger) = (await lead.RegisterAsync(app.World.Case, "Statement", "physical", "VICTIM_STATEMENT"), await lead.RegisterAsync(app.World.Case, kind: "physical"));
        foreach (var (item, element) in ((Guid, string)[])[(statement, "means"), (statement, "act"), (ledger, "act")])
            Assert.Equal(HttpStatusCode.NoContent, (await PutAsync(lead, item, $"/api/v1/evidence/{item}/proofs/{count}/{element}", new { note = "page 3" })).StatusCode);

        var told = (await lead.GetAsJsonAsync($"/api/v1/cases/{app.World.Case}/counts/{count}/proofs")).GetProperty("items").EnumerateArray().ToDictionary(e => e.GetProperty("element").GetString()!, e => e.GetProperty("restsOnVictimAlone").GetBoolean());
        Assert.Equal((false, true, false), (told["act"], told["means"], told["purpose"]));
        Assert.Equal("exhibit.count_of_another_case", await (await PutAsync(lead, ledger, $"/api/v1/evidence/{ledger}/proofs/{Guid.CreateVersion7()}/act", new { })).RefusedAsync(HttpStatusCode.BadRequest));
        using var request = await WithVersionAsync(lead, ledger, HttpMethod.Delete, $"/api/v1/evidence/{ledger}/proofs/{count}/act");
        Assert.Equal(HttpStatusCode.NoContent, (await lead.SendAsync(request, Ct)).StatusCode);
        Assert.Empty((await lead.GetAsJsonAsync($"/api/v1/evidence/{ledger}/proofs")).GetProperty("items").EnumerateArray());
    }

    private async Task<Guid> DeriveAsync(HttpClient client, Guid parent, string derivation) => (await (await client.PostAsJsonAsync(
        $"/api/v1/cases/{app.World.Case}/evidence", new { kind = "file", type = "DEVICE_IMAGE", title = derivation, parentId = parent, derivation }, Ct)).JsonAsync()).GetProperty("id").GetGuid();

    private static async Task<HttpResponseMessage> PutAsync(HttpClient client, Guid evidence, string path, object body)
    {
        using var request = await WithVersionAsync(client, evidence, HttpMethod.Put, path);
        request.Content = JsonContent.Create(body);
        return await client.SendAsync(request, Ct);
    }

    private static async Task<HttpRequestMessage> WithVersionAsync(HttpClient client, Guid evidence, HttpMethod method, string path)
    {
        var request = new HttpRequestMessage(method, path);
        request.Headers.IfMatch.Add((await client.GetAsync($"/api/v1/evidence/{evidence}", Ct)).Headers.ETag!);
        return request;
    }
}
