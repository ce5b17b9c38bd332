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

    public string Heading(WrittenWords words) => T["{0}: {1}", About(words), T[words.Field switch
    {
        nameof(StatusWords.Reference) => "reference",
        nameof(StatusWords.Note) => "note",
        nameof(GuardianWords.Name) => "name",
        nameof(GuardianWords.Contact) => "contact",
        nameof(ReflectionWords.EndNote) => "grounds of the end",
        nameof(PermitWords.Reason) => "reason",
        nameof(MeasureWords.Conditions) => "conditions",
        nameof(MeasureWords.Family) => "protected family members",
        nameof(BreachWords.ReportReference) => "reference of the report",
        nameof(BreachWords.Account) => "account",
        nameof(SpecialMeasureWords.Wishes) => "wishes of the victim",
        _ => words.Field,
    }]];

    private string About(WrittenWords words) => words.Table switch
    {
        SealedTables.StatusDecisions => Label("VictimStatus", words.Code),
        SealedTables.Guardians => Label("GuardianRole", words.Code),
        SealedTables.ReflectionPeriods => T["Recovery and reflection period"],
        SealedTables.ResidencePermits => T["Residence permit"],
        SealedTables.ProtectionMeasures => Label("ProtectionMeasureType", words.Code),
        SealedTables.ProtectionBreaches => T["Breach"],
        _ => Label("SpecialMeasure", words.Code),
    };
}
