using System.Security.Cryptography;
using CaseTracker.Api.Tests.Evidence;

namespace CaseTracker.Api.Tests.Uploads;

/// <summary>tus-js-client, as the browser runs it, against the host as a process of its own.</summary>
public sealed class TusClientTests(ProcessFixture app) : IClassFixture<ProcessFixture>
{
    private const int MiB = 1 << 20;
    private const int FileMiB = 256;

    [Fact]
    public async Task Across_twenty_cut_lines_and_three_kills_the_bytes_are_identical_and_none_that_was_acknowledged_is_sent_again()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        var (id, path) = (await lead.RegisterAsync(app.World.Case), Path.Combine(app.DataFolder, "telephone.bin"));
        var sha256 = await FileAsync(path);

        var came = await app.RunAsync(
            "survive.mjs", new() { ["file"] = path, ["token"] = Token(lead), ["evidenceId"] = id, ["cuts"] = 20, ["kills"] = 3 }, TestContext.Current.CancellationToken);

        Assert.Equal(sha256, came.GetProperty("sha256").GetString());
        Assert.Equal((20, 3, 0L), (came.GetProperty("cuts").GetInt32(), came.GetProperty("kills").GetInt32(), came.GetProperty("resent").GetInt64()));
        Assert.InRange(came.GetProperty("growthKiB").GetInt64(), 1, 64 * 1024);
        Assert.InRange(came.GetProperty("repeated").GetInt64(), 0, 23L * 8 * MiB); // what was on its way when the line broke
    }

    [Fact]
    public async Task Creation_with_bytes_checksums_expiry_and_termination_work_with_it()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        Guid[] items = [await lead.RegisterAsync(app.World.Case), await lead.RegisterAsync(app.World.Case), await lead.RegisterAsync(app.World.Case)];

        var came = await app.RunAsync("extensions.mjs", new() { ["token"] = Token(lead), ["evidenceIds"] = items }, TestContext.Current.CancellationToken);

        var (sent, withBytes, summed, spoilt) = (came.GetProperty("sent").GetString(), came.GetProperty("withBytes"), came.GetProperty("summed"), came.GetProperty("spoilt"));
        Assert.Equal((sent, "POST"), (withBytes.GetProperty("sha256").GetString(), string.Join(' ', withBytes.GetProperty("methods").EnumerateArray())));
        Assert.True(DateTimeOffset.Parse(withBytes.GetProperty("expires").GetString()!, System.Globalization.CultureInfo.InvariantCulture) > TimeProvider.System.GetUtcNow().AddHours(23));
        Assert.Equal((sent, "POST PATCH PATCH PATCH"), (summed.GetProperty("sha256").GetString(), string.Join(' ', summed.GetProperty("methods").EnumerateArray())));
        Assert.Equal((460, 1_000_000), (spoilt.GetProperty("status").GetInt32(), spoilt.GetProperty("kept").GetProperty("offset").GetInt32()));
        Assert.Equal(404, came.GetProperty("ended").GetProperty("status").GetInt32());
    }

    [Fact]
    public async Task An_upload_that_expired_is_begun_anew_by_it_and_each_answer_says_until_when()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        var id = await lead.RegisterAsync(app.World.Case);

        var came = await app.RunAsync("expiring.mjs", new() { ["token"] = Token(lead), ["evidenceId"] = id }, TestContext.Current.CancellationToken);

        string[] Words(string name) => [.. came.GetProperty(name).EnumerateArray().Select(w => w.GetString() ?? "")];
        Assert.Equal(["POST 201", "PATCH 204"], Words("first")[..2]);
        Assert.Equal(404, came.GetProperty("rested").GetInt32());
        var (until, ended) = (came.GetProperty("kept").GetString()!, came.GetProperty("ended").GetDateTimeOffset());
        Assert.True(DateTimeOffset.ParseExact(until, "R", System.Globalization.CultureInfo.InvariantCulture) <= ended, $"gone at {ended}, promised until {until}");
        Assert.Equal(["HEAD 404", "POST 201", "PATCH 204", "PATCH 204", "PATCH 204"], Words("second"));
        Assert.Equal([false, true, true, true], Words("expiries")[..4].Select(e => e.Length > 0));
        Assert.True(came.GetProperty("anew").GetBoolean());
        Assert.Equal(came.GetProperty("sent").GetString(), came.GetProperty("stored").GetString());
    }

    private static string Token(HttpClient client) => client.DefaultRequestHeaders.Authorization!.Parameter!;

    private static async Task<string> FileAsync(string path)
    {
        using var sum = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        await using var file = File.Create(path);
        var block = new byte[MiB];
        for (var i = 0; i < FileMiB; i++)
        {
            RandomNumberGenerator.Fill(block);
            sum.AppendData(block);
            await file.WriteAsync(block, TestContext.Current.CancellationToken);
        }

        return Convert.ToHexStringLower(sum.GetHashAndReset());
    }
}
