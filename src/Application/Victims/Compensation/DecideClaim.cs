using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Application.Common;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Victims.Compensation;
using CaseTracker.Domain.Victims.NonPunishment;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.Victims.Compensation;

/// <summary>Records what was decided on a claim, at first or on appeal. The decisions before stay.</summary>
/// <param name="Outcome">Code of the list ClaimOutcome.</param>
/// <param name="Awarded">By head of loss of the claim; empty when nothing was awarded.</param>
/// <param name="Reference">Of the decision; sealed, may be empty.</param>
/// <param name="Note">Sealed, may be empty.</param>
[Requires(Permissions.VictimWrite), Audited(AuditAct.Alter, AuditObject.Victim)]
public sealed record DecideClaimCommand(Guid VictimId, Guid ClaimId, string Outcome, DateOnly DecidedOn, IReadOnlyList<AmountByHead> Awarded, string Reference, string Note) : ICommand, ICaseScoped
{
    CaseScope ICaseScoped.Scope => CaseScope.Victim(VictimId);

    public override string ToString() => $"{nameof(DecideClaimCommand)} •••";
}

internal sealed class DecideClaimValidator : AbstractValidator<DecideClaimCommand>
{
    public DecideClaimValidator(IReferenceCodes codes, ICurrentUser user, TimeProvider clock)
    {
        var today = user.Actor.Today(clock);
        _ = RuleFor(c => c.Outcome).CodeOf(codes, "ClaimOutcome", today);
        _ = RuleFor(c => c.DecidedOn).PastDay(today);
        _ = RuleFor(c => c.Awarded).Must(heads => heads is { Count: <= CompensationRules.MostHeads }).WithMessage("This may be empty but not null.");
        _ = RuleForEach(c => c.Awarded).SetValidator(new AmountByHeadValidator(codes, user, clock));
        _ = RuleFor(c => c.Reference).OptionalText(CompensationClaim.ReferenceMaxLength);
        _ = RuleFor(c => c.Note).OptionalText(CompensationClaim.NoteMaxLength);
    }
}

internal sealed class DecideClaimHandler(ICaseTrackerDb db, ICurrentUser user, ICaseKeys keys, TimeProvider clock) : IRequestHandler<DecideClaimCommand, Result>
{
    public async Task<Result> Handle(DecideClaimCommand command, CancellationToken ct)
    {
        var victim = new VictimId(command.VictimId);
        if (await db.CompensationClaims.Include(c => c.Heads).SingleOrDefaultAsync(c => c.Id == command.ClaimId && c.VictimId == victim, ct) is not { } claim) return CommonRefusals.NotFound;
        var now = clock.GetUtcNow();
        var id = Guid.CreateVersion7(now);
        var details = await keys.SealDetailsAsync(claim.CaseId, SealedTables.Awards, id, new AwardWords(command.Reference.Trim(), command.Note.Trim()), ct);
        var decided = claim.Decide(command.Outcome, command.DecidedOn, command.Awarded.ToHeads(), new SealedAct(id, user.Actor.Id, now, details));
        if (decided.Refusal is { } refusal) return refusal;
        _ = db.CompensationDecisions.Add(decided.Value);
        return Result.Done;
    }
}
