using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Application.Common;
using CaseTracker.Application.Victims.NonPunishment;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Counts;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.Counts;

/// <summary>Lays a count against one suspect, for one victim where the offence has one. Its number is the next of the case.</summary>
/// <param name="VictimId">Null for offences that need no victim, such as money laundering.</param>
/// <param name="From">First day of the offence; null when unknown.</param>
/// <param name="To">Last day; null when unknown or continuing.</param>
[Requires(Permissions.CountWrite), Audited(AuditAct.Collect, AuditObject.Count)]
public sealed record LayCountCommand(
    Guid CaseId, Guid SuspectId, Guid? VictimId, string Offence, string LegalBasis, string Particulars, DateOnly? From, DateOnly? To) : ICommand<LaidCount>, ICaseScoped
{
    CaseScope ICaseScoped.Scope => CaseScope.Case(CaseId);
}

public sealed record LaidCount(Guid Id, int Number);

internal sealed class LayCountValidator : AbstractValidator<LayCountCommand>
{
    public LayCountValidator()
    {
        _ = RuleFor(c => c.SuspectId).NotEmpty().WithMessage("Choose a suspect.");
        _ = RuleFor(c => c.Offence).RequiredText(Count.OffenceMaxLength);
        _ = RuleFor(c => c.LegalBasis).RequiredText(Count.LegalBasisMaxLength);
        _ = RuleFor(c => c.Particulars).OptionalText(Count.ParticularsMaxLength);
    }
}

internal sealed class LayCountHandler(ICaseTrackerDb db, ICaseTurn turn, ChargingGate gate, INumbering numbering, AuditNotes audit, TimeProvider clock) : IRequestHandler<LayCountCommand, Result<LaidCount>>
{
    public async Task<Result<LaidCount>> Handle(LayCountCommand command, CancellationToken ct)
    {
        var (caseId, suspect, victim) = (new CaseId(command.CaseId), new SuspectId(command.SuspectId), command.VictimId is { } given ? new VictimId(given) : (VictimId?)null);
        if (!await db.Suspects.AnyAsync(s => s.Id == suspect && s.CaseId == caseId, ct)) return CountRefusals.SuspectOfAnotherCase;
        if (victim is { } named && !await db.Victims.AnyAsync(v => v.Id == named && v.CaseId == caseId, ct)) return CountRefusals.VictimOfAnotherCase;

        await turn.TakeAsync(caseId, ct);
        var may = await gate.MayChargeAsync(caseId, suspect, ct);
        if (may.Refusal is { } notYet) return notYet;

        var number = await numbering.NextAsync($"count:{command.CaseId}", ct);
        var particulars = new CountParticulars(command.Offence, command.LegalBasis, command.Particulars, command.From, command.To);
        var count = Count.Lay(caseId, number, suspect, victim, particulars, clock.GetUtcNow());
        if (count.IsRefused) return count.Refusal!;

        _ = db.Counts.Add(count.Value);
        audit.About(count.Value.Id.Value);
        return new LaidCount(count.Value.Id.Value, number);
    }
}
