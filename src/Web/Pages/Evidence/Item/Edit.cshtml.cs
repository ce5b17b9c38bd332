using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Application.Evidence;
using CaseTracker.Web.Shared;
using CaseTracker.Web.Shared.Tags;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace CaseTracker.Web.Pages.Evidence.Item;

/// <summary>Corrects the description of an item; what was recorded at intake stays.</summary>
public sealed class EditModel(IReferenceCodes codes) : AppPage
{
    private Form sent = new();

    [BindProperty]
    public Form Input { get; set; } = new();

    public ExhibitView View { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        var page = await ShowAsync(id, keep: false);
        return View is { } view && !view.Permissions.Contains(Permissions.EvidenceWrite) ? StatusCode(StatusCodes.Status403Forbidden) : page;
    }

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (!ModelState.IsValid) return await UnreadableAsync(() => ShowAsync(id, keep: true));
        var done = await Ask(new EditExhibitCommand(id, Input.Version, Input.Type ?? "", Input.Title ?? "", Input.Description ?? "", Input.SourceIndependence ?? ""));
        return done.Refusal is { } refusal ? await RefusedAsync(refusal, () => ShowAsync(id, keep: true)) : Done(T["Saved."], $"/evidence/{id}");
    }

    public IEnumerable<Choice> Choices(string list, string current) =>
        codes.List(list).Where(c => c.IsValidOn(Clock.Today) || c.Code == current).Select(c => new Choice(c.Code, T[c.Label]));

    protected override IReadOnlyList<Difference> Compare() =>
    [
        .. new[]
        {
            new Difference(T["Title"], sent.Title, View.Title), new Difference(T["Type"], Label(EvidenceLists.Types, sent.Type), Label(EvidenceLists.Types, View.Type)),
            new Difference(T["Independence"], Label(EvidenceLists.Independence, sent.SourceIndependence), Label(EvidenceLists.Independence, View.SourceIndependence)),
            new Difference(T["Description"], sent.Description, View.Description),
        }.Where(d => (d.Yours ?? "") != (d.Theirs ?? "")),
    ];

    private string Label(string list, string? code) => T[codes.Label(list, code ?? "")];

    private async Task<IActionResult> ShowAsync(Guid id, bool keep) => Show(await Ask(new GetExhibitQuery(id)), view =>
    {
        (View, sent) = (view, Input);
        Input = keep ? Input with { Version = view.Version }
            : new Form { Version = view.Version, Type = view.Type, Title = view.Title, Description = view.Description, SourceIndependence = view.SourceIndependence };
    });

    public sealed record Form
    {
        public uint Version { get; init; }

        public string? Type { get; init; }

        public string? Title { get; init; }

        public string? Description { get; init; }

        public string? SourceIndependence { get; init; }
    }
}
