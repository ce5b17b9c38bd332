using CaseTracker.Infrastructure.Persistence.PrivateCluster;
using static CaseTracker.Application.Tests.Hosting.InstallationFolder;

namespace CaseTracker.Application.Tests.Hosting;

public sealed class PrivatePostgresPlacesTests
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    [Theory]
    [InlineData(120)]
    [InlineData(20)]
    public async Task A_path_of_any_length_serves(int length)
    {
        using var folder = new InstallationFolder(new string('x', length));
        await using var postgres = await folder.StartAsync();
        Assert.Equal(1, await AskAsync(postgres, "SELECT 1"));
        Assert.Equal(OwnerOnly, File.GetUnixFileMode(postgres.SocketFolder));
        Assert.Equal(length < 100, postgres.SocketFolder.StartsWith(folder.Place, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_path_with_marks_that_settings_would_split_serves()
    {
        using var folder = new InstallationFolder("Akten, Büro:5 'neu'");
        await using var postgres = await folder.StartAsync();
        Assert.Equal(1, await AskAsync(postgres, "SELECT 1"));
    }

    [Fact]
    public async Task The_same_folder_by_another_path_is_the_same_cluster()
    {
        using var folder = new InstallationFolder();
        await using var postgres = await folder.StartAsync();
        var alias = Path.Combine(folder.Place, "alias");
        Directory.CreateSymbolicLink(alias, folder.Data.Root);

        await using var other = await PrivatePostgres.StartOrJoinAsync(new(alias), Fast, null, TestContext.Current.CancellationToken);
        Assert.Equal(postgres.ServerPid, other.ServerPid);
    }

    [Fact]
    public async Task A_folder_that_the_servers_account_cannot_enter_serves_too()
    {
        using var folder = new InstallationFolder();
        File.SetUnixFileMode(folder.Place, OwnerOnly);
        await using (var postgres = await folder.StartAsync())
        {
            await AskAsync(postgres, "CREATE TABLE kept AS SELECT 7 AS n");
        }

        await using var again = await folder.StartAsync();
        Assert.Equal(7, await AskAsync(again, "SELECT n FROM kept"));
        Assert.Equal(OwnerOnly, File.GetUnixFileMode(folder.Place));
    }

    [Fact]
    public async Task A_data_folder_closed_to_others_is_opened_for_passing_only()
    {
        using var folder = new InstallationFolder();
        Directory.CreateDirectory(folder.Data.Root, OwnerOnly);
        await using var postgres = await folder.StartAsync();
        Assert.False(File.GetUnixFileMode(folder.Data.Root).HasFlag(UnixFileMode.OtherRead));
        Assert.Null(new DirectoryInfo(folder.Data.Postgres).LinkTarget);
    }

    [Fact]
    public async Task The_npm_binaries_serve_where_no_PostgreSQL_is_installed()
    {
        var binaries = NpmLibraries.Folders(null).FirstOrDefault(Directory.Exists);
        Assert.True(binaries is not null, "run tools/setup.sh test");
        using var folder = new InstallationFolder();
        await using var postgres = await folder.StartAsync(Fast with { Bin = binaries });
        Assert.StartsWith("18.", (string?)await AskAsync(postgres, "SHOW server_version"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Binaries_in_a_folder_that_the_servers_account_cannot_enter_serve_too()
    {
        var native = Path.GetDirectoryName(NpmLibraries.Folders(null).First())!;
        using var folder = new InstallationFolder();
        var closed = Directory.CreateDirectory(Path.Combine(folder.Place, "closed"), OwnerOnly).FullName;
        await ServerAccount.Self.RunAsync("cp", ["-a", native, closed], TestContext.Current.CancellationToken);

        await using var postgres = await folder.StartAsync(Fast with { Bin = Path.Combine(closed, "native", "bin") });
        Assert.StartsWith("18.", (string?)await AskAsync(postgres, "SHOW server_version"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cluster_opens_only_with_the_version_that_made_it_and_the_message_says_so()
    {
        using var folder = new InstallationFolder();
        await using (await folder.StartAsync())
        {
        }

        await File.WriteAllTextAsync(Path.Combine(folder.Data.Postgres, "data", "PG_VERSION"), "9\n", TestContext.Current.CancellationToken);
        var refused = await Assert.ThrowsAsync<InvalidOperationException>(() => folder.StartAsync());
        Assert.Contains("made by PostgreSQL 9", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_configured_folder_without_programs_is_an_error_and_not_a_wish()
    {
        using var folder = new InstallationFolder();
        var refused = await Assert.ThrowsAsync<InvalidOperationException>(() => folder.StartAsync(Fast with { Bin = folder.Place }));
        Assert.Contains("Postgres:Bin", refused.Message, StringComparison.Ordinal);
    }
}
