using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Application.Common;
using CaseTracker.Application.Victims;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Hearings;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.Hearings;

/// <summary>Takes up a special measure for a victim at a hearing: the victim is eligible by law (Dir. 2012/29 Art. 22(3), (4)).</summary>
/// <param name="Measure">Code of the list SpecialMeasure.</param>
/// <param name="Wishes">What the victim wants, or does not (Art. 22(6)); sealed, may be empty.</param>
[Requires(Permissions.ProtectionWrite), Audited(AuditAct.Collect, AuditObject.Victim)]
public sealed record ConsiderSpecialMeasureCommand(Guid VictimId, Guid HearingId, string Measure, DateOnly On, string Wishes) : ICommand<Guid>, ICaseScoped
{
    CaseScope ICaseScoped.Scope => CaseScope.Victim(VictimId);

    public override string ToString() => $"{nameof(ConsiderSpecialMeasureCommand)} •••";
}

internal sealed class ConsiderSpecialMeasureValidator : AbstractValidator<ConsiderSpecialMeasureCommand>
{
    public ConsiderSpecialMeasureValidator(IReferenceCodes codes, ICurrentUser user, TimeProvider clock)
    {
        var today = user.Actor.Today(clock);
        _ = RuleFor(c => c.Measure).CodeOf(codes, "SpecialMeasure", today);
        _ = RuleFor(c => c.On).PastDay(today);
        _ = RuleFor(c => c.Wishes).OptionalText(SpecialMeasure.WishesMaxLength);
    }
}

internal sealed class ConsiderSpecialMeasureHandler(ICaseTrackerDb db, ICaseKeys keys, TimeProvider clock) : IRequestHandler<ConsiderSpecialMeasureCommand, Result<Guid>>
{
    public async Task<Result<Guid>> Handle(ConsiderSpecialMeasureCommand command, CancellationToken ct)
    {
        var (victim, at) = (new VictimId(command.VictimId), new HearingId(command.HearingId));
        var caseId = await db.Victims.Where(v => v.Id == victim).Select(v => v.CaseId).SingleAsync(ct);
        if (await db.Hearings.SingleOrDefaultAsync(h => h.Id == at && h.CaseId == caseId, ct) is not { } hearing) return CommonRefusals.NotFound;
        if (await db.SpecialMeasures.AnyAsync(m => m.HearingId == at && m.VictimId == victim && m.Measure == command.Measure, ct)) return SpecialMeasureRefusals.Considered;
        var id = Guid.CreateVersion7();
        var details = await keys.SealDetailsAsync(caseId, SealedTables.SpecialMeasures, id, new SpecialMeasureWords(command.Wishes.Trim(), ""), ct);
        var considered = SpecialMeasure.Consider(id, hearing, victim, command.Measure, command.On, details, clock.GetUtcNow());
        if (considered.Refusal is { } refusal) return refusal;
        _ = db.SpecialMeasures.Add(considered.Value);
        return id;
    }
}
