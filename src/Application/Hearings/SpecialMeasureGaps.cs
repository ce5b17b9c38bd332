using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Deadlines;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Hearings;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.Hearings;

/// <summary>Until when special measures are to be applied for, by the unit's rule and calendar, and for whom nobody has.</summary>
internal sealed class SpecialMeasureGaps(ICaseTrackerDb db, IDeadlineRules rules, IHolidayCalendars calendars, TimeProvider clock)
{
    /// <summary>Of the hearings ahead of one case, the latest days to apply; a hearing whose day cannot be computed is left out.</summary>
    internal async Task<IReadOnlyDictionary<HearingId, DateOnly>> ApplyByAsync(CaseId caseId, IEnumerable<Hearing> hearings, CancellationToken ct)
    {
        var code = await UnitOf(caseId).Select(u => u.HolidayCalendar).SingleAsync(ct);
        if (rules.Find(SpecialMeasureWatch.Rule) is not { } rule || calendars.Find(code) is not { } calendar) return new Dictionary<HearingId, DateOnly>();
        return hearings.Select(h => (h.Id, By: SpecialMeasureWatch.ApplyBy(h.Day, rule, calendar))).Where(h => !h.By.IsRefused).ToDictionary(h => h.Id, h => h.By.Value);
    }

    /// <summary>Hearing and victim for whom the court was not asked, and the victim has not said that they want none, though the day to apply has come.</summary>
    internal async Task<IReadOnlyList<(Hearing Hearing, VictimId Victim, DateOnly ApplyBy)>> FindAsync(CaseId caseId, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var ahead = await db.Hearings.AsNoTracking()
            .Where(h => h.CaseId == caseId && h.WithVictims && h.StartsAt > now && (h.Status == HearingStatus.Fixed || h.Status == HearingStatus.Moved)).OrderBy(h => h.StartsAt).ToListAsync(ct);
        if (ahead.Count == 0) return [];
        var zone = TimeZoneInfo.FindSystemTimeZoneById(await UnitOf(caseId).Select(u => u.TimeZone).SingleAsync(ct));
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, zone).DateTime);
        var applyBy = await ApplyByAsync(caseId, ahead, ct);
        var victims = await db.Victims.Where(v => v.CaseId == caseId).OrderBy(v => v.Pseudonym).Select(v => v.Id).ToListAsync(ct);
        var taken = (await db.SpecialMeasures.Where(m => m.CaseId == caseId).Select(m => new { m.HearingId, m.VictimId, m.Status }).ToListAsync(ct))
            .Where(m => SpecialMeasureWatch.IsAnswered(m.Status)).Select(m => (m.HearingId, m.VictimId)).ToHashSet();
        return
        [
            .. from hearing in ahead
               where applyBy.ContainsKey(hearing.Id) && today >= applyBy[hearing.Id]
               from victim in victims
               where !taken.Contains((hearing.Id, victim))
               select (hearing, victim, applyBy[hearing.Id]),
        ];
    }

    private IQueryable<Domain.Staff.Unit> UnitOf(CaseId caseId) => db.Cases.Where(c => c.Id == caseId).Join(db.Units, c => c.UnitId, u => u.Id, (c, u) => u);
}
