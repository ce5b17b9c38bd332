using System.Net;
using System.Net.Http.Json;
using CaseTracker.Api.Tests.Support;
using CaseTracker.Domain.Common;
using static CaseTracker.Api.Tests.Evidence.EvidenceSteps;

namespace CaseTracker.Api.Tests.Evidence;

/// <summary>Each test has a host of its own: people leave.</summary>
public sealed class TakeOverTests(TestDatabase database) : IAsyncLifetime
{
    private readonly ApiFixture app = new(database);

    public async ValueTask InitializeAsync() => await app.InitializeAsync();

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task Nothing_is_taken_over_from_a_colleague_who_is_still_here()
    {
        using var investigator = await app.AsAsync(app.World.Investigator);
        using var lead = await app.AsAsync(app.World.Lead);
        var phone = await investigator.PhoneAsync(app.World.Case);

        Assert.Equal("custody.custodian_still_here", await (await TakeOverAsync(lead, phone)).RefusedAsync(HttpStatusCode.Conflict));

        Assert.Equal(app.World.Investigator.Value, await app.CustodianAsync(phone));
        Assert.False((await lead.GetEvidenceAsync(phone)).GetProperty("custodianLeft").GetBoolean());
    }

    [Fact]
    public async Task The_supervisor_takes_over_what_someone_held_who_left_and_hands_it_on()
    {
        using var investigator = await app.AsAsync(app.World.Investigator);
        using var supervisor = await app.AsAsync(app.World.Supervisor);
        using var lead = await app.AsAsync(app.World.Lead);
        var phone = await investigator.PhoneAsync(app.World.Case);
        var pending = await investigator.OfferAsync(phone, app.World.Lead);
        await LeavesAsync(app.World.Investigator);
        Assert.True((await lead.GetEvidenceAsync(phone)).GetProperty("custodianLeft").GetBoolean());
        foreach (var (body, code) in new[] { (Body(witness: ""), "custody.needs_witness"), (Body(reason: ""), "custody.needs_reason"), (Body(seal: ""), "custody.needs_seal_seen"), (Body(late: 3), "custody.late_without_reason") })
            Assert.Equal(code, await (await TakeOverAsync(supervisor, phone, body)).RefusedAsync(HttpStatusCode.BadRequest));

        Assert.Equal(HttpStatusCode.Created, (await TakeOverAsync(supervisor, phone)).StatusCode);

        Assert.Equal(app.World.Supervisor.Value, await app.CustodianAsync(phone));
        Assert.Equal(["COLLECTED", "RECEIVED"], await app.LedgerAsync(phone));
        var view = await lead.GetEvidenceAsync(phone);
        Assert.True(view.GetProperty("custody").GetProperty("chainIntact").GetBoolean());
        Assert.Contains("oneSidedTransfer", await lead.FindingsAsync(phone));
        Assert.Equal("Withdrawn", await app.ScalarAsync<string>("select status from hand_overs where id = $1", pending));
        Assert.Equal("custody.custodian_still_here", await (await TakeOverAsync(lead, phone)).RefusedAsync(HttpStatusCode.Conflict));
        (await lead.AcceptAsync(await supervisor.OfferAsync(phone, app.World.Lead))).EnsureSuccessStatusCode();
        Assert.Equal(app.World.Lead.Value, await app.CustodianAsync(phone));
    }

    [Fact]
    public async Task A_file_is_measured_at_the_take_over_and_damage_raises_an_incident()
    {
        using var investigator = await app.AsAsync(app.World.Investigator);
        using var lead = await app.AsAsync(app.World.Lead);
        var (whole, damaged) = (await investigator.FileAsync(app.World.Case, Bytes(5000)), await investigator.FileAsync(app.World.Case, Bytes(5000)));
        FlipByte(await app.StoredFileAsync(damaged), 700);
        await LeavesAsync(app.World.Investigator);
        foreach (var id in (Guid[])[whole, damaged]) Assert.Equal(HttpStatusCode.Created, (await TakeOverAsync(lead, id)).StatusCode);

        Assert.Equal(["COLLECTED", "VERIFIED_OK", "RECEIVED"], await app.LedgerAsync(whole));
        Assert.Equal(["COLLECTED", "VERIFIED_MISMATCH", "RECEIVED"], await app.LedgerAsync(damaged));
        Assert.Equal((0L, 1L), (await IncidentsAsync(whole), await IncidentsAsync(damaged)));
    }

    [Fact]
    public async Task Only_the_lead_of_the_case_and_the_supervisor_of_its_unit_take_over()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        (await lead.PostAsJsonAsync($"/api/v1/cases/{app.World.Case}/members", new { userId = app.World.Colleague.Value }, Ct)).EnsureSuccessStatusCode();
        using var member = await app.AsAsync(app.World.Colleague);
        var phone = await member.PhoneAsync(app.World.Case);
        var another = await SecondProsecutorAsync(lead);
        await LeavesAsync(app.World.Colleague);
        foreach (var (person, status) in new[] { (app.World.Investigator, HttpStatusCode.Forbidden), (app.World.Coordinator, HttpStatusCode.Forbidden), (another, HttpStatusCode.Forbidden), (app.World.StrangerSupervisor, HttpStatusCode.NotFound), (app.World.StrangerProsecutor, HttpStatusCode.NotFound) })
        {
            using var client = await app.AsAsync(person);
            Assert.Equal(status, (await TakeOverAsync(client, phone)).StatusCode);
        }
        Assert.Equal(app.World.Colleague.Value, await app.CustodianAsync(phone));
    }

    /// <returns>A prosecutor who is on the team and does not lead it.</returns>
    private async Task<UserId> SecondProsecutorAsync(HttpClient lead)
    {
        await app.ExecuteAsync("update staff set roles = array['prosecutor'] where id = $1", app.World.Analyst.Value);
        (await lead.PostAsJsonAsync($"/api/v1/cases/{app.World.Case}/members", new { userId = app.World.Analyst.Value }, Ct)).EnsureSuccessStatusCode();
        return app.World.Analyst;
    }

    private static object Body(string reason = "Ivan has left the unit", string witness = "Clara", string seal = "S-17", int late = 0) =>
        new { reason, witness, place = "His locker", condition = "Whole", sealNumber = seal, occurredAt = DateTimeOffset.UtcNow.AddHours(-late) };

    private static Task<HttpResponseMessage> TakeOverAsync(HttpClient client, Guid id, object? body = null) => client.PostAsJsonAsync($"/api/v1/evidence/{id}/take-over", body ?? Body(), Ct);

    private Task<int> LeavesAsync(UserId person) => app.ExecuteAsync("update staff set disabled_at = now() where id = $1", person.Value);

    private Task<long> IncidentsAsync(Guid id) => app.ScalarAsync<long>("select count(*) from integrity_incidents where exhibit_id = $1", id);
}
