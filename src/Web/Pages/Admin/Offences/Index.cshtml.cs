using CaseTracker.Application.Counts.Offences;
using CaseTracker.Web.Shared;
using Microsoft.AspNetCore.Mvc;

namespace CaseTracker.Web.Pages.Admin.Offences;

/// <summary>The offences that counts are laid from.</summary>
public sealed class IndexModel : AppPage
{
    public string? Kind { get; private set; }

    public string? Q { get; private set; }

    public IReadOnlyList<OffenceView> Offences { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string? kind, string? q)
    {
        (Kind, Q) = (kind, q);
        return Show(await Ask(new ListOffencesQuery(q, kind)), list => Offences = list.Items);
    }
}
