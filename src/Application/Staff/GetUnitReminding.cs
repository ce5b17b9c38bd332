using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Staff;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Unit = CaseTracker.Domain.Staff.Unit;

namespace CaseTracker.Application.Staff;

/// <summary>When a unit's reminders come and go further up. A supervisor sees the own unit's, an administrator any.</summary>
/// <param name="Unit">Null: the caller's own.</param>
[Requires(Permissions.UnitRemind), Audited(AuditAct.Consult, AuditObject.User)]
public sealed record GetUnitRemindingQuery(Guid? Unit) : IQuery<UnitRemindingView>;

/// <summary>Local times of the unit's zone, waits in hours; see <see cref="RemindingTimes"/>.</summary>
public sealed record UnitRemindingView(
    Guid Unit, string Name, string TimeZone, TimeOnly? QuietFrom, TimeOnly? QuietUntil, TimeOnly DigestAt, int LeadAfterHours, int SupervisorAfterHours,
    int CriticalLeadAfterHours, int CriticalSupervisorAfterHours);

internal sealed class GetUnitRemindingHandler(ICaseTrackerDb db, ICurrentUser user) : IRequestHandler<GetUnitRemindingQuery, Result<UnitRemindingView>>
{
    public async Task<Result<UnitRemindingView>> Handle(GetUnitRemindingQuery query, CancellationToken ct)
    {
        if (await OwnOrAnyAsync(db, user.Actor, query.Unit, ct) is not { } unit) return CommonRefusals.NotFound;
        var t = unit.Reminding;
        return new UnitRemindingView(
            unit.Id.Value, unit.Name, unit.TimeZone, t.QuietFrom, t.QuietUntil, t.DigestAt, t.LeadAfterHours, t.SupervisorAfterHours, t.CriticalLeadAfterHours, t.CriticalSupervisorAfterHours);
    }

    /// <summary>Null when there is no such unit, or it is not the caller's.</summary>
    internal static async Task<Unit?> OwnOrAnyAsync(ICaseTrackerDb db, Actor me, Guid? wanted, CancellationToken ct)
    {
        var id = wanted is { } named ? new UnitId(named) : me.UnitId;
        return id == me.UnitId || me.Is(Roles.Administrator) ? await db.Units.SingleOrDefaultAsync(u => u.Id == id, ct) : null;
    }
}
