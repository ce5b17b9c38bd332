using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Redactions;
using FluentValidation;
using MediatR;

namespace CaseTracker.Application.Redactions;

/// <summary>Keeps a text, or a class of texts, that is looked for. Nothing is hidden by it before its places are confirmed.</summary>
/// <param name="Text">What must not be seen; kept sealed. Empty for a class of texts.</param>
/// <param name="Reason">Code of the list RedactionReason.</param>
/// <param name="Words">The reason in words; needed with OTHER.</param>
[Requires(Permissions.RedactionDraw), Audited(AuditAct.Alter, AuditObject.Redaction)]
public sealed record AddPatternCommand(Guid RedactionId, PatternKind Kind, string Text, string Reason, string? Words) : ICommand<AddedPattern>, ICaseScoped
{
    CaseScope ICaseScoped.Scope => CaseScope.Redaction(RedactionId);

    public override string ToString() => $"{nameof(AddPatternCommand)} •••";
}

/// <param name="Number">Within its redaction.</param>
public sealed record AddedPattern(int Number);

internal sealed class AddPatternValidator : AbstractValidator<AddPatternCommand>
{
    public AddPatternValidator(IReferenceCodes codes, ICurrentUser user, TimeProvider clock)
    {
        _ = RuleFor(c => c.Kind).IsInEnum().WithMessage("Choose what is looked for.");
        _ = RuleFor(c => c.Text).MaximumLength(RedactionPattern.TextMaxLength).WithMessage($"At most {RedactionPattern.TextMaxLength} characters.")
            .Must((c, text) => c.Kind is not (PatternKind.Text or PatternKind.WholeWord) || (text?.Trim().Length ?? 0) >= RedactionPattern.TextMinLength)
            .WithMessage($"At least {RedactionPattern.TextMinLength} characters.")
            .Must((c, text) => c.Kind is PatternKind.Text or PatternKind.WholeWord || string.IsNullOrWhiteSpace(text)).WithMessage("A class of texts is looked for without a text of its own.")
            .Must(text => text is null || !text.Any(char.IsControl)).WithMessage("Control characters are not allowed.");
        Include(new ReasonRules<AddPatternCommand>(c => c.Reason, c => c.Words, codes, user, clock));
    }
}

internal sealed class AddPatternHandler(RedactionDesk desk, PatternTexts texts, ICurrentUser user, TimeProvider clock) : IRequestHandler<AddPatternCommand, Result<AddedPattern>>
{
    public async Task<Result<AddedPattern>> Handle(AddPatternCommand command, CancellationToken ct)
    {
        var redaction = await desk.FindAsync(command.RedactionId, ct);
        var id = Guid.CreateVersion7(clock.GetUtcNow());
        var details = await texts.SealAsync(redaction.CaseId, id, (command.Text ?? "").Trim(), ct);
        var kept = redaction.LookFor(id, command.Kind, new ReasonGiven(command.Reason, command.Words ?? ""), details, user.Actor.Id, clock.GetUtcNow());
        if (kept.Refusal is { } refused) return refused;
        return new AddedPattern(kept.Value.Number);
    }
}
