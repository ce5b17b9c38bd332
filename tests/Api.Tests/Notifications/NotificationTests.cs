using System.Net;
using CaseTracker.Api.Tests.Support;
using CaseTracker.Domain.Common;

namespace CaseTracker.Api.Tests.Notifications;

public sealed class NotificationTests(ApiFixture app) : IClassFixture<ApiFixture>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Mine_are_listed_latest_first_a_page_at_a_time()
    {
        var user = app.World.Investigator;
        for (var hour = 1; hour <= 3; hour++) await TellAsync(user, $"Reminder {hour}", hour);
        await TellAsync(app.World.Lead, "Not for the investigator", 2);
        using var client = await app.AsAsync(user);

        var first = await (await client.GetAsync("/api/v1/notifications?limit=2", Ct)).JsonAsync();
        var second = await (await client.GetAsync($"/api/v1/notifications?limit=2&after={first.GetProperty("next").GetString()}", Ct)).JsonAsync();

        Assert.Equal(["Reminder 3", "Reminder 2"], first.GetProperty("items").EnumerateArray().Select(n => n.GetProperty("text").GetString()));
        Assert.Equal(["Reminder 1"], second.GetProperty("items").EnumerateArray().Select(n => n.GetProperty("text").GetString()));
        Assert.Equal(System.Text.Json.JsonValueKind.Null, second.GetProperty("next").ValueKind);
    }

    [Fact]
    public async Task Marking_one_read_takes_it_off_the_unread_and_keeps_the_first_time()
    {
        var id = await TellAsync(app.World.Coordinator, "Look at this", 1);
        using var client = await app.AsAsync(app.World.Coordinator);

        Assert.Equal(HttpStatusCode.NoContent, (await client.PostAsync($"/api/v1/notifications/{id}/read", null, Ct)).StatusCode);
        var at = await app.ScalarAsync<DateTime>("select read_at from notifications where id = $1", id);
        Assert.Equal(HttpStatusCode.NoContent, (await client.PostAsync($"/api/v1/notifications/{id}/read", null, Ct)).StatusCode);

        Assert.Equal(at, await app.ScalarAsync<DateTime>("select read_at from notifications where id = $1", id));
        var unread = await (await client.GetAsync("/api/v1/notifications?unread=true", Ct)).JsonAsync();
        Assert.DoesNotContain(unread.GetProperty("items").EnumerateArray(), n => n.GetProperty("id").GetGuid() == id);
    }

    [Fact]
    public async Task Nobody_marks_anothers_and_the_attempt_is_recorded()
    {
        var id = await TellAsync(app.World.Lead, "For the lead", 1);
        using var other = await app.AsAsync(app.World.Colleague);

        Assert.Equal("not_found", await (await other.PostAsync($"/api/v1/notifications/{id}/read", null, Ct)).RefusedAsync(HttpStatusCode.NotFound));

        Assert.Equal(1L, await app.ScalarAsync<long>("select count(*) from notifications where id = $1 and read_at is null", id));
        Assert.Equal(1L, await app.ScalarAsync<long>("select count(*) from audit.entries where use_case = 'MarkRead' and object_id = $1 and not allowed", id));
    }

    [Fact]
    public async Task All_at_once_are_mine_only()
    {
        await TellAsync(app.World.Supervisor, "One", 1);
        await TellAsync(app.World.Supervisor, "Two", 2);
        var others = await TellAsync(app.World.StrangerSupervisor, "Not yours", 1);
        using var client = await app.AsAsync(app.World.Supervisor);

        Assert.Equal(HttpStatusCode.NoContent, (await client.PostAsync("/api/v1/notifications/read", null, Ct)).StatusCode);

        Assert.Equal(0L, await app.ScalarAsync<long>("select count(*) from notifications where user_id = $1 and read_at is null", app.World.Supervisor.Value));
        Assert.Equal(1L, await app.ScalarAsync<long>("select count(*) from notifications where id = $1 and read_at is null", others));
    }

    [Fact]
    public async Task A_cursor_of_another_list_is_invalid()
    {
        using var client = await app.AsAsync(app.World.Lead);
        Assert.Equal("cursor.unknown", await (await client.GetAsync("/api/v1/notifications?after=abc", Ct)).RefusedAsync(HttpStatusCode.BadRequest));
    }

    private async Task<Guid> TellAsync(UserId user, string text, int hour)
    {
        var id = Guid.CreateVersion7();
        await app.ExecuteAsync(
            "insert into notifications (id, user_id, text, link, created_at) values ($1, $2, $3, '/', $4)", id, user.Value, text, new DateTime(2026, 4, 1, hour, 0, 0, DateTimeKind.Utc));
        return id;
    }
}
