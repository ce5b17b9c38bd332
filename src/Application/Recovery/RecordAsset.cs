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

/// <summary>Records an asset that was identified: what it is, what it is worth, whose it is (R68).</summary>
/// <param name="Kind">Code of the list AssetKind.</param>
/// <param name="Value">Null when nobody can say.</param>
/// <param name="Currency">ISO 4217, of every amount about it.</param>
/// <param name="OwnerId">A suspect of the case whose it is thought to be; null for somebody else's.</param>
/// <param name="HeldBy">In whose name it stands; may be empty.</param>
[Requires(Permissions.SuspectWrite), Audited(AuditAct.Collect, AuditObject.Asset)]
public sealed record RecordAssetCommand(Guid CaseId, string Kind, string Description, decimal? Value, string Currency, Guid? OwnerId, string HeldBy, DateOnly IdentifiedOn) : ICommand<Guid>, ICaseScoped
{
    CaseScope ICaseScoped.Scope => CaseScope.Case(CaseId);
}

internal sealed class RecordAssetValidator : AbstractValidator<RecordAssetCommand>
{
    public RecordAssetValidator(IReferenceCodes codes, ICurrentUser user, TimeProvider clock)
    {
        var today = user.Actor.Today(clock);
        _ = RuleFor(c => c.Kind).CodeOf(codes, "AssetKind", today);
        _ = RuleFor(c => c.Description).RequiredText(Asset.DescriptionMaxLength);
        _ = RuleFor(c => c.Value!.Value).Money().OverridePropertyName("Value").When(c => c.Value is not null);
        _ = RuleFor(c => c.Currency).CodeOf(codes, "Currency", today);
        _ = RuleFor(c => c.HeldBy).OptionalText(Asset.HolderMaxLength);
        _ = RuleFor(c => c.IdentifiedOn).PastDay(today);
    }
}

internal sealed class RecordAssetHandler(ICaseTrackerDb db, ICaseTurn turn, INumbering numbering, ICurrentUser user, AuditNotes audit, TimeProvider clock) : IRequestHandler<RecordAssetCommand, Result<Guid>>
{
    public async Task<Result<Guid>> Handle(RecordAssetCommand command, CancellationToken ct)
    {
        var (caseId, owner) = (new CaseId(command.CaseId), command.OwnerId is { } id ? new SuspectId(id) : (SuspectId?)null);
        await turn.TakeAsync(caseId, ct);
        if (owner is not null && !await db.Suspects.AnyAsync(s => s.Id == owner && s.CaseId == caseId, ct)) return AssetRefusals.OwnerOfAnotherCase;
        var number = await numbering.NextAsync($"asset:{command.CaseId}", ct);
        var given = new AssetGiven(command.Kind, command.Description, command.Value, command.Currency, owner, command.HeldBy, command.IdentifiedOn);
        var identified = Asset.Identify(caseId, number, given, user.Actor.Id, clock.GetUtcNow());
        if (identified.Refusal is { } refusal) return refusal;
        _ = db.Assets.Add(identified.Value.Asset);
        _ = db.AssetSteps.Add(identified.Value.First);
        audit.About(identified.Value.Asset.Id);
        return identified.Value.Asset.Id;
    }
}
