using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using FluentValidation;
using MediatR;

namespace CaseTracker.Application.Disclosure;

/// <summary>Marks an item as one that may assist the defence, or adds a further reason. Anyone who may read the schedule may do so.</summary>
[Requires(Permissions.DisclosureRead), Audited(AuditAct.Alter, AuditObject.DisclosureItem)]
public sealed record FlagDisclosureCommand(Guid ItemId, string Reason) : ICommand, ICaseScoped
{
    CaseScope ICaseScoped.Scope => CaseScope.DisclosureItem(ItemId);
}

internal sealed class FlagDisclosureValidator : AbstractValidator<FlagDisclosureCommand>
{
    public FlagDisclosureValidator() => DisclosureRules.Words(this, c => c.Reason);
}

internal sealed class FlagDisclosureHandler(DisclosureDesk desk, ICurrentUser user, AuditNotes audit, TimeProvider clock) : IRequestHandler<FlagDisclosureCommand, Result>
{
    public async Task<Result> Handle(FlagDisclosureCommand command, CancellationToken ct)
    {
        var item = await desk.TakeAsync(command.ItemId, ct);
        audit.Because("may_assist", command.Reason);
        var done = await desk.EnterAsync(item, item.Flag(command.Reason, user.Actor.Id, clock.GetUtcNow()), ct);
        if (!done.IsRefused) await desk.TellAsync(item.CaseId, $"{await desk.ReferenceAsync(item, ct)} may assist the defence.", DisclosureDesk.Link(item), false, null, ct);
        return done;
    }
}
