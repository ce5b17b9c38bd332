using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Documents;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.CaseFiles;

/// <summary>The documents made of a case, latest first; all versions and all attempts.</summary>
[Requires(Permissions.DocumentRead), Audited(AuditAct.Consult, AuditObject.Document)]
public sealed record ListDocumentsQuery(Guid CaseId) : IQuery<IReadOnlyList<DocumentView>>, ICaseScoped
{
    CaseScope ICaseScoped.Scope => CaseScope.Case(CaseId);
}

/// <param name="EvidenceId">The one item it is about; null for the whole case, and so is its reference.</param>
/// <param name="Sha256">Of the PDF; null until it is done, like the three before it.</param>
public sealed record DocumentView(
    Guid Id, string Kind, string Audience, string State, int Progress, string RequestedBy, DateTimeOffset RequestedAt, int? Pages, long? SizeBytes, string? Engine,
    string? Sha256, string? Failure, Guid? EvidenceId, string? EvidenceReference)
{
    /// <summary>Of the copy within the case; 0 for what was printed before copies were numbered.</summary>
    public required int Number { get; init; }

    public required int Attempt { get; init; }

    public required string Recipient { get; init; }

    public required string CopyMark { get; init; }

    public required string Language { get; init; }

    /// <summary>It names victims.</summary>
    public required bool WithIdentities { get; init; }

    /// <summary>The pseudonym of the one victim it is about; null for others.</summary>
    public string? Victim { get; init; }

    /// <summary>The files it consists of; empty until it is done.</summary>
    public required IReadOnlyList<VolumeView> Volumes { get; init; }
}

/// <param name="Number">From 1.</param>
/// <param name="FirstPage">Pages are counted through all volumes.</param>
public sealed record VolumeView(int Number, int FirstPage, int Pages, long SizeBytes, string Sha256);

internal sealed class ListDocumentsHandler(ICaseTrackerDb db) : IRequestHandler<ListDocumentsQuery, Result<IReadOnlyList<DocumentView>>>
{
    public async Task<Result<IReadOnlyList<DocumentView>>> Handle(ListDocumentsQuery query, CancellationToken ct)
    {
        var rows = await (from document in db.Documents.AsNoTracking().Include(d => d.Volumes)
                          join person in db.Staff on document.RequestedBy equals person.Id
                          where document.CaseId == new CaseId(query.CaseId)
                          orderby document.RequestedAt descending
                          select new
                          {
                              document, person.DisplayName, Item = db.Exhibits.Where(e => e.Id == document.ExhibitId).Select(e => e.Reference).FirstOrDefault(),
                              Victim = db.Victims.Where(v => v.Id == document.VictimId).Select(v => v.Pseudonym).FirstOrDefault(),
                          }).ToListAsync(ct);
        return rows.ConvertAll(r => View(r.document, r.DisplayName, r.Item, r.Victim));
    }

    private static DocumentView View(CaseDocument d, string by, string? item, string? victim) => new(
        d.Id.Value, DocumentWords.Of(d.Kind), DocumentWords.Of(d.Audience), DocumentWords.Of(d.State), d.Progress, by, d.RequestedAt, d.File is null ? null : d.File.Pages + d.Volumes.Sum(v => v.Pages),
        d.File is null ? null : d.File.SizeBytes + d.Volumes.Sum(v => v.SizeBytes), d.File?.Engine, d.File?.Sha256, d.FailureCode.Length == 0 ? null : d.FailureCode, d.ExhibitId?.Value, item)
    {
        Number = d.Number, Attempt = d.Attempt, Recipient = d.Recipient, CopyMark = d.CopyMark, Language = d.Language, WithIdentities = d.WithIdentities, Victim = victim,
        Volumes = d.File is null ? [] : [new VolumeView(1, 1, d.File.Pages, d.File.SizeBytes, d.File.Sha256), .. d.Volumes.OrderBy(v => v.Number).Select(v => new VolumeView(v.Number, v.FirstPage, v.Pages, v.SizeBytes, v.Sha256))],
    };
}
