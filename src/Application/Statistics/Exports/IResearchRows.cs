namespace CaseTracker.Application.Statistics.Exports;

/// <summary>What may leave of one victim: codes only. The database gives rows of an approved export that has not expired, to those who may ask for one, and leaves out restricted cases and whoever refused research.</summary>
public interface IResearchRows
{
    Task<IReadOnlyList<ResearchRow>> OfAsync(Guid export, DateOnly today, CancellationToken ct);
}

/// <param name="Unit">Code of the unit.</param>
/// <param name="Body">Code of IdentificationBody of the last decision; null without one.</param>
/// <param name="Roles">Codes of ChainRole of the suspects of the case.</param>
/// <param name="Support">Codes of SupportPlanType of the last plan.</param>
/// <param name="ReferralReason">Code of ReferralReason of the last referral to a partner; null without one.</param>
/// <param name="Consent">What the victim said to research without names; null when nobody asked.</param>
public sealed record ResearchRow(
    Guid VictimId, string Unit, string Gender, bool Child, string Status, string? Body, IReadOnlyList<string> Exploitation, IReadOnlyList<string> Roles, bool CaseClosed, bool SupportOpen, IReadOnlyList<string> Support,
    string? ReferralReason, bool? Consent);
