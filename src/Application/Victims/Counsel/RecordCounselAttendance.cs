using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Application.Victims.Welfare;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Victims.Counsel;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.Victims.Counsel;

/// <summary>Whether a victim had counsel at a hearing or interview that took place (R43). A flag, for whoever was there; a correction is a further record.</summary>
/// <param name="HearingId">Or <paramref name="InterviewId"/>: one of the two.</param>
[Requires(Permissions.VictimWrite), Audited(AuditAct.Collect, AuditObject.Victim)]
public sealed record RecordCounselAttendanceCommand(Guid VictimId, Guid? HearingId, Guid? InterviewId, bool WithCounsel) : ICommand, ICaseScoped
{
    CaseScope ICaseScoped.Scope => CaseScope.Victim(VictimId);
}

internal sealed class RecordCounselAttendanceHandler(ICaseTrackerDb db, VictimRecording recording) : IRequestHandler<RecordCounselAttendanceCommand, Result>
{
    public async Task<Result> Handle(RecordCounselAttendanceCommand command, CancellationToken ct)
    {
        if (command.HearingId is null == command.InterviewId is null) return CounselRefusals.OneOccasion;
        var of = await recording.SealAsync(command.VictimId, VictimRecording.CounselAttendances, new(), ct);
        var attended = command.HearingId is { } hearing ? await AtHearingAsync(of, hearing, command.WithCounsel, ct) : await AtInterviewAsync(of, command.InterviewId!.Value, command.WithCounsel, ct);
        if (attended.Refusal is { } refusal) return refusal;
        _ = db.CounselAttendances.Add(attended.Value);
        return Result.Done;
    }

    private async Task<Result<CounselAttendance>> AtHearingAsync(Domain.Victims.RecordOf of, Guid id, bool withCounsel, CancellationToken ct) =>
        await db.Hearings.AsNoTracking().SingleOrDefaultAsync(h => h.Id == new HearingId(id) && h.CaseId == of.CaseId, ct) is { } hearing
            ? CounselAttendance.At(of, hearing, withCounsel)
            : CommonRefusals.NotFound;

    private async Task<Result<CounselAttendance>> AtInterviewAsync(Domain.Victims.RecordOf of, Guid id, bool withCounsel, CancellationToken ct) =>
        await db.Interviews.AsNoTracking().SingleOrDefaultAsync(i => i.Id == id && i.VictimId == of.VictimId, ct) is { } interview
            ? CounselAttendance.At(of, interview, await db.InterviewOutcomes.AsNoTracking().SingleOrDefaultAsync(o => o.InterviewId == id, ct), withCounsel)
            : CommonRefusals.NotFound;
}
