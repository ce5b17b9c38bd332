using System.Net;
using System.Net.Http.Json;
using CaseTracker.Api.Tests.Evidence;
using CaseTracker.Api.Tests.Support;
using static CaseTracker.Api.Tests.Previews.PreviewSteps;

namespace CaseTracker.Api.Tests.Previews;

/// <summary>The end of a marking as child sexual abuse material: proposed by one, confirmed by another.</summary>
public sealed class UnmarkingTests(ApiFixture app) : IClassFixture<ApiFixture>
{
    private static readonly byte[] Bytes = EvidenceSteps.Bytes(500);

    [Fact]
    public async Task One_person_marks_an_item_and_nobody_ends_the_marking_by_editing()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        var id = await app.ScannedAsync(lead, Bytes);
        Assert.Equal(HttpStatusCode.NoContent, (await EditAsync(lead, id, "CSAM", "PRIVILEGED")).StatusCode);

        Assert.Equal("exhibit.marking_needs_two_people", await (await EditAsync(lead, id, "PRIVILEGED")).RefusedAsync(HttpStatusCode.Conflict));
        Assert.Equal("exhibit.marking_needs_two_people", await (await EditAsync(lead, id)).RefusedAsync(HttpStatusCode.Conflict));

        Assert.True(await IsMarkedAsync(id));
        Assert.Equal(HttpStatusCode.NoContent, (await EditAsync(lead, id, "CSAM")).StatusCode); // any other marking goes as it came
    }

    [Fact]
    public async Task It_ends_when_a_second_person_confirms_and_both_are_on_record()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        using var second = await app.AsAsync(app.World.Investigator);
        var id = await app.ScannedAsync(lead, Bytes, markings: ["CSAM", "PRIVILEGED"]);
        var proposal = await ProposedAsync(lead, id);
        Assert.Equal("opening.already_asked", await (await ProposeAsync(lead, id)).RefusedAsync(HttpStatusCode.Conflict));
        Assert.Equal("opening.second_person", await (await lead.PostAsync($"/api/v1/openings/{proposal}/approve", null, Ct)).RefusedAsync(HttpStatusCode.Forbidden));
        Assert.True(await IsMarkedAsync(id));

        Assert.Equal(HttpStatusCode.NoContent, (await second.PostAsync($"/api/v1/openings/{proposal}/approve", null, Ct)).StatusCode);

        Assert.Equal(["PRIVILEGED"], await app.ScalarAsync<string[]>("select markings from exhibits where id = $1", id));
        Assert.Equal(2L, await app.ScalarAsync<long>("select count(*) from audit.entries where object_id = $1 and allowed and use_case in ('ProposeUnmarking', 'ApproveOpening')", proposal));
        var listed = (await lead.GetAsJsonAsync($"/api/v1/evidence/{id}/openings")).GetProperty("items")[0];
        Assert.Equal(("unmark", "used", "Investigator"), (listed.GetProperty("purpose").GetString(), listed.GetProperty("state").GetString(), listed.GetProperty("decidedBy").GetString()));
        Assert.Equal(Bytes, await lead.GetByteArrayAsync($"/api/v1/evidence/{id}/content", Ct));
        Assert.Equal("opening.not_needed", await (await ProposeAsync(lead, id)).RefusedAsync(HttpStatusCode.Conflict));
    }

    [Fact]
    public async Task A_proposal_that_was_declined_or_is_too_old_ends_nothing_and_none_of_them_opens_the_bytes()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        using var second = await app.AsAsync(app.World.Supervisor);
        var id = await app.ScannedAsync(lead, Bytes, markings: ["CSAM"]);
        (await second.PostAsync($"/api/v1/openings/{await ProposedAsync(lead, id)}/decline", null, Ct)).EnsureSuccessStatusCode();
        var late = await ProposedAsync(lead, id);
        await app.ExecuteAsync("update dual_openings set asked_at = asked_at - interval '25 hours' where id = $1", late);
        Assert.Equal("opening.already_decided", await (await second.PostAsync($"/api/v1/openings/{late}/approve", null, Ct)).RefusedAsync(HttpStatusCode.Conflict));

        Assert.True(await IsMarkedAsync(id));
        Assert.Equal("exhibit.needs_two_people", await (await lead.GetAsync($"/api/v1/evidence/{id}/content", Ct)).RefusedAsync(HttpStatusCode.Forbidden));
    }

    [Fact]
    public async Task Who_may_not_write_evidence_proposes_nothing_and_a_physical_item_too_can_be_unmarked()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        using var second = await app.AsAsync(app.World.Investigator);
        var phone = await lead.PhoneAsync(app.World.Case);
        await app.MarkAsync(phone, "CSAM");
        foreach (var (person, status) in new[] { (app.World.Supervisor, HttpStatusCode.Forbidden), (app.World.Coordinator, HttpStatusCode.Forbidden), (app.World.Colleague, HttpStatusCode.NotFound), (app.World.StrangerProsecutor, HttpStatusCode.NotFound) })
        {
            using var client = await app.AsAsync(person);
            Assert.Equal(status, (await ProposeAsync(client, phone)).StatusCode);
        }
        Assert.Equal(HttpStatusCode.BadRequest, (await ProposeAsync(lead, phone, "short")).StatusCode);
        (await second.PostAsync($"/api/v1/openings/{await ProposedAsync(lead, phone)}/approve", null, Ct)).EnsureSuccessStatusCode();
        Assert.False(await IsMarkedAsync(phone));
    }

    private static Task<HttpResponseMessage> ProposeAsync(HttpClient client, Guid id, string reason = "An adult, proved by her passport") =>
        client.PostAsJsonAsync($"/api/v1/evidence/{id}/openings/unmarking", new { reason }, Ct);

    private static async Task<Guid> ProposedAsync(HttpClient client, Guid id) => (await (await ProposeAsync(client, id)).JsonAsync()).GetProperty("id").GetGuid();

    private Task<bool> IsMarkedAsync(Guid id) => app.ScalarAsync<bool>("select 'CSAM' = any(markings) from exhibits where id = $1", id);

    private static async Task<HttpResponseMessage> EditAsync(HttpClient client, Guid id, params string[] markings)
    {
        using var request = new HttpRequestMessage(HttpMethod.Put, $"/api/v1/evidence/{id}")
        {
            Content = JsonContent.Create(new { type = "FINANCIAL_RECORD", title = "Ledger", description = "", sourceIndependence = "INDEPENDENT", markings }),
        };
        request.Headers.IfMatch.Add((await client.GetAsync($"/api/v1/evidence/{id}", Ct)).Headers.ETag!);
        return await client.SendAsync(request, Ct);
    }
}
