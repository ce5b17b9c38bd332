using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Victims.Welfare;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Victims.Referrals;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.Victims.Referrals;

/// <summary>Reads referrals with their steps and consents, and finds the partners that stand sealed beside them.</summary>
internal sealed class ReferralReading(ICaseTrackerDb db, VictimRecording recording)
{
    /// <summary>Sealed beside a referral, and beside a step of a need.</summary>
    internal const string PartnerText = "partner";

    internal const string PurposeText = "purpose";

    internal async Task<IReadOnlyList<ReferralTrail>> OfAsync(VictimId victim, CancellationToken ct)
    {
        var referrals = await db.Referrals.AsNoTracking().Where(r => r.VictimId == victim).OrderByDescending(r => r.RecordedAt).ToListAsync(ct);
        var steps = (await db.ReferralSteps.AsNoTracking().Where(s => s.VictimId == victim).OrderBy(s => s.Number).ToListAsync(ct)).ToLookup(s => s.ReferralId);
        var consents = (await db.ReferralConsents.AsNoTracking().Where(c => c.VictimId == victim).OrderBy(c => c.RecordedAt).ThenBy(c => c.Id).ToListAsync(ct)).ToLookup(c => c.ReferralId);
        return referrals.ConvertAll(r => new ReferralTrail(r, [.. steps[r.Id]], [.. consents[r.Id]]));
    }

    /// <returns>Null when this victim has no such referral.</returns>
    internal async Task<ReferralTrail?> FindAsync(Guid victimId, Guid referralId, CancellationToken ct)
    {
        var victim = new VictimId(victimId);
        if (await db.Referrals.AsNoTracking().SingleOrDefaultAsync(r => r.Id == referralId && r.VictimId == victim, ct) is not { } referral) return null;
        return new ReferralTrail(
            referral, await db.ReferralSteps.AsNoTracking().Where(s => s.ReferralId == referralId).OrderBy(s => s.Number).ToListAsync(ct),
            await db.ReferralConsents.AsNoTracking().Where(c => c.ReferralId == referralId).OrderBy(c => c.RecordedAt).ThenBy(c => c.Id).ToListAsync(ct));
    }

    /// <summary>The words beside a referral.</summary>
    internal Task<RecordTexts> WordsAsync(Referral referral, CancellationToken ct) => recording.OpenAsync(referral, VictimRecording.Referrals, ct);

    internal static PartnerId? PartnerIn(RecordTexts words) => words.TryGetValue(PartnerText, out var id) && Guid.TryParse(id, out var value) ? new PartnerId(value) : null;

    /// <summary>A partner of the unit that has the victim's case, while the co-operation lasts.</summary>
    internal async Task<bool> MayChooseAsync(Guid victimId, Guid partnerId, CancellationToken ct)
    {
        var (victim, partner) = (new VictimId(victimId), new PartnerId(partnerId));
        return await (from v in db.Victims join c in db.Cases on v.CaseId equals c.Id join p in db.Partners on c.UnitId equals p.UnitId where v.Id == victim && p.Id == partner && p.EndedOn == null select p.Id)
            .AnyAsync(ct);
    }

    internal Task<Dictionary<PartnerId, string>> NamesAsync(CancellationToken ct) => db.Partners.AsNoTracking().ToDictionaryAsync(p => p.Id, p => p.Name, ct);
}
