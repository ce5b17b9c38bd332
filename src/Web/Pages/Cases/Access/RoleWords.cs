using CaseTracker.Domain.Staff;
using Microsoft.Extensions.Localization;

namespace CaseTracker.Web.Pages.Cases.Access;

/// <summary>Roles as people say them.</summary>
internal static class RoleWords
{
    public static string Of(IStringLocalizer<Texts> texts, IEnumerable<string> roles) => string.Join(", ", roles.Select(role => role switch
    {
        Roles.Prosecutor => texts["prosecutor"].Value,
        Roles.Investigator => texts["investigator"].Value,
        Roles.Supervisor => texts["supervisor"].Value,
        Roles.VictimCoordinator => texts["victim coordinator"].Value,
        Roles.Analyst => texts["analyst"].Value,
        Roles.Auditor => texts["auditor"].Value,
        Roles.Administrator => texts["administrator"].Value,
        _ => role,
    }));
}
