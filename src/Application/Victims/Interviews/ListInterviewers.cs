using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.Victims.Interviews;

/// <summary>The team of the case, and by what each may interview this victim today.</summary>
[Requires(Permissions.VictimRead), Audited(AuditAct.Consult, AuditObject.Victim)]
public sealed record ListInterviewersQuery(Guid VictimId) : IQuery<IReadOnlyList<InterviewerView>>, ICaseScoped
{
    CaseScope ICaseScoped.Scope => CaseScope.Victim(VictimId);
}

/// <param name="Competence">Code of the list InterviewCompetence.</param>
public sealed record InterviewerView(Guid UserId, string Name, string Competence);

internal sealed class ListInterviewersHandler(ICaseTrackerDb db, CompetenceGate gate, TimeProvider clock) : IRequestHandler<ListInterviewersQuery, Result<IReadOnlyList<InterviewerView>>>
{
    public async Task<Result<IReadOnlyList<InterviewerView>>> Handle(ListInterviewersQuery query, CancellationToken ct)
    {
        var victim = new VictimId(query.VictimId);
        var caseId = await db.Victims.Where(v => v.Id == victim).Select(v => v.CaseId).SingleAsync(ct);
        var team = await (from member in db.Cases.Where(c => c.Id == caseId).SelectMany(c => c.Members)
                          where member.RemovedAt == null
                          join person in db.Staff on member.UserId equals person.Id
                          where person.DisabledAt == null
                          orderby person.DisplayName
                          select new { person.Id, person.DisplayName }).ToListAsync(ct);
        List<InterviewerView> found = [];
        foreach (var person in team) found.Add(new InterviewerView(person.Id.Value, person.DisplayName, await gate.OfAsync(victim, person.Id, "", clock.GetUtcNow(), ct)));
        return found;
    }
}
