using System.Text.RegularExpressions;
using CaseTracker.Application.Audit;
using CaseTracker.Application.Common.Paging;
using CaseTracker.Web.Shared;
using CaseTracker.Web.Shared.Tags;
using Microsoft.AspNetCore.Mvc;

namespace CaseTracker.Web.Pages.Audit;

/// <summary>Who did what, when, on what and why. Looking at it is recorded too.</summary>
public sealed partial class IndexModel : AppPage
{
    /// <summary>A case by its reference, CT-2026-0001, or by its id.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Case { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid? Actor { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? UseCase { get; set; }

    [BindProperty(SupportsGet = true)]
    public bool? Allowed { get; set; }

    [BindProperty(SupportsGet = true)]
    public DateOnly? From { get; set; }

    [BindProperty(SupportsGet = true)]
    public DateOnly? To { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? After { get; set; }

    public AuditFilters Filters { get; private set; } = new([], []);

    public Page<AuditView> View { get; private set; } = new([], null);

    public IEnumerable<Choice> Actors => Filters.Actors.Select(a => new Choice(a.Id.ToString(), a.Name, Group: a.Unit));

    public IEnumerable<Choice> UseCases => Filters.UseCases.Select(name => new Choice(name, Words(name)));

    public async Task<IActionResult> OnGetAsync()
    {
        var filters = await Ask(new ListAuditFiltersQuery());
        if (filters.Refusal is { } closed)
        {
            return await RefusedAsync(closed, () => Task.FromResult<IActionResult>(Page()));
        }

        Filters = filters.Value;
        if (!ModelState.IsValid)
        {
            return await UnreadableAsync(() => Task.FromResult<IActionResult>(Page()));
        }

        var byId = Guid.TryParse(Case, out var id);
        var found = await Ask(new ListAuditQuery(byId ? id : null, byId ? null : Case, Actor, UseCase, Allowed, From, To, null, After));
        return found.Refusal is { } refusal ? await RefusedAsync(refusal, () => Task.FromResult<IActionResult>(Page())) : Show(found, view => View = view);
    }

    public string ActorName(Guid? id) => Filters.Actors.FirstOrDefault(a => a.Id == id)?.Name ?? T["unknown"];

    /// <summary><c>RevealIdentity</c> reads "Reveal identity".</summary>
    public static string Words(string name)
    {
        var words = Humps().Replace(name, " $1");
        return words.Length == 0 ? words : words[0] + words[1..].ToLowerInvariant();
    }

    [GeneratedRegex("(?<=[a-z0-9])([A-Z])")]
    private static partial Regex Humps();
}
