using CaseTracker.Application.Suspects;
using CaseTracker.Domain.Common;
using CaseTracker.Web.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseTracker.Web.Pages.Cases.People;

/// <summary>Corrects what is known of a suspect; whoever comes second sees both versions.</summary>
public sealed class CorrectModel : CaseViewPage
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public SuspectView View { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid suspectId)
    {
        var page = await ShowAsync(suspectId);
        if (page is PageResult)
        {
            Input = new Form { Version = View.Version, Name = View.Name, Role = View.Role, Remarks = View.Remarks };
        }

        return page;
    }

    public async Task<IActionResult> OnPostAsync(Guid suspectId)
    {
        var done = await Ask(new CorrectSuspectCommand(suspectId, Input.Version, Input.Name ?? "", Input.Role ?? "", Input.Remarks ?? ""));
        if (done.Refusal is not { } refusal)
        {
            return Done(T["The suspect was corrected."], Root + "/people");
        }

        return await RefusedAsync(refusal, async () =>
        {
            var page = await ShowAsync(suspectId);
            if (page is PageResult && refusal.Kind is RefusalKind.Stale)
            {
                Input = Input with { Version = View.Version };
            }

            return page;
        });
    }

    protected override IReadOnlyList<Difference> Compare() => [.. new[]
    {
        new Difference(T["Name"], Input.Name, View.Name),
        new Difference(T["Part in the chain"], Input.Role is { } role ? Label("ChainRole", role) : null, Label("ChainRole", View.Role)),
        new Difference(T["Remarks"], Input.Remarks ?? "", View.Remarks),
    }.Where(d => d.Yours != d.Theirs)];

    /// <summary>A suspect of another case is not found here, even for who may see that case.</summary>
    private async Task<IActionResult> ShowAsync(Guid suspectId)
    {
        var page = Show(await Ask(new GetSuspectQuery(suspectId)), view => View = view);
        return page is PageResult && View.CaseId != CaseId ? NotFound() : page;
    }

    public sealed record Form
    {
        public uint Version { get; init; }

        public string? Name { get; init; }

        public string? Role { get; init; }

        public string? Remarks { get; init; }
    }
}
