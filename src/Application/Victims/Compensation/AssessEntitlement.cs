using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Application.Common;
using CaseTracker.Application.Victims.Identification;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Victims.Compensation;
using CaseTracker.Domain.Victims.NonPunishment;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.Victims.Compensation;

/// <summary>Records whether a victim is entitled to compensation, and why. It asks neither for testimony nor for being a party (R45); assessed anew, the newest holds.</summary>
/// <param name="Answer">Code of the list EntitlementAnswer.</param>
/// <param name="Ground">Code of the list EntitlementGround that carries this answer.</param>
/// <param name="Reasoning">Sealed, may be empty.</param>
[Requires(Permissions.VictimWrite), Audited(AuditAct.Collect, AuditObject.Victim)]
public sealed record AssessEntitlementCommand(Guid VictimId, string Answer, string Ground, DateOnly AssessedOn, string Reasoning) : ICommand<Guid>, ICaseScoped
{
    CaseScope ICaseScoped.Scope => CaseScope.Victim(VictimId);

    public override string ToString() => $"{nameof(AssessEntitlementCommand)} •••";
}

internal sealed class AssessEntitlementValidator : AbstractValidator<AssessEntitlementCommand>
{
    public AssessEntitlementValidator(IReferenceCodes codes, ICurrentUser user, TimeProvider clock)
    {
        var today = user.Actor.Today(clock);
        _ = RuleFor(c => c.Answer).CodeOf(codes, "EntitlementAnswer", today);
        _ = RuleFor(c => c.Ground).CodeOf(codes, "EntitlementGround", today);
        _ = RuleFor(c => c.AssessedOn).PastDay(today);
        _ = RuleFor(c => c.Reasoning).OptionalText(CompensationClaim.NoteMaxLength);
    }
}

internal sealed class AssessEntitlementHandler(ICaseTrackerDb db, StatusDesk desk, ICaseTurn turn, ICurrentUser user, ICaseKeys keys, TimeProvider clock) : IRequestHandler<AssessEntitlementCommand, Result<Guid>>
{
    public async Task<Result<Guid>> Handle(AssessEntitlementCommand command, CancellationToken ct)
    {
        var (victim, now) = (await desk.FindAsync(command.VictimId, ct), clock.GetUtcNow());
        await turn.TakeAsync(victim.CaseId, ct);
        var last = await db.Entitlements.AsNoTracking().Where(e => e.VictimId == victim.Id).OrderByDescending(e => e.Number).FirstOrDefaultAsync(ct);
        var awarded = await db.CompensationClaims.AnyAsync(c => c.VictimId == victim.Id && c.Heads.Any(h => h.Awarded > 0), ct);
        var id = Guid.CreateVersion7(now);
        var details = await keys.SealDetailsAsync(victim.CaseId, SealedTables.Entitlements, id, new EntitlementWords(command.Reasoning.Trim()), ct);
        var assessed = Entitlement.Assess(victim, new EntitlementGiven(command.Answer, command.Ground, command.AssessedOn), last, awarded, new SealedAct(id, user.Actor.Id, now, details));
        if (assessed.Refusal is { } refusal) return refusal;
        _ = db.Entitlements.Add(assessed.Value);
        return id;
    }
}
