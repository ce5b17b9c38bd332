using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Application.Common;
using CaseTracker.Application.Victims;
using CaseTracker.Application.Victims.Compensation;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Recovery;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.Recovery;

/// <summary>Records what was done to an asset: frozen, seized, confiscated, realised, released. What is realised after a conviction names the enforcement step of the sentence that counts its money.</summary>
/// <param name="Measure">Code of the list AssetMeasure.</param>
/// <param name="Amount">In the currency of the asset; null when nobody can say.</param>
/// <param name="Basis">Code of the list ConfiscationBasis, for CONFISCATED; null or empty for the rest.</param>
/// <param name="Disposition">Code of the list AssetDisposition, for REALISED; null or empty for the rest.</param>
/// <param name="EnforcementStepId">A step CONFISCATION_REALISED of a sentence of the case; null where there is no conviction.</param>
[Requires(Permissions.SuspectWrite), Audited(AuditAct.Alter, AuditObject.Asset)]
public sealed record RecordAssetStepCommand(
    Guid CaseId, Guid AssetId, string Measure, DateOnly On, decimal? Amount, string? Basis, string? Disposition, Guid? EnforcementStepId, string Note) : ICommand<Guid>, ICaseScoped
{
    CaseScope ICaseScoped.Scope => CaseScope.Case(CaseId);
}

internal sealed class RecordAssetStepValidator : AbstractValidator<RecordAssetStepCommand>
{
    public RecordAssetStepValidator(IReferenceCodes codes, ICurrentUser user, TimeProvider clock)
    {
        var today = user.Actor.Today(clock);
        _ = RuleFor(c => c.Measure).CodeOf(codes, "AssetMeasure", today);
        _ = RuleFor(c => c.On).PastDay(today);
        _ = RuleFor(c => c.Amount!.Value).Money().OverridePropertyName("Amount").When(c => c.Amount is not null);
        _ = RuleFor(c => c.Basis!).CodeOf(codes, "ConfiscationBasis", today).When(c => !string.IsNullOrEmpty(c.Basis));
        _ = RuleFor(c => c.Disposition!).CodeOf(codes, "AssetDisposition", today).When(c => !string.IsNullOrEmpty(c.Disposition));
        _ = RuleFor(c => c.Note).OptionalText(AssetStep.NoteMaxLength);
    }
}

internal sealed class RecordAssetStepHandler(ICaseTrackerDb db, ICaseTurn turn, ICurrentUser user, AuditNotes audit, TimeProvider clock) : IRequestHandler<RecordAssetStepCommand, Result<Guid>>
{
    public async Task<Result<Guid>> Handle(RecordAssetStepCommand command, CancellationToken ct)
    {
        var caseId = new CaseId(command.CaseId);
        await turn.TakeAsync(caseId, ct);
        audit.About(command.AssetId);
        if (await db.Assets.SingleOrDefaultAsync(a => a.Id == command.AssetId && a.CaseId == caseId, ct) is not { } asset) return CommonRefusals.NotFound;
        var enforced = command.EnforcementStepId is null ? [] : await RecoveryReading.EnforcedAsync(db, caseId, ct);
        var chosen = enforced.FirstOrDefault(e => e.Step.StepId == command.EnforcementStepId)?.Step;
        if (command.EnforcementStepId is not null && chosen is null) return AssetRefusals.MoreThanEnforced;
        var given = new AssetStepGiven(command.Measure, command.On, command.Amount, command.Basis ?? "", command.Disposition ?? "", command.Note);
        var taken = asset.Take(given, chosen, user.Actor.Id, clock.GetUtcNow());
        if (taken.Refusal is { } refusal) return refusal;
        _ = db.AssetSteps.Add(taken.Value);
        return taken.Value.Id;
    }
}
