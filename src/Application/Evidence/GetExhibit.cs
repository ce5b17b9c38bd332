using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Evidence;
using CaseTracker.Domain.Redactions;
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
    Guid? CustodianId, string? Custodian, DateTimeOffset RecordedAt, string RecordedBy, CustodyLedgerView Custody, IReadOnlyList<string> Permissions)
{
    public required ExhibitState State { get; init; }

    public required HolderKind CustodianKind { get; init; }

    /// <summary>What it was made from; null for an original.</summary>
    public required Guid? ParentId { get; init; }

    public required string? ParentReference { get; init; }

    public required Guid RootId { get; init; }

    public required string RootReference { get; init; }

    /// <summary>Code of the list Derivation; empty for an original.</summary>
    public required string Derivation { get; init; }

    public required ExhibitOrigin Origin { get; init; }

    public required LegalAuthority Authority { get; init; }

    public required PhysicalTraits Physical { get; init; }

    public required Acquisition Acquisition { get; init; }

    public required IReadOnlyList<string> Markings { get; init; }

    public required string Language { get; init; }

    public required Quantity Quantity { get; init; }

    public required Retention Retention { get; init; }

    public required DisclosureStanding Disclosure { get; init; }

    /// <summary>Null while it is not on legal hold.</summary>
    public required HoldView? Hold { get; init; }

    /// <summary>The account of who holds it was closed: it can be taken over.</summary>
    public required bool CustodianLeft { get; init; }

    public required AdmissibilityView Admissibility { get; init; }

    /// <summary>True while an integrity incident is open: nothing of it is disclosed.</summary>
    public required bool DisclosureFrozen { get; init; }

    /// <summary>The redaction that made it, while no second person has checked it: it is handed to nobody. Null otherwise.</summary>
    public required Guid? UncheckedRedactionId { get; init; }

    /// <summary>The offer that waits for its answer; null when none does.</summary>
    public required Guid? PendingHandOverId { get; init; }
}

public sealed record HoldView(DateTimeOffset Since, string By, string Reason);

/// <param name="On">Day of the last decision; null while untested.</param>
public sealed record AdmissibilityView(Admissibility Status, DateOnly? On, string Reason, IReadOnlyList<AdmissibilityStep> History);

public sealed record AdmissibilityStep(int Sequence, Admissibility From, Admissibility To, DateOnly On, string Reason, string Authority, string By, DateTimeOffset RecordedAt);

/// <param name="FileName">As it may be shown: what hides or reorders is written out.</param>
/// <param name="Sha256">Measured by the server at intake, lower-case hex.</param>
/// <param name="ClaimedSha256">What the sender said; null when nothing was said.</param>
public sealed record ExhibitContentView(string FileName, string MediaType, long SizeBytes, string Sha256, string? ClaimedSha256, DateTimeOffset ReceivedAt, ContentStateView State)
{
    /// <summary>The name claims another kind of file than the bytes are.</summary>
    public bool NameMisleads { get; init; }
}

internal sealed class GetExhibitHandler(ICaseTrackerDb db, ICurrentUser user, CaseAccess access) : IRequestHandler<GetExhibitQuery, Result<ExhibitView>>
{
    public async Task<Result<ExhibitView>> Handle(GetExhibitQuery query, CancellationToken ct)
    {
        var found = await db.Exhibits.Include(e => e.AdmissibilityChanges.OrderBy(a => a.Sequence)).SingleAsync(e => e.Id == new ExhibitId(query.EvidenceId), ct);
        var caseReference = await db.Cases.Where(c => c.Id == found.CaseId).Select(c => c.Reference).SingleAsync(ct);
        var people = found.AdmissibilityChanges.Select(a => a.By).Append(found.RecordedBy).Append(found.CustodianId ?? found.RecordedBy).Append(found.HoldBy ?? found.RecordedBy).Distinct().ToList();
        var parent = await db.Exhibits.Where(e => e.Id == found.ParentId).Select(e => e.Reference).SingleOrDefaultAsync(ct);
        var offer = await db.HandOvers.Where(h => h.ExhibitId == found.Id && h.Status == HandOverStatus.Pending).Select(h => (HandOverId?)h.Id).SingleOrDefaultAsync(ct);
        var frozen = await db.Incidents.AnyAsync(i => i.ExhibitId == found.Id && i.ResolvedAt == null, ct);
        var names = await db.Staff.Where(s => people.Contains(s.Id)).ToDictionaryAsync(s => s.Id, s => s.DisplayName, ct);
        var content = found.Content is { } c ? new ExhibitContentView(UploadFileName.Shown(c.FileName), c.MediaType, c.SizeBytes, c.Sha256, c.ClaimedSha256, c.ReceivedAt, await ContentStateView.ReadAsync(db, found.Id, ct)) { NameMisleads = FileExtensions.Mislead(c.FileName, c.MediaType) } : null;
        var uncheckedBy = await db.Redactions.SelectMany(r => r.Attempts).Where(a => a.ResultId == found.Id && a.State != AttemptState.Checked).Select(a => (RedactionId?)a.RedactionId).SingleOrDefaultAsync(ct);
        return new ExhibitView(
            query.EvidenceId, db.VersionOf(found), found.CaseId.Value, caseReference, found.Reference, found.Kind, found.Type, found.Title, found.Description,
            found.SourceIndependence, found.CollectedAt, found.CollectedPlace, found.SealNumber, found is { Kind: ExhibitKind.File, Content: null }, content,
            found.CustodianId?.Value, found.CustodianId is { } custodian ? names[custodian] : found.CustodianName is { Length: > 0 } place ? place : null, found.RecordedAt, names[found.RecordedBy],
            await CustodyLedger.ReadAsync(db, found, ct),
            [.. PermissionTable.Grants.Keys.Where(p => PermissionTable.RoleCarries(user.Actor.Roles, p) && PermissionTable.RelationCarries(access.Relation, p)).Order()])
        {
            State = found.State, CustodianKind = found.CustodianKind, ParentId = found.ParentId?.Value, ParentReference = parent, RootId = found.RootId.Value,
            RootReference = found.RootReference, Derivation = found.Derivation, Origin = found.Origin, Authority = found.Authority, Physical = found.Physical,
            Acquisition = found.Acquisition, Markings = found.Markings, Language = found.Language, DisclosureFrozen = frozen, UncheckedRedactionId = uncheckedBy?.Value, PendingHandOverId = offer?.Value,
            Quantity = found.Quantity, Retention = found.Retention, Disclosure = found.Disclosure, CustodianLeft = await db.Staff.AnyAsync(s => s.Id == found.CustodianId && s.DisabledAt != null, ct),
            Hold = found is { HoldSince: { } since, HoldBy: { } holder } ? new HoldView(since, names[holder], found.HoldReason) : null,
            Admissibility = new AdmissibilityView(found.Admissibility, found.AdmissibilityOn, found.AdmissibilityReason, [.. found.AdmissibilityChanges.Select(a =>
                new AdmissibilityStep(a.Sequence, a.From, a.To, a.On, a.Reason, a.Authority, names[a.By], a.RecordedAt))]),
        };
    }
}
