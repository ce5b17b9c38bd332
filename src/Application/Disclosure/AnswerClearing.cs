using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using FluentValidation;
using MediatR;

namespace CaseTracker.Application.Disclosure;

/// <summary>Another person agrees, or does not, that an item no longer counts as one that may assist the defence. The history and every printed schedule keep it.</summary>
[Requires(Permissions.DisclosureRelease), Audited(AuditAct.Alter, AuditObject.DisclosureItem)]
public sealed record AnswerClearingCommand(Guid ItemId, bool Clear, string Reason) : ICommand, ICaseScoped
{
    CaseScope ICaseScoped.Scope => CaseScope.DisclosureItem(ItemId);
}

internal sealed class AnswerClearingValidator : AbstractValidator<AnswerClearingCommand>
{
    public AnswerClearingValidator() => DisclosureRules.Words(this, c => c.Reason);
}

internal sealed class AnswerClearingHandler(DisclosureDesk desk, ICurrentUser user, AuditNotes audit, TimeProvider clock) : IRequestHandler<AnswerClearingCommand, Result>
{
    public async Task<Result> Handle(AnswerClearingCommand command, CancellationToken ct)
    {
        var item = await desk.TakeAsync(command.ItemId, ct);
        audit.Because("may_assist", command.Reason);
        var asked = item.ClearingAskedBy;
        var done = await desk.EnterAsync(item, item.AnswerClearing(command.Clear, command.Reason, user.Actor.Id, clock.GetUtcNow()), ct);
        if (done.IsRefused) return done;
        var words = command.Clear ? "no longer counts as one that may assist the defence." : "still counts as one that may assist the defence.";
        await desk.TellAsync(item.CaseId, $"{await desk.ReferenceAsync(item, ct)} {words}", DisclosureDesk.Link(item), false, asked, ct);
        return done;
    }
}
