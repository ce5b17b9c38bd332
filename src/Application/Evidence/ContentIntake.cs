using CaseTracker.Application.Abstractions;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Evidence;

namespace CaseTracker.Application.Evidence;

/// <summary>What became of a file that arrived.</summary>
/// <param name="FileName">As it may be shown.</param>
/// <param name="Sha256">Measured by the server, lower-case hex.</param>
/// <param name="ClaimedDiffers">True when the sender had said another SHA-256; an integrity incident is open, and the custody ledger says so too.</param>
public sealed record ReceivedContent(Guid EvidenceId, string FileName, string MediaType, long SizeBytes, string Sha256, bool ClaimedDiffers, DateTimeOffset ReceivedAt)
{
    internal static ReceivedContent Of(Guid evidenceId, ExhibitContent c) =>
        new(evidenceId, UploadFileName.Shown(c.FileName), c.MediaType, c.SizeBytes, c.Sha256, c.ClaimedDiffers, c.ReceivedAt);
}

/// <summary>Binds stored bytes to their item. They are durable before this is called: a row that is rolled back leaves an object nobody refers to, never a row without its bytes.</summary>
internal sealed class ContentIntake(IEvidenceStore store, IncidentDesk incidents, IJobQueue jobs, ICurrentUser user, TimeProvider clock)
{
    internal async Task<Result<ReceivedContent>> BindAsync(Exhibit exhibit, StoredObject stored, string fileName, string? claimedSha256, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var content = new ExhibitContent(
            UploadFileName.Kept(fileName), await TellAsync(exhibit.CaseId, stored, ct), stored.SizeBytes, stored.Sha256, claimedSha256?.ToLowerInvariant(),
            stored.ObjectId, stored.CipherSha256, new DateTimeOffset(now.UtcTicks - (now.UtcTicks % 10), TimeSpan.Zero));
        var received = exhibit.Receive(content, user.Actor.Id, now);
        if (received.IsRefused) return received.Refusal!;
        if (content.ClaimedDiffers)
            await incidents.RaiseAsync(exhibit, IncidentKind.ClaimedHashDiffers, "intake", $"Claimed SHA-256 {content.ClaimedSha256}, measured {content.Sha256}.", ct);
        await jobs.ScanContentAsync(exhibit.Id, ct);
        return ReceivedContent.Of(exhibit.Id.Value, content);
    }

    /// <summary>Reads the beginning back from the store: what is told is true of the bytes that are kept.</summary>
    private async Task<string> TellAsync(CaseId caseId, StoredObject stored, CancellationToken ct)
    {
        await using var plain = await store.OpenReadAsync(caseId, stored.ObjectId, ct);
        var head = new byte[(int)Math.Min(MediaTypes.HeadBytes, stored.SizeBytes)];
        await plain.ReadExactlyAsync(head, ct);
        return MediaTypes.Of(head);
    }
}
