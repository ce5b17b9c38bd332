using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Application.Common;
using CaseTracker.Application.Victims;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Hearings;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.Hearings;

/// <summary>Takes a special measure a step further: assessed, applied for, decided, used or not used, or withdrawn.</summary>
/// <param name="To">Code of the list SpecialMeasureStatus.</param>
/// <param name="NotUsedReason">Code of the list SpecialMeasureNotUsed; empty unless it was not used.</param>
/// <param name="Wishes">Sealed; empty keeps what was written.</param>
/// <param name="Reason">Sealed; empty keeps what was written.</param>
[Requires(Permissions.ProtectionWrite), Audited(AuditAct.Alter, AuditObject.Victim)]
public sealed record AdvanceSpecialMeasureCommand(Guid VictimId, Guid SpecialMeasureId, string To, DateOnly On, string NotUsedReason, string Wishes, string Reason)
    : ICommand, ICaseScoped
{
    CaseScope ICaseScoped.Scope => CaseScope.Victim(VictimId);

    public override string ToString() => $"{nameof(AdvanceSpecialMeasureCommand)} •••";
}

internal sealed class AdvanceSpecialMeasureValidator : AbstractValidator<AdvanceSpecialMeasureCommand>
{
    public AdvanceSpecialMeasureValidator(IReferenceCodes codes, ICurrentUser user, TimeProvider clock)
    {
        var today = user.Actor.Today(clock);
        _ = RuleFor(c => c.To).CodeOf(codes, "SpecialMeasureStatus", today);
        _ = RuleFor(c => c.On).PastDay(today);
        _ = RuleFor(c => c.NotUsedReason).CodeOf(codes, "SpecialMeasureNotUsed", today).When(c => !string.IsNullOrEmpty(c.NotUsedReason));
        _ = RuleFor(c => c.Wishes).OptionalText(SpecialMeasure.WishesMaxLength);
        _ = RuleFor(c => c.Reason).OptionalText(SpecialMeasure.ReasonMaxLength);
    }
}

internal sealed class AdvanceSpecialMeasureHandler(ICaseTrackerDb db, ICaseKeys keys) : IRequestHandler<AdvanceSpecialMeasureCommand, Result>
{
    public async Task<Result> Handle(AdvanceSpecialMeasureCommand command, CancellationToken ct)
    {
        var measure = await db.SpecialMeasures.SingleOrDefaultAsync(m => m.Id == command.SpecialMeasureId && m.VictimId == new VictimId(command.VictimId), ct);
        if (measure is null) return CommonRefusals.NotFound;
        var before = await keys.OpenDetailsAsync<SpecialMeasureWords>(measure.CaseId, SealedTables.SpecialMeasures, measure.Id, measure.Details, ct);
        var words = new SpecialMeasureWords(Kept(before.Wishes, command.Wishes), Kept(before.Reason, command.Reason));
        var details = await keys.SealDetailsAsync(measure.CaseId, SealedTables.SpecialMeasures, measure.Id, words, ct);
        return measure.Advance(HearingCodes.FindStep(command.To)!.Value, command.On, command.NotUsedReason ?? "", details);
    }

    private static string Kept(string before, string now) => string.IsNullOrWhiteSpace(now) ? before : now.Trim();
}
