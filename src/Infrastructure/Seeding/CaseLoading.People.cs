using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Victims;
using CaseTracker.Application.Victims.Vault;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Counts;
using CaseTracker.Domain.Deadlines;
using CaseTracker.Domain.Suspects;
using CaseTracker.Domain.Victims;
using CaseTracker.Domain.Victims.Vault;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PlainIdentity = CaseTracker.Domain.Victims.Identity;

namespace CaseTracker.Infrastructure.Seeding;

internal sealed partial class CaseLoading
{
    private readonly ICaseKeys keys = session.Services.GetRequiredService<ICaseKeys>();
    private readonly BlindIndex indexes = session.Services.GetRequiredService<BlindIndex>();
    private readonly Dictionary<string, SuspectId> suspects = [];
    private readonly Dictionary<string, VictimId> victims = [];

    private async Task WriteSuspectsAsync(CancellationToken ct)
    {
        foreach (var (i, suspect) in (given.Suspects ?? []).Index())
        {
            var place = path.Of("suspects")[i];
            var made = new SuspectId(IdOf("suspect", suspect.Key, i, place));
            if (suspect.Key is not null) suspects[suspect.Key] = made;
            if (isThere) continue;
            var kind = place.Choice(suspect.Kind, "kind", ("person", SuspectKind.Person), ("organisation", SuspectKind.Organisation));
            var number = await session.Numbers.NextAsync($"suspect:{id.Value}", ct);
            var named = Suspect.Identify(
                id, number, kind, place.Required(suspect.Name, "name", Suspect.NameMaxLength), Code("ChainRole", suspect.Role, place.Of("role")),
                place.Optional(suspect.Remarks, "remarks", Suspect.RemarksMaxLength), Now, made);
            _ = session.Db.Suspects.Add(named);
            session.Db.SuspectStages.AddRange(StagesOf(named));
            await session.SaveAsync(AuditAct.Collect, AuditObject.Suspect, made.Value, id, ct);
        }
    }

    private async Task WriteVictimsAsync(CancellationToken ct)
    {
        foreach (var (i, victim) in (given.Victims ?? []).Index())
        {
            var place = path.Of("victims")[i];
            var made = new VictimId(IdOf("victim", victim.Key, i, place));
            if (victim.Key is not null) victims[victim.Key] = made;
            if (isThere) continue;
            var number = await session.Numbers.NextAsync($"victim:{id.Value}", ct);
            var registered = Victim.Register(id, number, Code("Gender", victim.Gender, place.Of("gender")), victim.Child ?? false, Now, made);
            _ = session.Db.Victims.Add(registered);
            await session.SaveAsync(AuditAct.Collect, AuditObject.Victim, made.Value, id, ct);
            if (victim.Identity is null) continue;
            var plain = Plain(victim.Identity, place.Of("identity"));
            var fields = await IdentityVault.SealAsync(keys, registered, plain, indexes.Of(Identifiers.Phone, plain.Phone) ?? BlindIndex.OfNothing(), ct);
            _ = session.Db.VictimIdentities.Add(VictimIdentity.Keep(made, id, fields, lead.Id, Now));
            await session.SaveAsync(AuditAct.Collect, AuditObject.Identity, made.Value, id, ct);
        }
    }

    private PlainIdentity Plain(FixtureIdentity identity, FixturePath place) => new(
        place.Optional(identity.GivenName, "givenName", PlainIdentity.NameMaxLength), place.Optional(identity.FamilyName, "familyName", PlainIdentity.NameMaxLength),
        days.DayOrNull(identity.BirthDate, place.Of("birthDate")), place.Optional(identity.Phone, "phone", PlainIdentity.PhoneMaxLength),
        place.Optional(identity.Address, "address", PlainIdentity.AddressMaxLength));

    /// <summary>Counts of a later format, which do not name a suspect and an offence, are left out.</summary>
    private async Task WriteCountsAsync(CancellationToken ct)
    {
        foreach (var (i, element) in (given.Counts ?? []).Index())
        {
            var place = path.Of("counts")[i];
            var count = FixtureLoader.Read<FixtureCount>(element, place.Text);
            if (count.Suspect is null || count.Offence is null) continue;
            var made = new CountId(IdOf("count", count.Key, i, place));
            if (isThere) continue;
            if (!suspects.TryGetValue(count.Suspect, out var suspect)) throw place.Of("suspect").Fault($"no suspect of this case has the key '{count.Suspect}'.");
            VictimId? victim = count.Victim is null ? null : VictimOf(count.Victim, place.Of("victim"));
            var particulars = new CountParticulars(
                place.Required(count.Offence, "offence", Count.OffenceMaxLength), place.Optional(count.LegalBasis, "legalBasis", Count.LegalBasisMaxLength),
                place.Optional(count.Particulars, "particulars", Count.ParticularsMaxLength), days.DayOrNull(count.From, place.Of("from")), days.DayOrNull(count.To, place.Of("to")),
                await ListedAsync(count.OffenceCode, place.Of("offenceCode"), ct));
            var number = await session.Numbers.NextAsync($"count:{id.Value}", ct);
            _ = session.Db.Counts.Add(place.Taken(Count.Lay(id, number, suspect, victim, particulars, Now, made)));
            await session.SaveAsync(AuditAct.Collect, AuditObject.Count, made.Value, id, ct);
        }
    }

    private async Task<OffenceEditionId?> ListedAsync(string? code, FixturePath place, CancellationToken ct) => code is null
        ? null
        : await session.Db.OffenceEditions.Where(e => e.Code == code && e.State == EditionState.Current).OrderByDescending(e => e.Number).Select(e => (OffenceEditionId?)e.Id).FirstOrDefaultAsync(ct)
            ?? throw place.Fault($"there is no offence '{code}' in the list.");

    private VictimId VictimOf(string? key, FixturePath place) =>
        key is not null && victims.TryGetValue(key, out var victim) ? victim : throw place.Fault($"no victim of this case has the key '{key}'.");
}
