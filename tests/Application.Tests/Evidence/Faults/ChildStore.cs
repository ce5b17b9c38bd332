using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using CaseTracker.Domain.Common;
using CaseTracker.Infrastructure.EvidenceStore;
using CaseTracker.Infrastructure.Keys;

namespace CaseTracker.Application.Tests.Evidence.Faults;

/// <summary>A folder with keys in which <see cref="StoreProgram"/> runs, and what holds of it afterwards whatever happened.</summary>
internal sealed class ChildStore : IDisposable
{
    internal const int Size = (2 << 20) + 99;

    private readonly byte[] key = RandomNumberGenerator.GetBytes(32);
    private readonly byte[] wrapped;

    internal ChildStore() => wrapped = new InstallationKeys(key).Wrap(StoreProgram.Case, RandomNumberGenerator.GetBytes(32));

    internal string Folder { get; } = NewFolder();

    /// <summary>In memory where there is some: what fails here is made to fail, and hundreds of folders are made for each try.</summary>
    internal static string NewFolder() => Directory.Exists("/dev/shm")
        ? Directory.CreateDirectory($"/dev/shm/casetracker-child-{Guid.CreateVersion7():N}").FullName
        : Directory.CreateTempSubdirectory("casetracker-child-").FullName;

    /// <param name="before">Program and arguments that start it, such as strace; none for none.</param>
    /// <returns>Its lines and exit status.</returns>
    internal (IReadOnlyList<string> Said, int Status) Run(int dieAt, params string[] before)
    {
        using var process = Start(dieAt, before);
        return Said(process);
    }

    /// <summary>Lets it warm up, lays strace upon it, and lets it go on.</summary>
    internal (IReadOnlyList<string> Said, int Status) RunTraced(params string[] options)
    {
        using var process = Start(StoreProgram.WarmFirst, []);
        Assert.Equal(StoreProgram.Ready, process.StandardOutput.ReadLine());
        using var tracer = Process.Start("strace", ["-f", "-qq", "-p", process.Id.ToString(CultureInfo.InvariantCulture), .. options]);
        Assert.True(SpinWait.SpinUntil(() => Directory.GetDirectories($"/proc/{process.Id}/task").All(IsTraced), TimeSpan.FromSeconds(30)));
        process.StandardInput.WriteLine();
        var said = Said(process);
        tracer.WaitForExit();
        return said;
    }

    /// <summary>A thread that has just ended needs no tracer.</summary>
    private static bool IsTraced(string task)
    {
        try
        {
            return !File.ReadLines(Path.Combine(task, "status")).Contains("TracerPid:\t0");
        }
        catch (IOException)
        {
            return true;
        }
    }

    private static (IReadOnlyList<string> Said, int Status) Said(Process process)
    {
        var errors = process.StandardError.ReadToEndAsync();
        var said = process.StandardOutput.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        process.WaitForExit();
        if (said.Length == 0 && process.ExitCode is not (137 or 134 or 3)) Assert.Fail($"The program did not run: {errors.Result}");
        return (said, process.ExitCode);
    }

    private Process Start(int dieAt, string[] before)
    {
        string[] command = [.. before, Environment.ProcessPath!];
        var start = new ProcessStartInfo(command[0], command[1..]) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment[StoreProgram.Variable] = string.Join(' ', Folder, Size.ToString(CultureInfo.InvariantCulture), Convert.ToHexString(key), Convert.ToHexString(wrapped), dieAt.ToString(CultureInfo.InvariantCulture));
        start.Environment["DOTNET_TieredPGO"] = "0";
        start.Environment["DOTNET_ThreadPool_ForceMaxWorkerThreads"] = "1"; // what happens, happens in an order that comes again
        return Process.Start(start)!;
    }

    /// <summary>What was acknowledged is there and whole in both places, what is there is whole, and the upload can be finished.</summary>
    internal async Task HoldsAsync(IReadOnlyList<string> said, CancellationToken ct)
    {
        var (evidence, uploads) = StoreProgram.Open(Folder, key, wrapped, new LinuxDisk());
        await evidence.PrepareAsync(ct);
        var whole = TestStore.Sha256(StoreProgram.Content(Size));
        foreach (var place in evidence.Places)
            await foreach (var name in place.ListAsync(ct))
                Assert.Equal(whole, await HashAsync(evidence, place, Guid.ParseExact(Path.GetFileName(name), "N"), ct)); // never a half one under a name
        foreach (var stored in said.Where(line => line.StartsWith("stored ", StringComparison.Ordinal)).Select(line => line.Split(' ')))
        {
            Assert.Equal(whole, stored[2]);
            foreach (var place in evidence.Places) Assert.Equal(whole, await HashAsync(evidence, place, Guid.Parse(stored[1]), ct));
        }

        foreach (var created in said.Where(line => line.StartsWith("created ", StringComparison.Ordinal)))
        {
            var id = Guid.Parse(created.Split(' ')[1]);
            var state = await uploads.FindAsync(id, StoreProgram.Owner, ct);
            Assert.NotNull(state);
            var acknowledged = said.Where(line => line.StartsWith("appended ", StringComparison.Ordinal)).Select(line => long.Parse(line.Split(' ')[1], CultureInfo.InvariantCulture)).LastOrDefault();
            Assert.True(state.Offset >= acknowledged, $"{acknowledged} bytes were acknowledged, {state.Offset} are there");
            var rest = new MemoryStream(StoreProgram.Content(Size)[(int)state.Offset..]);
            Assert.Equal(Size, (await uploads.AppendAsync(id, StoreProgram.Owner, state.Offset, rest, null, ct)).Offset);
            Assert.Equal(whole, (await uploads.CompleteAsync(id, StoreProgram.Owner, ct)).Sha256);
        }

        Assert.Empty(Directory.GetFiles(Path.Combine(Folder, "evidence", "tmp")));
        Assert.Empty(Directory.GetFiles(Path.Combine(Folder, "second", "tmp")));
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private static async Task<string> HashAsync(SealingEvidenceStore evidence, IObjectStore place, Guid id, CancellationToken ct)
    {
        await using var read = await evidence.OpenCopyAsync(place, StoreProgram.Case, id, ct);
        return Convert.ToHexStringLower(await SHA256.HashDataAsync(read, ct));
    }
}
