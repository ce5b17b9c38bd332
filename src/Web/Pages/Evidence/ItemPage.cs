using System.Security.Claims;
using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Application.Evidence;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Evidence;
using CaseTracker.Web.Pages.Cases;
using CaseTracker.Web.Shared;
using CaseTracker.Web.Shared.Tags;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;

namespace CaseTracker.Web.Pages.Evidence;

/// <summary>What the pages of one item share: the item, read again before each is shown, and its address.</summary>
public abstract class ItemPage : AppPage
{
    [BindProperty(SupportsGet = true, Name = "id")]
    public Guid Id { get; set; }

    public ExhibitView View { get; private set; } = null!;

    public string Address => $"/evidence/{Id}";

    public bool MayWrite => May(Permissions.EvidenceWrite);

    /// <summary>Whether to offer a verb; the use case decides.</summary>
    public bool May(string permission) => View.Permissions.Contains(permission);

    public bool IsHeldByViewer => View.CustodianId == Viewer;

    public Guid Viewer => Guid.Parse(User.FindFirstValue(ClaimTypes.NameIdentifier)!);

    public bool HasEnded => View.State is ExhibitState.Returned or ExhibitState.Destroyed or ExhibitState.Lost;

    public string Label(string list, string code) => code.Length == 0 ? "" : T[Codes.Label(list, code)];

    public IEnumerable<Choice> Choices(string list) => Codes.ChoicesOf(list, Clock.Today);

    protected IReferenceCodes Codes => HttpContext.RequestServices.GetRequiredService<IReferenceCodes>();

    protected async Task<IActionResult> ShowAsync() => Show(await Ask(new GetExhibitQuery(Id)), view => View = view);

    /// <summary>Shows the item, and beside it what <paramref name="more"/> gives.</summary>
    protected async Task<IActionResult> ShowWithAsync<T1>(IQuery<T1> more, Action<T1> use)
    {
        var shown = await ShowAsync();
        return View is null ? shown : Show(await Ask(more), use);
    }

    /// <summary>Back to the item with a banner, or the form again.</summary>
    protected async Task<IActionResult> AfterAsync<T1>(T1 done, string message, Func<Task<IActionResult>> redisplay) where T1 : IRefusable<T1> =>
        done.Refusal is { } refusal ? await RefusedAsync(refusal, redisplay) : Done(message, Address);
}
