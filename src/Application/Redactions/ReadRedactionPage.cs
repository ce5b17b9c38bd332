using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Application.Evidence.Viewing;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using MediatR;

namespace CaseTracker.Application.Redactions;

/// <summary>Shows one page as it is, or as it has become. Drawn anew each time and kept nowhere.</summary>
/// <param name="Page">From 1.</param>
/// <param name="Redacted">The page of the new file, read back from it; otherwise that of the item.</param>
[Requires(Permissions.EvidenceRead), Audited(AuditAct.Consult, AuditObject.Redaction)]
public sealed record ReadRedactionPageQuery(Guid RedactionId, int Page, bool Redacted) : IQuery<PreviewBytes>, ICaseScoped
{
    CaseScope ICaseScoped.Scope => CaseScope.Redaction(RedactionId);
}

internal sealed class ReadRedactionPageHandler(RedactionDesk desk, IRedactionEngine engine, AuditNotes audit) : IRequestHandler<ReadRedactionPageQuery, Result<PreviewBytes>>
{
    public async Task<Result<PreviewBytes>> Handle(ReadRedactionPageQuery query, CancellationToken ct)
    {
        var redaction = await desk.FindAsync(query.RedactionId, ct);
        if (query.Page < 1 || query.Page > redaction.Pages) return CommonRefusals.NotFound;
        var source = query.Redacted ? await desk.ResultAsync(redaction, ct) : await desk.SourceAsync(redaction.ExhibitId, ct);
        if (source.Refusal is { } refused) return refused;
        var drawn = await desk.AskAsync(source.Value, file => engine.DrawPageAsync(file, query.Page, ct), ct);
        if (drawn.Refusal is { } failed) return failed;
        audit.ShowedFields($"{(query.Redacted ? "redacted" : "original")}.page-{query.Page}");
        return new PreviewBytes("image/png", new MemoryStream(drawn.Value, writable: false));
    }
}
