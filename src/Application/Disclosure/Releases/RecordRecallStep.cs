using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Application.Common;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Disclosure;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.Disclosure.Releases;

/// <summary>Records what the recipient of a recalled copy said or did. Return and destruction end the recall.</summary>
/// <param name="Step">Code of the list RecallStep.</param>
[Requires(Permissions.DisclosureRelease), Audited(AuditAct.Alter, AuditObject.ReleaseSet)]
public sealed record RecordRecallStepCommand(Guid SetId, Guid RecallId, string Step, DateOnly On, string Note) : ICommand, ICaseScoped
{
    CaseScope ICaseScoped.Scope => CaseScope.ReleaseSet(SetId);
}

internal sealed class RecordRecallStepValidator : AbstractValidator<RecordRecallStepCommand>
{
    public RecordRecallStepValidator(IReferenceCodes codes, ICurrentUser user, TimeProvider clock)
    {
        _ = RuleFor(c => c.Step).CodeOf(codes, DisclosureLists.RecallSteps, user.Actor.Today(clock));
        _ = RuleFor(c => c.On).NotEmpty().WithMessage("This is required.");
        _ = RuleFor(c => c.Note).OptionalText(RecallStep.NoteMaxLength);
    }
}

internal sealed class RecordRecallStepHandler(ICaseTrackerDb db, ICurrentUser user, AuditNotes audit, TimeProvider clock) : IRequestHandler<RecordRecallStepCommand, Result>
{
    public async Task<Result> Handle(RecordRecallStepCommand command, CancellationToken ct)
    {
        var setId = new ReleaseSetId(command.SetId);
        if (await db.ReleaseRecalls.AsNoTracking().SingleOrDefaultAsync(r => r.Id == command.RecallId && r.SetId == setId, ct) is not { } recall) return ReleaseRefusals.RecallUnknown;
        var before = await db.RecallSteps.AsNoTracking().Where(s => s.RecallId == recall.Id).ToListAsync(ct);
        var step = RecallStep.Record(recall, before, command.Step, command.On, command.Note, user.Actor.Today(clock), user.Actor.Id, clock.GetUtcNow());
        if (step.Refusal is { } refusal) return refusal;
        _ = db.RecallSteps.Add(step.Value);
        audit.Because("disclosure", command.Note);
        return Result.Done;
    }
}
