using CaseTracker.Application.Victims;
using Microsoft.AspNetCore.Mvc;

namespace CaseTracker.Web.Pages.Cases.Victims;

/// <summary>The sealed words about one victim, opened for someone of the team; the opening is recorded.</summary>
public sealed class WordsModel : VictimPage
{
    public IReadOnlyList<WrittenWords> Words { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid victimId)
    {
        var page = await ShowVictimAsync(victimId);
        if (Victim is null)
        {
            return page;
        }

        Response.Headers.CacheControl = "no-store";
        return Show(await Ask(new ReadVictimWordsQuery(victimId)), view => Words = view.Words);
    }

    public string Heading(WrittenWords words) => T["{0}: {1}", About(words), Field(words.Field)];

    private string Field(string name) => name switch
    {
        nameof(StatusWords.Reference) => T["Reference"],
        nameof(StatusWords.Note) => T["Note"],
        nameof(GuardianWords.Name) => T["Name"],
        nameof(GuardianWords.Contact) => T["Contact"],
        nameof(ReflectionWords.EndNote) => T["Grounds of the end"],
        nameof(PermitWords.Reason) => T["Reason"],
        nameof(MeasureWords.Conditions) => T["Conditions"],
        nameof(MeasureWords.Family) => T["Protected family members"],
        nameof(BreachWords.ReportReference) => T["Reference of the report"],
        nameof(BreachWords.Account) => T["Account of what happened"],
        nameof(SpecialMeasureWords.Wishes) => T["Wishes of the victim"],
        nameof(AssessmentWords.Allegations) => T["The allegations in words"],
        nameof(NonPunishmentWords.Reasoning) => T["Reasoning"],
        nameof(ProceedingWords.FileReference) or nameof(AwardWords.DecisionReference) => T["Reference"],
        nameof(ProceedingWords.Subject) => T["What is it about?"],
        nameof(ProceedingWords.Result) => T["What became of it"],
        nameof(EntitlementWords.EntitlementNote) => T["Reasoning"],
        nameof(AssessmentWords.AssessmentNote) or nameof(ClaimWords.ClaimNote) or nameof(AwardWords.AwardNote) or nameof(PaymentWords.PaymentNote) => T["Note"],
        _ => name,
    };

    private string About(WrittenWords words) => words.Table switch
    {
        SealedTables.StatusDecisions => Label("VictimStatus", words.Code),
        SealedTables.Guardians => Label("GuardianRole", words.Code),
        SealedTables.ReflectionPeriods => T["Recovery and reflection period"],
        SealedTables.ResidencePermits => T["Residence permit"],
        SealedTables.ProtectionMeasures => Label("ProtectionMeasureType", words.Code),
        SealedTables.ProtectionBreaches => T["Breach"],
        SealedTables.Assessments => T["Non-punishment assessment"],
        SealedTables.NonPunishmentDecisions => Label("NonPunishmentDecision", words.Code),
        SealedTables.Proceedings => Label("CollateralKind", words.Code),
        SealedTables.Entitlements => Label("EntitlementAnswer", words.Code),
        SealedTables.Claims => Label("CompensationRoute", words.Code),
        SealedTables.Awards => Label("ClaimOutcome", words.Code),
        SealedTables.Payments => Label("FundsSource", words.Code),
        _ => Label("SpecialMeasure", words.Code),
    };
}
