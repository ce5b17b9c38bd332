using System.Net;
using CaseTracker.Api.Tests.Support;
using static CaseTracker.Api.Tests.Evidence.EvidenceSteps;

namespace CaseTracker.Api.Tests.Evidence;

public sealed class ListVerificationsTests(ApiFixture app) : IClassFixture<ApiFixture>
{
    [Fact]
    public async Task Every_comparison_of_a_file_is_told_latest_first_with_what_was_measured_and_by_whom()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        var (id, bytes) = (await lead.FileAsync(app.World.Case, Bytes(1000)), Bytes(1000));
        _ = await lead.GetByteArrayAsync($"/api/v1/evidence/{id}/content", Ct);
        FlipByte(await app.StoredFileAsync(id), 400);
        _ = await DrainAsync(await lead.GetAsync($"/api/v1/evidence/{id}/content", HttpCompletionOption.ResponseHeadersRead, Ct));
        var other = await lead.FileAsync(app.World.Case, Bytes(10));
        _ = await lead.GetByteArrayAsync($"/api/v1/evidence/{other}/content", Ct);

        var items = (await lead.GetAsJsonAsync($"/api/v1/evidence/{id}/verifications")).GetProperty("items").EnumerateArray().ToList();

        Assert.Equal(await app.ScalarAsync<Guid[]>("select array_agg(id order by checked_at desc, id desc) from evidence_verifications where exhibit_id = $1", id), items.Select(i => i.GetProperty("id").GetGuid()));
        Assert.Equal("mismatch", items[0].GetProperty("result").GetString());
        var first = items[^1];
        Assert.Equal(("match", "download", "main", Sha256(bytes), "Lead"), (first.GetProperty("result").GetString(), first.GetProperty("occasion").GetString(), first.GetProperty("copy").GetString(),
            first.GetProperty("measuredSha256").GetString(), first.GetProperty("by").GetString()));
        Assert.Equal(app.World.Lead.Value, first.GetProperty("byId").GetGuid());
        Assert.Equal(1L, await app.ScalarAsync<long>("select count(*) from audit.entries where use_case = 'ListVerifications' and object_id = $1 and allowed", id));
    }

    [Fact]
    public async Task They_come_a_page_at_a_time_each_once()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        var id = await lead.FileAsync(app.World.Case, Bytes(1000));
        for (var i = 0; i < 5; i++) _ = await lead.GetByteArrayAsync($"/api/v1/evidence/{id}/content", Ct);
        var (seen, after) = (new List<Guid>(), "");
        do
        {
            var page = await lead.GetAsJsonAsync($"/api/v1/evidence/{id}/verifications?limit=2{after}");
            seen.AddRange(page.GetProperty("items").EnumerateArray().Select(i => i.GetProperty("id").GetGuid()));
            after = page.GetProperty("next").GetString() is { } next ? $"&after={next}" : "";
        }
        while (after.Length > 0);

        Assert.Equal((5, 5), (seen.Count, seen.Distinct().Count()));
        foreach (var query in (string[])["limit=0", "limit=201", "after=abc", "copy=main"])
            _ = await (await lead.GetAsync($"/api/v1/evidence/{id}/verifications?{query}", Ct)).RefusedAsync(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task A_physical_item_has_none_and_who_may_not_read_evidence_gets_none()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        var phone = await lead.PhoneAsync(app.World.Case);
        Assert.Empty((await lead.GetAsJsonAsync($"/api/v1/evidence/{phone}/verifications")).GetProperty("items").EnumerateArray());

        using var coordinator = await app.AsAsync(app.World.Coordinator);
        Assert.Equal("forbidden", await (await coordinator.GetAsync($"/api/v1/evidence/{phone}/verifications", Ct)).RefusedAsync(HttpStatusCode.Forbidden));
        foreach (var outsider in (Domain.Common.UserId[])[app.World.Colleague, app.World.StrangerProsecutor, app.World.StrangerSupervisor])
        {
            using var client = await app.AsAsync(outsider);
            Assert.Equal("not_found", await (await client.GetAsync($"/api/v1/evidence/{phone}/verifications", Ct)).RefusedAsync(HttpStatusCode.NotFound));
        }
    }
}
