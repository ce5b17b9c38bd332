using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.Cases;

/// <summary>The time line of a case, latest first.</summary>
[Requires(Permissions.CaseRead), Audited(AuditAct.Consult, AuditObject.Chronology)]
public sealed record ListChronologyQuery(Guid CaseId) : IQuery<IReadOnlyList<ChronologyView>>, ICaseScoped
{
    CaseScope ICaseScoped.Scope => CaseScope.Case(CaseId);
}

public sealed record ChronologyView(Guid Id, DateTimeOffset At, string Text, string RecordedBy, DateTimeOffset RecordedAt);

internal sealed class ListChronologyHandler(ICaseTrackerDb db) : IRequestHandler<ListChronologyQuery, Result<IReadOnlyList<ChronologyView>>>
{
    public async Task<Result<IReadOnlyList<ChronologyView>>> Handle(ListChronologyQuery query, CancellationToken ct) =>
        await (from entry in db.Chronology
               join person in db.Staff on entry.RecordedBy equals person.Id
               where entry.CaseId == new CaseId(query.CaseId)
               orderby entry.At descending, entry.RecordedAt descending
               select new ChronologyView(entry.Id, entry.At, entry.Text, person.DisplayName, entry.RecordedAt)).ToListAsync(ct);
}
