using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Deadlines;
using CaseTracker.Domain.Deadlines.Conventions;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.Deadlines;

/// <summary>One deadline with all that it rests on, and what happened to it.</summary>
[Requires(Permissions.DeadlineRead), Audited(AuditAct.Consult, AuditObject.Deadline)]
public sealed record GetDeadlineQuery(Guid DeadlineId) : IQuery<DeadlineView>, ICaseScoped
{
    CaseScope ICaseScoped.Scope => CaseScope.Deadline(DeadlineId);
}

/// <param name="LegalSource">Null by hand, or when that version of the rule is not known.</param>
/// <param name="Trigger">A date or a local date-time; null by hand.</param>
/// <param name="CalendarOutdated">A newer version of the calendar is there; the stored dates stand until someone accepts new ones.</param>
/// <param name="Suspect">Reference of the suspect it is for; null when it is for the case.</param>
/// <param name="Acts">What the caller may do to it now: <c>complete</c>, <c>extend</c>, <c>stop</c>, <c>resume</c>, <c>supersede</c>, <c>recompute</c>, <c>cancel</c>, <c>acknowledge</c>.</param>
public sealed record DeadlineView(
    Guid Id, uint Version, Guid CaseId, string CaseReference, string Title, string Kind, string Status, Obligation Obligation, Guid OwnerId, string Owner,
    string? Rule, string? RuleVersion, string? Pack, bool RuleConfirmed, string? LegalSource, string? Reason, string? Trigger, string? TimeZone, string? Calendar,
    string? CalendarVersion, bool CalendarOutdated, string ComputationStatus, string RawDue, string LegalDue, string SafeDue, string Due, DateOnly DueOn, Lateness Lateness,
    IReadOnlyList<string> Steps, IReadOnlyList<ExtensionView> Extensions, IReadOnlyList<StoppageView> Stoppages, DateTimeOffset StartedAt, string StartedBy,
    DateOnly? CompletedOn, DateTimeOffset? ClosedAt, string? ClosedBy, string ClosingNote, Guid? SupersededBy, bool EndedTooEarly, IReadOnlyList<string> Acts,
    Guid? SuspectId, string? Suspect);

public sealed record ExtensionView(int Number, string Reference, string Authority, DateOnly OrderedOn, string Reason, DateOnly PreviousEndOn, DateOnly NewEndOn, string By, DateTimeOffset At);

public sealed record StoppageView(int Number, DateOnly FirstDay, DateOnly? LastDay, string Reason, string By, DateTimeOffset At);

internal sealed class GetDeadlineHandler(
    ICaseTrackerDb db, ICurrentUser user, CaseAccess access, DeadlineDesk desk, IDeadlineRules rules, IHolidayCalendars calendars)
    : IRequestHandler<GetDeadlineQuery, Result<DeadlineView>>
{
    public async Task<Result<DeadlineView>> Handle(GetDeadlineQuery query, CancellationToken ct)
    {
        var d = await desk.FindAsync(query.DeadlineId, ct);
        var reference = await db.Cases.Where(c => c.Id == d.CaseId).Select(c => c.Reference).SingleAsync(ct);
        var people = d.Extensions.Select(e => e.RecordedBy).Concat(d.Stoppages.Select(s => s.RecordedBy)).Append(d.OwnerId).Append(d.StartedBy).Append(d.ClosedBy ?? d.OwnerId).Distinct().ToList();
        var names = await db.Staff.Where(s => people.Contains(s.Id)).ToDictionaryAsync(s => s.Id, s => s.DisplayName, ct);
        var outdated = d.CalendarCode is { } code && calendars.Find(code) is { } calendar && d.IsOutdatedBy(calendar);
        return new DeadlineView(
            d.Id.Value, db.VersionOf(d), d.CaseId.Value, reference, d.Title, d.Kind.Code(), d.Status.Code(), d.Obligation, d.OwnerId.Value, names[d.OwnerId],
            d.RuleId, d.RuleVersion, d.Pack, d.RuleState == RuleState.Confirmed, rules.Find(d.RuleId ?? "", d.RuleVersion ?? "")?.LegalSource, d.Reason,
            d.TriggerLocal?.ToString("yyyy-MM-dd'T'HH:mm", System.Globalization.CultureInfo.InvariantCulture) ?? d.TriggerOn?.ToString("O", System.Globalization.CultureInfo.InvariantCulture),
            d.TimeZoneId, d.CalendarCode, d.CalendarVersion, outdated, d.ComputationStatus.Code(), d.RawDue.ToString(), d.LegalDue.ToString(), d.SafeDue.ToString(),
            d.Due.ToString(), d.DueOn, d.LatenessAt(desk.Now, desk.Today), d.Working,
            [.. d.Extensions.OrderBy(e => e.Number).Select(e => new ExtensionView(e.Number, e.Reference, e.Authority, e.OrderedOn, e.Reason, e.PreviousEndOn, e.NewEndOn, names[e.RecordedBy], e.RecordedAt))],
            [.. d.Stoppages.OrderBy(s => s.Number).Select(s => new StoppageView(s.Number, s.FirstDay, s.LastDay, s.Reason, names[s.RecordedBy], s.RecordedAt))],
            d.StartedAt, names[d.StartedBy], d.CompletedOn, d.ClosedAt, d.ClosedBy is { } closer ? names[closer] : null, d.ClosingNote, d.SupersededById?.Value,
            d.EndedTooEarly, await ActsAsync(d, outdated, ct), d.SuspectId?.Value,
            d.SuspectId is { } suspect ? await db.Suspects.Where(s => s.Id == suspect).Select(s => s.Reference).SingleAsync(ct) : null);
    }

    private async Task<IReadOnlyList<string>> ActsAsync(Deadline d, bool outdated, CancellationToken ct)
    {
        var (id, now) = (d.Id, desk.Now);
        var asked = (d.OwnerId == user.Actor.Id || (access.Relation & (CaseRelation.Lead | CaseRelation.UnitSupervisor)) != CaseRelation.None)
            && await db.Reminders.AnyAsync(r => r.DeadlineId == id && r.SettledAt == null && r.DueAt <= now, ct);
        IReadOnlyList<string> answer = asked ? ["acknowledge"] : [];
        if (!d.IsOpen || !PermissionTable.RoleCarries(user.Actor.Roles, Permissions.DeadlineWrite) || !PermissionTable.RelationCarries(access.Relation, Permissions.DeadlineWrite)) return answer;
        var running = d.Status == DeadlineStatus.Running;
        (string Act, bool May)[] acts =
        [
            ("complete", true), ("extend", running && d.Extendable), ("stop", running && Convention.Find(d.ConventionCode)?.StopsTheClock == true), ("resume", !running),
            ("supersede", true), ("recompute", running && outdated && d is { RuleId: not null, Extensions.Count: 0 }), ("cancel", true),
        ];
        return [.. acts.Where(a => a.May).Select(a => a.Act), .. answer];
    }
}
