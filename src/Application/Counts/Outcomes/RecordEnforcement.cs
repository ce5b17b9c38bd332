using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Application.Common;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Counts.Outcomes;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.Counts.Outcomes;

/// <summary>Records that something of a sentence was carried out: custody begun, money paid, property realised.</summary>
/// <param name="Kind">Code of the list EnforcementStep.</param>
/// <param name="Currency">ISO 4217; null without an amount.</param>
[Requires(Permissions.CountWrite), Audited(AuditAct.Collect, AuditObject.Suspect)]
public sealed record RecordEnforcementCommand(Guid CaseId, Guid SentenceId, string Kind, DateOnly On, decimal? Amount, string? Currency, string Note) : ICommand<Guid>, ICaseScoped
{
    CaseScope ICaseScoped.Scope => CaseScope.Case(CaseId);
}

internal sealed class RecordEnforcementValidator : AbstractValidator<RecordEnforcementCommand>
{
    public RecordEnforcementValidator(IReferenceCodes codes, ICurrentUser user, TimeProvider clock)
    {
        var today = user.Actor.Today(clock);
        _ = RuleFor(c => c.Kind).CodeOf(codes, "EnforcementStep", today);
        _ = RuleFor(c => c.On).NotEmpty().WithMessage("Choose the day.").LessThanOrEqualTo(today).WithMessage("That day has not come yet.");
        _ = RuleFor(c => c.Currency!).CodeOf(codes, "Currency", today).When(c => !string.IsNullOrEmpty(c.Currency));
        _ = RuleFor(c => c.Note).OptionalText(EnforcementStep.NoteMaxLength);
    }
}

internal sealed class RecordEnforcementHandler(ICaseTrackerDb db, ICaseTurn turn, ICurrentUser user, AuditNotes audit, TimeProvider clock) : IRequestHandler<RecordEnforcementCommand, Result<Guid>>
{
    public async Task<Result<Guid>> Handle(RecordEnforcementCommand command, CancellationToken ct)
    {
        var caseId = new CaseId(command.CaseId);
        await turn.TakeAsync(caseId, ct);
        if (await db.Sentences.SingleOrDefaultAsync(s => s.Id == command.SentenceId && s.CaseId == caseId, ct) is not { } sentence) return EnforcementRefusals.NoSuchSentence;
        audit.About(sentence.SuspectId.Value);
        var step = EnforcementStep.Record(sentence, new EnforcementGiven(command.Kind, command.On, command.Amount, command.Currency ?? "", command.Note), user.Actor.Id, clock.GetUtcNow());
        if (step.Refusal is { } refusal) return refusal;
        _ = db.EnforcementSteps.Add(step.Value);
        return step.Value.Id;
    }
}
