using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Deadlines;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.Deadlines;

/// <summary>The open custody clocks of a case, defendant by defendant, whoever must be released first above.</summary>
[Requires(Permissions.DeadlineRead), Audited(AuditAct.Consult, AuditObject.Deadline)]
public sealed record ListCustodyClocksQuery(Guid CaseId) : IQuery<CustodyClocksView>, ICaseScoped
{
    CaseScope ICaseScoped.Scope => CaseScope.Case(CaseId);
}

public sealed record CustodyClocksView(IReadOnlyList<DefendantClocks> Items);

/// <param name="Suspect">Reference within the case; null for clocks that name nobody.</param>
/// <param name="Clocks">The earliest first.</param>
public sealed record DefendantClocks(Guid? SuspectId, string? Suspect, IReadOnlyList<CustodyClockView> Clocks);

/// <param name="Offence">What the clock is about, as it was titled.</param>
/// <param name="Extensions">Orders that moved its end so far.</param>
public sealed record CustodyClockView(Guid Id, string Offence, string Rule, string Due, DateOnly DueOn, Lateness Lateness, string Status, int Extensions);

internal sealed class ListCustodyClocksHandler(ICaseTrackerDb db, DeadlineDesk desk, AuditNotes audit) : IRequestHandler<ListCustodyClocksQuery, Result<CustodyClocksView>>
{
    public async Task<Result<CustodyClocksView>> Handle(ListCustodyClocksQuery query, CancellationToken ct)
    {
        var id = new CaseId(query.CaseId);
        var found = await db.Deadlines.AsNoTracking().Open()
            .Where(d => d.CaseId == id && CustodyClocks.Rules.Contains(d.RuleId!))
            .OrderBy(d => d.DueOn).ThenBy(d => d.DueAt).ThenBy(d => d.Id).ToListAsync(ct);
        var references = await db.Suspects.Where(s => s.CaseId == id).ToDictionaryAsync(s => s.Id, s => s.Reference, ct);
        audit.Showed(found.Select(d => d.Id.Value));
        return new CustodyClocksView([.. found.GroupBy(d => d.SuspectId).Select(held => new DefendantClocks(
            held.Key?.Value, held.Key is { } suspect ? references[suspect] : null,
            [.. held.Select(d => new CustodyClockView(
                d.Id.Value, d.Title, d.RuleId!, d.Due.ToString(), d.DueOn, d.LatenessAt(desk.Now, desk.Today), d.Status.Code(), d.Extensions.Count))]))]);
    }
}
