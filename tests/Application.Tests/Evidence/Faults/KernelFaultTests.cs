namespace CaseTracker.Application.Tests.Evidence.Faults;

/// <summary>Failures as the kernel itself reports them, injected by strace, and a file system that is really full.</summary>
public sealed class KernelFaultTests : IDisposable
{
    private readonly ChildStore child = new();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public void Dispose() => child.Dispose();

    [Theory]
    [InlineData("fsync:error=EIO")]
    [InlineData("fsync:error=ENOSPC:when=1")]
    [InlineData("pwrite64:error=ENOSPC")]
    [InlineData("pwrite64:error=EIO:when=2")]
    [InlineData("link:error=EIO")]
    [InlineData("rename:error=EIO")]
    [InlineData("fsync:signal=SIGKILL:when=2")]
    [InlineData("link:signal=SIGKILL:when=1")]
    public async Task A_failing_system_call_is_never_an_acknowledgement(string fault)
    {
        var (said, status) = child.Run(0, "strace", "-f", "-qq", "-o", "/dev/null", "-e", $"inject={fault}");

        Assert.NotEqual(0, status);
        Assert.DoesNotContain(said, line => line.StartsWith("stored", StringComparison.Ordinal));
        await child.HoldsAsync(said, Ct);
    }

    /// <remarks>Needs root, or user namespaces; where neither is to be had it fails and says so.</remarks>
    [Fact]
    public void A_full_file_system_is_refused_and_leaves_no_file()
    {
        var script = $"mount -t tmpfs -o size=2m none '{child.Folder}' && \"$0\"; s=$?; find '{child.Folder}'/evidence/objects '{child.Folder}'/evidence/tmp -type f 2>/dev/null | sed 's/^/left /'; exit $s";
        string[] own = Environment.IsPrivilegedProcess ? ["unshare", "--mount"] : ["unshare", "--mount", "--map-root-user"];
        var (said, status) = child.Run(0, [.. own, "sh", "-c", script]);

        Assert.Equal(3, status);
        Assert.Contains(said, line => line.StartsWith("refused", StringComparison.Ordinal));
        Assert.DoesNotContain(said, line => line.StartsWith("stored", StringComparison.Ordinal) || line.StartsWith("left", StringComparison.Ordinal));
    }
}
