using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Application.Common;
using CaseTracker.Application.Victims;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Cooperation;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.Cooperation;

/// <summary>Records what came of a request to another State: asked again, acknowledged, answered in part or in full, refused, withdrawn.</summary>
/// <param name="Kind">Code of the list RequestStep.</param>
/// <param name="Ground">Code of the list RequestRefusalGround, for REFUSED; null or empty for the rest.</param>
[Requires(Permissions.SuspectWrite), Audited(AuditAct.Alter, AuditObject.AssistanceRequest)]
public sealed record RecordRequestStepCommand(Guid CaseId, Guid RequestId, string Kind, DateOnly On, string? Ground, string Note) : ICommand<Guid>, ICaseScoped
{
    CaseScope ICaseScoped.Scope => CaseScope.Case(CaseId);
}

internal sealed class RecordRequestStepValidator : AbstractValidator<RecordRequestStepCommand>
{
    public RecordRequestStepValidator(IReferenceCodes codes, ICurrentUser user, TimeProvider clock)
    {
        var today = user.Actor.Today(clock);
        _ = RuleFor(c => c.Kind).CodeOf(codes, "RequestStep", today);
        _ = RuleFor(c => c.On).PastDay(today);
        _ = RuleFor(c => c.Ground!).CodeOf(codes, "RequestRefusalGround", today).When(c => !string.IsNullOrEmpty(c.Ground));
        _ = RuleFor(c => c.Note).OptionalText(AssistanceStep.NoteMaxLength);
    }
}

internal sealed class RecordRequestStepHandler(ICaseTrackerDb db, ICaseTurn turn, ICurrentUser user, AuditNotes audit, TimeProvider clock) : IRequestHandler<RecordRequestStepCommand, Result<Guid>>
{
    public async Task<Result<Guid>> Handle(RecordRequestStepCommand command, CancellationToken ct)
    {
        var caseId = new CaseId(command.CaseId);
        await turn.TakeAsync(caseId, ct);
        audit.About(command.RequestId);
        if (await db.AssistanceRequests.SingleOrDefaultAsync(r => r.Id == command.RequestId && r.CaseId == caseId, ct) is not { } request) return CommonRefusals.NotFound;
        var taken = request.Take(new RequestStepGiven(command.Kind, command.On, command.Ground ?? "", command.Note), user.Actor.Id, clock.GetUtcNow());
        if (taken.Refusal is { } refusal) return refusal;
        _ = db.AssistanceSteps.Add(taken.Value);
        await RequestBlockage.EndAsync(db, request, user.Actor.Id, ct);
        return taken.Value.Id;
    }
}
