using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Disclosure;
using FluentValidation;
using MediatR;

namespace CaseTracker.Application.Disclosure;

/// <summary>Decides several lines at once, for one reason: all of them, or none when one is refused.</summary>
/// <param name="Status">Code of the list DisclosureStatus.</param>
/// <param name="CourtOrder">Reference of the order; needed to withhold personal data, in the public interest, and whatever may assist the defence.</param>
[Requires(Permissions.DisclosureDecide), Audited(AuditAct.Alter, AuditObject.DisclosureItem)]
public sealed record DecideDisclosureCommand(Guid CaseId, IReadOnlyList<Guid> Items, string Status, string Reason, string CourtOrder) : ICommand<DecidedLines>, ICaseScoped
{
    public const int MostItems = 200;

    CaseScope ICaseScoped.Scope => CaseScope.Case(CaseId);
}

/// <param name="Proposed">How many of them wait for a supervisor.</param>
public sealed record DecidedLines(int Decided, int Proposed);

internal sealed class DecideDisclosureValidator : AbstractValidator<DecideDisclosureCommand>
{
    public DecideDisclosureValidator(IReferenceCodes codes)
    {
        _ = RuleFor(c => c.Items).Must(items => items is { Count: > 0 and <= DecideDisclosureCommand.MostItems }).WithMessage($"Choose between 1 and {DecideDisclosureCommand.MostItems} lines.");
        DisclosureRules.Decision(this, c => c.Status, c => c.Reason, c => c.CourtOrder, codes);
    }
}

internal sealed class DecideDisclosureHandler(DisclosureDesk desk, ICurrentUser user, AuditNotes audit, TimeProvider clock) : IRequestHandler<DecideDisclosureCommand, Result<DecidedLines>>
{
    public async Task<Result<DecidedLines>> Handle(DecideDisclosureCommand command, CancellationToken ct)
    {
        var caseId = new CaseId(command.CaseId);
        var items = await desk.TakeAllAsync(caseId, command.Items, ct);
        if (items.Count == 0) return DisclosureRefusals.ItemUnknown;
        audit.Because("disclosure", string.Join(' ', items.Select(i => i.Id.Value)));
        foreach (var item in items)
        {
            var step = item.Decide(new DisclosureDecision(command.Status, command.Reason, command.CourtOrder), user.Actor.Id, clock.GetUtcNow());
            if ((await desk.EnterAsync(item, step, ct)).Refusal is not { } refusal) continue;
            return items.Count == 1 ? refusal : refusal with { Message = $"{await desk.ReferenceAsync(item, ct)}: {refusal.Message}" };
        }

        var proposed = items.Where(i => i.ProposedStatus.Length > 0).ToList();
        if (proposed.Count > 0)
            await desk.TellAsync(caseId, "the withholding of material that may assist the defence waits for your answer.", $"/cases/{command.CaseId}/disclosure?waiting=agreement", true, null, ct);
        return new DecidedLines(items.Count, proposed.Count);
    }
}
