using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Evidence;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.Evidence;

/// <summary>All that the item page shows, in one call; not the bytes.</summary>
[Requires(Permissions.EvidenceRead), Audited(AuditAct.Consult, AuditObject.Exhibit)]
public sealed record GetExhibitQuery(Guid EvidenceId) : IQuery<ExhibitView>, ICaseScoped
{
    CaseScope ICaseScoped.Scope => CaseScope.Exhibit(EvidenceId);
}

/// <param name="Content">Null for a physical item and while <paramref name="AwaitsFile"/>.</param>
/// <param name="Custodian">Name of who holds it; null while it awaits its file.</param>
/// <param name="Permissions">What the caller may do with it; a page offers only these.</param>
public sealed record ExhibitView(
    Guid Id, uint Version, Guid CaseId, string CaseReference, string Reference, ExhibitKind Kind, string Type, string Title, string Description,
    string SourceIndependence, DateTimeOffset CollectedAt, string CollectedPlace, string SealNumber, bool AwaitsFile, ExhibitContentView? Content,
    Guid? CustodianId, string? Custodian, DateTimeOffset RecordedAt, string RecordedBy, CustodyLedgerView Custody, IReadOnlyList<string> Permissions);

/// <param name="Sha256">Measured by the server at intake, lower-case hex.</param>
/// <param name="ClaimedSha256">What the sender said; null when nothing was said.</param>
public sealed record ExhibitContentView(string FileName, string MediaType, long SizeBytes, string Sha256, string? ClaimedSha256, DateTimeOffset ReceivedAt, ContentStateView State);

internal sealed class GetExhibitHandler(ICaseTrackerDb db, ICurrentUser user, CaseAccess access) : IRequestHandler<GetExhibitQuery, Result<ExhibitView>>
{
    public async Task<Result<ExhibitView>> Handle(GetExhibitQuery query, CancellationToken ct)
    {
        var found = await db.Exhibits.SingleAsync(e => e.Id == new ExhibitId(query.EvidenceId), ct);
        var caseReference = await db.Cases.Where(c => c.Id == found.CaseId).Select(c => c.Reference).SingleAsync(ct);
        var people = new[] { found.RecordedBy, found.CustodianId ?? found.RecordedBy };
        var names = await db.Staff.Where(s => people.Contains(s.Id)).ToDictionaryAsync(s => s.Id, s => s.DisplayName, ct);
        var content = found.Content is { } c ? new ExhibitContentView(c.FileName, c.MediaType, c.SizeBytes, c.Sha256, c.ClaimedSha256, c.ReceivedAt, await ContentStateView.ReadAsync(db, found.Id, ct)) : null;
        var relation = (await access.FindAsync(CaseScope.Exhibit(query.EvidenceId), ct))!.Value.Relation;
        return new ExhibitView(
            query.EvidenceId, db.VersionOf(found), found.CaseId.Value, caseReference, found.Reference, found.Kind, found.Type, found.Title, found.Description,
            found.SourceIndependence, found.CollectedAt, found.CollectedPlace, found.SealNumber, found is { Kind: ExhibitKind.File, Content: null }, content,
            found.CustodianId?.Value, found.CustodianId is { } custodian ? names[custodian] : null, found.RecordedAt, names[found.RecordedBy],
            await CustodyLedger.ReadAsync(db, found.Id, found.CustodianId, ct),
            [.. PermissionTable.Grants.Keys.Where(p => PermissionTable.RoleCarries(user.Actor.Roles, p) && PermissionTable.RelationCarries(relation, p)).Order()]);
    }
}
