using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Application.Common;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Cooperation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.Cooperation;

/// <summary>The requests of a case to other States, those that wait first, with everything that came of them.</summary>
[Requires(Permissions.CaseRead), Audited(AuditAct.Consult, AuditObject.AssistanceRequest)]
public sealed record ListRequestsQuery(Guid CaseId) : IQuery<IReadOnlyList<RequestView>>, ICaseScoped
{
    CaseScope ICaseScoped.Scope => CaseScope.Case(CaseId);
}

/// <param name="Suspect">Reference; null: for the whole case.</param>
/// <param name="State">Code of the list RequestStep.</param>
/// <param name="Late">It waits though its answer was due, or came late.</param>
/// <param name="StandsStill">The proceedings wait for it now.</param>
/// <param name="MayFollow">Codes of the list RequestStep.</param>
public sealed record RequestView(
    Guid Id, int Number, string? Suspect, string Instrument, string Country, string Channel, string Authority, string Reference, string Asked, DateOnly SentOn, DateOnly? DueBy, string State, DateOnly StateOn,
    DateOnly? EndedOn, bool Late, bool StandsStill, IReadOnlyList<RequestStepView> Steps, IReadOnlyList<string> MayFollow);

/// <param name="Ground">Code of the list RequestRefusalGround; empty unless it was refused.</param>
public sealed record RequestStepView(int Number, string Kind, DateOnly On, string Ground, string Note);

internal sealed class ListRequestsHandler(ICaseTrackerDb db, ICurrentUser user, AuditNotes audit, TimeProvider clock) : IRequestHandler<ListRequestsQuery, Result<IReadOnlyList<RequestView>>>
{
    public async Task<Result<IReadOnlyList<RequestView>>> Handle(ListRequestsQuery query, CancellationToken ct)
    {
        var (id, today) = (new CaseId(query.CaseId), user.Actor.Today(clock));
        var requests = await db.AssistanceRequests.AsNoTracking().Where(r => r.CaseId == id).OrderByDescending(r => r.EndedOn == null).ThenByDescending(r => r.Number).ToListAsync(ct);
        var steps = (await db.AssistanceSteps.AsNoTracking().Where(s => s.CaseId == id).OrderBy(s => s.Number).ToListAsync(ct)).ToLookup(s => s.RequestId);
        var people = await db.Suspects.Where(s => s.CaseId == id).ToDictionaryAsync(s => s.Id, s => s.Reference, ct);
        var blocked = await db.Blockages.Where(b => b.CaseId == id && b.EndedOn == null).Select(b => b.Id).ToListAsync(ct);
        audit.Showed(requests.Select(r => r.Id));
        return (RequestView[])
        [
            .. requests.Select(r => new RequestView(
                r.Id, r.Number, r.SuspectId is { } suspect ? people[suspect] : null, r.Instrument, r.Country, r.Channel, r.Authority, r.Reference, r.Asked, r.SentOn, r.DueBy, r.State, r.StateOn, r.EndedOn,
                r.IsLate(today), r.BlockageId is { } blockage && blocked.Contains(blockage), [.. steps[r.Id].Select(s => new RequestStepView(s.Number, s.Kind, s.On, s.Ground, s.Note))],
                r.IsOpen ? [.. RequestSteps.All.Where(k => RequestSteps.MayFollow(r.State, k))] : [])),
        ];
    }
}
