using System.Security.Cryptography;
using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Application.Common;
using CaseTracker.Application.Victims.Vault;
using CaseTracker.Application.Victims.Welfare;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Victims;
using CaseTracker.Domain.Victims.Referrals;
using CaseTracker.Domain.Victims.Vault;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace CaseTracker.Application.Victims.Referrals;

/// <summary>
/// Makes the letter of exactly the consented fields, opened from the vault in this act, and keeps it sealed with its hash: what it holds is what was sent. Recorded as a
/// disclosure. It is one page or two, so it is made inside the transaction: letter, step and audit entry stand or fall together.
/// </summary>
[Requires(Permissions.WelfareWrite), Audited(AuditAct.Disclose, AuditObject.Identity)]
public sealed record SendReferralCommand(Guid VictimId, Guid ReferralId) : ICommand<SentReferral>, ICaseScoped
{
    CaseScope ICaseScoped.Scope => CaseScope.Victim(VictimId);
}

/// <param name="Sha256">Of the PDF, lower-case hex.</param>
public sealed record SentReferral(Guid DocumentId, string Sha256, int Pages);

internal sealed partial class SendReferralHandler(
    ICaseTrackerDb db, ICurrentUser user, ReferralReading referrals, ReferralContents contents, IdentityReading identities, VictimRecording recording, ICaseKeys keys, IReferenceCodes codes,
    IPrintTexts texts, IDocumentRenderer renderer, ICaseTurn turn, AuditNotes audit, TimeProvider clock, ILogger<SendReferralHandler> logger) : IRequestHandler<SendReferralCommand, Result<SentReferral>>
{
    private const int MarkBytes = 16;

    public async Task<Result<SentReferral>> Handle(SendReferralCommand command, CancellationToken ct)
    {
        // A withdrawal that comes while the letter is made waits, and is then one the partner must be told of.
        await turn.TakeAsync(await db.Victims.Where(v => v.Id == new VictimId(command.VictimId)).Select(v => v.CaseId).SingleAsync(ct), ct);
        if (await referrals.FindAsync(command.VictimId, command.ReferralId, ct) is not { } trail) return CommonRefusals.NotFound;
        var today = user.Actor.Today(clock);
        if (trail.MaySend(today).Refusal is { } refusal) return refusal;
        if (!await identities.MayAsync(command.VictimId, ct)) return IdentityGrantRefusals.NotGranted;
        try
        {
            audit.ShowedFields(ReferralContents.AuditNames(trail.Consent!.Fields));
            return await SendAsync(trail, today, ct);
        }
        catch (DocumentRenderException e)
        {
            NoLetter(logger, command.ReferralId, e.Code);
            return ReferralRefusals.NotRendered;
        }
        catch (CryptographicException e) when (e is not NoCaseKeyException { Erased: true })
        {
            return VictimRefusals.WordsUnreadable;
        }
    }

    private async Task<Result<SentReferral>> SendAsync(ReferralTrail trail, DateOnly today, CancellationToken ct)
    {
        var (referral, mark) = (trail.Referral, Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(MarkBytes)));
        var words = await referrals.WordsAsync(referral, ct);
        var partner = ReferralReading.PartnerIn(words) is { } id ? await db.Partners.AsNoTracking().SingleOrDefaultAsync(p => p.Id == id, ct) : null;
        if (partner is not { EndedOn: null }) return ReferralRefusals.PartnerEnded;
        var unit = await (from c in db.Cases join u in db.Units on c.UnitId equals u.Id where c.Id == referral.CaseId select new { u.Name, u.Language }).SingleAsync(ct);
        var facts = new ReferralFacts(trail, partner.Name, unit.Name, words.GetValueOrDefault(ReferralReading.PurposeText, ""), today, mark);
        var letter = ReferralLetter.Compose(facts, await contents.OpenAsync(referral.VictimId, trail.Consent!.Fields, ct), codes, texts.In(unit.Language));

        using var pdf = new MemoryStream();
        var made = await renderer.RenderAsync(letter, new RenderOptions(PdfProfile.PdfA2a, clock.GetUtcNow()), pdf, ct);
        var of = await recording.SealAsync(referral.VictimId.Value, VictimRecording.ReferralDocuments, new() { ["copyMark"] = mark }, ct);
        var content = await keys.SealAsync(of.CaseId, pdf.ToArray(), ReferralFile.Place(of.Id), ct);
        _ = db.ReferralDocuments.Add(ReferralDocument.Keep(of, trail.Consent, today, new(made.Sha256, made.SizeBytes, made.Pages, made.Engine), content));
        if (trail.FirstSent(await recording.SealAsync(referral.VictimId.Value, VictimRecording.ReferralSteps, new() { ["note"] = "" }, ct), today) is { } step) _ = db.ReferralSteps.Add(step);
        return new SentReferral(of.Id, made.Sha256, made.Pages);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The letter of referral {ReferralId} could not be made: {Code}.")]
    private static partial void NoLetter(ILogger logger, Guid referralId, string code);
}
