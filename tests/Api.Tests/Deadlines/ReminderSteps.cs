using System.Net.Http.Json;
using CaseTracker.Api.Tests.Support;
using CaseTracker.Infrastructure.Jobs;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using static CaseTracker.Api.Tests.Deadlines.DeadlineSteps;

namespace CaseTracker.Api.Tests.Deadlines;

/// <summary>Steps that tests of reminders share.</summary>
internal static class ReminderSteps
{
    /// <summary>A deadline of the lead's case that the investigator looks after, with one reminder that has just fallen due by the clock of the host.</summary>
    internal static async Task<(Guid Deadline, Guid Reminder)> DueReminderAsync(this ApiFixture app, string title, int due = 30)
    {
        using var lead = await app.AsAsync(app.World.Lead);
        var caseId = await TestWorld.OpenCaseAsync(lead, title);
        (await lead.PostAsJsonAsync($"/api/v1/cases/{caseId}/members", new { userId = app.World.Investigator.Value }, Ct)).EnsureSuccessStatusCode();
        var deadline = await lead.StartedByHandAsync(caseId, due, app.World.Investigator.Value);
        var reminder = await app.ScalarAsync<Guid>("select id from reminders where deadline_id = $1 order by due_at limit 1", deadline);
        await app.FallsDueAsync(reminder, TimeSpan.FromSeconds(1));
        return (deadline, reminder);
    }

    /// <summary>So long ago, by the clock of the host.</summary>
    internal static async Task FallsDueAsync(this ApiFixture app, Guid reminder, TimeSpan ago) => Assert.Equal(1, await app.ExecuteAsync(
        "update reminders set due_at = $2 where id = $1", reminder, app.Services.GetRequiredService<TimeProvider>().GetUtcNow().ToUniversalTime() - ago));

    internal static async Task<Exception?> RemindAsync(this WebApplicationFactory<Program> host) => await ActivatorUtilities.CreateInstance<SendRemindersJob>(host.Services).RunAsync(Ct);

    internal static Task<long> ToldAsync(this ApiFixture app, Guid deadline) => app.ScalarAsync<long>("select count(*) from notifications where link like '%' || $1", deadline.ToString());

    internal static Task<long> ToldAsync(this ApiFixture app, Guid deadline, Domain.Common.UserId user) =>
        app.ScalarAsync<long>("select count(*) from notifications where user_id = $2 and link like '%' || $1", deadline.ToString(), user.Value);

    internal static Task<long> MailedAsync(this ApiFixture app, Guid deadline) => app.ScalarAsync<long>("select count(*) from mail where body like '%' || $1 || '%'", deadline.ToString());

    internal static async Task<bool> IsSettledAsync(this ApiFixture app, Guid reminder) => await app.ScalarAsync<bool>("select settled_at is not null from reminders where id = $1", reminder);
}
