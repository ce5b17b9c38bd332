using CaseTracker.Domain.Common;

namespace CaseTracker.Domain.Victims.Referrals;

/// <summary>A referral with its steps and consents, each in the order of recording: what may follow is decided here.</summary>
public sealed record ReferralTrail(Referral Referral, IReadOnlyList<ReferralStep> Steps, IReadOnlyList<ReferralConsent> Consents)
{
    /// <summary>What the letter is quoted by: it says nothing of case or victim.</summary>
    public string Reference => $"R-{Referral.Id.ToString("N")[^8..].ToUpperInvariant()}";

    /// <summary>Code of the list ReferralStatus.</summary>
    public string Status => Steps.LastOrDefault(s => s.Step != ReferralStep.Informed)?.Step ?? (Referral.Incoming ? "RECEIVED" : "DRAFTED");

    /// <summary>The newest; null when none was given.</summary>
    public ReferralConsent? Consent => Consents.Count == 0 ? null : Consents[^1];

    public DateOnly? SentOn => On(ReferralStep.Sent);

    /// <summary>Something that was sent is covered by no consent any more, and the partner has not been told since. A new consent brings nothing back that it does not name.</summary>
    public bool PartnerToBeInformed => Untold is not null;

    public bool IsOver => Status is ReferralStep.Declined or ReferralStep.Closed;

    /// <summary>Whether something may be handed over on this day.</summary>
    public Result MaySend(DateOnly on)
    {
        if (Referral.Incoming) return ReferralRefusals.Incoming;
        if (IsOver) return ReferralRefusals.Over;
        return Consent?.HoldsOn(on) == true ? Result.Done : ReferralRefusals.NoConsent;
    }

    /// <returns>Null when an earlier letter was sent: a supplement is no further step.</returns>
    public ReferralStep? FirstSent(RecordOf of, DateOnly on) => SentOn is null ? Next(of, ReferralStep.Sent, on, "") : null;

    public Result<ReferralStep> Accept(RecordOf of, DateOnly on) => Answer(of, ReferralStep.Accepted, on, "");

    /// <param name="reason">Code of the list ReferralDeclineReason.</param>
    public Result<ReferralStep> Decline(RecordOf of, DateOnly on, string reason) => Answer(of, ReferralStep.Declined, on, reason);

    /// <summary>Also of a referral that was never answered.</summary>
    /// <param name="outcome">Code of the list ReferralOutcome.</param>
    public Result<ReferralStep> Close(RecordOf of, DateOnly on, string outcome)
    {
        if (IsOver) return ReferralRefusals.Over;
        if (SentOn is null) return ReferralRefusals.NotSent;
        return on < (On(ReferralStep.Accepted) ?? SentOn) ? ReferralRefusals.BeforeTheLast : Next(of, ReferralStep.Closed, on, outcome);
    }

    /// <summary>The partner was told that the consent is withdrawn; also after the referral is over, because the partner still holds what was sent.</summary>
    public Result<ReferralStep> Inform(RecordOf of, DateOnly on)
    {
        if (!PartnerToBeInformed) return ReferralRefusals.NothingToInform;
        return on < Untold!.On ? ReferralRefusals.BeforeTheLast : Next(of, ReferralStep.Informed, on, "");
    }

    /// <summary>The latest consent that takes back a field named before it, after something was sent; null when the partner was told since.</summary>
    private ReferralConsent? Untold
    {
        get
        {
            if (Steps.FirstOrDefault(s => s.Step == ReferralStep.Sent) is not { } sent) return null;
            var told = Steps.LastOrDefault(s => s.Step == ReferralStep.Informed)?.RecordedAt;
            return Consents.Zip(Consents.Skip(1), (before, after) => (before, after))
                .Where(pair => pair.after.RecordedAt >= sent.RecordedAt && !(told >= pair.after.RecordedAt) && pair.before.Given && (!pair.after.Given || pair.before.Fields.Except(pair.after.Fields).Any()))
                .Select(pair => pair.after).LastOrDefault();
        }
    }

    private Result<ReferralStep> Answer(RecordOf of, string step, DateOnly on, string code)
    {
        if (IsOver || Status == ReferralStep.Accepted) return ReferralRefusals.Answered;
        if (SentOn is null) return ReferralRefusals.NotSent;
        return on < SentOn ? ReferralRefusals.BeforeTheLast : Next(of, step, on, code);
    }

    private ReferralStep Next(RecordOf of, string step, DateOnly on, string code) => ReferralStep.Of(of, Referral.Id, Steps.Count + 1, step, on, code);

    private DateOnly? On(string step) => Steps.FirstOrDefault(s => s.Step == step)?.On;
}

public static class ReferralRefusals
{
    public static readonly Refusal NoConsent = new("referral.no_consent", "No consent of the victim holds for this referral today: nothing may be sent.", RefusalKind.Conflict);
    public static readonly Refusal ConsentEndsBeforeGiven = new("referral.consent_ends_before_given", "It cannot end before it is given.", RefusalKind.Invalid, "untilOn");
    public static readonly Refusal ContactWithoutRules = new("referral.contact_without_rules", "Nobody is given a telephone number or an address without how to use it safely: add the contact rules.", RefusalKind.Conflict, "fields");
    public static readonly Refusal NoConsentToWithdraw = new("referral.no_consent_to_withdraw", "There is no consent to withdraw.", RefusalKind.Conflict);
    public static readonly Refusal WithdrawnBeforeGiven = new("referral.withdrawn_before_given", "It cannot be withdrawn before it was given.", RefusalKind.Invalid, "on");
    public static readonly Refusal Incoming = new("referral.incoming", "This victim was referred to you: nothing is sent for it.", RefusalKind.Conflict);
    public static readonly Refusal Over = new("referral.over", "This referral is declined or closed.", RefusalKind.Conflict);
    public static readonly Refusal Answered = new("referral.answered", "This referral is answered already.", RefusalKind.Conflict);
    public static readonly Refusal NotSent = new("referral.not_sent", "Nothing has been sent yet.", RefusalKind.Conflict);
    public static readonly Refusal BeforeTheLast = new("referral.before_the_last", "The step before this one is later than that day.", RefusalKind.Invalid, "on");
    public static readonly Refusal NothingToInform = new("referral.nothing_to_inform", "There is no withdrawn consent that the organisation is still to be told of.", RefusalKind.Conflict);
    public static readonly Refusal PartnerEnded = new("referral.partner_ended", "The co-operation with this organisation has ended.", RefusalKind.Conflict, "partnerId");

    /// <summary>The engine made no document, for example because a name has a character that no font has.</summary>
    public static readonly Refusal NotRendered = new("referral.not_rendered", "No letter could be made, so nothing was sent. Tell the administrator.", RefusalKind.Unavailable);

    /// <summary>Altered or moved in the database, or its key is destroyed.</summary>
    public static readonly Refusal DocumentUnreadable = new("referral.document_unreadable", "What was sent does not open, or is not what was sent. Tell the administrator.", RefusalKind.Conflict);
}
