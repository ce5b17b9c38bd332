using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Application.Common;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Evidence;
using CaseTracker.Domain.Notifications;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.Evidence;

/// <summary>Offers an item to a colleague of the case. It stays in the giver's custody until the colleague has accepted.</summary>
/// <param name="SealNumber">As the giver sees it; empty takes the one on record.</param>
[Requires(Permissions.EvidenceHandOn), Audited(AuditAct.Transfer, AuditObject.Exhibit)]
public sealed record OfferHandOverCommand(Guid EvidenceId, Guid ToUserId, string Purpose, string Place, string SealNumber, string Condition, string Remarks)
    : ICommand<OfferedHandOver>, ICaseScoped
{
    CaseScope ICaseScoped.Scope => CaseScope.Exhibit(EvidenceId);
}

public sealed record OfferedHandOver(Guid Id);

internal sealed class OfferHandOverValidator : AbstractValidator<OfferHandOverCommand>
{
    public OfferHandOverValidator()
    {
        _ = RuleFor(c => c.ToUserId).NotEmpty().WithMessage("Choose a colleague.");
        _ = RuleFor(c => c.Purpose).RequiredText(CustodyEvent.PurposeMaxLength);
        _ = RuleFor(c => c.Place).OptionalText(ExhibitParticulars.PlaceMaxLength);
        _ = RuleFor(c => c.SealNumber).OptionalText(ExhibitParticulars.SealMaxLength);
        _ = RuleFor(c => c.Condition).RequiredText(CustodyEvent.ConditionMaxLength);
        _ = RuleFor(c => c.Remarks).OptionalText(CustodyEvent.RemarksMaxLength);
    }
}

internal sealed class OfferHandOverHandler(ICaseTrackerDb db, CustodyDesk desk, ICurrentUser user, AuditNotes audit, TimeProvider clock)
    : IRequestHandler<OfferHandOverCommand, Result<OfferedHandOver>>
{
    public async Task<Result<OfferedHandOver>> Handle(OfferHandOverCommand command, CancellationToken ct)
    {
        if (await desk.FindAsync(command.EvidenceId, ct) is not { } exhibit) return CommonRefusals.NotFound;
        var receiver = new UserId(command.ToUserId);
        if (!await MayReceiveAsync(exhibit.CaseId, receiver, ct)) return HandOverRefusals.ReceiverWithoutAccess;
        if (await db.HandOvers.AnyAsync(h => h.ExhibitId == exhibit.Id && h.Status == HandOverStatus.Pending, ct)) return HandOverRefusals.AlreadyOffered;

        var agency = await db.Staff.Where(s => s.Id == receiver).Join(db.Units, s => s.UnitId, u => u.Id, (_, u) => u.Name).SingleAsync(ct);
        var terms = new HandOverTerms(receiver, command.Purpose, command.Place, command.SealNumber, command.Condition, command.Remarks) { Agencies = (user.Actor.UnitName, agency) };
        var now = clock.GetUtcNow();
        var offered = HandOver.Offer(exhibit, user.Actor.Id, terms, now);
        if (offered.IsRefused) return offered.Refusal!;

        _ = db.HandOvers.Add(offered.Value);
        await desk.CompareSealAsync(exhibit, exhibit.SealNumber, command.SealNumber.Trim(), "hand-over", ct);
        audit.ShowedFields("handOver");
        var reference = await db.Cases.Where(c => c.Id == exhibit.CaseId).Select(c => c.Reference).SingleAsync(ct);
        _ = db.Notifications.Add(Notification.To(receiver, exhibit.CaseId, $"{reference} {exhibit.Reference}: an item is offered to you.", $"/evidence/{exhibit.Id.Value}", now));
        return new OfferedHandOver(offered.Value.Id.Value);
    }

    /// <summary>Whoever gets the item must be able to see it, and to write into its ledger.</summary>
    private async Task<bool> MayReceiveAsync(CaseId caseId, UserId receiver, CancellationToken ct)
    {
        var roles = PermissionTable.Grants[Permissions.EvidenceWrite].Roles.ToList();
        return await db.Staff.AnyAsync(s => s.Id == receiver && s.DisabledAt == null && s.Roles.Any(r => roles.Contains(r)), ct)
            && await db.Cases.AnyAsync(c => c.Id == caseId && c.Members.Any(m => m.UserId == receiver && m.RemovedAt == null) && !c.Exclusions.Any(x => x.UserId == receiver), ct);
    }
}
