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

/// <summary>Takes an offered item, after a look at its seal and condition and, for a file, a measurement of its stored bytes. From now on the caller holds it.</summary>
/// <param name="SealNumber">As the receiver sees it; needed when the item bears a seal.</param>
[Requires(Permissions.EvidenceWrite), Audited(AuditAct.Transfer, AuditObject.HandOver)]
public sealed record AcceptHandOverCommand(Guid HandOverId, string SealNumber, string Condition, string Remarks) : ICommand<AcceptedHandOver>, ICaseScoped
{
    CaseScope ICaseScoped.Scope => CaseScope.HandOver(HandOverId);
}

/// <param name="Sequence">Of the entry by which the caller received it.</param>
/// <param name="HashMatches">Null for a physical item.</param>
/// <param name="SealMatches">Null when the item bears no seal.</param>
public sealed record AcceptedHandOver(Guid EvidenceId, int Sequence, bool? HashMatches, bool? SealMatches);

internal sealed class AcceptHandOverValidator : AbstractValidator<AcceptHandOverCommand>
{
    public AcceptHandOverValidator()
    {
        _ = RuleFor(c => c.SealNumber).OptionalText(ExhibitParticulars.SealMaxLength);
        _ = RuleFor(c => c.Condition).RequiredText(CustodyEvent.ConditionMaxLength);
        _ = RuleFor(c => c.Remarks).OptionalText(CustodyEvent.RemarksMaxLength);
    }
}

internal sealed class AcceptHandOverHandler(ICaseTrackerDb db, CustodyDesk desk, HandOverDesk offers, ICurrentUser user, TimeProvider clock)
    : IRequestHandler<AcceptHandOverCommand, Result<AcceptedHandOver>>
{
    public async Task<Result<AcceptedHandOver>> Handle(AcceptHandOverCommand command, CancellationToken ct)
    {
        var id = new HandOverId(command.HandOverId);
        var offered = await db.HandOvers.AsNoTracking().SingleAsync(h => h.Id == id, ct);
        if (offered.ToId != user.Actor.Id) return HandOverRefusals.NotTheReceiver;
        if (offered.Status != HandOverStatus.Pending) return HandOverRefusals.NotPending;
        var measured = await desk.MeasureAsync(offered.ExhibitId.Value, ct);

        if (await desk.FindAsync(offered.ExhibitId.Value, ct) is not { } exhibit) return CommonRefusals.NotFound;
        var offer = await db.HandOvers.SingleAsync(h => h.Id == id, ct); // as it stands in our turn
        var expected = exhibit.SealNumber;
        var seen = new HandOverCheck(command.SealNumber, command.Condition, command.Remarks, measured?.Sha256 ?? "", measured?.Remarks ?? "");
        var taken = offer.Accept(exhibit, user.Actor.Id, seen, clock.GetUtcNow());
        if (taken.IsRefused) return taken.Refusal!;

        if (measured is not null) await desk.RaiseAsync(exhibit, measured, "hand-over", ct);
        await desk.CompareSealAsync(exhibit, expected, command.SealNumber.Trim(), "hand-over", ct);
        await offers.TellAsync(offer.FromId, exhibit, "your offer was accepted", ct);
        return new AcceptedHandOver(
            exhibit.Id.Value, taken.Value.Sequence, measured is null ? null : measured.Problem is null, expected.Length == 0 ? null : command.SealNumber.Trim() == expected);
    }
}
