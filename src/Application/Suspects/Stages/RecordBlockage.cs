using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Application.Common;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Suspects.Stages;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.Suspects.Stages;

/// <summary>Says why the case, or the proceedings against one person, stand still (R11).</summary>
/// <param name="SuspectId">Null: the whole case.</param>
/// <param name="ReasonCode">Code of the list BlockReason.</param>
/// <param name="ExpectedBy">By when what is waited for should come; null when nobody can say.</param>
[Requires(Permissions.CaseWrite), Audited(AuditAct.Collect, AuditObject.Case)]
public sealed record RecordBlockageCommand(Guid CaseId, Guid? SuspectId, string ReasonCode, string Note, DateOnly Since, DateOnly? ExpectedBy) : ICommand<Guid>, ICaseScoped
{
    CaseScope ICaseScoped.Scope => CaseScope.Case(CaseId);
}

internal sealed class RecordBlockageValidator : AbstractValidator<RecordBlockageCommand>
{
    public RecordBlockageValidator(IReferenceCodes codes, ICurrentUser user, TimeProvider clock)
    {
        var today = user.Actor.Today(clock);
        _ = RuleFor(c => c.ReasonCode).CodeOf(codes, "BlockReason", today);
        _ = RuleFor(c => c.Note).OptionalText(Blockage.NoteMaxLength);
        _ = RuleFor(c => c.Since).NotEmpty().WithMessage("Choose the day.").LessThanOrEqualTo(today).WithMessage("That day has not come yet.");
    }
}

internal sealed class RecordBlockageHandler(ICaseTrackerDb db, ICaseTurn turn, ICurrentUser user, AuditNotes audit, TimeProvider clock) : IRequestHandler<RecordBlockageCommand, Result<Guid>>
{
    public async Task<Result<Guid>> Handle(RecordBlockageCommand command, CancellationToken ct)
    {
        var (caseId, suspect) = (new CaseId(command.CaseId), command.SuspectId is { } given ? new SuspectId(given) : (SuspectId?)null);
        await turn.TakeAsync(caseId, ct);
        if (suspect is not null && !await db.Suspects.AnyAsync(s => s.Id == suspect && s.CaseId == caseId, ct)) return BlockageRefusals.SuspectOfAnotherCase;
        var open = await db.Blockages.Where(b => b.CaseId == caseId && b.SuspectId == suspect && b.EndedOn == null).Select(b => b.ReasonCode).ToListAsync(ct);
        var recorded = Blockage.Record(caseId, suspect, new BlockGiven(command.ReasonCode, command.Note, command.Since, command.ExpectedBy), open, user.Actor.Id, clock.GetUtcNow());
        if (recorded.Refusal is { } refusal) return refusal;
        _ = db.Blockages.Add(recorded.Value);
        audit.About(suspect?.Value ?? command.CaseId);
        return recorded.Value.Id;
    }
}
