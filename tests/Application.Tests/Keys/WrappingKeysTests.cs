using System.Security.Cryptography;
using CaseTracker.Domain.Common;
using CaseTracker.Infrastructure.EvidenceStore;
using CaseTracker.Infrastructure.Keys;

namespace CaseTracker.Application.Tests.Keys;

public sealed class WrappingKeysTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("casetracker-test-").FullName;
    private readonly byte[] master = RandomNumberGenerator.GetBytes(32);

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void An_interrupted_rotation_goes_on_with_the_same_key_and_a_finished_one_makes_another_next_time()
    {
        var first = Open().Wrapping.MakeNext();
        Assert.Equal(first, Open().Wrapping.MakeNext());
        Assert.Equal(Open().Id, Open().Wrapping.CurrentId); // nothing is wrapped with it yet

        Open().Wrapping.Use(first);
        Assert.Equal(first, Open().Wrapping.CurrentId);
        Assert.NotEqual(first, Open().Wrapping.MakeNext());
    }

    [Fact]
    public void A_running_instance_opens_what_another_wrapped_with_a_key_it_has_never_seen()
    {
        var (running, other) = (Open(), Open());
        var (caseId, secret) = (CaseId.New(), RandomNumberGenerator.GetBytes(32));
        var next = other.Wrapping.MakeNext();

        Assert.Equal(secret, running.Unwrap(caseId, other.Wrap(caseId, secret, next)));
    }

    [Fact]
    public void Keys_of_the_installation_stay_as_they_were()
    {
        var before = Open().Derive("audit-mac");
        Open().Wrapping.Use(Open().Wrapping.MakeNext());

        Assert.Equal(before, Open().Derive("audit-mac"));
    }

    [Fact]
    public void Without_its_key_file_nothing_opens()
    {
        var (caseId, secret) = (CaseId.New(), RandomNumberGenerator.GetBytes(32));
        var next = Open().Wrapping.MakeNext();
        var wrapped = Open().Wrap(caseId, secret, next);
        File.Delete(Directory.GetFiles(folder, $"wrapping-{next}.key")[0]);

        Assert.Throws<CryptographicException>(() => Open().Unwrap(caseId, wrapped));
    }

    private InstallationKeys Open() => new(master, folder, new LinuxDisk());
}
