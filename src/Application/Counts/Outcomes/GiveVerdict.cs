using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Application.Common;
using CaseTracker.Application.Counts.Changes;
using CaseTracker.Application.Deadlines;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Counts.Offences;
using CaseTracker.Domain.Counts.Outcomes;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.Counts.Outcomes;

/// <summary>Records what a court decided on a count. A conviction starts the clocks that the unit starts by itself.</summary>
/// <param name="Verdict">Code of the list Verdict.</param>
/// <param name="Basis">Code of the list VerdictBasis; SETTLEMENT needs an accepted settlement of this count.</param>
/// <param name="ConvictedOfId">The version of the offence, for a conviction of another one than charged; else null.</param>
[Requires(Permissions.CountWrite), Audited(AuditAct.Collect, AuditObject.Count)]
public sealed record GiveVerdictCommand(Guid CaseId, Guid CountId, string Verdict, string Basis, Guid? ConvictedOfId, string Court, DateOnly DecidedOn, string Note) : ICommand<Guid>, ICaseScoped
{
    CaseScope ICaseScoped.Scope => CaseScope.Case(CaseId);
}

internal sealed class GiveVerdictValidator : AbstractValidator<GiveVerdictCommand>
{
    public GiveVerdictValidator(IReferenceCodes codes, ICurrentUser user, TimeProvider clock)
    {
        var today = user.Actor.Today(clock);
        _ = RuleFor(c => c.Verdict).CodeOf(codes, "Verdict", today);
        _ = RuleFor(c => c.Basis).CodeOf(codes, "VerdictBasis", today);
        _ = RuleFor(c => c.Court).RequiredText(CountVerdict.CourtMaxLength);
        _ = RuleFor(c => c.Note).OptionalText(CountVerdict.NoteMaxLength);
        _ = RuleFor(c => c.DecidedOn).NotEmpty().WithMessage("Choose the day.").LessThanOrEqualTo(today).WithMessage("That day has not come yet.");
    }
}

internal sealed class GiveVerdictHandler(ICaseTrackerDb db, ChargeDesk desk, DeadlineStarting starting, AuditNotes audit) : IRequestHandler<GiveVerdictCommand, Result<Guid>>
{
    public async Task<Result<Guid>> Handle(GiveVerdictCommand command, CancellationToken ct)
    {
        if (await desk.TakeAsync(command.CaseId, command.CountId, ct) is not { } count) return CommonRefusals.NotFound;
        audit.About(command.CountId);
        OffenceEdition? convictedOf = null;
        if (command.ConvictedOfId is { } other && (convictedOf = await db.OffenceEditions.SingleOrDefaultAsync(e => e.Id == new OffenceEditionId(other), ct)) is null) return OffenceRefusals.Unknown;
        var last = await db.CountVerdicts.Where(v => v.CountId == count.Id).OrderByDescending(v => v.Number).FirstOrDefaultAsync(ct);
        if (command.Basis == CountVerdict.OnSettlement && !await db.Settlements.AnyAsync(s => s.SuspectId == count.SuspectId && s.State == SettlementState.Accepted && s.CountIds.Contains(count.Id.Value), ct)) return SettlementRefusals.NotAccepted;
        var said = new VerdictGiven(command.Verdict, command.Basis, command.Court, command.DecidedOn, command.Note);
        var given = CountVerdict.Give(count, last, said, convictedOf, desk.Me, desk.Now);
        if (given.Refusal is { } refusal) return refusal;
        _ = db.CountVerdicts.Add(given.Value);
        if (given.Value.Convicts && last is not { Convicts: true }) await starting.StartAutomaticAsync(count.CaseId, "CONVICTION", command.DecidedOn, ct);
        return given.Value.Id;
    }
}
