using System.Globalization;
using System.Net;
using System.Text.Json;
using CaseTracker.Api.Tests.Mail;
using CaseTracker.Api.Tests.Pages;
using CaseTracker.Api.Tests.Support;
using CaseTracker.Infrastructure.Jobs;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace CaseTracker.Api.Tests.Jobs;

public sealed class JobBoardTests(SmtpFixture app) : IClassFixture<SmtpFixture>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_administrator_sees_schedules_nodes_and_runs_and_runs_one_more_which_is_recorded()
    {
        using var admin = await app.AsAsync(app.World.Administrator);
        _ = await BoardAsync(admin); // a node that starts later would write the schedules anew, due at once
        await using var host = app.WithWebHostBuilder(builder => builder.UseSetting("Jobs:Enabled", "true"));
        _ = host.Services;

        await Poll.UntilAsync(async () => (await LineAsync(admin, "SweepPreviewsJob"))?.GetProperty("lastEndedAt").ValueKind == JsonValueKind.String, "the hourly job has run at the start");
        var before = (await LineAsync(admin, "SweepPreviewsJob"))!.Value;
        Assert.Equal((3600L, ""), (before.GetProperty("everySeconds").GetInt64(), before.GetProperty("lastFailure").GetString()));
        Assert.True(before.GetProperty("nextRunAt").GetDateTimeOffset() > TimeProvider.System.GetUtcNow().AddMinutes(30));
        var node = Assert.Single((await BoardAsync(admin)).GetProperty("nodes").EnumerateArray());
        Assert.False(node.GetProperty("missing").GetBoolean());
        Assert.StartsWith(Environment.MachineName, node.GetProperty("name").GetString(), StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.NoContent, (await admin.PostAsync("/api/v1/admin/jobs/SweepPreviewsJob/run", null, Ct)).StatusCode);
        await Poll.UntilAsync(async () => (await LineAsync(admin, "SweepPreviewsJob"))!.Value.GetProperty("lastBeganAt").GetDateTimeOffset() > before.GetProperty("lastBeganAt").GetDateTimeOffset(), "it ran once more");
        Assert.Equal(1L, await app.ScalarAsync<long>("select count(*) from audit.entries where use_case = 'RunJob' and actor = $1 and allowed and 'SweepPreviewsJob' = any (fields)", app.World.Administrator.Value));
        Assert.Equal("not_found", await (await admin.PostAsync("/api/v1/admin/jobs/NoSuchJob/run", null, Ct)).RefusedAsync(HttpStatusCode.NotFound));

        var html = await admin.HtmlAsync("/admin/jobs");
        Assert.Contains("SendRemindersJob", html, StringComparison.Ordinal);
        var ran = await admin.SubmitAsync("/admin/jobs", html, "value=\"SendDigestsJob\"", ("job", "SendDigestsJob"));
        Assert.Equal("/admin/jobs", ran.Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task A_failure_is_shown_with_its_kind_and_never_with_its_words()
    {
        var recorder = ActivatorUtilities.CreateInstance<RunRecorder>(app.Services);
        var at = new DateTimeOffset(2026, 3, 5, 8, 0, 0, TimeSpan.Zero);
        for (var i = 0; i < 2; i++) await recorder.RecordAsync("PrintDocumentJob", "node-1", at, at.AddSeconds(i), new Quartz.JobExecutionException(new IOException("Anna Muster's file")), Ct);
        using var admin = await app.AsAsync(app.World.Administrator);

        var failure = (await BoardAsync(admin)).GetProperty("failures").EnumerateArray().Single(f => f.GetProperty("job").GetString() == "PrintDocumentJob");

        Assert.Equal(("IOException", 2), (failure.GetProperty("kind").GetString(), failure.GetProperty("times").GetInt32()));
        Assert.DoesNotContain("Muster", await admin.HtmlAsync("/admin/jobs"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Mail_that_a_dead_server_did_not_take_is_shown_with_tries_and_reason_and_no_word_of_it()
    {
        var id = Guid.CreateVersion7();
        _ = await app.ExecuteAsync("""
            insert into mail (id, recipient_id, address, subject, body, created_at, next_attempt_at, attempts, last_failure)
            values ($1, $2, 'lead@unit.test', 'A-2026-0077: deadline', 'Case A-2026-0077', now(), now(), 0, '')
            """, id, app.World.Lead.Value);
        await using var dead = app.WithWebHostBuilder(builder => builder.UseSetting("Mail:Port", Closed().ToString(CultureInfo.InvariantCulture)));
        await ActivatorUtilities.CreateInstance<DeliverMailJob>(dead.Services).RunAsync(Ct);
        using var admin = await app.AsAsync(app.World.Administrator);

        var queue = await (await admin.GetAsync("/api/v1/admin/mail", Ct)).JsonAsync();
        var line = queue.GetProperty("lines").EnumerateArray().Single(l => l.GetProperty("id").GetGuid() == id);

        Assert.Equal((1, "Lead"), (line.GetProperty("attempts").GetInt32(), line.GetProperty("recipient").GetString()));
        Assert.StartsWith("smtp ", line.GetProperty("lastFailure").GetString(), StringComparison.Ordinal);
        Assert.True(queue.GetProperty("failed").GetInt32() >= 1);
        Assert.DoesNotContain("A-2026-0077", queue.ToString() + await admin.HtmlAsync("/admin/mail"), StringComparison.Ordinal);
        using var lead = await app.AsAsync(app.World.Lead);
        Assert.Equal(HttpStatusCode.Forbidden, (await lead.GetAsync("/api/v1/admin/mail", Ct)).StatusCode);
    }

    /// <summary>A port on which nothing listens.</summary>
    private static int Closed()
    {
        using var listener = new System.Net.Sockets.TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static async Task<JsonElement> BoardAsync(HttpClient admin) => await (await admin.GetAsync("/api/v1/admin/jobs", Ct)).JsonAsync();

    private static async Task<JsonElement?> LineAsync(HttpClient admin, string job)
    {
        var lines = (await BoardAsync(admin)).GetProperty("jobs").EnumerateArray().Where(j => j.GetProperty("name").GetString() == job).ToList();
        return lines.Count == 0 ? null : lines[0];
    }
}
