using CaseTracker.Application.Disclosure;
using CaseTracker.Domain.Common;
using Microsoft.AspNetCore.Mvc;

namespace CaseTracker.Web.Pages.Cases.Disclosure.Items;

/// <summary>What the pages of one line share: the line, read again before each is shown, and its address.</summary>
public abstract class LinePage : CaseViewPage
{
    [BindProperty(SupportsGet = true, Name = "itemId")]
    public Guid ItemId { get; set; }

    public DisclosureItemView View { get; private set; } = null!;

    public string Address => $"{Root}/disclosure/items/{ItemId}";

    public string StateLabel(string code) => T[Label(DisclosureLists.States, code)];

    /// <summary>A line of another case has no page here.</summary>
    protected async Task<IActionResult> ShowAsync()
    {
        var found = await Ask(new GetDisclosureItemQuery(ItemId));
        return found is { IsRefused: false } && found.Value.CaseId != CaseId ? NotFound() : Show(found, view => View = view);
    }

    protected async Task<IActionResult> AfterAsync<T1>(T1 done, string message) where T1 : IRefusable<T1> =>
        done.Refusal is { } refusal ? await RefusedAsync(refusal, ShowAsync) : Done(message, Address);
}

/// <summary>An act for which a reason is all that is asked.</summary>
public abstract class ReasonPage : LinePage
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public Task<IActionResult> OnGetAsync() => ShowAsync();

    public sealed record Form
    {
        /// <summary>Of an answer: <c>yes</c> or <c>no</c>.</summary>
        public string? Answer { get; init; }

        public string? Reason { get; init; }
    }
}
