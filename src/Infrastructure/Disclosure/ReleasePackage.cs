using System.Buffers;
using System.IO.Compression;
using System.IO.Pipelines;
using System.Security.Cryptography;
using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Disclosure.Releases;
using CaseTracker.Domain.Disclosure;

namespace CaseTracker.Infrastructure.Disclosure;

/// <summary>A stored file is not the one that was recorded: nothing goes out.</summary>
internal sealed class CopyDiffersException(string name) : Exception($"{name} is not the file that was recorded.");

/// <summary>
/// Writes the archive of a set straight into the evidence store: no file of it ever lies open on a disk. Order, times and names follow
/// from the plan, nothing is compressed, so the same plan gives the same bytes.
/// </summary>
internal sealed class ReleasePackage(IDocumentRenderer renderer, IEvidenceStore store)
{
    private const int BufferBytes = 1 << 17;

    /// <exception cref="DocumentRenderException">The schedule or the certificate cannot be drawn.</exception>
    /// <exception cref="CopyDiffersException">A stored file is not the one that was recorded.</exception>
    internal async Task<(ReleaseSetFile File, string Manifest)> MakeAsync(ReleasePlan plan, CancellationToken ct)
    {
        var made = new List<(string Name, byte[] Bytes)>
        {
            ("certificate.pdf", await RenderAsync(plan.Certificate, plan.At, ct)), ("schedule.csv", plan.Csv), ("schedule.pdf", await RenderAsync(plan.Schedule, plan.At, ct)),
        };
        var files = made.ConvertAll(m => new ReleasedEntry(m.Name, m.Bytes.Length, Hash(m.Bytes), null, null));
        files.AddRange(plan.Copies.Select(c => new ReleasedEntry(c.Name, c.SizeBytes, c.Sha256, c.Line, c.Form)));
        var json = ReleaseManifest.Json(plan, files);
        made.Add((ReleaseManifest.JsonName, json));
        made.Add((ReleaseManifest.ListName, ReleaseManifest.List([.. files, new ReleasedEntry(ReleaseManifest.JsonName, json.Length, Hash(json), null, null)])));

        using var stop = CancellationTokenSource.CreateLinkedTokenSource(ct);
        var pipe = new Pipe(new PipeOptions(pauseWriterThreshold: 1 << 20, resumeWriterThreshold: 1 << 19));
        var writing = WriteAsync(pipe.Writer, plan, made, stop.Token);
        try
        {
            var stored = await store.PutAsync(plan.CaseId, pipe.Reader.AsStream(), ct);
            await writing;
            return (new ReleaseSetFile(stored.ObjectId, stored.SizeBytes, stored.Sha256, made.Count + plan.Copies.Count), System.Text.Encoding.UTF8.GetString(json));
        }
        catch
        {
            await stop.CancelAsync();
            await pipe.Reader.CompleteAsync();
            await writing.ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default); // what it threw is what the store was told
            throw;
        }
    }

    /// <summary>A failure reaches whoever reads: the store then keeps nothing.</summary>
    private async Task WriteAsync(PipeWriter to, ReleasePlan plan, IReadOnlyList<(string Name, byte[] Bytes)> made, CancellationToken ct)
    {
        try
        {
            await Task.Yield();
            await using (var target = to.AsStream(leaveOpen: true))
            await using (var zip = await ZipArchive.CreateAsync(target, ZipArchiveMode.Create, leaveOpen: true, entryNameEncoding: null, ct))
            {
                foreach (var (name, bytes) in made) await AddAsync(zip, name, plan.At, into => into.WriteAsync(bytes, ct).AsTask(), ct);
                foreach (var copy in plan.Copies) await AddAsync(zip, copy.Name, plan.At, into => CopyAsync(plan, copy, into, ct), ct);
            }

            await to.CompleteAsync();
        }
        catch (Exception e)
        {
            await to.CompleteAsync(e);
            throw;
        }
    }

    private static async Task AddAsync(ZipArchive zip, string name, DateTimeOffset at, Func<Stream, Task> write, CancellationToken ct)
    {
        var entry = zip.CreateEntry(name, CompressionLevel.NoCompression);
        entry.LastWriteTime = new DateTimeOffset(at.UtcDateTime); // an archive knows no zone: UTC, to two seconds
        await using var into = await entry.OpenAsync(ct);
        await write(into);
    }

    private async Task CopyAsync(ReleasePlan plan, ReleaseCopy copy, Stream into, CancellationToken ct)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        await using var plain = await store.OpenReadAsync(plan.CaseId, copy.ObjectId, ct);
        var buffer = ArrayPool<byte>.Shared.Rent(BufferBytes);
        try
        {
            while (await plain.ReadAsync(buffer, ct) is > 0 and var count)
            {
                hash.AppendData(buffer, 0, count);
                await into.WriteAsync(buffer.AsMemory(0, count), ct);
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer, clearArray: true);
        }

        if (Convert.ToHexStringLower(hash.GetHashAndReset()) != copy.Sha256) throw new CopyDiffersException(copy.Name);
    }

    private async Task<byte[]> RenderAsync(PrintedDocument document, DateTimeOffset at, CancellationToken ct)
    {
        using var pdf = new MemoryStream();
        _ = await renderer.RenderAsync(document, new RenderOptions(PdfProfile.PdfA2a, at), pdf, ct);
        return pdf.ToArray();
    }

    private static string Hash(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}
