using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Application.Common;
using CaseTracker.Application.Victims.Welfare;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Victims;
using CaseTracker.Domain.Victims.Interviews;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.Victims.Interviews;

/// <summary>
/// Plans an interview of a victim, or a confrontation. From the third on, and for any confrontation, with a written justification; of a child, by who is
/// trained for it or whom a supervisor allowed it.
/// </summary>
/// <param name="InterviewerId">Null when the interviewer is no user; then <paramref name="InterviewerName"/> says who.</param>
/// <param name="InterpreterLanguage">ISO 639 code; empty without interpreter.</param>
/// <param name="InterpreterChecked">Checked for ties to the suspects and their community.</param>
/// <param name="GenderPreferred">Code of the list InterviewerGenderPreference.</param>
/// <param name="Justification">Sealed; empty where none is needed.</param>
[Requires(Permissions.VictimWrite), Audited(AuditAct.Collect, AuditObject.Victim)]
public sealed record PlanInterviewCommand(
    Guid VictimId, string Kind, DateTimeOffset PlannedFor, string Purpose, Guid? InterviewerId, string InterviewerName, string InterpreterLanguage, bool InterpreterChecked,
    string GenderPreferred, string Justification) : ICommand<Guid>, ICaseScoped
{
    CaseScope ICaseScoped.Scope => CaseScope.Victim(VictimId);

    public override string ToString() => $"{nameof(PlanInterviewCommand)} •••";
}

internal sealed class PlanInterviewValidator : AbstractValidator<PlanInterviewCommand>
{
    public PlanInterviewValidator(IReferenceCodes codes, ICurrentUser user, TimeProvider clock)
    {
        var today = user.Actor.Today(clock);
        _ = RuleFor(c => c.Kind).CodeOf(codes, "InterviewKind", today);
        _ = RuleFor(c => c.PlannedFor).NotEmpty().WithMessage("Give a time.");
        _ = RuleFor(c => c.Purpose).CodeOf(codes, "InterviewPurpose", today);
        _ = RuleFor(c => c.GenderPreferred).CodeOf(codes, "InterviewerGenderPreference", today);
        _ = RuleFor(c => c.InterpreterLanguage).OptionalLanguage();
        _ = RuleFor(c => c.InterviewerName).OptionalText(VictimRecord.LineMaxLength);
        _ = RuleFor(c => c.Justification).OptionalText(VictimRecord.TextMaxLength);
    }
}

internal sealed class PlanInterviewHandler(ICaseTrackerDb db, INumbering numbering, VictimRecording recording, CompetenceGate gate) : IRequestHandler<PlanInterviewCommand, Result<Guid>>
{
    public async Task<Result<Guid>> Handle(PlanInterviewCommand command, CancellationToken ct)
    {
        var victim = new VictimId(command.VictimId);
        var interviewer = command.InterviewerId is { } id ? new UserId(id) : (UserId?)null;
        if (interviewer is not null && !await db.Staff.AnyAsync(s => s.Id == interviewer && s.DisabledAt == null, ct)) return InterviewRefusals.OneInterviewer;
        var number = await numbering.NextAsync($"interview:{command.VictimId}", ct); // held to the end of the transaction: two who plan at once take turns
        var before = db.Interviews.Where(i => i.VictimId == victim && !db.InterviewOutcomes.Any(o => o.InterviewId == i.Id && !o.Held));
        var soFar = await before.CountAsync(ct);
        var last = await before.AsNoTracking().OrderByDescending(i => i.PlannedFor).FirstOrDefaultAsync(ct);

        var (name, justification) = (command.InterviewerName.Trim(), command.Justification.Trim());
        var of = await recording.SealAsync(command.VictimId, VictimRecording.Interviews, new() { ["interviewer"] = name, ["justification"] = justification }, ct);
        var plan = new InterviewPlan(
            command.Kind, command.PlannedFor.ToUniversalTime(), command.Purpose, interviewer, name.Length > 0, command.InterpreterLanguage, command.InterpreterChecked, command.GenderPreferred,
            justification.Length > 0, await gate.OfAsync(victim, interviewer, name, command.PlannedFor, ct));
        var planned = Interview.Plan(of, plan, number, soFar, last is null ? null : await IsSameAsync(last, interviewer, name, ct));
        if (planned.Refusal is { } refusal) return refusal;
        _ = db.Interviews.Add(planned.Value);
        return planned.Value.Id;
    }

    /// <summary>Two who are no users are told apart by their names.</summary>
    private async Task<bool> IsSameAsync(Interview last, UserId? interviewer, string name, CancellationToken ct)
    {
        if (last.InterviewerId is not null || interviewer is not null) return last.InterviewerId == interviewer;
        var texts = await recording.OpenAsync(last, VictimRecording.Interviews, ct);
        return string.Equals(texts["interviewer"], name, StringComparison.OrdinalIgnoreCase);
    }
}
