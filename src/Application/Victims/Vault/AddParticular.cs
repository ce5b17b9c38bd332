using System.Text.Json;
using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Application.Common;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Victims;
using CaseTracker.Domain.Victims.Vault;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.Victims.Vault;

/// <summary>Seals one more thing by which a victim could be found. An identifier is looked for in other units' cases, blindly, and those concerned are told.</summary>
/// <param name="Kind">Code of the list IdentityParticularKind.</param>
[Requires(Permissions.IdentityKeep), Audited(AuditAct.Collect, AuditObject.Identity)]
public sealed record AddParticularCommand(Guid VictimId, string Kind, string Value, string Note) : ICommand<Guid>, ICaseScoped
{
    CaseScope ICaseScoped.Scope => CaseScope.Victim(VictimId);

    public override string ToString() => $"{nameof(AddParticularCommand)} •••";
}

internal sealed class AddParticularValidator : AbstractValidator<AddParticularCommand>
{
    public AddParticularValidator(IReferenceCodes codes, ICurrentUser user, TimeProvider clock)
    {
        _ = RuleFor(c => c.Kind).CodeOf(codes, ParticularVault.KindList, user.Actor.Today(clock));
        _ = RuleFor(c => c.Value).RequiredText(Particular.ValueMaxLength);
        _ = RuleFor(c => c.Note).OptionalText(Particular.NoteMaxLength);
    }
}

internal sealed class AddParticularHandler(ICaseTrackerDb db, ICurrentUser user, ICaseKeys keys, BlindIndex indexes, IIdentifierMatches matches, AuditNotes audit, TimeProvider clock)
    : IRequestHandler<AddParticularCommand, Result<Guid>>
{
    public async Task<Result<Guid>> Handle(AddParticularCommand command, CancellationToken ct)
    {
        var victimId = new VictimId(command.VictimId);
        var caseId = await db.Victims.Where(v => v.Id == victimId).Select(v => v.CaseId).SingleAsync(ct);
        var index = indexes.Of(command.Kind, command.Value);
        if (index is null && Identifiers.Kinds.Contains(command.Kind)) return VictimRefusals.NoIdentifier;

        var id = IdentityParticularId.New();
        var particular = new Particular(command.Kind, command.Value.Trim(), command.Note.Trim());
        var sealedParticular = await ParticularVault.SealAsync(keys, caseId, id, particular, ct);
        _ = db.IdentityParticulars.Add(IdentityParticular.Add(id, victimId, caseId, sealedParticular, index ?? BlindIndex.OfNothing(), user.Actor.Id, clock.GetUtcNow()));
        if (index is not null) await matches.LookAsync(command.VictimId, index, ct);
        audit.About(command.VictimId);
        return id.Value;
    }
}

/// <summary>Seals and opens particulars; each is bound to its row.</summary>
internal static class ParticularVault
{
    internal const string KindList = "IdentityParticularKind";

    /// <summary>How a shown particular stands in the trail.</summary>
    internal const string FieldName = "IdentityParticular";

    internal static Task<byte[]> SealAsync(ICaseKeys keys, CaseId caseId, IdentityParticularId id, Particular particular, CancellationToken ct) =>
        keys.SealTextAsync(caseId, JsonSerializer.Serialize(particular), Place(id), ct);

    /// <exception cref="System.Security.Cryptography.CryptographicException">Moved, altered, or the key was destroyed.</exception>
    internal static async Task<Particular> OpenAsync(ICaseKeys keys, IdentityParticular kept, CancellationToken ct) =>
        JsonSerializer.Deserialize<Particular>(await keys.OpenTextAsync(kept.CaseId, kept.Sealed, Place(kept.Id), ct) ?? "") ?? throw new InvalidOperationException("A sealed particular is empty.");

    private static SealContext Place(IdentityParticularId id) => new("identity_particulars", "sealed", id.Value);
}
