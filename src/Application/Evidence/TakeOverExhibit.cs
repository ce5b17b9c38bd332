using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Application.Common;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Evidence;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.Evidence;

/// <summary>Takes an item over from a custodian who has left, whom nobody can ask to hand it over: with a reason, before a witness, and after the same look as at a hand-over.</summary>
[Requires(Permissions.EvidenceTakeOver), Audited(AuditAct.Transfer, AuditObject.Exhibit)]
public sealed record TakeOverExhibitCommand(Guid EvidenceId, string Reason, string Witness, string Place, string Condition) : ICommand<RecordedCustody>, ICaseScoped
{
    /// <summary>As the caller sees it; needed when the item bears a seal.</summary>
    public string SealNumber { get; init; } = "";

    public string Authority { get; init; } = "";

    public string Remarks { get; init; } = "";

    /// <summary>Null: now.</summary>
    public DateTimeOffset? OccurredAt { get; init; }

    public string LateReason { get; init; } = "";

    CaseScope ICaseScoped.Scope => CaseScope.Exhibit(EvidenceId);
}

internal sealed class TakeOverExhibitValidator : AbstractValidator<TakeOverExhibitCommand>
{
    public TakeOverExhibitValidator()
    {
        _ = RuleFor(c => c.Reason).OptionalText(CustodyEvent.ReasonMaxLength);
        _ = RuleFor(c => c.Witness).OptionalText(CustodyEvent.PersonMaxLength);
        _ = RuleFor(c => c.Place).OptionalText(ExhibitParticulars.PlaceMaxLength);
        _ = RuleFor(c => c.Condition).OptionalText(CustodyEvent.ConditionMaxLength);
        _ = RuleFor(c => c.SealNumber).OptionalText(ExhibitParticulars.SealMaxLength);
        _ = RuleFor(c => c.Authority).OptionalText(CustodyEvent.ReferenceMaxLength);
        _ = RuleFor(c => c.Remarks).OptionalText(CustodyEvent.RemarksMaxLength);
        _ = RuleFor(c => c.LateReason).OptionalText(CustodyEvent.ReasonMaxLength);
    }
}

internal sealed class TakeOverExhibitHandler(ICaseTrackerDb db, CustodyDesk desk, ICurrentUser user, TimeProvider clock) : IRequestHandler<TakeOverExhibitCommand, Result<RecordedCustody>>
{
    private const string Source = "take-over";

    public async Task<Result<RecordedCustody>> Handle(TakeOverExhibitCommand command, CancellationToken ct)
    {
        if (!await db.Exhibits.Where(e => e.Id == new ExhibitId(command.EvidenceId)).AnyAsync(e => db.Staff.Any(s => s.Id == e.CustodianId && s.DisabledAt != null), ct))
            return CustodyRefusals.CustodianStillHere; // before a file is read for minutes
        var measured = await desk.MeasureAsync(command.EvidenceId, ct);
        if (await desk.FindAsync(command.EvidenceId, ct) is not { } exhibit) return CommonRefusals.NotFound;
        var (now, expected) = (clock.GetUtcNow(), exhibit.SealNumber);
        var left = await db.Staff.AnyAsync(s => s.Id == exhibit.CustodianId && s.DisabledAt != null, ct);
        var act = new CustodyAct(CustodyTypes.Received, user.Actor.Id, (command.OccurredAt ?? now).ToUniversalTime(), "Taken over: the custodian has left")
        {
            From = Holder.Person(user.Actor.Id, user.Actor.UnitName), Place = command.Place, Authority = command.Authority, SealBefore = command.SealNumber, Condition = command.Condition,
            HashResult = measured?.Sha256 ?? "", Remarks = command.Remarks, Reason = command.Reason, LateReason = command.LateReason, Witness = command.Witness,
        };
        var taken = exhibit.TakeOver(act, left, measured?.Remarks ?? "", now);
        if (taken.IsRefused) return taken.Refusal!;

        if (await db.HandOvers.SingleOrDefaultAsync(h => h.ExhibitId == exhibit.Id && h.Status == HandOverStatus.Pending, ct) is { } offer) _ = offer.Lapse(now);
        if (measured is not null) await desk.RaiseAsync(exhibit, measured, Source, ct);
        await desk.CompareSealAsync(exhibit, expected, command.SealNumber.Trim(), Source, ct);
        return new RecordedCustody(taken.Value.Sequence, taken.Value.Type, Convert.ToHexStringLower(taken.Value.Hash));
    }
}
