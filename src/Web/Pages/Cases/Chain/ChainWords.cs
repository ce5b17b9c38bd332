using CaseTracker.Application.Suspects.Chain;
using CaseTracker.Domain.Suspects.Chain;
using Microsoft.Extensions.Localization;

namespace CaseTracker.Web.Pages.Cases.Chain;

/// <summary>The chain in words.</summary>
internal static class ChainWords
{
    internal static string Part(ChainPart? part, IStringLocalizer<Texts> t) => part switch
    {
        ChainPart.Procures => t["Who recruits and moves"],
        ChainPart.Exploits => t["Who exploits"],
        ChainPart.Earns => t["Who earns"],
        ChainPart.Enables => t["Who makes it possible"],
        ChainPart.Uses => t["Who uses it"],
        _ => t["Other parts"],
    };

    internal static (string Word, string Look) Reach(ChainReach reach, IStringLocalizer<Texts> t) => reach switch
    {
        ChainReach.Convicted => (t["convicted"], "good"),
        ChainReach.Charged => (t["charged"], "info"),
        ChainReach.Investigated => (t["investigated"], "soon"),
        _ => (t["identified only"], "calm"),
    };

    /// <param name="role">The gap's role in words; empty where it is about none.</param>
    internal static string Gap(ChainGapView gap, string role, IStringLocalizer<Texts> t) => (gap.Kind, gap.Part) switch
    {
        (ChainGapKind.PartMissing, ChainPart.Procures) => t["Nobody is named who recruits, moves or harbours."],
        (ChainGapKind.PartMissing, ChainPart.Exploits) => t["Nobody is named who exploits, controls or organises."],
        (ChainGapKind.PartMissing, ChainPart.Earns) => t["Nobody is named who earns: look for companies, financiers and accounts."],
        (ChainGapKind.PartMissing, ChainPart.Enables) => t["Nobody is named who provides premises, advertises or looks away."],
        (ChainGapKind.PartMissing, _) => t["Nobody is named who knowingly uses the services or goods."],
        (ChainGapKind.RoleNotInvestigated, _) => t["{0}: identified, and nobody is investigated.", role],
        (ChainGapKind.RoleNotCharged, _) => t["{0}: others are charged, of these nobody.", role],
        (ChainGapKind.NoOrganisation, _) => t["No company, association or platform is named: may one be liable?"],
        (ChainGapKind.OrganisationNotCharged, _) => t["Persons are charged, of the organisations none."],
        _ => t["Three or more are named and none belongs to a group: is it an organised criminal group?"],
    };
}
