using CaseTracker.Application.Bundles;
using Microsoft.AspNetCore.Mvc;

namespace CaseTracker.Web.Pages.Cases.Bundles;

/// <summary>Changes title, numbers, marking or recipient of a bundle.</summary>
public sealed class EditModel : CaseViewPage
{
    [BindProperty]
    public BundleForm Input { get; set; } = new();

    public Guid Id { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid bundle)
    {
        Id = bundle;
        return Show(await Ask(new GetBundleQuery(bundle)), b => Input = new BundleForm { Title = b.Title, Prefix = b.Prefix, Width = b.Width, Start = b.Start, Marking = b.Marking, Recipient = b.Recipient });
    }

    public async Task<IActionResult> OnPostAsync(Guid bundle)
    {
        Id = bundle;
        if (!ModelState.IsValid)
        {
            return await UnreadableAsync(ShowAsync);
        }

        var done = await Ask(new EditBundleCommand(bundle, Input.Description));
        return done.Refusal is { } refusal ? await RefusedAsync(refusal, ShowAsync) : Done(T["Saved."], $"{Root}/bundles/{bundle}");
    }

    private Task<IActionResult> ShowAsync() => Task.FromResult<IActionResult>(Page());
}
