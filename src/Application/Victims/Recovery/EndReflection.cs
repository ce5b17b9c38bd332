using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Application.Common;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Victims.Recovery;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.Victims.Recovery;

/// <summary>Ends a recovery and reflection period. Before its minimum only for a lawful reason (CoE Convention Art. 13(3)) or at the victim's own informed wish.</summary>
/// <param name="Reason">Code of the list ReflectionEnd.</param>
/// <param name="Informed">For the victim's own wish: they were told before what ends with it.</param>
/// <param name="Note">Sealed; needed for an early end.</param>
[Requires(Permissions.VictimWrite), Audited(AuditAct.Alter, AuditObject.Victim)]
public sealed record EndReflectionCommand(Guid VictimId, Guid PeriodId, DateOnly EndedOn, string Reason, bool Informed, string Note) : ICommand, ICaseScoped
{
    CaseScope ICaseScoped.Scope => CaseScope.Victim(VictimId);

    public override string ToString() => $"{nameof(EndReflectionCommand)} •••";
}

internal sealed class EndReflectionValidator : AbstractValidator<EndReflectionCommand>
{
    public EndReflectionValidator(IReferenceCodes codes, ICurrentUser user, TimeProvider clock)
    {
        var today = user.Actor.Today(clock);
        _ = RuleFor(c => c.EndedOn).PastDay(today);
        _ = RuleFor(c => c.Reason).CodeOf(codes, "ReflectionEnd", today);
        _ = RuleFor(c => c.Note).OptionalText(ReflectionPeriod.NoteMaxLength);
        _ = RuleFor(c => c.Note).Must((c, note) => c.Reason == ReflectionEnds.Elapsed || !string.IsNullOrWhiteSpace(note)).WithMessage("Say why it ends.");
    }
}

internal sealed class EndReflectionHandler(ICaseTrackerDb db, ICaseKeys keys, IReferenceCodes codes, VictimClocks clocks) : IRequestHandler<EndReflectionCommand, Result>
{
    public async Task<Result> Handle(EndReflectionCommand command, CancellationToken ct)
    {
        var period = await db.ReflectionPeriods.SingleOrDefaultAsync(p => p.Id == command.PeriodId && p.VictimId == new VictimId(command.VictimId), ct);
        if (period is null) return CommonRefusals.NotFound;
        var words = await keys.OpenDetailsAsync<ReflectionWords>(period.CaseId, SealedTables.ReflectionPeriods, period.Id, period.Details, ct);
        var details = await keys.SealDetailsAsync(period.CaseId, SealedTables.ReflectionPeriods, period.Id, words with { EndNote = command.Note.Trim() }, ct);
        var ended = period.End(command.EndedOn, command.Reason, command.Informed, details);
        return ended.IsRefused ? ended : await clocks.CompleteAsync(period.DeadlineId, command.EndedOn, codes.Label("ReflectionEnd", command.Reason), ct);
    }
}
