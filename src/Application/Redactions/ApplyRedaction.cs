using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using MediatR;

namespace CaseTracker.Application.Redactions;

/// <summary>Has what is drawn burned into a new file, in the background. Until it is verified nothing is kept.</summary>
[Requires(Permissions.RedactionDraw), Audited(AuditAct.Alter, AuditObject.Redaction)]
public sealed record ApplyRedactionCommand(Guid RedactionId) : ICommand<AppliedRedaction>, ICaseScoped
{
    CaseScope ICaseScoped.Scope => CaseScope.Redaction(RedactionId);
}

/// <param name="Attempt">Number of this burning-in.</param>
public sealed record AppliedRedaction(Guid RedactionId, int Attempt);

internal sealed class ApplyRedactionHandler(RedactionDesk desk, IJobQueue jobs, ICurrentUser user, TimeProvider clock) : IRequestHandler<ApplyRedactionCommand, Result<AppliedRedaction>>
{
    public async Task<Result<AppliedRedaction>> Handle(ApplyRedactionCommand command, CancellationToken ct)
    {
        var redaction = await desk.FindAsync(command.RedactionId, ct);
        var source = await desk.SourceAsync(redaction.ExhibitId, ct);
        if (source.Refusal is { } refused) return refused;
        var asked = redaction.Apply(user.Actor.Id, clock.GetUtcNow());
        if (asked.Refusal is { } no) return no;
        await jobs.ApplyRedactionAsync(redaction.Id, asked.Value.Number, ct);
        return new AppliedRedaction(redaction.Id.Value, asked.Value.Number);
    }
}
