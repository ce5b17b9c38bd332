using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Redactions;
using FluentValidation;
using MediatR;

namespace CaseTracker.Application.Redactions;

/// <summary>The job's first step, with the rights that the person who asked has at that moment.</summary>
[Requires(Permissions.RedactionDraw), Audited(AuditAct.Consult, AuditObject.Redaction)]
public sealed record BeginBurningCommand(Guid RedactionId, int Attempt) : ICommand<BurningTask>, ICaseScoped
{
    CaseScope ICaseScoped.Scope => CaseScope.Redaction(RedactionId);
}

/// <param name="ObjectId">Of the item's stored file.</param>
/// <param name="Pages">How many it had when it was begun.</param>
/// <param name="Patterns">Opened, to be looked for in what is made.</param>
public sealed record BurningTask(
    Guid CaseId, Guid ObjectId, string SourceSha256, RedactionMedia Media, string Reader, int Pages, IReadOnlyList<RedactionRegion> Regions, IReadOnlyList<OpenedPattern> Patterns)
{
    public override string ToString() => $"{nameof(BurningTask)} •••";
}

/// <summary>The job's last step when nothing was kept.</summary>
/// <param name="Findings">What was found where; never the words.</param>
[Requires(Permissions.RedactionDraw), Audited(AuditAct.Collect, AuditObject.Redaction)]
public sealed record FailBurningCommand(Guid RedactionId, int Attempt, string Code, IReadOnlyList<string> Findings) : ICommand, ICaseScoped
{
    CaseScope ICaseScoped.Scope => CaseScope.Redaction(RedactionId);
}

internal sealed class FailBurningValidator : AbstractValidator<FailBurningCommand>
{
    public FailBurningValidator() => _ = RuleFor(c => c.Code).NotEmpty().MaximumLength(RedactionAttempt.FailureCodeMaxLength);
}

internal sealed class BeginBurningHandler(RedactionDesk desk, PatternTexts texts) : IRequestHandler<BeginBurningCommand, Result<BurningTask>>
{
    public async Task<Result<BurningTask>> Handle(BeginBurningCommand command, CancellationToken ct)
    {
        var redaction = await desk.FindAsync(command.RedactionId, ct);
        var source = await desk.SourceAsync(redaction.ExhibitId, ct);
        if (source.Refusal is { } refused) return refused;
        var begun = redaction.BeginRun(command.Attempt);
        if (begun.Refusal is { } finished) return finished;
        var file = source.Value;
        return new BurningTask(
            redaction.CaseId.Value, file.Content.ObjectId, file.Content.Sha256, redaction.Media, file.Reader, redaction.Pages, begun.Value.Regions, await texts.OpenAsync(redaction, ct));
    }
}

internal sealed class FailBurningHandler(RedactionDesk desk, TimeProvider clock) : IRequestHandler<FailBurningCommand, Result>
{
    public async Task<Result> Handle(FailBurningCommand command, CancellationToken ct) =>
        (await desk.FindAsync(command.RedactionId, ct)).Fail(command.Attempt, command.Code, command.Findings, clock.GetUtcNow());
}
