using CaseTracker.Application.Access;
using Microsoft.AspNetCore.Mvc;

namespace CaseTracker.Web.Pages.Cases;

/// <summary>After a case was opened: what usually comes first.</summary>
public sealed class NextModel : CaseViewPage
{
    /// <summary>Verb, address, icon, and why; only what the viewer may do.</summary>
    public IEnumerable<(string Verb, string Href, string Icon, string Why)> Verbs => All().Where(v => May(v.Permission)).Select(v => (v.Verb, Root + v.Href, v.Icon, v.Why));

    private (string Permission, string Verb, string Href, string Icon, string Why)[] All() =>
    [
        (Permissions.SuspectWrite, T["Add a suspect"], "/people/add", "user-plus", T["A person or an organisation, with their part in the chain."]),
        (Permissions.VictimWrite, T["Add a victim"], "/victims", "shield-lock", T["By pseudonym; the identity is kept apart and sealed."]),
        (Permissions.EvidenceWrite, T["Add evidence"], "/evidence", "upload", T["Files are hashed on arrival; physical items get their custody chain."]),
        (Permissions.CaseTeam, T["Add a colleague"], "/access/add", "users-group", T["Who is to work on the case must be on its team."]),
    ];

    public IActionResult OnGet() => Page();
}
