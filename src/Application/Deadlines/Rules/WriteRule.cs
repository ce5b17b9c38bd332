using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Application.Common;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Deadlines.Rules;
using FluentValidation;
using MediatR;

namespace CaseTracker.Application.Deadlines.Rules;

/// <summary>Adds a rule that the product does not ship: a country's own, or another policy of the unit.</summary>
/// <param name="Rule">Its name for ever, for example <c>BG-NPK-63</c>.</param>
[Requires(Permissions.ReferenceManage), Audited(AuditAct.Administer, AuditObject.Reference)]
public sealed record WriteRuleCommand(string Rule, RuleText Text, string Reason) : ICommand<WrittenRule>;

internal sealed class WriteRuleValidator : AbstractValidator<WriteRuleCommand>
{
    public WriteRuleValidator()
    {
        _ = RuleFor(c => c.Rule).RequiredText(RuleEdition.RuleIdMaxLength).Matches(@"^[A-Z0-9][A-Z0-9.\-]*$").WithMessage("Capital letters, digits, dot and dash.");
        _ = RuleFor(c => c.Text).NotNull().WithMessage("This is required.").SetValidator(new RuleTextValidator());
        _ = RuleFor(c => c.Reason).RequiredText(RuleEdition.ReasonMaxLength);
    }
}

internal sealed class WriteRuleHandler(ICaseTrackerDb db, RuleShelf shelf, DeadlineDesk desk, AuditNotes audit) : IRequestHandler<WriteRuleCommand, Result<WrittenRule>>
{
    public async Task<Result<WrittenRule>> Handle(WriteRuleCommand command, CancellationToken ct)
    {
        if (await shelf.LastAsync(command.Rule, ct) > 0) return RuleRefusals.IdTaken;
        var written = RuleEdition.Write(command.Text.Terms(command.Rule), command.Reason, desk.Act);
        if (written.Refusal is { } refusal) return refusal;
        _ = db.RuleEditions.Add(written.Value);
        audit.About(written.Value.Id.Value);
        return new WrittenRule(command.Rule, written.Value.Number);
    }
}
