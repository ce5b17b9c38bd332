using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Disclosure;
using FluentValidation;
using MediatR;

namespace CaseTracker.Application.Disclosure;

/// <summary>Decides one line. The withholding of a flagged one is proposed to a supervisor.</summary>
[Requires(Permissions.DisclosureDecide), Audited(AuditAct.Alter, AuditObject.DisclosureItem)]
public sealed record DecideDisclosureItemCommand(Guid ItemId, string Status, string Reason, string CourtOrder) : ICommand<DecidedLines>, ICaseScoped
{
    CaseScope ICaseScoped.Scope => CaseScope.DisclosureItem(ItemId);
}

internal sealed class DecideDisclosureItemValidator : AbstractValidator<DecideDisclosureItemCommand>
{
    public DecideDisclosureItemValidator(IReferenceCodes codes) => DisclosureRules.Decision(this, c => c.Status, c => c.Reason, c => c.CourtOrder, codes);
}

internal sealed class DecideDisclosureItemHandler(DisclosureDesk desk, ICurrentUser user, AuditNotes audit, TimeProvider clock) : IRequestHandler<DecideDisclosureItemCommand, Result<DecidedLines>>
{
    public async Task<Result<DecidedLines>> Handle(DecideDisclosureItemCommand command, CancellationToken ct)
    {
        var item = await desk.TakeAsync(command.ItemId, ct);
        audit.Because("disclosure", command.Reason);
        var step = item.Decide(new DisclosureDecision(command.Status, command.Reason, command.CourtOrder), user.Actor.Id, clock.GetUtcNow());
        if ((await desk.EnterAsync(item, step, ct)).Refusal is { } refusal) return refusal;
        if (item.ProposedStatus.Length == 0) return new DecidedLines(1, 0);
        await desk.TellAsync(item.CaseId, $"the withholding of {await desk.ReferenceAsync(item, ct)}, which may assist the defence, waits for your answer.", DisclosureDesk.Link(item), true, null, ct);
        return new DecidedLines(1, 1);
    }
}
