using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Application.Common;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Deadlines;
using CaseTracker.Domain.Deadlines.Rules;
using FluentValidation;
using MediatR;

namespace CaseTracker.Application.Deadlines.Rules;

/// <summary>Writes a new version of a rule; clocks that the old one started keep it.</summary>
/// <param name="Version">The version that was read; a newer one in use refuses the edit.</param>
[Requires(Permissions.ReferenceManage), Audited(AuditAct.Administer, AuditObject.Reference)]
public sealed record EditRuleCommand(string Rule, int Version, RuleText Text, string Reason) : ICommand<WrittenRule>;

public sealed record WrittenRule(string Rule, int Version);

internal sealed class EditRuleValidator : AbstractValidator<EditRuleCommand>
{
    public EditRuleValidator()
    {
        _ = RuleFor(c => c.Text).NotNull().WithMessage("This is required.").SetValidator(new RuleTextValidator());
        _ = RuleFor(c => c.Reason).RequiredText(RuleEdition.ReasonMaxLength);
    }
}

internal sealed class EditRuleHandler(ICaseTrackerDb db, RuleShelf shelf, DeadlineDesk desk, AuditNotes audit) : IRequestHandler<EditRuleCommand, Result<WrittenRule>>
{
    public async Task<Result<WrittenRule>> Handle(EditRuleCommand command, CancellationToken ct)
    {
        var found = await shelf.FindAsync(command.Rule, command.Version, ct);
        if (found.Refusal is { } absent) return absent;
        if (found.Value.State == EditionState.Withdrawn && await shelf.CurrentAsync(command.Rule, ct) is not null) return RuleRefusals.NotCurrent;
        var edited = found.Value.Edit(command.Text.Terms(command.Rule), await shelf.LastAsync(command.Rule, ct), command.Reason, desk.Act);
        if (edited.Refusal is { } refusal) return refusal;
        _ = db.RuleEditions.Add(edited.Value);
        audit.About(edited.Value.Id.Value);
        return new WrittenRule(command.Rule, edited.Value.Number);
    }
}
