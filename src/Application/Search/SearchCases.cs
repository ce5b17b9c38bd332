using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Application.Common;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Cases;
using CaseTracker.Domain.Common;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.Search;

/// <summary>
/// Finds cases by reference or title, suspects by name, exhibits by reference or title and victims by pseudonym, in what the caller
/// may see. The trail keeps a keyed hash of the term, so that a suspicion can be checked and the term itself is nowhere.
/// </summary>
/// <param name="Limit">At most so many of each kind; null for <see cref="DefaultLimit"/>.</param>
[Requires(Permissions.Search), Audited(AuditAct.Consult, AuditObject.Search)]
public sealed record SearchCasesQuery(string Q, int? Limit) : IQuery<SearchView>
{
    public const int QMinLength = 2;
    public const int DefaultLimit = 20;
    public const int MaximumLimit = 50;

    public override string ToString() => "SearchCases";
}

/// <param name="More">Kinds of which there is more than was shown: <c>cases</c>, <c>suspects</c>, <c>exhibits</c>, <c>victims</c>.</param>
public sealed record SearchView(
    IReadOnlyList<FoundCase> Cases, IReadOnlyList<FoundInCase> Suspects, IReadOnlyList<FoundInCase> Exhibits, IReadOnlyList<FoundInCase> Victims, IReadOnlyList<string> More);

public sealed record FoundCase(Guid Id, string Reference, string Title, string Stage, bool Restricted);

/// <param name="Reference">Number or pseudonym within the case.</param>
/// <param name="Title">Name of a suspect, title of an exhibit; empty for a victim.</param>
public sealed record FoundInCase(Guid Id, string Reference, string Title, Guid CaseId, string CaseReference, string CaseTitle);

internal sealed class SearchCasesValidator : AbstractValidator<SearchCasesQuery>
{
    public SearchCasesValidator()
    {
        _ = RuleFor(q => q.Q).RequiredText(Case.TitleMaxLength).MinimumLength(SearchCasesQuery.QMinLength).WithMessage($"At least {SearchCasesQuery.QMinLength} characters.");
        _ = RuleFor(q => q.Limit).Must(l => l is null or (> 0 and <= SearchCasesQuery.MaximumLimit)).WithMessage($"Between 1 and {SearchCasesQuery.MaximumLimit}.");
    }
}

internal sealed class SearchCasesHandler(ICaseTrackerDb db, ICurrentUser user, AuditNotes audit) : IRequestHandler<SearchCasesQuery, Result<SearchView>>
{
    public async Task<Result<SearchView>> Handle(SearchCasesQuery query, CancellationToken ct)
    {
        var (words, limit) = (query.Q.Trim().ToUpperInvariant(), query.Limit ?? SearchCasesQuery.DefaultLimit);
        var cases = May(Permissions.CaseRead) ? await Cases(words).Take(limit + 1).ToListAsync(ct) : [];
        var suspects = May(Permissions.CaseRead) ? await Suspects(words).Take(limit + 1).ToListAsync(ct) : [];
        var exhibits = May(Permissions.EvidenceRead) ? await Exhibits(words).Take(limit + 1).ToListAsync(ct) : [];
        var victims = May(Permissions.VictimRead) ? await Victims(words).Take(limit + 1).ToListAsync(ct) : [];
        (string Kind, int Found)[] kinds = [("cases", cases.Count), ("suspects", suspects.Count), ("exhibits", exhibits.Count), ("victims", victims.Count)];
        var view = new SearchView(
            [.. cases.Take(limit)], [.. suspects.Take(limit)], [.. exhibits.Take(limit)], [.. victims.Take(limit)], [.. kinds.Where(k => k.Found > limit).Select(k => k.Kind)]);
        audit.Showed(view.Cases.Select(c => c.Id).Concat(view.Suspects.Concat(view.Exhibits).Concat(view.Victims).Select(f => f.Id)));
        return view;
    }

    private bool May(string permission) => PermissionTable.RoleCarries(user.Actor.Roles, permission);

    private IQueryable<FoundCase> Cases(string words) => db.Cases
        .Where(c => c.Reference.ToUpper().Contains(words) || c.Title.ToUpper().Contains(words))
        .OrderByDescending(c => c.OpenedOn).ThenByDescending(c => c.Reference)
        .Select(c => new FoundCase(c.Id.Value, c.Reference, c.Title, c.Stage, c.Restricted));

    private IQueryable<FoundInCase> Suspects(string words) =>
        from suspect in db.Suspects
        join c in db.Cases on suspect.CaseId equals c.Id
        where suspect.Name.ToUpper().Contains(words)
        orderby suspect.Name, c.Reference
        select new FoundInCase(suspect.Id.Value, suspect.Reference, suspect.Name, c.Id.Value, c.Reference, c.Title);

    private IQueryable<FoundInCase> Exhibits(string words) =>
        from exhibit in db.Exhibits
        join c in db.Cases on exhibit.CaseId equals c.Id
        where exhibit.Reference.ToUpper() == words || exhibit.Title.ToUpper().Contains(words)
        orderby c.Reference descending, exhibit.Reference
        select new FoundInCase(exhibit.Id.Value, exhibit.Reference, exhibit.Title, c.Id.Value, c.Reference, c.Title);

    private IQueryable<FoundInCase> Victims(string words) =>
        from victim in db.Victims
        join c in db.Cases on victim.CaseId equals c.Id
        where victim.Pseudonym.ToUpper() == words
        orderby c.Reference descending
        select new FoundInCase(victim.Id.Value, victim.Pseudonym, "", c.Id.Value, c.Reference, c.Title);
}
