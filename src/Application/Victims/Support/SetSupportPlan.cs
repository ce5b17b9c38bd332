using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Application.Common;
using CaseTracker.Application.Victims.Welfare;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Victims;
using CaseTracker.Domain.Victims.Referrals;
using CaseTracker.Domain.Victims.Support;
using FluentValidation;
using MediatR;

namespace CaseTracker.Application.Victims.Support;

/// <summary>Sets what support is to achieve for a victim, in place of what was set before; that stays readable.</summary>
/// <param name="Types">Codes of the list SupportPlanType.</param>
/// <param name="EndedOn">Null while it runs.</param>
[Requires(Permissions.WelfareWrite), Audited(AuditAct.Collect, AuditObject.Victim)]
public sealed record SetSupportPlanCommand(Guid VictimId, IReadOnlyList<string> Types, DateOnly StartsOn, DateOnly? PlannedEndOn, DateOnly? EndedOn, string Objectives, string ActionPlan)
    : ICommand, ICaseScoped
{
    CaseScope ICaseScoped.Scope => CaseScope.Victim(VictimId);

    public override string ToString() => $"{nameof(SetSupportPlanCommand)} •••";
}

internal sealed class SetSupportPlanValidator : AbstractValidator<SetSupportPlanCommand>
{
    public SetSupportPlanValidator(IReferenceCodes codes, ICurrentUser user, TimeProvider clock)
    {
        var today = user.Actor.Today(clock);
        _ = RuleFor(c => c.Types).Codes(Partner.MostCodes);
        _ = RuleForEach(c => c.Types).CodeOf(codes, "SupportPlanType", today);
        _ = RuleFor(c => c.StartsOn).NotEmpty().WithMessage("Give a day.");
        _ = RuleFor(c => c.EndedOn).Must(on => on is null || on <= today).WithMessage("This day is in the future.");
        _ = RuleFor(c => c.Objectives).RequiredText(VictimRecord.TextMaxLength);
        _ = RuleFor(c => c.ActionPlan).OptionalText(VictimRecord.TextMaxLength);
    }
}

internal sealed class SetSupportPlanHandler(ICaseTrackerDb db, VictimRecording recording) : IRequestHandler<SetSupportPlanCommand, Result>
{
    public async Task<Result> Handle(SetSupportPlanCommand command, CancellationToken ct)
    {
        var of = await recording.SealAsync(command.VictimId, VictimRecording.SupportPlans, new() { ["objectives"] = command.Objectives.Trim(), ["actionPlan"] = command.ActionPlan.Trim() }, ct);
        var set = SupportPlan.Set(of, command.Types, command.StartsOn, command.PlannedEndOn, command.EndedOn);
        if (set.Refusal is { } refusal) return refusal;
        _ = db.SupportPlans.Add(set.Value);
        return Result.Done;
    }
}
