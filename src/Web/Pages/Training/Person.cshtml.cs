using CaseTracker.Application.Sessions;
using Microsoft.AspNetCore.Mvc;

namespace CaseTracker.Web.Pages.Training;

/// <summary>The training of one member of staff.</summary>
public sealed class PersonModel : TrainingPage
{
    /// <summary>The viewer's own: nobody records that.</summary>
    public bool Own { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        Own = await Ask(new WhoAmIQuery()) is { IsRefused: false } me && me.Value.Id == id;
        return await ShowSheetAsync(id);
    }
}
