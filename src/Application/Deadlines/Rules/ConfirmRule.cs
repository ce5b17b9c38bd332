using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Application.Common;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Deadlines.Rules;
using FluentValidation;
using MediatR;

namespace CaseTracker.Application.Deadlines.Rules;

/// <summary>Says that a named person checked the law behind this version; from now on its results carry no reservation.</summary>
/// <param name="CheckedBy">Whoever answers for it, by name: often a lawyer who does not use the product.</param>
[Requires(Permissions.ReferenceManage), Audited(AuditAct.Administer, AuditObject.Reference)]
public sealed record ConfirmRuleCommand(string Rule, int Version, string CheckedBy, DateOnly CheckedOn) : ICommand;

internal sealed class ConfirmRuleValidator : AbstractValidator<ConfirmRuleCommand>
{
    public ConfirmRuleValidator()
    {
        _ = RuleFor(c => c.CheckedBy).RequiredText(RuleEdition.CheckedByMaxLength);
        _ = RuleFor(c => c.CheckedOn).NotEmpty().WithMessage("This is required.");
    }
}

internal sealed class ConfirmRuleHandler(RuleShelf shelf, DeadlineDesk desk, AuditNotes audit) : IRequestHandler<ConfirmRuleCommand, Result>
{
    public async Task<Result> Handle(ConfirmRuleCommand command, CancellationToken ct)
    {
        var found = await shelf.FindAsync(command.Rule, command.Version, ct);
        if (found.Refusal is { } refusal) return refusal;
        audit.About(found.Value.Id.Value);
        return found.Value.Confirm(command.CheckedBy, command.CheckedOn, desk.Act);
    }
}
