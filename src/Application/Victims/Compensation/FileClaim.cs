using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Application.Common;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using CaseTracker.Application.Victims.Identification;
using CaseTracker.Domain.Victims.Compensation;
using CaseTracker.Domain.Victims.NonPunishment;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.Victims.Compensation;

/// <summary>Records that compensation was claimed for a victim. It asks neither for testimony nor for being a party (R45).</summary>
/// <param name="Route">Code of the list CompensationRoute.</param>
/// <param name="Currency">Code of the list Currency (ISO 4217); all amounts of the claim are in it.</param>
/// <param name="Heads">What is claimed, by head of loss.</param>
/// <param name="Reference">Of the claim at the court or fund; sealed, may be empty.</param>
/// <param name="Note">Sealed, may be empty.</param>
[Requires(Permissions.VictimWrite), Audited(AuditAct.Collect, AuditObject.Victim)]
public sealed record FileClaimCommand(
    Guid VictimId, string Route, string Currency, bool VictimIsParty, DateOnly FiledOn, IReadOnlyList<AmountByHead> Heads, string Reference, string Note) : ICommand<Guid>, ICaseScoped
{
    CaseScope ICaseScoped.Scope => CaseScope.Victim(VictimId);

    public override string ToString() => $"{nameof(FileClaimCommand)} •••";
}

internal sealed class FileClaimValidator : AbstractValidator<FileClaimCommand>
{
    public FileClaimValidator(IReferenceCodes codes, ICurrentUser user, TimeProvider clock)
    {
        var today = user.Actor.Today(clock);
        _ = RuleFor(c => c.Route).CodeOf(codes, "CompensationRoute", today);
        _ = RuleFor(c => c.Currency).CodeOf(codes, "Currency", today);
        _ = RuleFor(c => c.FiledOn).PastDay(today);
        _ = RuleFor(c => c.Heads).Must(heads => heads is { Count: <= CompensationRules.MostHeads }).WithMessage("Name what is claimed.");
        _ = RuleForEach(c => c.Heads).SetValidator(new AmountByHeadValidator(codes, user, clock));
        _ = RuleFor(c => c.Reference).OptionalText(CompensationClaim.ReferenceMaxLength);
        _ = RuleFor(c => c.Note).OptionalText(CompensationClaim.NoteMaxLength);
    }
}

internal sealed class FileClaimHandler(ICaseTrackerDb db, StatusDesk desk, ICaseTurn turn, INumbering numbering, ICurrentUser user, ICaseKeys keys, TimeProvider clock) : IRequestHandler<FileClaimCommand, Result<Guid>>
{
    public async Task<Result<Guid>> Handle(FileClaimCommand command, CancellationToken ct)
    {
        var (victim, now) = (await desk.FindAsync(command.VictimId, ct), clock.GetUtcNow());
        await turn.TakeAsync(victim.CaseId, ct);
        var newest = await db.Entitlements.AsNoTracking().Where(e => e.VictimId == victim.Id).OrderByDescending(e => e.Number).FirstOrDefaultAsync(ct);
        if (Entitlement.MayClaim(newest).Refusal is { } closed) return closed;
        var id = Guid.CreateVersion7(now);
        var details = await keys.SealDetailsAsync(victim.CaseId, SealedTables.Claims, id, new ClaimWords(command.Reference.Trim(), command.Note.Trim()), ct);
        var number = await numbering.NextAsync($"claim:{command.VictimId}", ct);
        var terms = new ClaimTerms(command.Route, command.Currency, command.VictimIsParty, command.FiledOn);
        var filed = CompensationClaim.File(victim, number, terms, command.Heads.ToHeads(), new SealedAct(id, user.Actor.Id, now, details));
        if (filed.Refusal is { } refusal) return refusal;
        _ = db.CompensationClaims.Add(filed.Value);
        return id;
    }
}
