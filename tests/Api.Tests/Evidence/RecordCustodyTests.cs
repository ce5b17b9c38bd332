using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using CaseTracker.Api.Tests.Support;
using static CaseTracker.Api.Tests.Evidence.EvidenceSteps;

namespace CaseTracker.Api.Tests.Evidence;

public sealed class RecordCustodyTests(ApiFixture app) : IClassFixture<ApiFixture>
{
    [Fact]
    public async Task A_seal_is_broken_with_reason_and_witness_and_renewed_with_a_new_number()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        var phone = await lead.PhoneAsync(app.World.Case);
        Assert.Equal("custody.needs_witness", await (await lead.RecordAsync(phone, new { type = "SEAL_BROKEN", purpose = "Imaging", sealBefore = "S-17", reason = "To image it" })).RefusedAsync(HttpStatusCode.BadRequest));
        Assert.Single(await app.LedgerAsync(phone));

        foreach (var body in (object[])[
            new { type = "SEAL_BROKEN", purpose = "Imaging", sealBefore = "S-17", reason = "To image it", witness = "Clara" },
            new { type = "IMAGED", purpose = "Imaging", remarks = "Tool 3.1, write-blocker W" }, new { type = "RESEALED", purpose = "Imaging", sealAfter = "S-18" }])
            Assert.Equal(HttpStatusCode.Created, (await lead.RecordAsync(phone, body)).StatusCode);

