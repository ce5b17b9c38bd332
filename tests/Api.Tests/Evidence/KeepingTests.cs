using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using CaseTracker.Api.Tests.Support;
using static CaseTracker.Api.Tests.Evidence.EvidenceSteps;

namespace CaseTracker.Api.Tests.Evidence;

/// <summary>Position, quantity, retention, hold and disclosure of an item.</summary>
public sealed class KeepingTests(ApiFixture app) : IClassFixture<ApiFixture>
{
    private static readonly object[] Wrong =
    [
        new { origin = new { latitude = 90.5, longitude = 1 } }, new { origin = new { latitude = 1, longitude = -180.1 } }, new { origin = new { latitude = 48.2 } }, new { origin = new { accuracyMetres = 5 } },
        new { origin = new { latitude = 1, longitude = 1, accuracyMetres = 0 } }, new { origin = new { latitude = 1, longitude = 1, accuracyMetres = 100_001 } }, new { origin = new { latitude = 1.2345678, longitude = 1 } },
        new { quantity = new { amount = 3 } }, new { quantity = new { unit = "GRAM" } }, new { quantity = new { amount = -1, unit = "GRAM" } }, new { quantity = new { amount = 1, unit = "BUSHEL" } },
        new { quantity = new { amount = 1_000_000_000_000, unit = "GRAM" } }, new { quantity = new { amount = 0.00001, unit = "GRAM" } },
        new { disclosure = new { status = "MAYBE" } }, new { retention = new { basis = new string('x', 201) } },
    ];

    private static readonly object Known = new
    {
        kind = "physical", type = "PHYSICAL_OBJECT", title = "Banknotes", origin = new { latitude = 48.208176m, longitude = -16.373819m, accuracyMetres = 4.5m },
        quantity = new { amount = 212.5m, unit = "BANKNOTE" }, retention = new { until = "2040-12-31", basis = "Rule 7" },
    };

    [Fact]
    public async Task What_is_registered_is_read_back_and_stands_in_the_report()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        var id = await RegisterAsync(lead, Known);

