using CaseTracker.Application.Suspects;
using CaseTracker.Domain.Suspects;
using CaseTracker.Web.Shared.Tags;
using Microsoft.AspNetCore.Mvc;

namespace CaseTracker.Web.Pages.Cases.People;

/// <summary>Names a suspect.</summary>
public sealed class AddModel : CaseViewPage
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public IEnumerable<Choice> Kinds => [new(nameof(SuspectKind.Person), T["A person"]), new(nameof(SuspectKind.Organisation), T["An organisation"], T["A company, an association or a platform."])];

    public IActionResult OnGet() => Page();

    public async Task<IActionResult> OnPostAsync()
    {
        var added = await Ask(new AddSuspectCommand(CaseId, Input.Kind, Input.Name ?? "", Input.Role ?? "", Input.Remarks ?? ""));
        return added.Refusal is { } refusal
            ? await RefusedAsync(refusal, () => Task.FromResult<IActionResult>(Page()))
            : Done(T["{0} was added.", added.Value.Reference], Root + "/people");
    }

    public sealed record Form
    {
        public SuspectKind? Kind { get; init; }

        public string? Name { get; init; }

        public string? Role { get; init; }

        public string? Remarks { get; init; }
    }
}
