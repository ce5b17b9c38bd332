using System.Security.Cryptography;
using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Tests.Keys;
using CaseTracker.Domain.Common;
using CaseTracker.Infrastructure;
using CaseTracker.Infrastructure.EvidenceStore;
using CaseTracker.Infrastructure.Keys;

namespace CaseTracker.Application.Tests.Evidence;

/// <summary>Real files in a temporary folder; keys that outlive a simulated restart.</summary>
public sealed class TestStore : IDisposable
{
    private readonly InstallationKeys installation;
    private readonly MemoryKeyRows rows;

    public TestStore()
        : this(null)
    {
    }

    /// <param name="places">The places beside or instead of the folder; null for the folder alone.</param>
    internal TestStore(Func<TestStore, IReadOnlyList<IObjectStore>>? places, IIntegrityLog? log = null)
        : this(Directory.CreateTempSubdirectory("casetracker-test-").FullName, new InstallationKeys(RandomNumberGenerator.GetBytes(32)), new MemoryKeyRows(), places, log)
    {
    }

    internal TestStore(string root, InstallationKeys installation, MemoryKeyRows rows, Func<TestStore, IReadOnlyList<IObjectStore>>? places = null, IIntegrityLog? log = null)
    {
        (Folder, this.installation, this.rows) = (new DataFolder(root), installation, rows);
        Keys = new CaseKeyRing(installation, rows, Clock);
        Condition = new StoreCondition();
        Copy = new FolderObjectStore(IObjectStore.Main, Folder.Evidence, Disk, Condition);
        Evidence = new SealingEvidenceStore(Folder, Keys, Disk, Condition, places?.Invoke(this) ?? [Copy], log);
        Uploads = new FolderUploadStore(Folder, Keys, Evidence, Disk, Condition, UploadLimits.Default, Clock);
    }

    public DataFolder Folder { get; }

    internal FaultyDisk Disk { get; } = new();

    internal CaseKeyRing Keys { get; }

    internal StoreCondition Condition { get; }

    /// <summary>The folder.</summary>
    internal FolderObjectStore Copy { get; }

    internal SealingEvidenceStore Evidence { get; }

    internal FolderUploadStore Uploads { get; }

    public TestClock Clock { get; } = new();

    public CaseId Case { get; } = new(Guid.Parse("0198a000-0000-7000-8000-000000000001"));

    public UserId Owner { get; } = new(Guid.Parse("0198a000-0000-7000-8000-000000000002"));

    public string[] Objects => Files(Path.Combine(Folder.Evidence, "objects"));

    public string[] Temporaries => Files(Path.Combine(Folder.Evidence, "tmp"));

    /// <summary>What another instance, or this one after a kill, would find: the files as they are at this moment.</summary>
    public TestStore Killed()
    {
        var copy = Directory.CreateTempSubdirectory("casetracker-test-").FullName;
        foreach (var path in Directory.EnumerateFiles(Folder.Root, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(copy, Path.GetRelativePath(Folder.Root, path));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            if (Path.GetFileName(path) != "lock")
            {
                RawCopy(path, target);
            }
        }

        return new TestStore(copy, installation, rows);
    }

    /// <summary>A second process on the same folder.</summary>
    public TestStore Other() => new(Folder.Root, installation, rows);

    public byte[] AllStoredBytes() => [.. Files(Folder.Root).SelectMany(File.ReadAllBytes)];

    public static byte[] Bytes(int count, int seed = 1)
    {
        var bytes = new byte[count];
#pragma warning disable CA5394 // test content, not a secret
        new Random(seed).NextBytes(bytes);
#pragma warning restore CA5394
        return bytes;
    }

    public static string Sha256(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    public void Dispose()
    {
        Keys.Dispose();
        if (Directory.Exists(Folder.Root))
        {
            Directory.Delete(Folder.Root, recursive: true);
        }
    }

    private static string[] Files(string path) => Directory.Exists(path) ? Directory.GetFiles(path, "*", SearchOption.AllDirectories) : [];

    /// <summary>Past the lock of a file that is being written, as a crash would leave it.</summary>
    private static void RawCopy(string from, string to)
    {
        using var process = System.Diagnostics.Process.Start("cp", ["--", from, to]);
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
    }
}
