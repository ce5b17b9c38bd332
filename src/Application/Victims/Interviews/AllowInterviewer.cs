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

/// <summary>A supervisor lets somebody without the training interview a child, until a day, and says why.</summary>
/// <param name="InterviewerId">Null when the interviewer is no user; then <paramref name="InterviewerName"/> says who.</param>
/// <param name="UntilOn">Last day.</param>
/// <param name="Reason">Sealed; also encrypted in the audit trail.</param>
[Requires(Permissions.CompetenceWaive), Audited(AuditAct.Collect, AuditObject.Victim)]
public sealed record AllowInterviewerCommand(Guid VictimId, Guid? InterviewerId, string InterviewerName, DateOnly UntilOn, string Reason) : ICommand<Guid>, ICaseScoped
{
    CaseScope ICaseScoped.Scope => CaseScope.Victim(VictimId);

    public override string ToString() => $"{nameof(AllowInterviewerCommand)} •••";
}

internal sealed class AllowInterviewerValidator : AbstractValidator<AllowInterviewerCommand>
{
    public AllowInterviewerValidator()
    {
        _ = RuleFor(c => c.InterviewerName).OptionalText(VictimRecord.LineMaxLength);
        _ = RuleFor(c => c.UntilOn).NotEmpty().WithMessage("Give a day.");
        _ = RuleFor(c => c.Reason).RequiredText(VictimRecord.TextMaxLength);
    }
}

internal sealed class AllowInterviewerHandler(ICaseTrackerDb db, VictimRecording recording, ICurrentUser user, AuditNotes audit, TimeProvider clock) : IRequestHandler<AllowInterviewerCommand, Result<Guid>>
{
    public async Task<Result<Guid>> Handle(AllowInterviewerCommand command, CancellationToken ct)
    {
        var victim = new VictimId(command.VictimId);
        if (!await db.Victims.AnyAsync(v => v.Id == victim && v.Child, ct)) return InterviewRefusals.NotAChild;
        UserId? interviewer = command.InterviewerId is { } id ? new UserId(id) : null;
        if (interviewer is not null && !await db.Staff.AnyAsync(s => s.Id == interviewer && s.DisabledAt == null, ct)) return InterviewRefusals.OneInterviewer;
        var name = command.InterviewerName.Trim();
        var of = await recording.SealAsync(command.VictimId, VictimRecording.CompetenceWaivers, new() { ["interviewer"] = name, ["reason"] = command.Reason.Trim() }, ct);
        var allowed = CompetenceWaiver.Allow(of, interviewer, name.Length > 0, command.UntilOn, user.Actor.Today(clock));
        if (allowed.Refusal is { } refusal) return refusal;
        _ = db.CompetenceWaivers.Add(allowed.Value);
        audit.Because("UNTRAINED_INTERVIEWER", command.Reason.Trim());
        return allowed.Value.Id;
    }
}
