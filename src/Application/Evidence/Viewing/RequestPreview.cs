using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Evidence;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.Evidence.Viewing;

/// <summary>Has a preview made in the background. Asked while one is being made or is there, it changes nothing.</summary>
[Requires(Permissions.EvidenceRead), Audited(AuditAct.Consult, AuditObject.Exhibit)]
public sealed record RequestPreviewCommand(Guid EvidenceId) : ICommand<PreviewView>, ICaseScoped
{
    CaseScope ICaseScoped.Scope => CaseScope.Exhibit(EvidenceId);
}

internal sealed class RequestPreviewHandler(ICaseTrackerDb db, PreviewGate gate, IPreviewStore previews, IJobQueue jobs, ICurrentUser user, TimeProvider clock)
    : IRequestHandler<RequestPreviewCommand, Result<PreviewView>>
{
    public async Task<Result<PreviewView>> Handle(RequestPreviewCommand command, CancellationToken ct)
    {
        var admitted = await gate.AdmitAsync(command.EvidenceId, ct);
        if (admitted.Refusal is { } refused) return refused;
        var (item, now, me) = (admitted.Value, clock.GetUtcNow(), user.Actor.Id);
        var format = await gate.FormatAsync(item, ct);
        if (format.Refusal is { } none) return none;
        var kind = format.Value.Kind;
        if (kind is PreviewKind.Text or PreviewKind.Table) return PreviewView.Without(command.EvidenceId, PreviewReadiness.Made, null, kind);
        var preview = await db.Previews.SingleOrDefaultAsync(p => p.ExhibitId == item.Exhibit.Id, ct);
        if (preview is null) _ = db.Previews.Add(preview = EvidencePreview.Ask(item.Exhibit.Id, item.Exhibit.CaseId, kind, me, now));
        else if (preview.IsBeingMade(now) || (preview.State == PreviewState.Made && previews.Has(preview.FilesId))) return PreviewView.Of(preview, kept: true, now);
        else preview.AskAgain(kind, me, now);
        await jobs.MakePreviewAsync(item.Exhibit.Id, preview.FilesId, ct);
        return PreviewView.Of(preview, kept: false, now);
    }
}
