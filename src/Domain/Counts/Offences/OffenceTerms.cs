namespace CaseTracker.Domain.Counts.Offences;

/// <summary>What a version of a national offence says.</summary>
/// <param name="Title">As the law names it; this is what a count prints.</param>
/// <param name="LegalBasis">Provision and act.</param>
/// <param name="Iccs">Code of the list IccsOffence: by it an offence is trafficking or not.</param>
/// <param name="Ecris">Code of the list EcrisOffence; empty where there is none.</param>
/// <param name="MinimumMonths">Lowest imprisonment; 0 where the law names none.</param>
/// <param name="MaximumMonths">Highest imprisonment; 0 where there is only a fine, null for life.</param>
/// <param name="NeedsVictimTestimony">An estimate: whether it is proved without a victim who testifies (R9).</param>
/// <param name="ProvenBy">Codes of the list EvidenceType: where one of these is in a case, the offence is worth a thought.</param>
/// <param name="ValidFrom">First day on which it could be committed.</param>
/// <param name="ValidTo">Last such day; null while it is in force.</param>
public sealed record OffenceTerms(
    string Title, string LegalBasis, string Iccs, string Ecris, int MinimumMonths, int? MaximumMonths, bool NeedsVictimTestimony, IReadOnlyList<string> ProvenBy, DateOnly ValidFrom, DateOnly? ValidTo);

/// <summary>Classes of the International Classification of Crime for Statistical Purposes that the code itself branches on.</summary>
public static class OffenceClass
{
    /// <summary>0203 slavery and exploitation and 0204 trafficking in persons, with all below them: what the Palermo Protocol means.</summary>
    public static bool IsTrafficking(string iccs) => iccs.StartsWith("0203", StringComparison.Ordinal) || iccs.StartsWith("0204", StringComparison.Ordinal);
}
