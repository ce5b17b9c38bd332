using CaseTracker.Application.Groups;
using CaseTracker.Web.Shared;
using Microsoft.AspNetCore.Mvc;

namespace CaseTracker.Web.Pages.Cases.Chain;

/// <summary>Names a criminal group for the first time.</summary>
public sealed class NameModel : MembershipPage
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public Task<IActionResult> OnGetAsync(Guid? suspect)
    {
        Input = new Form { SuspectId = suspect };
        return ShowSuspectsAsync();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!ModelState.IsValid) return await UnreadableAsync(ShowSuspectsAsync);
        if (Input.SuspectId is not { } suspect)
        {
            ModelState.AddModelError("Input.SuspectId", T["Choose one."]);
            return await UnreadableAsync(ShowSuspectsAsync);
        }
        var named = await Ask(new NameGroupCommand(
            suspect, Input.Name ?? "", Input.Kind ?? "", CountryCodes.Read(Input.Countries), Input.Remarks ?? "", Input.Role ?? "", Input.Since, Input.Until, Input.Source ?? ""));
        return named.Refusal is { } refusal ? await RefusedAsync(refusal, ShowSuspectsAsync) : Done(T["The group is named."], $"/groups/{named.Value}");
    }

    public sealed record Form : MembershipForm
    {
        public string? Name { get; init; }

        public string? Kind { get; init; }

        public string? Countries { get; init; }

        public string? Remarks { get; init; }
    }
}
