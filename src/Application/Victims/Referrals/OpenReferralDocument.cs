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
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.Victims.Referrals;

/// <summary>
/// Shows again what was sent, byte for byte. It is a reveal: for who may have the identity revealed and may read of the welfare, for one purpose, recorded before it is shown.
/// Deliberately no command, so that no answer is ever kept for a retry.
/// </summary>
/// <param name="Purpose">Code of the list RevealPurpose.</param>
/// <param name="Reason">The reader's words; kept encrypted in the audit trail.</param>
[Requires(Permissions.IdentityReveal), Audited(AuditAct.Consult, AuditObject.Identity)]
public sealed record OpenReferralDocumentQuery(Guid VictimId, Guid DocumentId, string Purpose, string Reason) : IQuery<ReferralFile>, ICaseScoped
{
    CaseScope ICaseScoped.Scope => CaseScope.Victim(VictimId);

    public override string ToString() => $"{nameof(OpenReferralDocumentQuery)} •••";
}

/// <summary>The PDF on its way to its one reader.</summary>
/// <param name="FileName">The reference of the referral; no name.</param>
public sealed record ReferralFile(byte[] Content, string FileName, string Sha256)
{
    internal static SealContext Place(Guid document) => new(VictimRecording.ReferralDocuments, "content", document);

    public override string ToString() => "•••";
}

internal sealed class OpenReferralDocumentValidator : AbstractValidator<OpenReferralDocumentQuery>
{
    public OpenReferralDocumentValidator(IReferenceCodes codes, ICurrentUser user, TimeProvider clock)
    {
        _ = RuleFor(q => q.Purpose).CodeOf(codes, "RevealPurpose", user.Actor.Today(clock));
        _ = RuleFor(q => q.Reason).RequiredText(Identity.ReasonMaxLength)
            .Must(reason => reason is null || reason.Trim().Length >= Identity.ReasonMinLength).WithMessage($"At least {Identity.ReasonMinLength} characters.");
    }
}

internal sealed class OpenReferralDocumentHandler(ICaseTrackerDb db, IdentityReading identities, WelfareReading welfare, ReferralReading referrals, ICaseKeys keys, AuditNotes audit)
    : IRequestHandler<OpenReferralDocumentQuery, Result<ReferralFile>>
{
    public async Task<Result<ReferralFile>> Handle(OpenReferralDocumentQuery query, CancellationToken ct)
    {
        if (!await identities.MayAsync(query.VictimId, ct)) return IdentityGrantRefusals.NotGranted;
        if (!await welfare.MayAsync(query.VictimId, ct)) return IdentityGrantRefusals.WelfareNotGranted;
        var victim = new VictimId(query.VictimId);
        var sent = await db.ReferralDocuments.AsNoTracking().SingleOrDefaultAsync(d => d.Id == query.DocumentId && d.VictimId == victim, ct);
        if (sent is null || await referrals.FindAsync(query.VictimId, sent.ReferralId, ct) is not { } trail) return CommonRefusals.NotFound;

        audit.Because(query.Purpose, query.Reason.Trim());
        audit.ShowedFields(ReferralContents.AuditNames(sent.Fields));
        try
        {
            var pdf = await keys.OpenAsync(sent.CaseId, sent.Content, ReferralFile.Place(sent.Id), ct);
            if (Convert.ToHexStringLower(SHA256.HashData(pdf)) != sent.Sha256) return ReferralRefusals.DocumentUnreadable;
            return new ReferralFile(pdf, $"referral-{trail.Reference}.pdf", sent.Sha256);
        }
        catch (CryptographicException e) when (e is not NoCaseKeyException { Erased: true })
        {
            return ReferralRefusals.DocumentUnreadable;
        }
    }
}
