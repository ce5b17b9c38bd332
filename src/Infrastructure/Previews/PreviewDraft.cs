using CaseTracker.Application.Abstractions;
using CaseTracker.Domain.Common;

namespace CaseTracker.Infrastructure.Previews;

/// <summary>A preview that is being made; disposed without <see cref="Keep"/>, nothing of it stays.</summary>
internal sealed class PreviewDraft(ICaseKeys keys, CaseId caseId, Guid files, string folder) : IDisposable
{
    private readonly string making = folder + SealedPreviews.Making;
    private bool kept;

    internal async Task PutAsync(string part, ReadOnlyMemory<byte> content, CancellationToken ct)
    {
        await using var file = new FileStream(Path.Combine(making, part), FileMode.CreateNew, FileAccess.Write);
        var pieces = SealedPreviewStream.Pieces(content.Length);
        for (var i = 0; i < pieces; i++)
        {
            var from = i * SealedPreviewStream.PieceBytes;
            var piece = content.Slice(from, Math.Min(SealedPreviewStream.PieceBytes, content.Length - from));
            await file.WriteAsync(await keys.SealAsync(caseId, piece, SealedPreviewStream.Place(files, part, i, last: i == pieces - 1), ct), ct);
        }
    }

    internal void Keep()
    {
        if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
        Directory.Move(making, folder);
        kept = true;
    }

    public void Dispose()
    {
        if (!kept && Directory.Exists(making)) Directory.Delete(making, recursive: true);
    }
}
