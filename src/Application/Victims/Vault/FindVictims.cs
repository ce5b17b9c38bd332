using System.Globalization;
using System.Security.Cryptography;
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

/// <summary>
/// Who among the victims whose identity the caller may have revealed has this identifier, or bears this name. An identifier is found by its blind index; names have none and are
/// compared in memory, one identity open at a time. The answer holds pseudonyms; the trail holds a keyed hash of what was looked for.
/// </summary>
/// <param name="Kind">One of <see cref="Identifiers.Kinds"/>, or <c>NAME</c>.</param>
[Requires(Permissions.IdentityReveal), Audited(AuditAct.Consult, AuditObject.Identity)]
public sealed record FindVictimsQuery(string Kind, string Value) : IQuery<IReadOnlyList<FoundVictim>>
{
    public const string Name = "NAME";
    public const int ValueMinLength = 3;

    /// <summary>More is no search but a harvest: the caller is asked to say more.</summary>
    public const int Most = 50;

    public override string ToString() => $"{nameof(FindVictimsQuery)} •••";
}

public sealed record FoundVictim(Guid VictimId, string Pseudonym, Guid CaseId, string CaseReference);

internal sealed class FindVictimsValidator : AbstractValidator<FindVictimsQuery>
{
    public FindVictimsValidator()
    {
        _ = RuleFor(q => q.Kind).Must(kind => kind == FindVictimsQuery.Name || Identifiers.Kinds.Contains(kind)).WithMessage("Choose one from the list.");
        _ = RuleFor(q => q.Value).RequiredText(Particular.ValueMaxLength).MinimumLength(FindVictimsQuery.ValueMinLength).WithMessage($"At least {FindVictimsQuery.ValueMinLength} characters.");
    }
}

internal sealed class FindVictimsHandler(ICaseTrackerDb db, IdentityReading reading, BlindIndex indexes, ICaseKeys keys, AuditNotes audit) : IRequestHandler<FindVictimsQuery, Result<IReadOnlyList<FoundVictim>>>
{
    public async Task<Result<IReadOnlyList<FoundVictim>>> Handle(FindVictimsQuery query, CancellationToken ct)
    {
        var ids = query.Kind == FindVictimsQuery.Name ? await BearingAsync(query.Value, ct)
            : indexes.Of(query.Kind, query.Value) is { } index ? await WithAsync(index, ct)
            : null;
        if (ids is null) return VictimRefusals.NoIdentifier;

        var found = await (
            from victim in db.Victims
            join c in db.Cases on victim.CaseId equals c.Id
            where ids.Contains(victim.Id)
            orderby c.Reference descending, victim.Pseudonym
            select new FoundVictim(victim.Id.Value, victim.Pseudonym, c.Id.Value, c.Reference)).Take(FindVictimsQuery.Most).ToListAsync(ct);
        audit.Showed(found.Select(f => f.VictimId));
        return found;
    }

    private Task<List<VictimId>> WithAsync(byte[] index, CancellationToken ct)
    {
        var mine = reading.All();
        return db.IdentityParticulars.Where(p => p.BlindIndex == index && p.RemovedAt == null && mine.Contains(p.VictimId)).Select(p => p.VictimId)
            .Union(db.VictimIdentities.Where(i => i.PhoneIndex == index && mine.Contains(i.VictimId)).Select(i => i.VictimId)).ToListAsync(ct);
    }

    private async Task<List<VictimId>> BearingAsync(string name, CancellationToken ct)
    {
        var (mine, words, bearing) = (reading.All(), Words(name), new List<VictimId>());
        await foreach (var kept in db.VictimIdentities.AsNoTracking().Where(i => mine.Contains(i.VictimId)).AsAsyncEnumerable().WithCancellation(ct))
        {
            if (await OpensAsync(kept, ct) is { } identity && words.All(Words($"{identity.GivenName} {identity.FamilyName}").Contains)) bearing.Add(kept.VictimId);
        }

        return bearing;
    }

    /// <summary>Null when it does not open: that is for the reveal to say.</summary>
    private async Task<Identity?> OpensAsync(VictimIdentity kept, CancellationToken ct)
    {
        try
        {
            return await IdentityVault.OpenAsync(keys, kept, ct);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    /// <summary>Without case and accents: as names are spelled in one document and not in the next.</summary>
    private static HashSet<string> Words(string text) =>
        [.. string.Concat(text.ToUpperInvariant().Normalize(System.Text.NormalizationForm.FormD).Where(c => CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark))
            .Split([' ', '-', '\'', '’', '.', ','], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];
}
