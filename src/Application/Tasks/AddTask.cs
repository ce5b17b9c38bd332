using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Application.Common;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Evidence;
using CaseTracker.Domain.Tasks;
using FluentValidation;
using MediatR;

namespace CaseTracker.Application.Tasks;

/// <summary>Gives someone of the team something to do by a day; they are told.</summary>
/// <param name="DueOn">Last day, where the unit is.</param>
/// <param name="CountId">The count it is about; null for none.</param>
/// <param name="Element">Of the count.</param>
/// <param name="EvidenceId">The item it is about; null for none.</param>
[Requires(Permissions.CaseWrite), Audited(AuditAct.Collect, AuditObject.Task)]
public sealed record AddTaskCommand(Guid CaseId, string Title, string Instructions, Guid OwnerId, DateOnly? DueOn, Guid? CountId = null, OffenceElement? Element = null, Guid? EvidenceId = null)
    : ICommand<Guid>, ICaseScoped
{
    CaseScope ICaseScoped.Scope => CaseScope.Case(CaseId);
}

internal sealed class AddTaskValidator : AbstractValidator<AddTaskCommand>
{
    public AddTaskValidator()
    {
        _ = RuleFor(c => c.Title).RequiredText(CaseTask.TitleMaxLength);
        _ = RuleFor(c => c.Instructions).OptionalText(CaseTask.InstructionsMaxLength);
        _ = RuleFor(c => c.OwnerId).NotEmpty().WithMessage("Choose a colleague.");
        _ = RuleFor(c => c.DueOn).NotNull().WithMessage("This is required.");
        _ = RuleFor(c => c.Element).IsInEnum().WithMessage("Choose act, means or purpose.");
    }
}

internal sealed class AddTaskHandler(TaskDesk desk, AuditNotes audit) : IRequestHandler<AddTaskCommand, Result<Guid>>
{
    public async Task<Result<Guid>> Handle(AddTaskCommand command, CancellationToken ct)
    {
        var about = new TaskSubject(
            command.CountId is { } count ? new CountId(count) : null, command.Element, command.EvidenceId is { } item ? new ExhibitId(item) : null, null, null);
        var set = await desk.SetAsync(new CaseId(command.CaseId), new TaskParticulars(command.Title, command.Instructions, new UserId(command.OwnerId), command.DueOn!.Value), about, ct);
        if (set.Refusal is { } refusal) return refusal;
        audit.About(set.Value.Id.Value);
        return set.Value.Id.Value;
    }
}
