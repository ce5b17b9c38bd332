using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Victims.Welfare;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Staff.Training;
using CaseTracker.Domain.Victims.Interviews;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.Victims.Interviews;

/// <summary>
/// By what somebody may interview a victim: a child is interviewed by who is trained for it on that day (Dir. 2011/36 Art. 15(3)(c)), or by whom a supervisor
/// allowed it in writing. Who plans and who records an interview ask here.
/// </summary>
internal sealed class CompetenceGate(ICaseTrackerDb db, VictimRecording recording, ICurrentUser user)
{
    /// <param name="interviewer">Null when it is no user; then <paramref name="name"/> says who.</param>
    /// <returns>Code of the list InterviewCompetence.</returns>
    internal async Task<string> OfAsync(VictimId victim, UserId? interviewer, string name, DateTimeOffset at, CancellationToken ct)
    {
        if (!await db.Victims.AnyAsync(v => v.Id == victim && v.Child, ct)) return InterviewCompetence.NotNeeded;
        var day = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, TimeZoneInfo.FindSystemTimeZoneById(user.Actor.TimeZone)).DateTime);
        if (interviewer is not null && await IsTrainedAsync(interviewer.Value, day, ct)) return InterviewCompetence.Trained;
        var waivers = await db.CompetenceWaivers.AsNoTracking().Where(w => w.VictimId == victim && w.InterviewerId == interviewer && w.UntilOn >= day).ToListAsync(ct);
        foreach (var waiver in waivers)
            if (interviewer is not null || await IsNamedAsync(waiver, name, ct)) return InterviewCompetence.Allowed;
        return InterviewCompetence.Lacking;
    }

    internal async Task<bool> IsTrainedAsync(UserId person, DateOnly day, CancellationToken ct) =>
        (await db.TrainingRecords.AsNoTracking().Where(r => r.UserId == person && r.Topic == TrainingRecord.ChildInterviews).ToListAsync(ct)).Any(r => r.HoldsOn(day));

    private async Task<bool> IsNamedAsync(CompetenceWaiver waiver, string name, CancellationToken ct) =>
        string.Equals((await recording.OpenAsync(waiver, VictimRecording.CompetenceWaivers, ct))["interviewer"], name, StringComparison.OrdinalIgnoreCase);
}
