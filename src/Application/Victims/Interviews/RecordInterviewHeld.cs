using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Application.Common;
using CaseTracker.Application.Notifications;
using CaseTracker.Application.Victims.Welfare;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Victims;
using CaseTracker.Domain.Victims.Interviews;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.Victims.Interviews;

/// <summary>An interview took place. What was spoken of is sealed, and shown first when the next one is planned.</summary>
/// <param name="RecordingId">The recording, an item of the same case; null when none was made.</param>
/// <param name="SupportPerson">A person of the victim's choice was there.</param>
[Requires(Permissions.VictimWrite), Audited(AuditAct.Collect, AuditObject.Victim)]
public sealed record RecordInterviewHeldCommand(Guid VictimId, Guid InterviewId, DateTimeOffset HeldAt, int Breaks, bool SupportPerson, Guid? RecordingId, string Topics, string Notes)
    : ICommand, ICaseScoped
{
    CaseScope ICaseScoped.Scope => CaseScope.Victim(VictimId);

    public override string ToString() => $"{nameof(RecordInterviewHeldCommand)} •••";
}

/// <summary>A planned interview did not take place.</summary>
/// <param name="Reason">Code of the list InterviewNotHeldReason.</param>
[Requires(Permissions.VictimWrite), Audited(AuditAct.Collect, AuditObject.Victim)]
public sealed record RecordInterviewNotHeldCommand(Guid VictimId, Guid InterviewId, string Reason, string Notes) : ICommand, ICaseScoped
{
    CaseScope ICaseScoped.Scope => CaseScope.Victim(VictimId);

    public override string ToString() => $"{nameof(RecordInterviewNotHeldCommand)} •••";
}

internal sealed class RecordInterviewHeldValidator : AbstractValidator<RecordInterviewHeldCommand>
{
    public RecordInterviewHeldValidator()
    {
        _ = RuleFor(c => c.HeldAt).NotEmpty().WithMessage("Give a time.");
        _ = RuleFor(c => c.Breaks).InclusiveBetween(0, InterviewOutcome.MostBreaks).WithMessage($"Between 0 and {InterviewOutcome.MostBreaks}.");
        _ = RuleFor(c => c.Topics).RequiredText(VictimRecord.TextMaxLength);
        _ = RuleFor(c => c.Notes).OptionalText(VictimRecord.TextMaxLength);
    }
}

internal sealed class RecordInterviewNotHeldValidator : AbstractValidator<RecordInterviewNotHeldCommand>
{
    public RecordInterviewNotHeldValidator(IReferenceCodes codes, ICurrentUser user, TimeProvider clock)
    {
        _ = RuleFor(c => c.Reason).CodeOf(codes, "InterviewNotHeldReason", user.Actor.Today(clock));
        _ = RuleFor(c => c.Notes).OptionalText(VictimRecord.TextMaxLength);
    }
}

internal sealed class RecordInterviewOutcomeHandler(ICaseTrackerDb db, VictimRecording recording, CompetenceGate gate, CaseNotices notices)
    : IRequestHandler<RecordInterviewHeldCommand, Result>, IRequestHandler<RecordInterviewNotHeldCommand, Result>
{
    public async Task<Result> Handle(RecordInterviewHeldCommand command, CancellationToken ct)
    {
        var exhibit = command.RecordingId is { } id ? new ExhibitId(id) : (ExhibitId?)null;
        return await CloseAsync(command.VictimId, command.InterviewId, new() { ["topics"] = command.Topics.Trim(), ["notes"] = command.Notes.Trim() }, async (interview, of, closed) =>
        {
            if (exhibit is not null && !await db.Exhibits.AnyAsync(e => e.Id == exhibit && e.CaseId == interview.CaseId, ct)) return InterviewRefusals.RecordingElsewhere;
            var name = (await recording.OpenAsync(interview, VictimRecording.Interviews, ct))["interviewer"];
            var competence = await gate.OfAsync(interview.VictimId, interview.InterviewerId, name, command.HeldAt, ct);
            var held = interview.Hold(of, new HeldInterview(command.HeldAt.ToUniversalTime(), command.Breaks, command.SupportPerson, exhibit, competence), closed);
            // It happened: it is recorded, and those who answer for it are told.
            if (!held.IsRefused && competence == InterviewCompetence.Lacking) await TellAsync(interview, ct);
            return held;
        }, ct);
    }

    private Task TellAsync(Interview interview, CancellationToken ct) => notices.TellAsync(
        interview.CaseId, "a child was interviewed by someone who is not trained for it.", $"/cases/{interview.CaseId.Value}/victims/{interview.VictimId.Value}", true, null, ct);

    public Task<Result> Handle(RecordInterviewNotHeldCommand command, CancellationToken ct) => CloseAsync(
        command.VictimId, command.InterviewId, new() { ["topics"] = "", ["notes"] = command.Notes.Trim() },
        (interview, of, closed) => Task.FromResult(interview.NotHeld(of, command.Reason, closed)), ct);

    private async Task<Result> CloseAsync(Guid victimId, Guid interviewId, RecordTexts texts, Func<Interview, RecordOf, bool, Task<Result<InterviewOutcome>>> close, CancellationToken ct)
    {
        var victim = new VictimId(victimId);
        if (await db.Interviews.SingleOrDefaultAsync(i => i.Id == interviewId && i.VictimId == victim, ct) is not { } interview) return CommonRefusals.NotFound;
        var closed = await db.InterviewOutcomes.AnyAsync(o => o.InterviewId == interviewId, ct);
        var outcome = await close(interview, await recording.SealAsync(victimId, VictimRecording.InterviewOutcomes, texts, ct), closed);
        if (outcome.Refusal is { } refusal) return refusal;
        _ = db.InterviewOutcomes.Add(outcome.Value);
        return Result.Done;
    }
}