        foreach (var view in (JsonElement[])[await lead.GetEvidenceAsync(id), (await lead.GetAsJsonAsync($"/api/v1/evidence/{id}/custody-report")).GetProperty("items")[0].GetProperty("particulars")])
        {
            Assert.Equal((48.208176m, -16.373819m, 4.5m), (Number(view, "origin", "latitude"), Number(view, "origin", "longitude"), Number(view, "origin", "accuracyMetres")));
            Assert.Equal((212.5m, "BANKNOTE"), (Number(view, "quantity", "amount"), view.GetProperty("quantity").GetProperty("unit").GetString()));
            Assert.Equal(("2040-12-31", "Rule 7"), (view.GetProperty("retention").GetProperty("until").GetString(), view.GetProperty("retention").GetProperty("basis").GetString()));
            Assert.Equal("NOT_REVIEWED", view.GetProperty("disclosure").GetProperty("status").GetString());
        }
        await app.ExecuteAsync("update exhibits set disclosure_status = 'WITHHELD_PUBLIC_INTEREST', disclosure_reason = 'Order 3/26' where id = $1", id);
        Assert.Equal("custody.withheld", await (await lead.RecordAsync(id, new { type = "DISCLOSED", purpose = "Defence", authority = "Order 9", to = new { name = "Counsel" } })).RefusedAsync(HttpStatusCode.Conflict));
    }

    [Fact]
    public async Task Each_is_edited_by_itself_and_what_is_left_out_stays()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        var id = await RegisterAsync(lead, Known);
        Assert.Equal(HttpStatusCode.NoContent, (await EditAsync(lead, id, new { retention = new { until = "2041-12-31", basis = "Rule 8" } })).StatusCode);

        var view = await lead.GetEvidenceAsync(id);

        Assert.Equal(("Rule 8", 212.5m, 48.208176m), (view.GetProperty("retention").GetProperty("basis").GetString(), Number(view, "quantity", "amount"), Number(view, "origin", "latitude")));
    }

    [Fact]
    public async Task What_cannot_be_is_refused_at_registration_and_in_an_edit()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        var id = await RegisterAsync(lead, Known);
        foreach (var wrong in Wrong)
        {
            var tried = await lead.PostAsJsonAsync($"/api/v1/cases/{app.World.Case}/evidence", With(new { kind = "physical", type = "PHYSICAL_OBJECT", title = "X" }, wrong), Ct);
            Assert.True(tried.StatusCode == HttpStatusCode.BadRequest, JsonSerializer.Serialize(wrong));
            tried = await EditAsync(lead, id, wrong);
            Assert.True(tried.StatusCode == HttpStatusCode.BadRequest, JsonSerializer.Serialize(wrong));
        }
        foreach (var broken in (string[])["origin_latitude = 91", "origin_longitude = null", "quantity_unit = ''", "quantity_amount = 0", "hold_since = now()"])
            _ = await Assert.ThrowsAsync<Npgsql.PostgresException>(() => app.ExecuteAsync($"update exhibits set {broken} where id = $1", id));
    }

    [Fact]
    public async Task A_hold_is_placed_and_lifted_by_whoever_prosecutes_and_blocks_return_and_destruction()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        using var investigator = await app.AsAsync(app.World.Investigator);
        var id = await lead.PhoneAsync(app.World.Case);
        Assert.Equal("forbidden", await (await HoldAsync(investigator, id)).RefusedAsync(HttpStatusCode.Forbidden));
        Assert.Equal(HttpStatusCode.BadRequest, (await HoldAsync(lead, id, reason: " ")).StatusCode);
        Assert.Equal(HttpStatusCode.NoContent, (await HoldAsync(lead, id)).StatusCode);
        Assert.Equal("exhibit.on_hold_already", await (await HoldAsync(lead, id)).RefusedAsync(HttpStatusCode.Conflict));

        foreach (var end in Ends) Assert.Equal("custody.on_hold", await (await lead.RecordAsync(id, end)).RefusedAsync(HttpStatusCode.Conflict));
        _ = await Assert.ThrowsAsync<Npgsql.PostgresException>(() => app.ExecuteAsync("update exhibits set state = 'Destroyed' where id = $1", id));
        var hold = (await lead.GetEvidenceAsync(id)).GetProperty("hold");
        Assert.Equal(("Appeal 4/26", "Lead"), (hold.GetProperty("reason").GetString(), hold.GetProperty("by").GetString()));

        Assert.Equal("forbidden", await (await HoldAsync(investigator, id, "hold/lift")).RefusedAsync(HttpStatusCode.Forbidden));
        Assert.Equal(HttpStatusCode.NoContent, (await HoldAsync(lead, id, "hold/lift")).StatusCode);
        Assert.Equal("exhibit.not_on_hold", await (await HoldAsync(lead, id, "hold/lift")).RefusedAsync(HttpStatusCode.Conflict));
        Assert.Equal(HttpStatusCode.Created, (await lead.RecordAsync(id, Ends[0])).StatusCode);
        Assert.Equal(2L, await app.ScalarAsync<long>("select count(*) from audit.entries where object_id = $1 and allowed and use_case in ('PlaceHold', 'LiftHold')", id));
    }

    [Fact]
    public async Task Nothing_is_destroyed_while_its_retention_runs()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        var id = await lead.PhoneAsync(app.World.Case);
        (await EditAsync(lead, id, new { retention = new { until = "2099-01-01", basis = "Rule 7" } })).EnsureSuccessStatusCode();
        Assert.Equal("custody.retention_runs", await (await lead.RecordAsync(id, Ends[1])).RefusedAsync(HttpStatusCode.Conflict));
        (await EditAsync(lead, id, new { retention = new { until = "2020-01-01", basis = "Rule 7" } })).EnsureSuccessStatusCode();
        Assert.Equal(HttpStatusCode.Created, (await lead.RecordAsync(id, Ends[1])).StatusCode);
    }

    [Fact]
    public async Task A_case_of_others_hides_its_holds()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        var id = await lead.PhoneAsync(app.World.Case);
        using var stranger = await app.AsAsync(app.World.StrangerProsecutor);
        foreach (var path in (string[])["hold", "hold/lift"]) Assert.Equal("not_found", await (await HoldAsync(stranger, id, path)).RefusedAsync(HttpStatusCode.NotFound));
    }

    private static object[] Ends =>
    [
        new { type = "RETURNED", purpose = "Case closed", authority = "Order 9", receipt = "R-1", to = new { name = "The owner" } },
        new { type = "DESTROYED", purpose = "Case closed", authority = "Order 9", reason = "Dangerous", witness = "Clara", place = "Furnace" },
    ];

    private static Task<HttpResponseMessage> HoldAsync(HttpClient client, Guid id, string path = "hold", string reason = "Appeal 4/26") =>
        client.PostAsJsonAsync($"/api/v1/evidence/{id}/{path}", new { reason }, Ct);

    private async Task<Guid> RegisterAsync(HttpClient client, object body) =>
        (await (await client.PostAsJsonAsync($"/api/v1/cases/{app.World.Case}/evidence", body, Ct)).JsonAsync()).GetProperty("id").GetGuid();

    private static async Task<HttpResponseMessage> EditAsync(HttpClient client, Guid id, object change)
    {
        var read = await client.GetAsync($"/api/v1/evidence/{id}", Ct);
        using var request = new HttpRequestMessage(HttpMethod.Put, $"/api/v1/evidence/{id}")
        {
            Content = JsonContent.Create(With(new { type = "PHYSICAL_OBJECT", title = "Banknotes", description = "", sourceIndependence = "INDEPENDENT" }, change)),
        };
        request.Headers.IfMatch.Add(read.Headers.ETag!);
        return await client.SendAsync(request, Ct);
    }

    private static Dictionary<string, JsonElement> With(object one, object other) => new[] { one, other }
        .SelectMany(o => JsonSerializer.SerializeToElement(o).EnumerateObject()).ToDictionary(p => p.Name, p => p.Value);

    private static decimal Number(JsonElement view, string group, string field) => view.GetProperty(group).GetProperty(field).GetDecimal();
}
