using CaseTracker.Api.Tests.Support;
using static CaseTracker.Api.Tests.Evidence.EvidenceSteps;

namespace CaseTracker.Api.Tests.Evidence;

public sealed class NoAuthorityTests(ApiFixture app) : IClassFixture<ApiFixture>
{
    [Fact]
    public async Task Without_an_authority_everything_waits_and_says_so()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        var id = await lead.FileAsync(app.World.Case, Bytes(100));
        var view = await lead.GetAsJsonAsync($"/api/v1/evidence/{id}/time-stamps");
        Assert.False(view.GetProperty("hasAuthority").GetBoolean());
        Assert.Equal(2, view.GetProperty("items").GetArrayLength());
        Assert.All(view.GetProperty("items").EnumerateArray(), s => Assert.Equal("Not yet time-stamped: no authority is configured", s.GetProperty("says").GetString()));
    }
}
