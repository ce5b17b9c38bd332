using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Application.Common;
using CaseTracker.Application.Victims.Vault;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Victims;
using CaseTracker.Domain.Victims.Vault;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.Victims;

/// <summary>
/// Seals who a victim is, or replaces what was sealed as a whole, if neither changed since the caller read <paramref name="Version"/>
/// of the victim. Text fields may be empty; one thing at least must be known.
/// </summary>
[Requires(Permissions.IdentityKeep), Audited(AuditAct.Collect, AuditObject.Identity)]
public sealed record KeepIdentityCommand(
    Guid VictimId, uint Version, string GivenName, string FamilyName, DateOnly? BirthDate, string Phone, string Address) : ICommand, ICaseScoped
{
    CaseScope ICaseScoped.Scope => CaseScope.Victim(VictimId);

    public override string ToString() => $"{nameof(KeepIdentityCommand)} •••";
}

internal sealed class KeepIdentityValidator : AbstractValidator<KeepIdentityCommand>
{
    private static readonly DateOnly EarliestBirth = new(1900, 1, 1);

    public KeepIdentityValidator(ICurrentUser user, TimeProvider clock)
    {
        var today = user.Actor.Today(clock);
        _ = RuleFor(c => c.GivenName).OptionalText(Identity.NameMaxLength);
        _ = RuleFor(c => c.FamilyName).OptionalText(Identity.NameMaxLength);
        _ = RuleFor(c => c.Phone).OptionalText(Identity.PhoneMaxLength);
        _ = RuleFor(c => c.Address).OptionalText(Identity.AddressMaxLength);
        _ = RuleFor(c => c.BirthDate).Must(on => on is null || (on >= EarliestBirth && on <= today)).WithMessage("A day between 1900 and today.");
        _ = RuleFor(c => c.GivenName).Must((c, _) => SaysSomething(c)).WithMessage("Fill in at least one of the fields.");
    }

    private static bool SaysSomething(KeepIdentityCommand c) =>
        c.BirthDate is not null || ((string[])[c.GivenName, c.FamilyName, c.Phone, c.Address]).Any(text => !string.IsNullOrWhiteSpace(text));
}

internal sealed class KeepIdentityHandler(ICaseTrackerDb db, ICurrentUser user, ICaseKeys keys, BlindIndex indexes, IIdentifierMatches matches, TimeProvider clock)
    : IRequestHandler<KeepIdentityCommand, Result>
{
    public async Task<Result> Handle(KeepIdentityCommand command, CancellationToken ct)
    {
        var id = new VictimId(command.VictimId);
        var victim = await db.Victims.SingleAsync(v => v.Id == id, ct);
        var kept = await db.VictimIdentities.SingleOrDefaultAsync(i => i.VictimId == id, ct);
        if (VictimVersion.Of(db.VersionOf(victim), kept is null ? null : db.VersionOf(kept)) != command.Version) return CommonRefusals.Stale;

        var identity = new Identity(command.GivenName.Trim(), command.FamilyName.Trim(), command.BirthDate, command.Phone.Trim(), command.Address.Trim());
        var phone = indexes.Of(Identifiers.Phone, identity.Phone);
        var fields = await IdentityVault.SealAsync(keys, victim, identity, phone ?? BlindIndex.OfNothing(), ct);
        if (kept is null) _ = db.VictimIdentities.Add(VictimIdentity.Keep(id, victim.CaseId, fields, user.Actor.Id, clock.GetUtcNow()));
        else kept.Replace(fields, user.Actor.Id, clock.GetUtcNow());
        if (phone is not null) await matches.LookAsync(command.VictimId, phone, ct);
        return Result.Done;
    }
}
