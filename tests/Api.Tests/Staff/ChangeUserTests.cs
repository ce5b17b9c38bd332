using System.Net;
using System.Net.Http.Json;
using CaseTracker.Api.Tests.Support;
using CaseTracker.Domain.Common;

namespace CaseTracker.Api.Tests.Staff;

/// <summary>What an administrator changes of an account holds for its open sessions too.</summary>
public sealed class ChangeUserTests(ApiFixture app) : IClassFixture<ApiFixture>
{
    private static readonly TimeSpan Promised = TimeSpan.FromSeconds(30);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_sessions_of_a_disabled_user_end_at_once()
    {
        using var user = await app.AsAsync(app.World.Analyst);
        Assert.Equal(HttpStatusCode.OK, (await user.GetAsync("/api/v1/auth/me", Ct)).StatusCode);

        await ChangeAsync(app.World.Analyst, "analyst", disabled: true);

        Assert.Equal("unauthenticated", await (await user.GetAsync("/api/v1/auth/me", Ct)).RefusedAsync(HttpStatusCode.Unauthorized));
        Assert.Equal(0L, await app.ScalarAsync<long>("select count(*) from sessions where user_id = $1 and closed_at is null", app.World.Analyst.Value));
    }

    [Fact]
    public async Task A_role_taken_away_is_taken_from_open_sessions_within_thirty_seconds()
    {
        using var user = await app.AsAsync(app.World.Supervisor);
        Assert.Equal(HttpStatusCode.OK, (await user.GetAsync("/api/v1/dashboards/caseload", Ct)).StatusCode);

        await ChangeAsync(app.World.Supervisor, "investigator", disabled: false);

        var changed = TimeProvider.System.GetTimestamp();
        await Poll.UntilAsync(async () => (await user.GetAsync("/api/v1/dashboards/caseload", Ct)).StatusCode == HttpStatusCode.Forbidden, "the dashboard is refused");
        Assert.True(TimeProvider.System.GetElapsedTime(changed) < Promised);
    }

    private async Task ChangeAsync(UserId user, string role, bool disabled)
    {
        using var admin = await app.AsAsync(app.World.Administrator);
        var listed = await (await admin.GetAsync("/api/v1/users", Ct)).JsonAsync();
        var version = listed.GetProperty("items").EnumerateArray().Single(u => u.GetProperty("id").GetGuid() == user.Value).GetProperty("version");
        using var change = new HttpRequestMessage(HttpMethod.Put, $"/api/v1/users/{user.Value}") { Content = JsonContent.Create(new { roles = (string[])[role], disabled }) };
        _ = change.Headers.TryAddWithoutValidation("If-Match", $"\"{version}\"");
        Assert.Equal(HttpStatusCode.NoContent, (await admin.SendAsync(change, Ct)).StatusCode);
    }
}
