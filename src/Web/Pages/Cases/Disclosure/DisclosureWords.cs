using CaseTracker.Application.Disclosure.Releases;
using CaseTracker.Domain.Disclosure;
using Microsoft.Extensions.Localization;

namespace CaseTracker.Web.Pages.Cases.Disclosure;

/// <summary>What steps, forms, states and problems are called.</summary>
public static class DisclosureWords
{
    public static string Of(DisclosureAct act, IStringLocalizer<Texts> texts) => act switch
    {
        DisclosureAct.Decided => texts["Decided"],
        DisclosureAct.Proposed => texts["Withholding proposed"],
        DisclosureAct.Agreed => texts["Withholding agreed to"],
        DisclosureAct.Declined => texts["Withholding not agreed to"],
        DisclosureAct.Flagged => texts["Marked: may assist the defence"],
        DisclosureAct.ClearingAsked => texts["Asked to clear the mark"],
        DisclosureAct.ClearingRefused => texts["The mark was kept"],
        DisclosureAct.Cleared => texts["The mark was cleared"],
        _ => texts["Went out"],
    };

    public static string Of(ReleaseForm form, IStringLocalizer<Texts> texts) => form switch
    {
        ReleaseForm.Original => texts["Original bytes"],
        ReleaseForm.Redacted => texts["Redacted version"],
        _ => texts["For inspection"],
    };

    public static string Of(ReleaseState state, IStringLocalizer<Texts> texts) => state switch
    {
        ReleaseState.Draft => texts["Draft"],
        ReleaseState.Asked => texts["Waits for a second person"],
        ReleaseState.Released => texts["Released, files in the making"],
        ReleaseState.Made => texts["Released"],
        _ => texts["Given up"],
    };

    public static string Of(ReleaseProblem problem, IStringLocalizer<Texts> texts) => problem switch
    {
        ReleaseProblem.NotDecided => texts["It is not decided that it is disclosed."],
        ReleaseProblem.NoFile => texts["Its file has not arrived."],
        ReleaseProblem.InDoubt => texts["Its integrity is in doubt."],
        ReleaseProblem.Infected => texts["Malware was found in it."],
        ReleaseProblem.RedactionNotChecked => texts["Its redacted version was not checked."],
        _ => texts["It is never copied."],
    };

    /// <summary>Colour of a state.</summary>
    public static string Look(string status) => status switch
    {
        DisclosureStates.NotReviewed => "soon",
        DisclosureStates.Disclosed or DisclosureStates.DisclosedRedacted => "good",
        DisclosureStates.RelevantDisclose => "info",
        _ => "calm",
    };
}
