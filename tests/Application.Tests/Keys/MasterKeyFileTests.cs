using CaseTracker.Application.Tests.Evidence;
using CaseTracker.Infrastructure.Keys;

namespace CaseTracker.Application.Tests.Keys;

public sealed class MasterKeyFileTests : IDisposable
{
    private const UnixFileMode Secret = UnixFileMode.UserRead;

    private readonly string root = Directory.CreateTempSubdirectory("casetracker-test-").FullName;

    private string KeyPath => Path.Combine(root, "keys", "master.key");

    private string NotePath => Path.Combine(root, "evidence", "master-key.id");

    public void Dispose() => Directory.Delete(root, recursive: true);

    [Fact]
    public void The_first_start_makes_a_key_that_only_its_owner_can_read_and_later_starts_use_it()
    {
        var first = Load();

        Assert.Equal(first.Id, Load().Id);
        Assert.Equal(32, new FileInfo(KeyPath).Length);
        Assert.Equal(Secret, File.GetUnixFileMode(KeyPath));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(Path.GetDirectoryName(KeyPath)!));
        Assert.Single(Directory.GetFiles(Path.GetDirectoryName(KeyPath)!));
    }

    [Fact]
    public async Task Instances_that_start_at_once_agree_on_one_key()
    {
        using var together = new Barrier(8);
        var ids = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Factory.StartNew(
            () =>
            {
                together.SignalAndWait(TestContext.Current.CancellationToken);
                return Load().Id;
            },
            TestContext.Current.CancellationToken, TaskCreationOptions.LongRunning, TaskScheduler.Default)));

        Assert.Single(ids.Distinct());
        Assert.Single(Directory.GetFiles(Path.GetDirectoryName(KeyPath)!));
    }

    [Theory]
    [InlineData(UnixFileMode.GroupRead)]
    [InlineData(UnixFileMode.OtherRead)]
    [InlineData(UnixFileMode.GroupWrite)]
    public void A_key_others_can_reach_stops_the_start(UnixFileMode mode)
    {
        Load();
        File.SetUnixFileMode(KeyPath, Secret | mode);

        Refused("chmod");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(31)]
    [InlineData(33)]
    public void A_key_of_the_wrong_size_stops_the_start(int bytes)
    {
        Place([.. Enumerable.Repeat((byte)7, bytes)]);

        Refused("32 bytes");
    }

    [Fact]
    public void A_key_of_zeros_stops_the_start()
    {
        Place(new byte[32]);

        Refused("zeros");
    }

    [Fact]
    public void A_missing_key_is_never_replaced_where_there_is_data()
    {
        Load();
        File.Delete(KeyPath);

        Refused("restore it");
        Assert.False(File.Exists(KeyPath));
    }

    [Fact]
    public void Another_installations_key_stops_the_start()
    {
        Load();
        File.Delete(KeyPath);
        Place([.. Enumerable.Repeat((byte)7, 32)]);

        Refused("set up with");
    }

    private InstallationKeys Load() => new MasterKeyFile(KeyPath, NotePath, new FaultyDisk()).LoadOrMake();

    private void Place(byte[] key)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(KeyPath)!);
        File.WriteAllBytes(KeyPath, key);
        File.SetUnixFileMode(KeyPath, Secret);
    }

    private void Refused(string reason) =>
        Assert.Contains(reason, Assert.Throws<InvalidOperationException>(Load).Message, StringComparison.Ordinal);
}