        var view = await lead.GetEvidenceAsync(phone);
        Assert.Equal(("S-18", true), (view.GetProperty("sealNumber").GetString(), view.GetProperty("custody").GetProperty("chainIntact").GetBoolean()));
        Assert.Equal(["gap"], await lead.FindingsAsync(phone)); // registered long after it was collected, and nobody said why
    }

    [Fact]
    public async Task The_ledger_over_http_is_all_a_third_party_needs_to_compute_every_hash()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        var phone = await lead.PhoneAsync(app.World.Case);
        (await lead.RecordAsync(phone, new { type = "CHECKED_IN", purpose = "Storage", to = new { name = "Shelf 4", facility = "Store „Süd“" }, sealBefore = "S-17", condition = "Whole" })).EnsureSuccessStatusCode();
        var previous = new byte[32];
        foreach (var entry in (await lead.GetAsJsonAsync($"/api/v1/evidence/{phone}/custody")).GetProperty("items").EnumerateArray())
        {
            previous = SHA256.HashData([.. Encoding.UTF8.GetBytes(entry.GetProperty("canonical").GetString()!), .. previous]);
            Assert.Equal(entry.GetProperty("hash").GetString(), Convert.ToHexStringLower(previous));
        }
        Assert.Equal("Shelf 4", await app.ScalarAsync<string>("select custodian_name from exhibits where id = $1 and custodian_id is null and state = 'InStore'", phone));
    }

    [Fact]
    public async Task A_late_entry_needs_a_reason_and_then_shows_with_it()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        var phone = await lead.PhoneAsync(app.World.Case);
        object Late(string? why) => new { type = "SEAL_VERIFIED", purpose = "Check", sealBefore = "S-17", condition = "Whole", occurredAt = DateTimeOffset.UtcNow.AddDays(-1), lateReason = why };
        Assert.Equal("custody.late_without_reason", await (await lead.RecordAsync(phone, Late(null))).RefusedAsync(HttpStatusCode.BadRequest));
        Assert.Equal(HttpStatusCode.Created, (await lead.RecordAsync(phone, Late("No network"))).StatusCode);
        Assert.Contains("lateEntry", await lead.FindingsAsync(phone));
        Assert.Contains((await lead.GetAsJsonAsync($"/api/v1/cases/{app.World.Case}/continuity")).GetProperty("items").EnumerateArray(), i => i.GetProperty("evidenceId").GetGuid() == phone);
    }

    [Fact]
    public async Task Another_seal_than_recorded_is_written_down_raises_an_incident_and_is_corrected_by_a_further_row()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        var phone = await lead.PhoneAsync(app.World.Case);
        (await lead.RecordAsync(phone, new { type = "SEAL_VERIFIED", purpose = "Check", sealBefore = "S-71", condition = "Whole", remarks = "Reads S-71" })).EnsureSuccessStatusCode();
        Assert.Equal(1L, await app.ScalarAsync<long>("select count(*) from integrity_incidents where exhibit_id = $1 and kind = 'SealDiffers' and resolved_at is null", phone));
        Assert.Equal("custody.disclosure_frozen", await (await lead.RecordAsync(phone, new { type = "DISCLOSED", purpose = "Defence", authority = "Order 9", to = new { name = "Counsel" } })).RefusedAsync(HttpStatusCode.Conflict));

        (await lead.RecordAsync(phone, new { type = "CORRECTION", purpose = "Correction", corrects = 2, reason = "Misread", sealBefore = "S-17", remarks = "Photograph 4" })).EnsureSuccessStatusCode();

        var items = (await lead.GetAsJsonAsync($"/api/v1/evidence/{phone}/custody")).GetProperty("items");
        Assert.Equal(3, items[1].GetProperty("correctedBy").GetInt32());
        var incident = (await lead.GetAsJsonAsync($"/api/v1/cases/{app.World.Case}/incidents?open=true")).GetProperty("items").EnumerateArray().First(i => i.GetProperty("evidenceId").GetGuid() == phone).GetProperty("id").GetGuid();
        using var investigator = await app.AsAsync(app.World.Investigator);
        _ = await (await ResolveAsync(investigator, incident)).RefusedAsync(HttpStatusCode.Forbidden);
        Assert.Equal(HttpStatusCode.NoContent, (await ResolveAsync(lead, incident)).StatusCode);
        Assert.Equal("incident.already_resolved", await (await ResolveAsync(lead, incident)).RefusedAsync(HttpStatusCode.Conflict));
        Assert.False((await lead.GetEvidenceAsync(phone)).GetProperty("disclosureFrozen").GetBoolean());
    }

    [Fact]
    public async Task What_is_lost_is_an_incident()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        var phone = await lead.PhoneAsync(app.World.Case);
        (await lead.RecordAsync(phone, new { type = "LOST", purpose = "Inventory", reason = "Not on its shelf", place = "Store" })).EnsureSuccessStatusCode();
        Assert.Equal("Lost", await app.ScalarAsync<string>("select kind::text from integrity_incidents where exhibit_id = $1 and resolved_at is null", phone));
    }

    [Fact]
    public async Task A_claimed_hash_that_differs_is_an_incident_not_silently_accepted()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        var file = await lead.RegisterAsync(app.World.Case);
        var received = await (await lead.PutContentAsync(file, Bytes(50), query: $"?sha256={Sha256([1])}")).JsonAsync();
        Assert.True(received.GetProperty("claimedDiffers").GetBoolean());
        Assert.Equal("ClaimedHashDiffers", await app.ScalarAsync<string>("select kind::text from integrity_incidents where exhibit_id = $1", file));
        Assert.Equal(1L, await app.ScalarAsync<long>("select count(*) from notifications where user_id = $1 and link = $2", app.World.Supervisor.Value, $"/evidence/{file}"));
        Assert.Equal(JsonValueKind.True, (await lead.GetEvidenceAsync(file)).GetProperty("disclosureFrozen").ValueKind);
    }

    [Fact]
    public async Task Without_a_known_type_it_is_invalid_and_supervisors_and_strangers_record_nothing()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        var phone = await lead.PhoneAsync(app.World.Case);
        Assert.Equal("invalid", await (await lead.RecordAsync(phone, new { type = "TELEPORTED", purpose = "x" })).RefusedAsync(HttpStatusCode.BadRequest));
        Assert.Equal("custody.written_at_intake", await (await lead.RecordAsync(phone, new { type = "COLLECTED", purpose = "x" })).RefusedAsync(HttpStatusCode.Conflict));
        foreach (var (user, status) in (IEnumerable<(Domain.Common.UserId, HttpStatusCode)>)[(app.World.Supervisor, HttpStatusCode.Forbidden), (app.World.Coordinator, HttpStatusCode.Forbidden), (app.World.Colleague, HttpStatusCode.NotFound)])
        {
            using var other = await app.AsAsync(user);
            _ = await (await other.RecordAsync(phone, new { type = "LOST", purpose = "x", reason = "x", place = "x" })).RefusedAsync(status);
        }
        Assert.Single(await app.LedgerAsync(phone));
    }

    private static Task<HttpResponseMessage> ResolveAsync(HttpClient client, Guid incident) =>
        client.PostAsJsonAsync($"/api/v1/incidents/{incident}/resolve", new { outcome = "explained", resolution = "Misread; photograph 4 shows S-17" }, Ct);
}
