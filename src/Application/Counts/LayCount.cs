using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Application.Common;
using CaseTracker.Application.Counts.Offences;
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
/// <param name="OffenceId">The version of the offence in the list: what it says is printed, where <paramref name="Offence"/> and <paramref name="LegalBasis"/> are empty. Null for free words.</param>
[Requires(Permissions.CountWrite), Audited(AuditAct.Collect, AuditObject.Count)]
public sealed record LayCountCommand(
    Guid CaseId, Guid SuspectId, Guid? VictimId, string Offence, string LegalBasis, string Particulars, DateOnly? From, DateOnly? To, Guid? OffenceId = null) : ICommand<LaidCount>, ICaseScoped
{
    CaseScope ICaseScoped.Scope => CaseScope.Case(CaseId);
}

public sealed record LaidCount(Guid Id, int Number);

internal sealed class LayCountValidator : AbstractValidator<LayCountCommand>
{
    public LayCountValidator()
    {
        _ = RuleFor(c => c.SuspectId).NotEmpty().WithMessage("Choose a suspect.");
        _ = RuleFor(c => c.Offence).RequiredText(Count.OffenceMaxLength).When(c => c.OffenceId is null);
        _ = RuleFor(c => c.LegalBasis).RequiredText(Count.LegalBasisMaxLength).When(c => c.OffenceId is null);
        _ = RuleFor(c => c.Offence).OptionalText(Count.OffenceMaxLength).When(c => c.OffenceId is not null);
        _ = RuleFor(c => c.LegalBasis).OptionalText(Count.LegalBasisMaxLength).When(c => c.OffenceId is not null);
        _ = RuleFor(c => c.Particulars).OptionalText(Count.ParticularsMaxLength);
    }
}

internal sealed class LayCountHandler(ICaseTrackerDb db, ICaseTurn turn, ChargingGate gate, OffenceShelf shelf, INumbering numbering, ICurrentUser user, AuditNotes audit, TimeProvider clock)
    : IRequestHandler<LayCountCommand, Result<LaidCount>>
{
    public async Task<Result<LaidCount>> Handle(LayCountCommand command, CancellationToken ct)
    {
        var (caseId, suspect, victim) = (new CaseId(command.CaseId), new SuspectId(command.SuspectId), command.VictimId is { } given ? new VictimId(given) : (VictimId?)null);
        if (!await db.Suspects.AnyAsync(s => s.Id == suspect && s.CaseId == caseId, ct)) return CountRefusals.SuspectOfAnotherCase;
        if (victim is { } named && !await db.Victims.AnyAsync(v => v.Id == named && v.CaseId == caseId, ct)) return CountRefusals.VictimOfAnotherCase;

        await turn.TakeAsync(caseId, ct);
        var may = await gate.MayChargeAsync(caseId, suspect, ct);
        if (may.Refusal is { } notYet) return notYet;
        var worded = await ParticularsAsync(command, ct);
        if (worded.Refusal is { } notInForce) return notInForce;

        var number = await numbering.NextAsync($"count:{command.CaseId}", ct);
        var count = Count.Lay(caseId, number, suspect, victim, worded.Value, clock.GetUtcNow());
        if (count.IsRefused) return count.Refusal!;

        _ = db.Counts.Add(count.Value);
        audit.About(count.Value.Id.Value);
        return new LaidCount(count.Value.Id.Value, number);
    }

    private async Task<Result<CountParticulars>> ParticularsAsync(LayCountCommand command, CancellationToken ct)
    {
        var free = new CountParticulars(command.Offence, command.LegalBasis, command.Particulars, command.From, command.To);
        if (command.OffenceId is not { } id) return free;
        var found = await shelf.ToChargeAsync(id, command.From ?? user.Actor.Today(clock), ct);
        if (found.Refusal is { } refusal) return refusal;
        var (offence, words, law) = (found.Value, command.Offence.Trim(), command.LegalBasis.Trim());
        return free with { OffenceId = offence.Id, Offence = words.Length > 0 ? words : offence.Title, LegalBasis = law.Length > 0 ? law : offence.LegalBasis };
    }
}
