using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Application.Common;
using CaseTracker.Application.Victims.Welfare;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Victims;
using CaseTracker.Domain.Victims.Referrals;
using FluentValidation;
using MediatR;

namespace CaseTracker.Application.Victims.Referrals;

/// <summary>What came of a referral: accepted, declined, closed with an outcome, or the partner told of a withdrawn consent.</summary>
/// <param name="Step">ACCEPTED, DECLINED, CLOSED or INFORMED.</param>
/// <param name="Code">Of the list ReferralDeclineReason for DECLINED, of ReferralOutcome for CLOSED; else empty.</param>
[Requires(Permissions.WelfareWrite), Audited(AuditAct.Alter, AuditObject.Victim)]
public sealed record RecordReferralStepCommand(Guid VictimId, Guid ReferralId, string Step, DateOnly On, string Code, string Note) : ICommand, ICaseScoped
{
    CaseScope ICaseScoped.Scope => CaseScope.Victim(VictimId);

    public override string ToString() => $"{nameof(RecordReferralStepCommand)} •••";
}

internal sealed class RecordReferralStepValidator : AbstractValidator<RecordReferralStepCommand>
{
    private static readonly string[] Steps = [ReferralStep.Accepted, ReferralStep.Declined, ReferralStep.Closed, ReferralStep.Informed];

    public RecordReferralStepValidator(IReferenceCodes codes, ICurrentUser user, TimeProvider clock)
    {
        var today = user.Actor.Today(clock);
        _ = RuleFor(c => c.Step).Must(step => Steps.Contains(step)).WithMessage("Choose one from the list.");
        _ = RuleFor(c => c.Code).CodeOf(codes, "ReferralDeclineReason", today).When(c => c.Step == ReferralStep.Declined);
        _ = RuleFor(c => c.Code).CodeOf(codes, "ReferralOutcome", today).When(c => c.Step == ReferralStep.Closed);
        _ = RuleFor(c => c.Code).Empty().WithMessage("Only a declined or closed referral has one.").When(c => c.Step is ReferralStep.Accepted or ReferralStep.Informed);
        _ = RuleFor(c => c.On).PastDay(today);
        _ = RuleFor(c => c.Note).OptionalText(VictimRecord.TextMaxLength);
    }
}

internal sealed class RecordReferralStepHandler(ICaseTrackerDb db, ReferralReading reading, VictimRecording recording) : IRequestHandler<RecordReferralStepCommand, Result>
{
    public async Task<Result> Handle(RecordReferralStepCommand command, CancellationToken ct)
    {
        if (await reading.FindAsync(command.VictimId, command.ReferralId, ct) is not { } trail) return CommonRefusals.NotFound;
        var of = await recording.SealAsync(command.VictimId, VictimRecording.ReferralSteps, new() { ["note"] = command.Note.Trim() }, ct);
        var taken = command.Step switch
        {
            ReferralStep.Accepted => trail.Accept(of, command.On),
            ReferralStep.Declined => trail.Decline(of, command.On, command.Code),
            ReferralStep.Closed => trail.Close(of, command.On, command.Code),
            _ => trail.Inform(of, command.On),
        };
        if (taken.Refusal is { } refusal) return refusal;
        _ = db.ReferralSteps.Add(taken.Value);
        return Result.Done;
    }
}
