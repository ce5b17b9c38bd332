using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using FluentValidation;
using FluentValidation.Results;
using MediatR;

namespace CaseTracker.Application.Evidence;

/// <summary>Takes many items of one seizure into the case: all of them, or none.</summary>
/// <param name="Common">What all have in common; its title, description and seal number are of no account.</param>
[Requires(Permissions.EvidenceWrite), Audited(AuditAct.Collect, AuditObject.Exhibit)]
public sealed record RegisterExhibitsCommand(Guid CaseId, RegisterExhibitCommand Common, IReadOnlyList<ExhibitLine> Items) : ICommand<IReadOnlyList<RegisteredExhibit>>, ICaseScoped
{
    public const int MaxItems = 200;

    CaseScope ICaseScoped.Scope => CaseScope.Case(CaseId);

    internal RegisterExhibitCommand Single(ExhibitLine line) =>
        Common with { CaseId = CaseId, Title = line.Title ?? "", SealNumber = line.SealNumber ?? "", Description = line.Description ?? "" };
}

/// <summary>What differs from item to item.</summary>
public sealed record ExhibitLine(string? Title, string? SealNumber, string? Description);

internal sealed class RegisterExhibitsValidator : AbstractValidator<RegisterExhibitsCommand>
{
    public RegisterExhibitsValidator(IReferenceCodes codes, ICurrentUser user, TimeProvider clock)
    {
        var one = new RegisterExhibitValidator(codes, user, clock);
        _ = RuleFor(c => c.Items).NotEmpty().WithMessage("Name at least one item.").Must(i => i is null || i.Count <= RegisterExhibitsCommand.MaxItems)
            .WithMessage($"At most {RegisterExhibitsCommand.MaxItems} items at a time.");
        _ = RuleFor(c => c).Custom((command, context) =>
        {
            var faults = (command.Items ?? []).Select((line, i) => (Number: i + 1, one.Validate(command.Single(line)).Errors)).SelectMany(f => f.Errors, (f, error) => (f.Number, Error: error)).ToList();
            foreach (var (number, error) in faults.DistinctBy(f => IsOfLine(f.Error) ? $"{f.Number}{f.Error.PropertyName}" : f.Error.PropertyName))
                context.AddFailure(IsOfLine(error) ? new ValidationFailure("items", $"Item {number}: {error.ErrorMessage}") : error);
        });
    }

    private static bool IsOfLine(ValidationFailure error) =>
        error.PropertyName is nameof(RegisterExhibitCommand.Title) or nameof(RegisterExhibitCommand.SealNumber) or nameof(RegisterExhibitCommand.Description);
}

internal sealed class RegisterExhibitsHandler(ExhibitRegistration registration, AuditNotes audit) : IRequestHandler<RegisterExhibitsCommand, Result<IReadOnlyList<RegisteredExhibit>>>
{
    public async Task<Result<IReadOnlyList<RegisteredExhibit>>> Handle(RegisterExhibitsCommand command, CancellationToken ct)
    {
        var made = new List<RegisteredExhibit>();
        foreach (var line in command.Items)
        {
            var registered = await registration.RegisterAsync(command.Single(line), ct);
            if (registered.Refusal is { } refusal) return refusal;
            made.Add(registered.Value);
        }
        audit.Showed(made.Select(m => m.Id));
        return made;
    }
}
