using System.Security.Cryptography;
using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Application.Common;
using CaseTracker.Application.Victims.Contacts;
using CaseTracker.Application.Victims.Vault;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Victims;
using CaseTracker.Domain.Victims.Vault;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace CaseTracker.Application.Victims;

/// <summary>
/// Shows who a victim is, to one reader, for one purpose. The pipeline commits the audit entry before it answers: not recorded, not
/// shown. Deliberately no command, so that no answer is ever kept for a retry.
/// </summary>
/// <param name="Purpose">Code of the list RevealPurpose; stands in the audit trail.</param>
/// <param name="Reason">The reader's words; kept encrypted in the audit trail.</param>
[Requires(Permissions.IdentityReveal), Audited(AuditAct.Consult, AuditObject.Identity)]
public sealed record RevealIdentityQuery(Guid VictimId, string Purpose, string Reason) : IQuery<RevealedIdentity>, ICaseScoped
{
    CaseScope ICaseScoped.Scope => CaseScope.Victim(VictimId);

    public override string ToString() => $"{nameof(RevealIdentityQuery)} •••";
}

/// <summary>A plain identity on its way to its one reader; empty where nothing is known. Its text form says nothing.</summary>
/// <param name="Contact">How this person may be contacted; read it before any detail.</param>
/// <param name="Particulars">What else is known, in the order it was added.</param>
/// <param name="Photos">In the order they were added.</param>
public sealed record RevealedIdentity(
    ContactRuleFlags Contact, string GivenName, string FamilyName, DateOnly? BirthDate, string Phone, string Address, IReadOnlyList<RevealedParticular> Particulars, IReadOnlyList<RevealedPhoto> Photos)
{
    public override string ToString() => "•••";
}

/// <param name="Kind">Code of the list IdentityParticularKind.</param>
public sealed record RevealedParticular(Guid Id, string Kind, string Value, string Note)
{
    public override string ToString() => "•••";
}

/// <param name="Png">The picture; base64 where it travels as JSON.</param>
public sealed record RevealedPhoto(Guid Id, byte[] Png)
{
    public override string ToString() => "•••";
}

internal sealed class RevealIdentityValidator : AbstractValidator<RevealIdentityQuery>
{
    public RevealIdentityValidator(IReferenceCodes codes, ICurrentUser user, TimeProvider clock)
    {
        _ = RuleFor(q => q.Purpose).CodeOf(codes, "RevealPurpose", user.Actor.Today(clock));
        _ = RuleFor(q => q.Reason).RequiredText(Identity.ReasonMaxLength)
            .Must(reason => reason is null || reason.Trim().Length >= Identity.ReasonMinLength).WithMessage($"At least {Identity.ReasonMinLength} characters.");
    }
}

internal sealed partial class RevealIdentityHandler(ICaseTrackerDb db, IdentityReading reading, ContactReading contacts, ICaseKeys keys, AuditNotes audit, ILogger<RevealIdentityHandler> logger)
    : IRequestHandler<RevealIdentityQuery, Result<RevealedIdentity>>
{
    public async Task<Result<RevealedIdentity>> Handle(RevealIdentityQuery query, CancellationToken ct)
    {
        var id = new VictimId(query.VictimId);
        if (!await reading.MayAsync(query.VictimId, ct)) return IdentityGrantRefusals.NotGranted;
        var kept = await db.VictimIdentities.AsNoTracking().SingleOrDefaultAsync(i => i.VictimId == id, ct);
        var others = await db.IdentityParticulars.AsNoTracking().Where(p => p.VictimId == id && p.RemovedAt == null).OrderBy(p => p.AddedAt).ThenBy(p => p.Id).ToListAsync(ct);
        var photos = await db.IdentityPhotos.AsNoTracking().Where(p => p.VictimId == id && p.RemovedAt == null).OrderBy(p => p.AddedAt).ThenBy(p => p.Id).ToListAsync(ct);
        if (kept is null && others.Count == 0 && photos.Count == 0) return VictimRefusals.NoIdentity;

        audit.Because(query.Purpose, query.Reason.Trim());
        audit.ShowedFields([.. IdentityVault.FieldNames, ParticularVault.FieldName, PhotoVault.FieldName]);
        try
        {
            var plain = kept is null ? Identity.Unknown : await IdentityVault.OpenAsync(keys, kept, ct);
            return new RevealedIdentity(
                await contacts.FlagsAsync(id, ct), plain.GivenName, plain.FamilyName, plain.BirthDate, plain.Phone, plain.Address, await OpenAsync(others, ct), await OpenAsync(photos, ct));
        }
        catch (CryptographicException e) when (e is not NoCaseKeyException { Erased: true })
        {
            DoesNotOpen(logger, query.VictimId);
            return VictimRefusals.IdentityUnreadable;
        }
    }

    private async Task<List<RevealedParticular>> OpenAsync(List<IdentityParticular> kept, CancellationToken ct)
    {
        var open = new List<RevealedParticular>(kept.Count);
        foreach (var one in kept)
        {
            var plain = await ParticularVault.OpenAsync(keys, one, ct);
            open.Add(new RevealedParticular(one.Id.Value, plain.Kind, plain.Value, plain.Note));
        }

        return open;
    }

    private async Task<List<RevealedPhoto>> OpenAsync(List<IdentityPhoto> kept, CancellationToken ct)
    {
        var open = new List<RevealedPhoto>(kept.Count);
        foreach (var one in kept) open.Add(new RevealedPhoto(one.Id, await PhotoVault.OpenAsync(keys, one, ct)));
        return open;
    }

    [LoggerMessage(Level = LogLevel.Critical, Message = "The sealed identity of victim {VictimId} does not open: it was altered or moved, or its key is destroyed.")]
    private static partial void DoesNotOpen(ILogger logger, Guid victimId);
}
