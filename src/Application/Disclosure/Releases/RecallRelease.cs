using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Application.Common;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Disclosure;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.Disclosure.Releases;

/// <summary>Asks a set, or one item of it, back from who has it.</summary>
/// <param name="ItemId">A line of the set; null for all of it.</param>
[Requires(Permissions.DisclosureRelease), Audited(AuditAct.Alter, AuditObject.ReleaseSet)]
public sealed record RecallReleaseCommand(Guid SetId, Guid? ItemId, string Reason, DateOnly On) : ICommand<Guid>, ICaseScoped
{
    CaseScope ICaseScoped.Scope => CaseScope.ReleaseSet(SetId);
}

internal sealed class RecallReleaseValidator : AbstractValidator<RecallReleaseCommand>
{
    public RecallReleaseValidator()
    {
        _ = RuleFor(c => c.Reason).RequiredText(ReleaseRecall.ReasonMaxLength);
        _ = RuleFor(c => c.On).NotEmpty().WithMessage("This is required.");
    }
}

internal sealed class RecallReleaseHandler(ICaseTrackerDb db, DisclosureDesk desk, ICurrentUser user, AuditNotes audit, TimeProvider clock) : IRequestHandler<RecallReleaseCommand, Result<Guid>>
{
    public async Task<Result<Guid>> Handle(RecallReleaseCommand command, CancellationToken ct)
    {
        var set = await db.ReleaseSets.AsNoTracking().SingleAsync(s => s.Id == new ReleaseSetId(command.SetId), ct);
        var item = command.ItemId is { } id ? new DisclosureItemId(id) : (DisclosureItemId?)null;
        if (item is not null && !await db.ReleaseSetItems.AnyAsync(p => p.SetId == set.Id && p.ItemId == item, ct)) return ReleaseRefusals.NotInIt;
        var recalled = ReleaseRecall.Ask(set, item, command.Reason, command.On, user.Actor.Today(clock), user.Actor.Id, clock.GetUtcNow());
        if (recalled.Refusal is { } refusal) return refusal;
        _ = db.ReleaseRecalls.Add(recalled.Value);
        audit.Because("disclosure", command.Reason);
        await desk.TellAsync(set.CaseId, $"something of release set {set.Number} was recalled.", DisclosureDesk.Link(set), true, set.ReleasedBy, ct);
        return recalled.Value.Id;
    }
}
