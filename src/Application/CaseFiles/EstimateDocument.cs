using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Application.CaseFiles.Composing;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using FluentValidation;
using MediatR;

namespace CaseTracker.Application.CaseFiles;

/// <summary>How many pages a document would have: it is put together as it would be printed, and not drawn.</summary>
[Requires(Permissions.DocumentPrint), Audited(AuditAct.Consult, AuditObject.Case)]
public sealed record EstimateDocumentQuery(Guid CaseId, DocumentChoice Choice) : IQuery<DocumentEstimate>, ICaseScoped
{
    CaseScope ICaseScoped.Scope => CaseScope.Case(CaseId);
}

/// <param name="Pages">A tenth more or less.</param>
/// <param name="Volumes">Files it would be split into.</param>
public sealed record DocumentEstimate(int Pages, int Volumes);

internal sealed class EstimateDocumentValidator : AbstractValidator<EstimateDocumentQuery>
{
    public EstimateDocumentValidator(IPrintTexts texts) => _ = RuleFor(c => c.Choice).SetValidator(new DocumentChoiceValidator(texts));
}

internal sealed class EstimateDocumentHandler(DocumentChecks checks, DocumentComposer composer, AuditNotes audit) : IRequestHandler<EstimateDocumentQuery, Result<DocumentEstimate>>
{
    public async Task<Result<DocumentEstimate>> Handle(EstimateDocumentQuery query, CancellationToken ct)
    {
        var (id, order) = (new CaseId(query.CaseId), query.Choice.Order());
        // Who gets it is asked last, and says nothing of how long it is.
        var may = await checks.MayAskAsync(id, order with { Recipient = order.Audience == Domain.Documents.DocumentAudience.Victim ? "" : "–" }, ct);
        if (may.IsRefused) return may.Refusal!;
        var composed = await composer.ComposeAsync(id, order, CopyFacts.Estimate, "", [], (_, _, _) => Task.CompletedTask, ct);
        audit.Showed(composed.Exhibits);
        var pages = PageEstimate.Of(composed.Document.Body);
        return new DocumentEstimate(pages, VolumeSizes.Count(pages));
    }
}
