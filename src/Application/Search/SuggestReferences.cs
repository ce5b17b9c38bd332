using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Application.Common;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Cases;
using CaseTracker.Domain.Common;
using FluentValidation;
using MediatR;

namespace CaseTracker.Application.Search;

/// <summary>Cases whose reference or title begins as typed, to choose from while typing.</summary>
[Requires(Permissions.Search), Audited(AuditAct.Consult, AuditObject.Search)]
public sealed record SuggestReferencesQuery(string Q) : IQuery<IReadOnlyList<ReferenceSuggestion>>
{
    public const int Most = 8;

    public override string ToString() => "SuggestReferences";
}

public sealed record ReferenceSuggestion(Guid Id, string Reference, string Title);

internal sealed class SuggestReferencesValidator : AbstractValidator<SuggestReferencesQuery>
{
    public SuggestReferencesValidator() => RuleFor(q => q.Q).RequiredText(Case.TitleMaxLength).MinimumLength(SearchCasesQuery.QMinLength).WithMessage($"At least {SearchCasesQuery.QMinLength} characters.");
}

internal sealed class SuggestReferencesHandler(ISearchIndex index, AuditNotes audit) : IRequestHandler<SuggestReferencesQuery, Result<IReadOnlyList<ReferenceSuggestion>>>
{
    public async Task<Result<IReadOnlyList<ReferenceSuggestion>>> Handle(SuggestReferencesQuery query, CancellationToken ct)
    {
        var found = await index.FindAsync(new SearchWish(query.Q, [SearchKinds.Case], false, SuggestReferencesQuery.Most), ct);
        audit.Showed(found.Select(f => f.Id));
        return found.Select(f => new ReferenceSuggestion(f.Id, f.Reference, f.Title)).ToList();
    }
}
