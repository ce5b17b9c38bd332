using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Application.Common;
using CaseTracker.Application.Victims.Welfare;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Victims.Referrals;
using CaseTracker.Domain.Victims.Vault;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.Victims.Referrals;

/// <summary>The referrals of one victim, the latest first, with the partner's name: for who may read of the welfare. Purposes and notes are read apart.</summary>
[Requires(Permissions.WelfareRead), Audited(AuditAct.Consult, AuditObject.Victim)]
public sealed record ListReferralsQuery(Guid VictimId) : IQuery<IReadOnlyList<ReferralView>>, ICaseScoped
{
    CaseScope ICaseScoped.Scope => CaseScope.Victim(VictimId);
}

/// <param name="Reference">What the letter is quoted by.</param>
/// <param name="Incoming">The partner referred the victim to the unit.</param>
/// <param name="Status">Code of the list ReferralStatus.</param>
/// <param name="Consent">The newest; null when none was given.</param>
/// <param name="MaySend">A consent holds today, and the referral is open.</param>
/// <param name="PartnerToBeInformed">A consent was withdrawn, or narrowed, after something was sent, and the partner has not been told.</param>
public sealed record ReferralView(
    Guid Id, string Reference, bool Incoming, string Partner, string Reason, IReadOnlyList<string> Services, DateOnly On, string Status, ReferralConsentView? Consent, bool MaySend,
    bool PartnerToBeInformed, IReadOnlyList<ReferralStepView> Steps, IReadOnlyList<SentDocumentView> Documents);

/// <param name="Holds">Given, neither withdrawn nor over.</param>
public sealed record ReferralConsentView(bool Holds, bool Withdrawn, IReadOnlyList<string> Fields, DateOnly On, DateOnly? UntilOn);

public sealed record ReferralStepView(string Step, DateOnly On, string Code);

/// <param name="Fields">Codes of the list ReferralField that it holds.</param>
public sealed record SentDocumentView(Guid Id, DateOnly SentOn, IReadOnlyList<string> Fields, string Sha256, int Pages, long SizeBytes);

internal sealed class ListReferralsHandler(ICaseTrackerDb db, ICurrentUser user, WelfareReading welfare, ReferralReading reading, AuditNotes audit, TimeProvider clock)
    : IRequestHandler<ListReferralsQuery, Result<IReadOnlyList<ReferralView>>>
{
    public async Task<Result<IReadOnlyList<ReferralView>>> Handle(ListReferralsQuery query, CancellationToken ct)
    {
        if (!await welfare.MayAsync(query.VictimId, ct)) return IdentityGrantRefusals.WelfareNotGranted;
        var (victim, today) = (new VictimId(query.VictimId), user.Actor.Today(clock));
        var names = await reading.NamesAsync(ct);
        var sent = (await db.ReferralDocuments.AsNoTracking().Where(d => d.VictimId == victim).OrderBy(d => d.RecordedAt)
            .Select(d => new { d.ReferralId, View = new SentDocumentView(d.Id, d.SentOn, d.Fields, d.Sha256, d.Pages, d.SizeBytes) }).ToListAsync(ct)).ToLookup(d => d.ReferralId, d => d.View);
        var views = new List<ReferralView>();
        foreach (var trail in await reading.OfAsync(victim, ct))
        {
            var partner = ReferralReading.PartnerIn(await reading.WordsAsync(trail.Referral, ct)) is { } id ? names.GetValueOrDefault(id, "") : "";
            var consent = trail.Consent is { } c ? new ReferralConsentView(c.HoldsOn(today), !c.Given, c.Fields, c.On, c.UntilOn) : null;
            views.Add(new ReferralView(
                trail.Referral.Id, trail.Reference, trail.Referral.Incoming, partner, trail.Referral.Reason, trail.Referral.Services, trail.Referral.On, trail.Status, consent,
                !trail.MaySend(today).IsRefused, trail.PartnerToBeInformed, [.. trail.Steps.Select(s => new ReferralStepView(s.Step, s.On, s.Code))], [.. sent[trail.Referral.Id]]));
        }

        audit.ShowedFields("Referral.Partner");
        return views;
    }
}
