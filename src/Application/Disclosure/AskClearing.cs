using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using FluentValidation;
using MediatR;

namespace CaseTracker.Application.Disclosure;

/// <summary>Asks that an item no longer counts as one that may assist the defence. Until another person agrees, it does.</summary>
[Requires(Permissions.DisclosureRead), Audited(AuditAct.Alter, AuditObject.DisclosureItem)]
public sealed record AskClearingCommand(Guid ItemId, string Reason) : ICommand, ICaseScoped
{
    CaseScope ICaseScoped.Scope => CaseScope.DisclosureItem(ItemId);
}

internal sealed class AskClearingValidator : AbstractValidator<AskClearingCommand>
{
    public AskClearingValidator() => DisclosureRules.Words(this, c => c.Reason);
}

internal sealed class AskClearingHandler(DisclosureDesk desk, ICurrentUser user, AuditNotes audit, TimeProvider clock) : IRequestHandler<AskClearingCommand, Result>
{
    public async Task<Result> Handle(AskClearingCommand command, CancellationToken ct)
    {
        var item = await desk.TakeAsync(command.ItemId, ct);
        audit.Because("may_assist", command.Reason);
        var done = await desk.EnterAsync(item, item.AskClearing(command.Reason, user.Actor.Id, clock.GetUtcNow()), ct);
        if (!done.IsRefused) await desk.TellAsync(item.CaseId, $"someone asks that {await desk.ReferenceAsync(item, ct)} no longer counts as one that may assist the defence.", DisclosureDesk.Link(item), true, null, ct);
        return done;
    }
}
