using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Application.Common;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Cases;
using CaseTracker.Domain.Common;
using FluentValidation;
using MediatR;

namespace CaseTracker.Application.Search;

/// <summary>
/// Full text over cases, suspects, counts, exhibits, notes and chronology, and victims by pseudonym, in what the caller may see; accents do not count
/// and words are found in their other forms. The trail keeps a keyed hash of the term, so that a suspicion can be checked and the term itself is nowhere.
/// </summary>
/// <param name="Q">See <see cref="SearchWish.Typed"/>.</param>
/// <param name="Kind">One of <see cref="SearchKinds"/>; null for all.</param>
/// <param name="Sort"><c>best</c> (when null; weighs the newest thousand matches) or <c>newest</c>.</param>
/// <param name="Limit">At most so many; null for <see cref="DefaultLimit"/>.</param>
[Requires(Permissions.Search), Audited(AuditAct.Consult, AuditObject.Search)]
public sealed record SearchCasesQuery(string Q, string? Kind, string? Sort, int? Limit) : IQuery<SearchView>
{
    public const int QMinLength = 2;
    public const int DefaultLimit = 20;
    public const int MaximumLimit = 50;
    public const string Best = "best";
    public const string Newest = "newest";

    public override string ToString() => "SearchCases";
}

/// <param name="More">There is more than was shown.</param>
public sealed record SearchView(IReadOnlyList<Found> Items, bool More);

/// <param name="Reference">Number or pseudonym within the case; empty for a note or an entry of the chronology.</param>
/// <param name="Title">Title of a case or exhibit, name of a suspect, offence of a count.</param>
/// <param name="Excerpt">Where the words stand in the text; empty when there is none.</param>
/// <param name="At">When it happened or was recorded.</param>
/// <param name="Stage">Of the case.</param>
public sealed record Found(
    string Kind, Guid Id, string Reference, string Title, IReadOnlyList<ExcerptPart> Excerpt, DateTimeOffset At, Guid CaseId, string CaseReference, string CaseTitle, string Stage, bool Restricted);

internal sealed class SearchCasesValidator : AbstractValidator<SearchCasesQuery>
{
    public SearchCasesValidator()
    {
        _ = RuleFor(q => q.Q).RequiredText(Case.TitleMaxLength).MinimumLength(SearchCasesQuery.QMinLength).WithMessage($"At least {SearchCasesQuery.QMinLength} characters.");
        _ = RuleFor(q => q.Kind).Must(k => k is null || SearchKinds.Permission.ContainsKey(k)).WithMessage($"Choose one of {string.Join(", ", SearchKinds.Permission.Keys)}.");
        _ = RuleFor(q => q.Sort).Must(s => s is null or SearchCasesQuery.Best or SearchCasesQuery.Newest).WithMessage($"Choose {SearchCasesQuery.Best} or {SearchCasesQuery.Newest}.");
        _ = RuleFor(q => q.Limit).Must(l => l is null or (> 0 and <= SearchCasesQuery.MaximumLimit)).WithMessage($"Between 1 and {SearchCasesQuery.MaximumLimit}.");
    }
}

internal sealed class SearchCasesHandler(ISearchIndex index, ICurrentUser user, AuditNotes audit) : IRequestHandler<SearchCasesQuery, Result<SearchView>>
{
    public async Task<Result<SearchView>> Handle(SearchCasesQuery query, CancellationToken ct)
    {
        var limit = query.Limit ?? SearchCasesQuery.DefaultLimit;
        var found = await index.FindAsync(new SearchWish(query.Q, SearchKinds.Of(user.Actor.Roles, query.Kind), query.Sort is not SearchCasesQuery.Newest, limit + 1), ct);
        var shown = found.Take(limit).Select(f => new Found(f.Kind, f.Id, f.Reference, f.Title, ExcerptPart.Of(f.Excerpt), f.At, f.CaseId, f.CaseReference, f.CaseTitle, f.Stage, f.Restricted)).ToList();
        audit.Showed(shown.Select(f => f.Id));
        return new SearchView(shown, found.Count > limit);
    }
}
