using CaseTracker.Infrastructure.Persistence.PrivateCluster;
using Npgsql;
using static CaseTracker.Application.Tests.Hosting.InstallationFolder;

namespace CaseTracker.Application.Tests.Hosting;

public sealed class PrivatePostgresSafetyTests(PrivatePostgresSafetyTests.Installation installation) : IClassFixture<PrivatePostgresSafetyTests.Installation>
{
    [Theory]
    [InlineData("fsync", "on")]
    [InlineData("full_page_writes", "on")]
    [InlineData("synchronous_commit", "on")]
    [InlineData("data_checksums", "on")]
    [InlineData("listen_addresses", "")]
    [InlineData("unix_socket_permissions", "0700")]
    [InlineData("server_encoding", "UTF8")]
    [InlineData("lc_collate", "C.UTF-8")]
    [InlineData("password_encryption", "scram-sha-256")]
    [InlineData("log_error_verbosity", "terse")]
    [InlineData("log_parameter_max_length", "0")]
    [InlineData("log_parameter_max_length_on_error", "0")]
    public async Task The_server_is_set_up_to_lose_nothing_and_tell_nothing(string setting, string value)
    {
        // The collation is a setting of the server in version 15 and of the database in all.
        var ask = setting == "lc_collate"
            ? "SELECT datcollate::text FROM pg_database WHERE datname = current_database()"
            : $"SELECT current_setting('{setting}')";
        Assert.Equal(value, await AskAsync(installation.Postgres, ask));
    }

    [Fact]
    public void The_server_never_runs_as_root()
    {
        var uids = File.ReadLines($"/proc/{installation.Postgres.ServerPid}/status").Single(l => l.StartsWith("Uid:", StringComparison.Ordinal));
        Assert.DoesNotContain("0", uids.Split('\t').Skip(1));
    }

    [Fact]
    public void The_password_is_for_its_owner_to_read_and_nobody_to_write() =>
        Assert.Equal(UnixFileMode.UserRead, File.GetUnixFileMode(Path.Combine(installation.Folder.Data.Postgres, "password")));

    [Fact]
    public async Task Nobody_comes_in_without_the_password()
    {
        var wrong = new NpgsqlConnectionStringBuilder(installation.Postgres.OwnerConnectionString("postgres")) { Password = "guess", Pooling = false };
        await using var connection = new NpgsqlConnection(wrong.ConnectionString);
        var refused = await Assert.ThrowsAsync<PostgresException>(() => connection.OpenAsync(TestContext.Current.CancellationToken));
        Assert.Equal(PostgresErrorCodes.InvalidPassword, refused.SqlState);
    }

    [Fact]
    public async Task A_failing_statement_leaves_no_value_in_the_servers_log()
    {
        await AskAsync(installation.Postgres, "CREATE TABLE persons (name text UNIQUE); INSERT INTO persons VALUES ('Zorica Velika')");
        await Assert.ThrowsAsync<PostgresException>(() => AskAsync(installation.Postgres, "INSERT INTO persons VALUES ('Zorica Velika')"));
        await Assert.ThrowsAsync<PostgresException>(() => AskAsync(installation.Postgres, "SELECT 'Zorica Velika'::int"));

        var log = await File.ReadAllTextAsync(installation.Log, TestContext.Current.CancellationToken);
        Assert.Contains("ready to accept connections", log, StringComparison.Ordinal);
        Assert.DoesNotContain("Zorica", log, StringComparison.Ordinal);
    }

    [Fact]
    public void A_full_log_is_set_aside_and_grows_from_nothing()
    {
        var log = Path.Combine(installation.Folder.Place, "full.log");
        using (var file = File.Create(log))
        {
            file.SetLength(ServerLog.Limit + 1);
        }

        ServerLog.Trim(log);
        Assert.Equal(0, new FileInfo(log).Length);
        Assert.Equal(ServerLog.Limit + 1, new FileInfo(log + ".1").Length);
    }

    public sealed class Installation : IAsyncLifetime
    {
        public InstallationFolder Folder { get; } = new();

        internal PrivatePostgres Postgres { get; private set; } = null!;

        internal string Log => Path.Combine(Folder.Data.Postgres, "server.log");

        public async ValueTask InitializeAsync() => Postgres = await Folder.StartAsync(new());

        public async ValueTask DisposeAsync()
        {
            await Postgres.DisposeAsync();
            Folder.Dispose();
        }
    }
}
