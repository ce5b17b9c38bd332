using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Evidence;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.Evidence.Viewing;

/// <summary>How the file of an item can be looked at, and whether that is ready. Nothing of the file itself.</summary>
[Requires(Permissions.EvidenceRead), Audited(AuditAct.Consult, AuditObject.Exhibit)]
public sealed record GetPreviewQuery(Guid EvidenceId) : IQuery<PreviewView>, ICaseScoped
{
    CaseScope ICaseScoped.Scope => CaseScope.Exhibit(EvidenceId);
}

/// <summary>In words for people who wait: <c>made</c> can be looked at, <c>notMade</c> can be asked for.</summary>
public enum PreviewReadiness { NotMade, BeingMade, Made, Failed, CannotBeShown, Refused }

/// <param name="Kind">Null when it cannot be shown or may not be.</param>
/// <param name="Reason">Code of why it was refused, cannot be shown or failed; null otherwise.</param>
/// <param name="Pages">Pictures to be had at <c>pages/1</c> and on; a film has one.</param>
/// <param name="PagesInFile">At least <paramref name="Pages"/>.</param>
/// <param name="Duration">Of the whole recording, in seconds.</param>
/// <param name="DurationShown">How much of it can be played, in seconds.</param>
public sealed record PreviewView(
    Guid EvidenceId, PreviewReadiness State, PreviewKind? Kind, string? Reason, int Pages, int PagesInFile, double? Duration, double? DurationShown)
{
    internal static PreviewView Without(Guid evidence, PreviewReadiness state, string? reason, PreviewKind? kind = null) => new(evidence, state, kind, reason, 0, 0, null, null);

    internal static PreviewView Of(EvidencePreview preview, bool kept, DateTimeOffset now)
    {
        var id = preview.ExhibitId.Value;
        if (preview.IsBeingMade(now)) return Without(id, PreviewReadiness.BeingMade, null, preview.Kind);
        return preview.State switch
        {
            PreviewState.Failed => Without(id, PreviewReadiness.Failed, preview.FailureCode, preview.Kind),
            PreviewState.Made when kept => new(id, PreviewReadiness.Made, preview.Kind, null, preview.Pages, preview.PagesInFile, preview.Seconds, preview.SecondsShown),
            _ => Without(id, PreviewReadiness.NotMade, null, preview.Kind),
        };
    }
}

internal sealed class GetPreviewHandler(ICaseTrackerDb db, PreviewGate gate, IPreviewStore previews, TimeProvider clock) : IRequestHandler<GetPreviewQuery, Result<PreviewView>>
{
    public async Task<Result<PreviewView>> Handle(GetPreviewQuery query, CancellationToken ct)
    {
        var admitted = await gate.AdmitAsync(query.EvidenceId, ct);
        if (admitted.Refusal is { } refused)
            return refused == PreviewRefusals.NotClean || refused == PreviewRefusals.NeverShown ? PreviewView.Without(query.EvidenceId, PreviewReadiness.Refused, refused.Code) : refused;
        var item = admitted.Value;
        if (await db.Previews.AsNoTracking().SingleOrDefaultAsync(p => p.ExhibitId == item.Exhibit.Id, ct) is { } preview)
            return PreviewView.Of(preview, previews.Has(preview.FilesId), clock.GetUtcNow());
        var format = await gate.FormatAsync(item, ct);
        if (format.Refusal is { } none)
            return none == PreviewRefusals.CannotBeShown ? PreviewView.Without(query.EvidenceId, PreviewReadiness.CannotBeShown, none.Code) : none;
        var ready = format.Value.Kind is PreviewKind.Text or PreviewKind.Table ? PreviewReadiness.Made : PreviewReadiness.NotMade;
        return PreviewView.Without(query.EvidenceId, ready, null, format.Value.Kind);
    }
}
