using CaseTracker.Domain.Common;
using CaseTracker.Domain.Hearings;
using CaseTracker.Domain.Victims.Interviews;

namespace CaseTracker.Domain.Victims.Counsel;

/// <summary>Whether a victim had counsel beside them at one hearing or interview that took place (R43). The newest for each holds.</summary>
public sealed class CounselAttendance : VictimRecord
{
    private CounselAttendance()
    {
    }

    private CounselAttendance(RecordOf of) : base(of)
    {
    }

    /// <summary>Null for an interview.</summary>
    public HearingId? HearingId { get; private init; }

    /// <summary>Null for a hearing.</summary>
    public Guid? InterviewId { get; private init; }

    public bool WithCounsel { get; private init; }

    public static Result<CounselAttendance> At(RecordOf of, Hearing hearing, bool withCounsel) =>
        hearing.Status == HearingStatus.Held ? new CounselAttendance(of) { HearingId = hearing.Id, WithCounsel = withCounsel } : CounselRefusals.NotHeld;

    /// <param name="outcome">Null while it is still planned.</param>
    public static Result<CounselAttendance> At(RecordOf of, Interview interview, InterviewOutcome? outcome, bool withCounsel) =>
        outcome is { Held: true } ? new CounselAttendance(of) { InterviewId = interview.Id, WithCounsel = withCounsel } : CounselRefusals.NotHeld;
}
