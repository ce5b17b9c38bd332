using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Application.Common;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Victims.NonPunishment;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.Victims.NonPunishment;

/// <summary>Says what became of proceedings against a victim.</summary>
/// <param name="To">Code of the list CollateralState that may follow the present one.</param>
/// <param name="Relief">Code of the list ReliefSought when relief is sought now; empty otherwise.</param>
/// <param name="Note">Sealed; empty keeps what was written.</param>
[Requires(Permissions.VictimWrite), Audited(AuditAct.Alter, AuditObject.Victim)]
public sealed record AdvanceProceedingCommand(Guid VictimId, Guid ProceedingId, string To, string Relief, DateOnly On, string Note) : ICommand, ICaseScoped
{
    CaseScope ICaseScoped.Scope => CaseScope.Victim(VictimId);

    public override string ToString() => $"{nameof(AdvanceProceedingCommand)} •••";
}

internal sealed class AdvanceProceedingValidator : AbstractValidator<AdvanceProceedingCommand>
{
    public AdvanceProceedingValidator(IReferenceCodes codes, ICurrentUser user, TimeProvider clock)
    {
        var today = user.Actor.Today(clock);
        _ = RuleFor(c => c.To).CodeOf(codes, "CollateralState", today);
        _ = RuleFor(c => c.Relief).CodeOf(codes, "ReliefSought", today).When(c => c.Relief is not "");
        _ = RuleFor(c => c.On).PastDay(today);
        _ = RuleFor(c => c.Note).OptionalText(CollateralProceeding.NoteMaxLength);
    }
}

internal sealed class AdvanceProceedingHandler(ICaseTrackerDb db, ICaseKeys keys) : IRequestHandler<AdvanceProceedingCommand, Result>
{
    public async Task<Result> Handle(AdvanceProceedingCommand command, CancellationToken ct)
    {
        var victim = new VictimId(command.VictimId);
        if (await db.CollateralProceedings.SingleOrDefaultAsync(p => p.Id == command.ProceedingId && p.VictimId == victim, ct) is not { } proceeding) return CommonRefusals.NotFound;
        var details = proceeding.Details;
        if (command.Note.Trim() is { Length: > 0 } note)
        {
            var words = await keys.OpenDetailsAsync<ProceedingWords>(proceeding.CaseId, SealedTables.Proceedings, proceeding.Id, details, ct);
            details = await keys.SealDetailsAsync(proceeding.CaseId, SealedTables.Proceedings, proceeding.Id, words with { Result = note }, ct);
        }
        return proceeding.Advance(command.To, command.Relief, command.On, details);
    }
}
