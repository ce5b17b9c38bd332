using System.Net;
using System.Net.Http.Json;
using CaseTracker.Api.Tests.Support;
using CaseTracker.Domain.Common;
using static CaseTracker.Api.Tests.Evidence.EvidenceSteps;

namespace CaseTracker.Api.Tests.Evidence;

public sealed class RegisterExhibitsTests(ApiFixture app) : IClassFixture<ApiFixture>
{
    [Fact]
    public async Task The_items_of_a_seizure_get_references_in_a_row_and_a_ledger_each()
    {
        using var lead = await app.AsAsync(app.World.Lead);

        var made = (await (await BatchAsync(lead, Line("Telephone", "S-1"), Line("Key ring", "S-2"), Line("Ledger", ""))).JsonAsync()).GetProperty("items").EnumerateArray().ToList();

        var numbers = made.Select(m => int.Parse(m.GetProperty("reference").GetString()![3..], System.Globalization.CultureInfo.InvariantCulture)).ToList();
        Assert.Equal([numbers[0], numbers[0] + 1, numbers[0] + 2], numbers);
        Assert.Equal("S-2", await app.ScalarAsync<string>("select seal_number from exhibits where id = $1", made[1].GetProperty("id").GetGuid()));
        foreach (var item in made) Assert.Equal(["COLLECTED"], await app.LedgerAsync(item.GetProperty("id").GetGuid()));
    }

    [Fact]
    public async Task One_line_that_is_wrong_is_named_and_nothing_is_registered()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        var before = await app.ScalarAsync<long>("select count(*) from exhibits");

        var response = await BatchAsync(lead, Line("Telephone", "S-1"), Line("", "S-2"), Line("Ledger", new string('9', 61)));

        Assert.Equal("invalid", await response.RefusedAsync(HttpStatusCode.BadRequest));
        var said = await response.Content.ReadAsStringAsync(Ct);
        Assert.Contains("Item 2: ", said, StringComparison.Ordinal);
        Assert.Contains("Item 3: ", said, StringComparison.Ordinal);
        Assert.Equal(before, await app.ScalarAsync<long>("select count(*) from exhibits"));
    }

    [Fact]
    public async Task Nothing_or_more_than_two_hundred_items_are_invalid()
    {
        using var lead = await app.AsAsync(app.World.Lead);

        Assert.Equal("invalid", await (await BatchAsync(lead)).RefusedAsync(HttpStatusCode.BadRequest));
        Assert.Equal("invalid", await (await BatchAsync(lead, [.. Enumerable.Range(0, 201).Select(i => Line($"Item {i}", ""))])).RefusedAsync(HttpStatusCode.BadRequest));
    }

    [Fact]
    public async Task Only_who_keeps_evidence_of_the_case_registers()
    {
        foreach (var (user, status) in (IEnumerable<(UserId, HttpStatusCode)>)[(app.World.Supervisor, HttpStatusCode.Forbidden), (app.World.Coordinator, HttpStatusCode.Forbidden), (app.World.StrangerProsecutor, HttpStatusCode.NotFound)])
        {
            using var client = await app.AsAsync(user);
            _ = await (await BatchAsync(client, Line("Not theirs", ""))).RefusedAsync(status);
        }
        Assert.Equal(0L, await app.ScalarAsync<long>("select count(*) from exhibits where title = 'Not theirs'"));
    }

    private static object Line(string title, string sealNumber) => new { title, sealNumber };

    private Task<HttpResponseMessage> BatchAsync(HttpClient client, params object[] items) => client.PostAsJsonAsync(
        $"/api/v1/cases/{app.World.Case}/evidence/batch", new { common = new { kind = "physical", type = "PHYSICAL_OBJECT", collectedPlace = "Harbour office" }, items }, Ct);
}
