using System.Diagnostics;
using System.Text;
using CaseTracker.Application.Abstractions;
using CaseTracker.Infrastructure.Sandboxing;
using static CaseTracker.Application.Tests.Previews.PreviewRig;

namespace CaseTracker.Application.Tests.Previews;

/// <summary>The sandbox around a script that tries to get out, as an engine would that a file has taken over.</summary>
public sealed class PreviewSandboxTests : IDisposable
{
    private const string Dial = "bash -c 'exec 3<>/dev/tcp/127.0.0.1/{0}' && echo reached || echo alone";
    private readonly PreviewRig rig = new(o => o.MemoryMegabytes = 256);

    [Fact]
    public async Task It_reaches_no_service_of_this_machine()
    {
        using var bait = new Bait();
        var dial = string.Format(System.Globalization.CultureInfo.InvariantCulture, Dial, bait.Port);
        Assert.Equal("alone\n", (await RunAsync($"PATH=/usr/bin; {dial} 2>/dev/null")).Output);
        Assert.False(bait.WasReached);

        using var control = Process.Start(new ProcessStartInfo("sh", ["-c", dial]) { RedirectStandardOutput = true })!;
        Assert.Equal("reached\n", await control.StandardOutput.ReadToEndAsync(Ct));
        Assert.True(bait.WasReached);
    }

    [Fact]
    public async Task It_sees_no_file_process_or_variable_of_the_host_and_can_change_nothing()
    {
        var canary = Path.Combine(rig.Store.Folder.Root, "master.key");
        await File.WriteAllTextAsync(canary, "canary", Ct);
        var tried = await RunAsync($"""
            PATH=/usr/bin
            for f in {canary} /etc/passwd /etc/hosts /proc/1/environ /root /home /var/lib /work; do [ -e "$f" ] && echo "sees $f"; done
            for f in /usr/bin/x /usr/lib/x /etc/fonts/x /x /dev/x /dev/shm/x; do (echo x > $f) 2>/dev/null && echo "writes $f"; done
            env | cut -d= -f1 | grep -v -x -e HOME -e LANG -e PWD -e PATH -e OLDPWD -e _
            [ "$(cat)" = hello ] && echo fed
            """, "hello");
        Assert.Equal("fed\n", tried.Output);
    }

    [Fact]
    public async Task It_ends_at_the_time_limit_and_leaves_no_process_behind()
    {
        var marker = $"marker-{Guid.CreateVersion7():N}";
        var refused = await Assert.ThrowsAsync<PreviewException>(() => RunAsync($"PATH=/usr/bin; : {marker}; while :; do sleep 1; done", seconds: 1));
        Assert.Equal("timeout", refused.Code);
        Assert.DoesNotContain(Directory.EnumerateDirectories("/proc"), process => Says(process, marker));
    }

    [Fact]
    public async Task It_cannot_fill_the_memory_of_the_machine()
    {
        Assert.NotEqual(0, (await RunAsync("PATH=/usr/bin; head -c 900000000 /dev/zero > /tmp/flood")).ExitCode);
        Assert.NotEqual(0, (await RunAsync("PATH=/usr/bin; dd if=/dev/zero of=/dev/null bs=800M count=1 2>/dev/null")).ExitCode);
    }

    [Fact]
    public async Task A_run_outlives_the_thread_that_asked_for_it()
    {
        Task<EngineOutcome<string>>? run = null;
        var asking = new Thread(() => run = RunAsync("PATH=/usr/bin; sleep 2; echo whole"));
        asking.Start();
        asking.Join();
        Assert.Equal((0, "whole\n"), ((await run!).ExitCode, (await run).Output));
    }

    public void Dispose() => rig.Dispose();

    private Task<EngineOutcome<string>> RunAsync(string script, string file = "", int seconds = 30) => rig.Sandbox.RunAsync(
        script, [], new MemoryStream(Encoding.UTF8.GetBytes(file)), async (output, ct) => Encoding.UTF8.GetString((await EngineProcess.ReadAsync(output, 1 << 20, cut: false, ct)).Span), seconds, Ct);

    private static bool Says(string process, string marker)
    {
        try
        {
            return File.ReadAllText(Path.Combine(process, "cmdline")).Contains(marker, StringComparison.Ordinal);
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
