using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Application.CaseFiles.Composing;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Documents;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.CaseFiles;

/// <summary>Collects what a requested document holds, from what its audience may have and the caller may see at this moment.</summary>
/// <param name="Identities">Revealed before, one by one and recorded; empty in all but the prosecution's own copy.</param>
[Requires(Permissions.DocumentPrint), Audited(AuditAct.Consult, AuditObject.Document)]
public sealed record BuildDocumentQuery(Guid DocumentId, string Marking, IReadOnlyList<PrintedIdentity> Identities) : IQuery<PrintedDocument>, ICaseScoped
{
    CaseScope ICaseScoped.Scope => CaseScope.Document(DocumentId);

    public override string ToString() => $"{nameof(BuildDocumentQuery)} {DocumentId}";
}

internal sealed class BuildDocumentHandler(ICaseTrackerDb db, DocumentChecks checks, DocumentComposer composer, IPrintProgress progress, AuditNotes audit) : IRequestHandler<BuildDocumentQuery, Result<PrintedDocument>>
{
    /// <summary>Of all the work, in per cent: where collecting begins and ends.</summary>
    private const int From = 10;
    private const int Share = 20;

    public async Task<Result<PrintedDocument>> Handle(BuildDocumentQuery query, CancellationToken ct)
    {
        var document = await db.Documents.AsNoTracking().SingleAsync(d => d.Id == new DocumentId(query.DocumentId), ct);
        var order = OrderOf(document);
        var may = await checks.MayAskAsync(document.CaseId, order, ct);
        if (may.IsRefused) return may.Refusal!;
        var composed = await composer.ComposeAsync(document.CaseId, order, new CopyFacts(document.Number, document.Attempt, document.CopyMark), query.Marking, query.Identities,
            (section, at, of) => progress.ReportAsync(query.DocumentId, new("collecting", section, 0, 0, From + (Share * at / of)), ct), ct);
        audit.Showed(composed.Exhibits);
        return composed.Document;
    }

    private static DocumentOrder OrderOf(CaseDocument d) => new(d.Kind, d.Audience)
    {
        Exhibit = d.ExhibitId, Victim = d.VictimId, Hearing = d.HearingId, Sections = [.. d.SectionNames.Select(Enum.Parse<DocumentSection>)], Recipient = d.Recipient, Language = d.Language, Paper = d.Paper,
        IdentityPurpose = d.IdentityPurpose,
    };
}
