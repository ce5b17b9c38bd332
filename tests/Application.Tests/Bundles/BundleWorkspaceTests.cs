using System.Globalization;
using CaseTracker.Infrastructure.Documents.Bundles;

namespace CaseTracker.Application.Tests.Bundles;

public sealed class BundleWorkspaceTests : IAsyncDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("ct-work").FullName;

    public ValueTask DisposeAsync()
    {
        Directory.Delete(folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task A_workspace_is_for_this_account_only_and_is_erased_with_what_is_in_it()
    {
        await using var rig = new BundleRig(new() { ["Bundles:WorkFolder"] = folder });
        string path;
        using (var workspace = rig.Get<BundleWorkspaces>().Open(1000))
        {
            path = workspace.Folder;
            Assert.StartsWith(folder, path, StringComparison.Ordinal);
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(path));
            await File.WriteAllTextAsync(Path.Combine(workspace.Part("x0"), "raw"), "plain", TestContext.Current.CancellationToken);
        }

        Assert.False(Directory.Exists(path));
    }

    [Fact]
    public async Task What_a_killed_process_left_is_erased_and_what_a_living_one_uses_is_not()
    {
        await using var rig = new BundleRig(new() { ["Bundles:WorkFolder"] = folder });
        var left = Directory.CreateDirectory(Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"casetracker-bundle-{Environment.MachineName}-{int.MaxValue}-x"))).FullName;
        var other = Directory.CreateDirectory(Path.Combine(folder, "casetracker-bundle-elsewhere-1-x")).FullName;
        using var used = rig.Get<BundleWorkspaces>().Open(1000);

        Assert.InRange(rig.Get<BundleWorkspaces>().Sweep(), 1, int.MaxValue);

        Assert.False(Directory.Exists(left));
        Assert.True(Directory.Exists(other) && Directory.Exists(used.Folder));
    }
}
