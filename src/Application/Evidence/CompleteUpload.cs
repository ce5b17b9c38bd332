using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Evidence;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.Evidence;

/// <summary>
/// All bytes of a resumable upload are durable: makes them the item's file and opens its custody ledger. Asked again about the same
/// upload, it gives the same answer; a second upload for an item that has its file is refused.
/// </summary>
[Requires(Permissions.EvidenceWrite), Audited(AuditAct.Collect, AuditObject.Exhibit)]
public sealed record CompleteUploadCommand(Guid EvidenceId, Guid UploadId) : ICommand<ReceivedContent>, ICaseScoped
{
    CaseScope ICaseScoped.Scope => CaseScope.Exhibit(EvidenceId);
}

internal sealed class CompleteUploadHandler(ICaseTrackerDb db, IUploadStore uploads, ContentIntake intake, ICurrentUser user, AuditNotes audit)
    : IRequestHandler<CompleteUploadCommand, Result<ReceivedContent>>
{
    public async Task<Result<ReceivedContent>> Handle(CompleteUploadCommand command, CancellationToken ct)
    {
        var upload = await uploads.FindAsync(command.UploadId, user.Actor.Id, ct);
        if (upload is null || upload.ExhibitId.Value != command.EvidenceId) return ExhibitRefusals.UploadUnknown;
        if (upload.Offset != upload.Length) return ExhibitRefusals.UploadIncomplete;
        audit.ShowedFields("content");

        var exhibit = await db.Exhibits.SingleAsync(e => e.Id == new ExhibitId(command.EvidenceId), ct);
        var stored = await uploads.CompleteAsync(command.UploadId, user.Actor.Id, ct);
        return exhibit.Content is { } content && content.ObjectId == stored.ObjectId
            ? ReceivedContent.Of(command.EvidenceId, content)
            : await intake.BindAsync(exhibit, stored, upload.FileName, upload.ClaimedSha256, ct);
    }
}
