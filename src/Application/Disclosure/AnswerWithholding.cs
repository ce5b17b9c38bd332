using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using FluentValidation;
using MediatR;

namespace CaseTracker.Application.Disclosure;

/// <summary>A supervisor agrees, or does not, that material which may assist the defence is withheld by order of a court.</summary>
[Requires(Permissions.DisclosureAgree), Audited(AuditAct.Alter, AuditObject.DisclosureItem)]
public sealed record AnswerWithholdingCommand(Guid ItemId, bool Agree, string Reason) : ICommand, ICaseScoped
{
    CaseScope ICaseScoped.Scope => CaseScope.DisclosureItem(ItemId);
}

internal sealed class AnswerWithholdingValidator : AbstractValidator<AnswerWithholdingCommand>
{
    public AnswerWithholdingValidator() => DisclosureRules.Words(this, c => c.Reason);
}

internal sealed class AnswerWithholdingHandler(DisclosureDesk desk, ICurrentUser user, AuditNotes audit, TimeProvider clock) : IRequestHandler<AnswerWithholdingCommand, Result>
{
    public async Task<Result> Handle(AnswerWithholdingCommand command, CancellationToken ct)
    {
        var item = await desk.TakeAsync(command.ItemId, ct);
        audit.Because("disclosure", command.Reason);
        var (asked, me, now) = (item.ProposedBy, user.Actor.Id, clock.GetUtcNow());
        var done = await desk.EnterAsync(item, command.Agree ? item.Agree(command.Reason, me, now) : item.Decline(command.Reason, me, now), ct);
        if (done.IsRefused) return done;
        var words = command.Agree ? "was agreed to." : "was declined.";
        await desk.TellAsync(item.CaseId, $"the withholding of {await desk.ReferenceAsync(item, ct)} {words}", DisclosureDesk.Link(item), false, asked, ct);
        return done;
    }
}
