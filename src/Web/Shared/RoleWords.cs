using CaseTracker.Domain.Staff;
using CaseTracker.Web.Shared.Tags;
using Microsoft.Extensions.Localization;

namespace CaseTracker.Web.Shared;

/// <summary>Roles as people call them, with what each opens.</summary>
public static class RoleWords
{
    public static string Label(IStringLocalizer<Texts> texts, string role) => role switch
    {
        Roles.Prosecutor => texts["Prosecutor"],
        Roles.Investigator => texts["Investigator"],
        Roles.Supervisor => texts["Supervisor"],
        Roles.VictimCoordinator => texts["Victim coordinator"],
        Roles.Analyst => texts["Analyst"],
        Roles.Auditor => texts["Auditor"],
        Roles.Administrator => texts["Administrator"],
        _ => role,
    };

    public static IReadOnlyList<Choice> Choices(IStringLocalizer<Texts> texts) => [.. Roles.All.Select(role => new Choice(role, Label(texts, role), Hint(texts, role)))];

    private static string Hint(IStringLocalizer<Texts> texts, string role) => role switch
    {
        Roles.Prosecutor => texts["Opens and leads cases; counts, deadlines, documents."],
        Roles.Investigator => texts["Works in the cases whose team they are on: suspects, evidence, chronology."],
        Roles.Supervisor => texts["Sees all cases of the unit that are not restricted, and the dashboard."],
        Roles.VictimCoordinator => texts["Keeps victims and their protection; may reveal an identity, with a reason."],
        Roles.Analyst => texts["Sees numbers, never a case."],
        Roles.Auditor => texts["Reads the audit trail, never a case."],
        _ => texts["Manages accounts and units, never a case."],
    };
}
