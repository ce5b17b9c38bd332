using CaseTracker.Application.Suspects.Profiles;
using CaseTracker.Application.Suspects.Stages;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseTracker.Web.Pages.Cases.People;

/// <summary>One suspect: their part, their profile, where the proceedings against them stand, whether they are a victim too, and what was decided on their non-punishment.</summary>
public sealed class ShowModel : SuspectPage
{
    public DefendantView Defendant { get; private set; } = null!;

    public IReadOnlyList<SuspectStageView> Steps { get; private set; } = [];

    public SuspectProfileView Profile { get; private set; } = null!;

    /// <summary>What is known of the person, in words; nothing where it is not.</summary>
    public IEnumerable<(string Label, string Words)> Facts => new (string Label, string Words)[]
    {
        (T["Further parts in the chain"], Labels("ChainRole", Profile.FurtherRoles)), (T["Age at the time of the offence"], Label("AgeBand", Profile.AgeBand)),
        (T["Sex"], Label("Gender", Profile.Sex)), (T["Countries"], string.Join(" ", Profile.Countries)),
        (T["How did they come to know the victims?"], Label("VictimRelation", Profile.RelationToVictims)), (T["Earlier convictions"], Label("PriorRecord", Profile.PriorRecord)),
        (T["How do they work?"], Labels("ModusOperandi", Profile.ModusOperandi)),
    }.Where(fact => fact.Words.Length > 0);

    public async Task<IActionResult> OnGetAsync(Guid suspectId)
    {
        var page = await ShowSuspectAsync(suspectId);
        if (page is PageResult) page = Show(await Ask(new ListDefendantsQuery(CaseId)), found => Defendant = found.Defendants.Single(d => d.SuspectId == suspectId));
        if (page is PageResult) page = Show(await Ask(new ListSuspectStagesQuery(suspectId)), steps => Steps = steps);
        return page is PageResult ? Show(await Ask(new GetSuspectProfileQuery(suspectId)), profile => Profile = profile) : page;
    }

    private string Labels(string system, IEnumerable<string> codes) => string.Join(", ", codes.Select(code => Label(system, code)));
}
