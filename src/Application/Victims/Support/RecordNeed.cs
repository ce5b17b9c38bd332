using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Application.Common;
using CaseTracker.Application.Victims.Referrals;
using CaseTracker.Application.Victims.Welfare;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Victims;
using CaseTracker.Domain.Victims.Referrals;
using CaseTracker.Domain.Victims.Support;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.Victims.Support;

/// <summary>A victim needs something: a partner provides it, or it is unmet, and why.</summary>
/// <param name="Service">Code A01-A16 of the list ProtectionMeasureType.</param>
/// <param name="PartnerId">Who provides it; null: it is unmet.</param>
/// <param name="UnmetReason">Code of the list UnmetReason; empty when it is provided.</param>
[Requires(Permissions.WelfareWrite), Audited(AuditAct.Collect, AuditObject.Victim)]
public sealed record RecordNeedCommand(Guid VictimId, string Service, DateOnly Since, Guid? PartnerId, string UnmetReason, string Note) : ICommand<Guid>, ICaseScoped
{
    CaseScope ICaseScoped.Scope => CaseScope.Victim(VictimId);

    public override string ToString() => $"{nameof(RecordNeedCommand)} •••";
}

/// <summary>A need is provided for from now on, is unmet again, or has ended with an outcome.</summary>
/// <param name="State">Code of the list SupportNeedState.</param>
/// <param name="PartnerId">Who provides it; only with PROVIDED.</param>
/// <param name="Code">Of the list UnmetReason for UNMET, of SupportOutcome for ENDED; else empty.</param>
[Requires(Permissions.WelfareWrite), Audited(AuditAct.Alter, AuditObject.Victim)]
public sealed record RecordNeedStepCommand(Guid VictimId, Guid NeedId, string State, DateOnly On, Guid? PartnerId, string Code, string Note) : ICommand, ICaseScoped
{
    CaseScope ICaseScoped.Scope => CaseScope.Victim(VictimId);

    public override string ToString() => $"{nameof(RecordNeedStepCommand)} •••";
}

internal sealed class RecordNeedValidator : AbstractValidator<RecordNeedCommand>
{
    public RecordNeedValidator(IReferenceCodes codes, ICurrentUser user, TimeProvider clock)
    {
        var today = user.Actor.Today(clock);
        _ = RuleFor(c => c.Service).Service(codes, today);
        _ = RuleFor(c => c.Since).PastDay(today);
        _ = RuleFor(c => c.UnmetReason).CodeOf(codes, "UnmetReason", today).When(c => c.PartnerId is null);
        _ = RuleFor(c => c.UnmetReason).Empty().WithMessage("Only an unmet need has one.").When(c => c.PartnerId is not null);
        _ = RuleFor(c => c.Note).OptionalText(VictimRecord.TextMaxLength);
    }
}

internal sealed class RecordNeedStepValidator : AbstractValidator<RecordNeedStepCommand>
{
    public RecordNeedStepValidator(IReferenceCodes codes, ICurrentUser user, TimeProvider clock)
    {
        var today = user.Actor.Today(clock);
        _ = RuleFor(c => c.State).CodeOf(codes, "SupportNeedState", today);
        _ = RuleFor(c => c.On).PastDay(today);
        _ = RuleFor(c => c.PartnerId).NotNull().WithMessage("Choose who provides it.").When(c => c.State == SupportNeedStep.Provided);
        _ = RuleFor(c => c.PartnerId).Null().WithMessage("Only what is provided has one.").When(c => c.State != SupportNeedStep.Provided);
        _ = RuleFor(c => c.Code).Empty().WithMessage("What is provided has none.").When(c => c.State == SupportNeedStep.Provided);
        _ = RuleFor(c => c.Code).CodeOf(codes, "UnmetReason", today).When(c => c.State == SupportNeedStep.Unmet);
        _ = RuleFor(c => c.Code).CodeOf(codes, "SupportOutcome", today).When(c => c.State == SupportNeedStep.Ended);
        _ = RuleFor(c => c.Note).OptionalText(VictimRecord.TextMaxLength);
    }
}

internal sealed class RecordNeedHandler(ICaseTrackerDb db, ReferralReading partners, VictimRecording recording)
    : IRequestHandler<RecordNeedCommand, Result<Guid>>, IRequestHandler<RecordNeedStepCommand, Result>
{
    public async Task<Result<Guid>> Handle(RecordNeedCommand command, CancellationToken ct)
    {
        var need = SupportNeed.Record(await recording.SealAsync(command.VictimId, VictimRecording.SupportNeeds, new() { ["note"] = command.Note.Trim() }, ct), command.Service, command.Since);
        var state = command.PartnerId is null ? SupportNeedStep.Unmet : SupportNeedStep.Provided;
        var taken = await TakeAsync(need, new RecordNeedStepCommand(command.VictimId, need.Id, state, command.Since, command.PartnerId, command.UnmetReason, ""), null, ct);
        if (taken.Refusal is { } refusal) return refusal;
        _ = db.SupportNeeds.Add(need);
        return need.Id;
    }

    public async Task<Result> Handle(RecordNeedStepCommand command, CancellationToken ct)
    {
        var victim = new VictimId(command.VictimId);
        if (await db.SupportNeeds.AsNoTracking().SingleOrDefaultAsync(n => n.Id == command.NeedId && n.VictimId == victim, ct) is not { } need) return CommonRefusals.NotFound;
        return await TakeAsync(need, command, await db.SupportNeedSteps.AsNoTracking().Where(s => s.NeedId == need.Id).OrderByDescending(s => s.Number).FirstOrDefaultAsync(ct), ct);
    }

    private async Task<Result> TakeAsync(SupportNeed need, RecordNeedStepCommand step, SupportNeedStep? last, CancellationToken ct)
    {
        if (step.PartnerId is { } partner && !await partners.MayChooseAsync(step.VictimId, partner, ct)) return PartnerRefusals.Unknown;
        var of = await recording.SealAsync(step.VictimId, VictimRecording.SupportNeedSteps, new() { [ReferralReading.PartnerText] = step.PartnerId?.ToString() ?? "", ["note"] = step.Note.Trim() }, ct);
        var taken = need.Take(of, step.State, step.On, step.Code, last);
        if (taken.Refusal is { } refusal) return refusal;
        _ = db.SupportNeedSteps.Add(taken.Value);
        return Result.Done;
    }
}
