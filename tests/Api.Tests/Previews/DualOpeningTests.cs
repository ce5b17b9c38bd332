using System.Net;
using CaseTracker.Api.Tests.Evidence;
using CaseTracker.Api.Tests.Support;
using static CaseTracker.Api.Tests.Previews.PreviewSteps;

namespace CaseTracker.Api.Tests.Previews;

public sealed class DualOpeningTests(ApiFixture app) : IClassFixture<ApiFixture>
{
    private static readonly byte[] Bytes = EvidenceSteps.Bytes(5000);

    [Fact]
    public async Task Two_people_open_it_once_and_both_are_on_record()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        using var second = await app.AsAsync(app.World.Investigator);
        var id = await app.ScannedAsync(lead, Bytes, markings: ["CSAM"]);
        Assert.Equal("exhibit.needs_two_people", await DownloadAsync(lead, id));
        var opening = (await (await lead.AskOpeningAsync(id)).JsonAsync()).GetProperty("id").GetGuid();
        Assert.Equal("exhibit.needs_two_people", await DownloadAsync(lead, id));
        Assert.Equal("opening.second_person", await (await lead.PostAsync($"/api/v1/openings/{opening}/approve", null, Ct)).RefusedAsync(HttpStatusCode.Forbidden));
        Assert.Equal(HttpStatusCode.NoContent, (await second.PostAsync($"/api/v1/openings/{opening}/approve", null, Ct)).StatusCode);
        Assert.Equal("exhibit.needs_two_people", await DownloadAsync(second, id));

        Assert.Equal(Bytes, await lead.GetByteArrayAsync($"/api/v1/evidence/{id}/content", Ct));

        Assert.Equal("exhibit.needs_two_people", await DownloadAsync(lead, id));
        Assert.Equal("Used", await app.ScalarAsync<string>("select state from dual_openings where id = $1", opening));
        Assert.Equal(2L, await app.ScalarAsync<long>("select count(*) from audit.entries where object_id = $1 and allowed and use_case in ('AskOpening', 'ApproveOpening')", opening));
        Assert.Equal(1L, await app.ScalarAsync<long>("select count(*) from audit.entries where object_id = $1 and allowed and use_case = 'DownloadExhibit'", id));
        Assert.Equal(1L, await app.ScalarAsync<long>("select count(*) from notifications where user_id = $1 and link = $2", app.World.Investigator.Value, $"/evidence/{id}/openings"));
    }

    [Fact]
    public async Task Malware_on_it_is_no_way_round_the_second_person()
    {
        using var investigator = await app.AsAsync(app.World.Investigator);
        var id = await app.ScannedAsync(investigator, Bytes, "Infected", ["CSAM"]);
        Assert.Equal("exhibit.needs_two_people", await (await investigator.GetAsync($"/api/v1/evidence/{id}/infected-content", Ct)).RefusedAsync(HttpStatusCode.Forbidden));
    }

    [Fact]
    public async Task An_approval_ends_after_half_an_hour()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        using var second = await app.AsAsync(app.World.Supervisor);
        var id = await app.ScannedAsync(lead, Bytes, markings: ["CSAM"]);
        var opening = (await (await lead.AskOpeningAsync(id)).JsonAsync()).GetProperty("id").GetGuid();
        (await second.PostAsync($"/api/v1/openings/{opening}/approve", null, Ct)).EnsureSuccessStatusCode();
        await app.ExecuteAsync("update dual_openings set decided_at = decided_at - interval '31 minutes' where id = $1", opening);
        Assert.Equal("exhibit.needs_two_people", await DownloadAsync(lead, id));
        var listed = (await (await lead.GetAsync($"/api/v1/evidence/{id}/openings", Ct)).JsonAsync()).GetProperty("items")[0];
        Assert.True(listed.GetProperty("expired").GetBoolean());
        Assert.Equal(HttpStatusCode.Created, (await lead.AskOpeningAsync(id)).StatusCode);
    }

    [Fact]
    public async Task What_was_declined_stays_closed_and_is_decided_once()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        using var second = await app.AsAsync(app.World.Investigator);
        var id = await app.ScannedAsync(lead, Bytes, markings: ["CSAM"]);
        var opening = (await (await lead.AskOpeningAsync(id)).JsonAsync()).GetProperty("id").GetGuid();
        Assert.Equal("opening.already_asked", await (await lead.AskOpeningAsync(id)).RefusedAsync(HttpStatusCode.Conflict));
        Assert.Equal(HttpStatusCode.NoContent, (await second.PostAsync($"/api/v1/openings/{opening}/decline", null, Ct)).StatusCode);
        Assert.Equal("opening.already_decided", await (await second.PostAsync($"/api/v1/openings/{opening}/approve", null, Ct)).RefusedAsync(HttpStatusCode.Conflict));
        Assert.Equal("exhibit.needs_two_people", await DownloadAsync(lead, id));
    }

    [Fact]
    public async Task A_reason_is_needed_and_so_is_a_reason_to_ask()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        var (marked, plain) = (await app.ScannedAsync(lead, Bytes, markings: ["CSAM"]), await app.ScannedAsync(lead, Bytes));
        Assert.Equal(HttpStatusCode.BadRequest, (await lead.AskOpeningAsync(marked, "short")).StatusCode);
        Assert.Equal("opening.not_needed", await (await lead.AskOpeningAsync(plain)).RefusedAsync(HttpStatusCode.Conflict));
    }

    [Fact]
    public async Task Outsiders_can_neither_ask_nor_decide()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        var id = await app.ScannedAsync(lead, Bytes, markings: ["CSAM"]);
        var opening = (await (await lead.AskOpeningAsync(id)).JsonAsync()).GetProperty("id").GetGuid();
        foreach (var outsider in app.World.Outsiders.Values.Append(app.World.Coordinator))
        {
            using var client = await app.AsAsync(outsider);
            foreach (var tried in (HttpResponseMessage[])[await client.AskOpeningAsync(id), await client.PostAsync($"/api/v1/openings/{opening}/approve", null, Ct), await client.GetAsync($"/api/v1/evidence/{id}/openings", Ct)])
                Assert.Contains(tried.StatusCode, (HttpStatusCode[])[HttpStatusCode.NotFound, HttpStatusCode.Forbidden]);
        }

        Assert.Equal("Asked", await app.ScalarAsync<string>("select state from dual_openings where id = $1", opening));
    }

    [Fact]
    public async Task The_database_itself_refuses_one_person_as_both()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        var id = await app.ScannedAsync(lead, Bytes, markings: ["CSAM"]);
        var opening = (await (await lead.AskOpeningAsync(id)).JsonAsync()).GetProperty("id").GetGuid();
        _ = await Assert.ThrowsAsync<Npgsql.PostgresException>(() => app.ExecuteAsync("update dual_openings set decided_by = asked_by where id = $1", opening));
    }

    private static async Task<string> DownloadAsync(HttpClient client, Guid id) => (await (await client.GetAsync($"/api/v1/evidence/{id}/content", Ct)).RefusedAsync(HttpStatusCode.Forbidden))!;
}
