using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Application.Common.Paging;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Cases;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Deadlines;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.Cases;

/// <summary>The cases the caller may see, a page at a time. <paramref name="Mine"/>: only those whose team the caller is on.</summary>
/// <param name="Status"><c>open</c>, <c>closed</c> or null for both.</param>
/// <param name="Q">Part of a reference or title.</param>
/// <param name="Sort"><c>nextDue</c>, <c>openedOn</c> or <c>reference</c>, with a minus for the other direction; <c>-openedOn</c> when null.</param>
[Requires(Permissions.CaseList), Audited(AuditAct.Consult, AuditObject.Case)]
public sealed record ListCasesQuery(
    bool Mine, string? Status, string? Stage, Guid? Lead, Guid? Unit, string? Form, string? Q, string? Sort, int? Limit, string? After) : IQuery<Page<CaseListItem>>;

/// <param name="StandsStill">What it, or somebody in it, waits for: the most overdue; null for nothing.</param>
/// <param name="NextDueOn">Safe date of the earliest running deadline; null when none runs.</param>
public sealed record CaseListItem(
    Guid Id, string Reference, string Title, string Stage, Guid LeadId, string Lead, string Unit, DateOnly OpenedOn, bool Restricted,
    IReadOnlyList<string> Exploitation, DateOnly? NextDueOn, CaseStandstill? StandsStill);

internal sealed class ListCasesValidator : AbstractValidator<ListCasesQuery>
{
    public ListCasesValidator()
    {
        _ = RuleFor(q => q.Status).Must(s => s is null or "open" or "closed").WithMessage("Choose open or closed.");
        _ = RuleFor(q => q.Stage).Must(s => s is null || CaseStages.IsKnown(s)).WithMessage("Choose a code of the list CaseStage.");
        _ = RuleFor(q => q.Q).MaximumLength(Case.TitleMaxLength);
        _ = RuleFor(q => q.Sort).Must(s => s is null || CaseSorting.Sorts.Contains(s)).WithMessage($"Choose one of {string.Join(", ", CaseSorting.Sorts)}.");
        _ = RuleFor(q => q.Limit).Must(l => l is null or (> 0 and <= PageLimits.Maximum)).WithMessage($"Between 1 and {PageLimits.Maximum}.");
    }
}

internal sealed class ListCasesHandler(ICaseTrackerDb db, ICurrentUser user, AuditNotes audit) : IRequestHandler<ListCasesQuery, Result<Page<CaseListItem>>>
{
    public async Task<Result<Page<CaseListItem>>> Handle(ListCasesQuery query, CancellationToken ct)
    {
        var rows = Filtered(query).Select(c => new CaseRow
        {
            Case = c, NextDue = db.Deadlines.Where(d => d.CaseId == c.Id && d.Status == DeadlineStatus.Running).Min(d => (DateOnly?)d.DueOn),
        });
        if (query.After is { } after)
        {
            if (CaseSorting.After(rows, query.Sort, after) is not { } rest) return Cursor.NotOurs;
            rows = rest;
        }
        var limit = query.Limit ?? PageLimits.Default;
        var found = await CaseSorting.Order(rows, query.Sort).Take(limit + 1).Select(r => new
        {
            Item = new CaseListItem(
                r.Case.Id.Value, r.Case.Reference, r.Case.Title, r.Case.Stage, r.Case.LeadId.Value,
                db.Staff.Where(s => s.Id == r.Case.LeadId).Select(s => s.DisplayName).First(), db.Units.Where(u => u.Id == r.Case.UnitId).Select(u => u.Name).First(),
                r.Case.OpenedOn, r.Case.Restricted, r.Case.Exploitation, r.NextDue, null),
        }).ToListAsync(ct);
        var page = found.Take(limit).Select(f => f.Item).ToList();
        var still = await StandstillsAsync([.. page.Select(i => new CaseId(i.Id))], ct);
        var items = page.Select(i => i with { StandsStill = still.GetValueOrDefault(new CaseId(i.Id)) }).ToList();
        audit.Showed(items.Select(i => i.Id));
        return new Page<CaseListItem>(items, found.Count > limit ? CaseSorting.CursorOf(items[^1], query.Sort) : null);
    }

    /// <summary>Of the page alone: within the query above, the first of each case would be found by numbering those of all cases.</summary>
    private async Task<Dictionary<CaseId, CaseStandstill>> StandstillsAsync(IReadOnlyList<CaseId> cases, CancellationToken ct)
    {
        var waits = await db.Blockages.Where(b => cases.Contains(b.CaseId) && b.EndedOn == null).OrderBy(b => b.ExpectedBy).ThenBy(b => b.Since)
            .Select(b => new { b.CaseId, Still = new CaseStandstill(b.ReasonCode, b.Since, b.ExpectedBy) }).ToListAsync(ct);
        return waits.DistinctBy(b => b.CaseId).ToDictionary(b => b.CaseId, b => b.Still);
    }

    /// <summary>Starts from the caller's memberships or unit, which have an index; the visibility filter of the set stands behind it.</summary>
    private IQueryable<Case> Filtered(ListCasesQuery query)
    {
        var me = user.Actor;
        var supervised = query.Mine ? null : me.SupervisedUnit;
        var cases = supervised is { } unit
            ? db.Cases.Where(c => c.UnitId == unit || c.Members.Any(m => m.UserId == me.Id && m.RemovedAt == null))
            : db.Cases.Where(c => c.Members.Any(m => m.UserId == me.Id && m.RemovedAt == null));
        if (query.Status is { } status) cases = status == "open" ? cases.Where(c => c.Stage != CaseStages.Closed) : cases.Where(c => c.Stage == CaseStages.Closed);
        if (query.Stage is { } stage) cases = cases.Where(c => c.Stage == stage);
        if (query.Lead is { } lead) cases = cases.Where(c => c.LeadId == new UserId(lead));
        if (query.Unit is { } ofUnit) cases = cases.Where(c => c.UnitId == new UnitId(ofUnit));
        if (query.Form is { } form) cases = cases.Where(c => c.Exploitation.Contains(form));
        if (!string.IsNullOrWhiteSpace(query.Q)) cases = Matching(cases, query.Q);
        return cases;
    }

    internal static IQueryable<Case> Matching(IQueryable<Case> cases, string text)
    {
        var words = text.Trim().ToUpperInvariant();
        return cases.Where(c => c.Title.ToUpper().Contains(words) || c.Reference.ToUpper().Contains(words));
    }
}
