using System.Net;
using System.Net.Http.Headers;
using CaseTracker.Api.Tests.Support;
using static CaseTracker.Api.Tests.Evidence.EvidenceSteps;

namespace CaseTracker.Api.Tests.Evidence;

public sealed class ReceiveContentTests(ApiFixture app) : IClassFixture<ApiFixture>
{
    [Fact]
    public async Task The_file_is_hashed_at_intake_and_opens_the_custody_ledger_and_lies_encrypted()
    {
        using var investigator = await app.AsAsync(app.World.Investigator);
        var id = await investigator.RegisterAsync(app.World.Case);
        byte[] pdf = [.. "%PDF-1.7 the plain words of a ledger"u8, .. Bytes(2_000_000)];

        var received = await (await investigator.PutContentAsync(id, pdf, "Über\u202Efdp.exe")).JsonAsync();

        Assert.Equal(("application/pdf", Sha256(pdf), "Über<U+202E>fdp.exe", false), (received.GetProperty("mediaType").GetString(), received.GetProperty("sha256").GetString(),
            received.GetProperty("fileName").GetString(), received.GetProperty("claimedDiffers").GetBoolean()));
        var view = await investigator.GetEvidenceAsync(id);
        var entry = Assert.Single(view.GetProperty("custody").GetProperty("items").EnumerateArray());
        Assert.Equal((Sha256(pdf), "Investigator"), (entry.GetProperty("hashResult").GetString(), entry.GetProperty("custodian").GetString()));
        Assert.True(view.GetProperty("custody").GetProperty("chainIntact").GetBoolean());
        Assert.Equal(1L, await app.ScalarAsync<long>("select count(*) from audit.entries where use_case = 'ReceiveContent' and object_id = $1 and 'content' = any (fields)", id));
        Assert.Equal(-1, File.ReadAllBytes(await app.StoredFileAsync(id)).AsSpan().IndexOf("plain words"u8));
    }

    [Fact]
    public async Task A_file_arrives_once_and_a_physical_item_never_has_one()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        var id = await lead.FileAsync(app.World.Case, Bytes(100, 1));

        Assert.Equal("exhibit.already_received", await (await lead.PutContentAsync(id, Bytes(100, 2))).RefusedAsync(HttpStatusCode.Conflict));
        Assert.Equal(Sha256(Bytes(100, 1)), await app.ScalarAsync<string>("select sha256 from exhibits where id = $1", id));
        Assert.Equal(1L, await app.ScalarAsync<long>("select count(*) from custody_events where exhibit_id = $1", id));

        var knife = await lead.RegisterAsync(app.World.Case, "Knife", "physical", "PHYSICAL_OBJECT");
        Assert.Equal("exhibit.not_a_file", await (await lead.PutContentAsync(knife, Bytes(10))).RefusedAsync(HttpStatusCode.Conflict));
    }

    [Fact]
    public async Task A_hash_that_the_sender_claimed_and_the_server_did_not_measure_stands_in_the_ledger()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        var id = await lead.RegisterAsync(app.World.Case);
        var claimed = Sha256(Bytes(50, 3));

        var received = await (await lead.PutContentAsync(id, Bytes(50), query: $"?sha256={claimed.ToUpperInvariant()}")).JsonAsync();

        Assert.True(received.GetProperty("claimedDiffers").GetBoolean());
        Assert.Contains(claimed, await app.ScalarAsync<string>("select remarks from custody_events where exhibit_id = $1", id));
    }

    [Fact]
    public async Task Nothing_and_too_much_are_refused_and_leave_the_item_waiting()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        var id = await lead.RegisterAsync(app.World.Case);

        Assert.Equal("exhibit.empty_file", await (await lead.PutContentAsync(id, [])).RefusedAsync(HttpStatusCode.BadRequest));
        Assert.Equal("exhibit.too_large", await (await lead.PutContentAsync(id, new byte[30_000_001])).RefusedAsync(HttpStatusCode.RequestEntityTooLarge));
        using var unannounced = new StreamContent(new UnknownLength(new byte[30_000_001]));
        Assert.Equal("exhibit.too_large", await (await lead.PutAsync($"/api/v1/evidence/{id}/content?fileName=a", unannounced, Ct)).RefusedAsync(HttpStatusCode.RequestEntityTooLarge));
        Assert.Equal("invalid", await (await lead.PutContentAsync(id, Bytes(9), query: "?sha256=abc")).RefusedAsync(HttpStatusCode.BadRequest));
        Assert.Equal(0L, await app.ScalarAsync<long>("select count(*) from exhibits where id = $1 and object_id is not null", id));
    }

    [Fact]
    public async Task Only_the_team_sends_files_and_a_page_needs_its_token()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        var id = await lead.RegisterAsync(app.World.Case);
        using var supervisor = await app.AsAsync(app.World.Supervisor);
        using var stranger = await app.AsAsync(app.World.StrangerProsecutor);
        Assert.Equal("forbidden", await (await supervisor.PutContentAsync(id, Bytes(9))).RefusedAsync(HttpStatusCode.Forbidden));
        Assert.Equal("not_found", await (await stranger.PutContentAsync(id, Bytes(9))).RefusedAsync(HttpStatusCode.NotFound));

        using var page = app.Anonymous();
        page.DefaultRequestHeaders.Add("Cookie", $"__Host-session={lead.DefaultRequestHeaders.Authorization!.Parameter}");
        Assert.Equal("antiforgery", await (await page.PutContentAsync(id, Bytes(9))).RefusedAsync(HttpStatusCode.BadRequest));
        Assert.Equal(0L, await app.ScalarAsync<long>("select count(*) from exhibits where id = $1 and object_id is not null", id));
    }

    [Fact]
    public async Task An_outdated_version_is_stale_when_one_is_named()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        var id = await lead.RegisterAsync(app.World.Case);
        lead.DefaultRequestHeaders.IfMatch.Add(new EntityTagHeaderValue("\"1\""));

        Assert.Equal("stale", await (await lead.PutContentAsync(id, Bytes(9))).RefusedAsync(HttpStatusCode.PreconditionFailed));
    }

    /// <summary>A stream that does not say how long it is, so that the request is sent in chunks.</summary>
    private sealed class UnknownLength(byte[] bytes) : MemoryStream(bytes)
    {
        public override bool CanSeek => false;
    }
}
