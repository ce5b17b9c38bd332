using CaseTracker.Application.Disclosure.Releases;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Disclosure;
using Microsoft.AspNetCore.Mvc;

namespace CaseTracker.Web.Pages.Cases.Disclosure.Sets;

/// <summary>What the pages of one release set share: the set, read again before each is shown, and its address.</summary>
public abstract class SetPage : CaseViewPage
{
    [BindProperty(SupportsGet = true, Name = "setId")]
    public Guid SetId { get; set; }

    public ReleaseSetView View { get; private set; } = null!;

    public string Address => $"{Root}/disclosure/sets/{SetId}";

    public bool IsOut => View.State is ReleaseState.Released or ReleaseState.Made;

    /// <summary>A set of another case has no page here.</summary>
    protected async Task<IActionResult> ShowAsync()
    {
        var found = await Ask(new GetReleaseSetQuery(SetId));
        return found is { IsRefused: false } && found.Value.CaseId != CaseId ? NotFound() : Show(found, view => View = view);
    }

    protected async Task<IActionResult> AfterAsync<T1>(T1 done, string message) where T1 : IRefusable<T1> =>
        done.Refusal is { } refusal ? await RefusedAsync(refusal, ShowAsync) : Done(message, Address);
}
