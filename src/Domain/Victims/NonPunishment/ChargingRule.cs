using CaseTracker.Domain.Common;
using CaseTracker.Domain.Victims.Identification;

namespace CaseTracker.Domain.Victims.NonPunishment;

/// <summary>How a suspect stands to the rule that nobody who may be a victim is charged unassessed.</summary>
public enum ChargeStanding
{
    /// <summary>Nothing says that this person is a victim.</summary>
    Free,

    /// <summary>No assessment of this person is completed.</summary>
    Unassessed,

    /// <summary>The newest decision says that they go unpunished.</summary>
    GoesUnpunished,

    /// <summary>The newest decision lets them be charged, for all or for a part.</summary>
    Assessed,
}

/// <summary>Whether someone may be charged who is a victim, or may be one (CETS 197 Art. 26; Dir. 2011/36 Art. 8).</summary>
public static class ChargingRule
{
    /// <param name="indicated">Flagged with victim indicators, or under an assessment.</param>
    /// <param name="victimStatus">Code of the list VictimStatus of the victim who is the same person; null when none is.</param>
    /// <param name="newestDecision">Code of the list NonPunishmentDecision; null as long as nothing was decided.</param>
    public static ChargeStanding Of(bool indicated, string? victimStatus, string? newestDecision) =>
        newestDecision is NonPunishmentFinding.Refused or NonPunishmentFinding.Partly ? ChargeStanding.Assessed
        : newestDecision is not null ? ChargeStanding.GoesUnpunished // until a review decides otherwise, whatever becomes of flag, link or status
        : indicated || (victimStatus is not null && !StatusPath.IsFoundNoVictim(victimStatus)) ? ChargeStanding.Unassessed
        : ChargeStanding.Free;

    /// <summary>Whether a count may be laid against them.</summary>
    public static Result MayCharge(ChargeStanding standing) => standing switch
    {
        ChargeStanding.Unassessed => ChargingRefusals.AssessmentNeeded,
        ChargeStanding.GoesUnpunished => ChargingRefusals.GoesUnpunished,
        _ => Result.Done,
    };
}

public static class ChargingRefusals
{
    public static readonly Refusal AssessmentNeeded = new(
        "count.assessment_needed", "This person is, or may be, a victim of trafficking: complete a non-punishment assessment before laying a count.", RefusalKind.Conflict, "suspectId");

    public static readonly Refusal GoesUnpunished = new(
        "count.non_punishment_applies", "It was decided that this person goes unpunished: a count needs a review, or a further assessment, that decides otherwise.", RefusalKind.Conflict, "suspectId");

    /// <param name="references">Of the suspects in question, as S-02.</param>
    public static Refusal StageNeedsAssessment(IEnumerable<string> references) => new(
        "case.assessment_needed", $"A count stands against someone who is, or may be, a victim of trafficking. Complete the non-punishment assessment first: {string.Join(", ", references)}.",
        RefusalKind.Conflict, "stage");

    /// <param name="references">Of the suspects in question, as S-02.</param>
    public static Refusal StageNeedsWithdrawal(IEnumerable<string> references) => new(
        "case.withdrawal_needed", $"A count stands against someone of whom it was decided that they go unpunished. Withdraw it, or review the decision, first: {string.Join(", ", references)}.",
        RefusalKind.Conflict, "stage");
}
