using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Victims.Vault;
using CaseTracker.Domain.Victims.Vault;
using CaseTracker.Web.Shared;
using CaseTracker.Web.Shared.Tags;
using Microsoft.AspNetCore.Mvc;

namespace CaseTracker.Web.Pages.Victims;

/// <summary>Looks for a victim by name or identifier. By POST: what is looked for stands in no address.</summary>
public sealed class FindModel(IReferenceCodes codes) : AppPage
{
    [BindProperty]
    public Form Input { get; set; } = new();

    /// <summary>Null until something was looked for.</summary>
    public IReadOnlyList<FoundVictim>? Found { get; private set; }

    public IEnumerable<Choice> Kinds => Identifiers.Kinds.Select(kind => new Choice(kind, codes.Label("IdentityParticularKind", kind))).Prepend(new Choice(FindVictimsQuery.Name, T["Name"]));

    public void OnGet() => Response.Headers.CacheControl = "no-store";

    public async Task<IActionResult> OnPostAsync()
    {
        Response.Headers.CacheControl = "no-store";
        if (!ModelState.IsValid) return await UnreadableAsync(() => Task.FromResult<IActionResult>(Page()));
        var found = await Ask(new FindVictimsQuery(Input.Kind ?? "", Input.Value ?? ""));
        return found.Refusal is { } refusal ? await RefusedAsync(refusal, () => Task.FromResult<IActionResult>(Page())) : Show(found, victims => Found = victims);
    }

    public sealed record Form
    {
        public string? Kind { get; init; }

        public string? Value { get; init; }

        public override string ToString() => "•••";
    }
}
