using System.Net;
using System.Text;
using CaseTracker.Api.Tests.Support;
using CaseTracker.Infrastructure.Redactions;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using static CaseTracker.Api.Tests.Redactions.RedactionSteps;

namespace CaseTracker.Api.Tests.Redactions;

/// <summary>A host whose burning-in leaves the secret in the file it makes.</summary>
public sealed class LeakingFixture(TestDatabase database) : ApiFixture(database)
{
    protected override void Settings(IWebHostBuilder builder)
    {
        base.Settings(builder);
        builder.ConfigureTestServices(services => services.AddSingleton<BurningSeam>(new LeakingSeam()));
    }

    private sealed class LeakingSeam : BurningSeam
    {
        internal override Stream Pass(Stream made)
        {
            var all = new MemoryStream();
            made.CopyTo(all);
            made.Dispose();
            all.Write(Encoding.ASCII.GetBytes($"% {Secret} 27\n"));
            return all;
        }
    }
}

public sealed class FailedRedactionTests(LeakingFixture app) : IClassFixture<LeakingFixture>
{
    [Fact]
    public async Task What_fails_its_verification_is_stored_nowhere_and_can_be_drawn_again()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        using var second = await app.AsAsync(app.World.Investigator);
        var (item, redaction) = await app.DrawnAsync(lead);
        (await lead.TryApplyAsync(redaction)).EnsureSuccessStatusCode();
        var (items, objects) = (await ItemsAsync(), Objects());

        await app.BurnAsync(redaction);

        var view = await lead.ReadAsync(redaction);
        var attempt = view.GetProperty("attempts")[0];
        Assert.Equal(("drawing", "failed", "verification_failed"), (view.GetProperty("state").GetString(), attempt.GetProperty("state").GetString(), attempt.GetProperty("failure").GetString()));
        Assert.Contains("words/raw", attempt.GetProperty("findings").EnumerateArray().Select(f => f.GetString()));
        Assert.Equal((items, objects), (await ItemsAsync(), Objects()));
        Assert.DoesNotContain("REDACTED", await app.ScalarAsync<string[]>("select array_agg(type::text) from custody_events where exhibit_id = $1", item));
        Assert.DoesNotContain(Secret, attempt.GetProperty("findings").ToString(), StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(app.Log.Lines, line => line.Contains(Secret, StringComparison.OrdinalIgnoreCase));
        Assert.Equal("redaction.not_to_be_checked", await (await second.CheckAsync(redaction)).RefusedAsync(HttpStatusCode.Conflict));
        Assert.Equal(HttpStatusCode.Created, (await lead.DrawAsync(redaction, Box(2))).StatusCode);
    }

    [Fact]
    public async Task Of_someone_who_left_the_case_nothing_is_burned_in()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        var (_, redaction) = await app.DrawnAsync(lead);
        (await lead.TryApplyAsync(redaction)).EnsureSuccessStatusCode();
        var items = await ItemsAsync();

        await app.BurnAsync(redaction, requester: app.World.Colleague);

        var view = await lead.ReadAsync(redaction);
        Assert.Equal(("drawing", "no_access"), (view.GetProperty("state").GetString(), view.GetProperty("attempts")[0].GetProperty("failure").GetString()));
        Assert.Equal(items, await ItemsAsync());
    }

    private Task<long> ItemsAsync() => app.ScalarAsync<long>("select count(*) from exhibits");

    private int Objects() => Directory.GetFiles(Path.Combine(app.DataFolder, "evidence", "objects"), "*", SearchOption.AllDirectories).Length;
}
