using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Application.Common.Paging;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.Evidence;

/// <summary>The items of a case whose custody leaves a question, in the order of their references, a page at a time.</summary>
[Requires(Permissions.EvidenceRead), Audited(AuditAct.Consult, AuditObject.Exhibit)]
public sealed record ListContinuityQuery(Guid CaseId, int? Limit, string? After) : IQuery<Page<ContinuityView>>, ICaseScoped
{
    CaseScope ICaseScoped.Scope => CaseScope.Case(CaseId);
}

internal sealed class ListContinuityValidator : AbstractValidator<ListContinuityQuery>
{
    public ListContinuityValidator() =>
        RuleFor(q => q.Limit).Must(l => l is null or (> 0 and <= PageLimits.Maximum)).WithMessage($"Between 1 and {PageLimits.Maximum}.");
}

internal sealed class ListContinuityHandler(ICaseTrackerDb db, AuditNotes audit, TimeProvider clock) : IRequestHandler<ListContinuityQuery, Result<Page<ContinuityView>>>
{
    /// <summary>So many ledgers are read at a time.</summary>
    private const int Batch = 200;

    public async Task<Result<Page<ContinuityView>>> Handle(ListContinuityQuery query, CancellationToken ct)
    {
        var last = "";
        if (query.After is { } after)
        {
            if (Cursor.Read(after, 1) is not [{ } given]) return Cursor.NotOurs;
            last = given;
        }

        var (limit, found) = (query.Limit ?? PageLimits.Default, new List<ContinuityView>());
        while (found.Count <= limit)
        {
            var views = await BatchAsync(new CaseId(query.CaseId), last, ct);
            found.AddRange(views.Where(v => v.Findings.Count > 0));
            if (views.Count < Batch) break;
            last = views[^1].Reference;
        }
        var items = found.Take(limit).ToList();
        audit.Showed(items.Select(i => i.EvidenceId));
        return new Page<ContinuityView>(items, found.Count > limit ? Cursor.Of(items[^1].Reference) : null);
    }

    private async Task<List<ContinuityView>> BatchAsync(CaseId caseId, string last, CancellationToken ct)
    {
        // By length first: EX-1000 comes after EX-999.
        var items = await db.Exhibits.AsNoTracking().Include(e => e.Custody).Where(e => e.CaseId == caseId
            && (e.Reference.Length > last.Length || (e.Reference.Length == last.Length && e.Reference.CompareTo(last) > 0))).OrderBy(e => e.Reference.Length).ThenBy(e => e.Reference).Take(Batch).ToListAsync(ct);
        var ids = items.Select(i => i.Id).ToList();
        var offers = (await db.HandOvers.AsNoTracking().Where(h => ids.Contains(h.ExhibitId)).ToListAsync(ct)).ToLookup(h => h.ExhibitId);
        return [.. items.Select(i => ContinuityRows.View(i, offers[i.Id], clock.GetUtcNow()))];
    }
}
