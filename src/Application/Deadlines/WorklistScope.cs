using CaseTracker.Application.Abstractions;
using CaseTracker.Domain.Cases;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Deadlines;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.Deadlines;

/// <summary>Whose work a list or a calendar shows: <c>mine</c>, <c>team</c> (cases whose team the caller is on), <c>unit</c> (supervisors), or null for all the caller may see.</summary>
internal sealed class WorklistScope(ICaseTrackerDb db, ICurrentUser user)
{
    internal const string Unknown = "Choose mine, team or unit.";
    private const string Mine = "mine";
    private const string Team = "team";
    private const string Unit = "unit";

    internal static bool IsKnown(string? scope) => scope is null or Mine or Team or Unit;

    /// <summary>Null when the caller may use the scope.</summary>
    internal Refusal? RefusalOf(string? scope) => scope == Unit && user.Actor.SupervisedUnit is null ? DeadlineRefusals.UnitForSupervisors : null;

    /// <summary>Running and stopped clocks. Mine are those the caller looks after and those of cases the caller leads.</summary>
    internal async Task<IQueryable<Deadline>> OpenDeadlinesAsync(string? scope, CancellationToken ct)
    {
        var open = db.Deadlines.Open();
        if (scope is null) return open;
        if (scope == Mine)
        {
            // The cases first: "mine or of these cases" then takes two indexes, where a subquery would read every open deadline.
            var me = user.Actor.Id;
            var led = await db.Cases.Where(c => c.LeadId == me).Select(c => c.Id).ToListAsync(ct);
            return open.Where(d => d.OwnerId == me || led.Contains(d.CaseId));
        }

        var cases = Cases(scope);
        return open.Where(d => cases.Any(c => c.Id == d.CaseId));
    }

    /// <summary>Mine and team are both the cases whose team the caller is on: what happens in a case, as a hearing, is its whole team's.</summary>
    internal IQueryable<Case> Cases(string? scope)
    {
        var (me, unit) = (user.Actor.Id, user.Actor.UnitId);
        return scope switch
        {
            null => db.Cases,
            Unit => db.Cases.Where(c => c.UnitId == unit),
            _ => db.Cases.Where(c => c.Members.Any(m => m.UserId == me && m.RemovedAt == null)),
        };
    }
}
