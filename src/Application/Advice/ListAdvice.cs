using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Application.Tasks;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.Advice;

/// <summary>The written advice of a case, the latest first, each with its lines of enquiry and what came of them.</summary>
[Requires(Permissions.CaseRead), Audited(AuditAct.Consult, AuditObject.Advice)]
public sealed record ListAdviceQuery(Guid CaseId) : IQuery<IReadOnlyList<AdviceView>>, ICaseScoped
{
    CaseScope ICaseScoped.Scope => CaseScope.Case(CaseId);
}

public sealed record AdviceView(Guid Id, int Number, string Subject, string Addressee, string Text, DateOnly GivenOn, string GivenBy, DateTimeOffset RecordedAt, IReadOnlyList<TaskView> Lines);

internal sealed class ListAdviceHandler(ICaseTrackerDb db, TaskLines lines, AuditNotes audit) : IRequestHandler<ListAdviceQuery, Result<IReadOnlyList<AdviceView>>>
{
    public async Task<Result<IReadOnlyList<AdviceView>>> Handle(ListAdviceQuery query, CancellationToken ct)
    {
        var caseId = new CaseId(query.CaseId);
        var found = await db.Advice.AsNoTracking().Where(a => a.CaseId == caseId).OrderByDescending(a => a.Number)
            .Select(a => new { a, By = db.Staff.Where(s => s.Id == a.GivenBy).Select(s => s.DisplayName).First() }).ToListAsync(ct);
        var tasks = (await lines.ReadAsync(db.Tasks.Where(t => t.CaseId == caseId && t.AdviceId != null), ct)).ToLookup(t => t.AdviceId!.Value);
        audit.Showed(found.Select(f => f.a.Id.Value));
        return (AdviceView[])[.. found.Select(f => new AdviceView(
            f.a.Id.Value, f.a.Number, f.a.Subject, f.a.Addressee, f.a.Text, f.a.GivenOn, f.By, f.a.RecordedAt, [.. tasks[f.a.Id.Value].OrderBy(t => t.Line)]))];
    }
}
