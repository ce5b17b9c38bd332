using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Application.Cases;
using CaseTracker.Application.Evidence;
using CaseTracker.Domain.Evidence;
using CaseTracker.Web.Shared;
using CaseTracker.Web.Shared.Tags;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace CaseTracker.Web.Pages.Evidence.Intake;

/// <summary>Registers one item; a file is sent on the page that follows.</summary>
public sealed class RegisterModel(IReferenceCodes codes) : CasePage
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public ExhibitKind Kind { get; private set; }

    /// <summary>What it was made from; null for an original.</summary>
    [BindProperty(SupportsGet = true, Name = "parent")]
    public Guid? Parent { get; set; }

    public string? ParentReference { get; private set; }

    public async Task<IActionResult> OnGetAsync(ExhibitKind kind)
    {
        var found = await Ask(new GetCaseQuery(CaseId));
        if (found is { IsRefused: false } && !found.Value.Permissions.Contains(Permissions.EvidenceWrite)) return StatusCode(StatusCodes.Status403Forbidden);
        return await ShowAsync(kind);
    }

    public async Task<IActionResult> OnPostAsync(ExhibitKind kind)
    {
        if (!ModelState.IsValid) return await UnreadableAsync(() => ShowAsync(kind));
        var made = await Ask(new RegisterExhibitCommand(
            CaseId, kind, Input.Type ?? "", Input.Title ?? "", Input.Description ?? "", string.IsNullOrEmpty(Input.SourceIndependence) ? null : Input.SourceIndependence,
            Input.CollectedAt, Input.CollectedPlace ?? "", Input.SealNumber ?? "")
        {
            ParentId = Parent, Derivation = Input.Derivation, LateReason = Input.LateReason ?? "",
            Details = new ExhibitGiven(new OriginGiven(null, null, null, null, Input.Latitude, Input.Longitude, Input.AccuracyMetres), null, null, null, Input.Markings ?? [], null)
            {
                Quantity = new QuantityGiven(Input.Amount, Input.Unit),
            },
        });
        return made.Refusal is { } refusal ? await RefusedAsync(refusal, () => ShowAsync(kind))
            : kind == ExhibitKind.File ? Done(T["Registered as {0}. Now send its file.", made.Value.Reference], $"/evidence/{made.Value.Id}/upload")
            : Done(T["Registered as {0}. It is in your custody.", made.Value.Reference], $"/evidence/{made.Value.Id}");
    }

    public IEnumerable<Choice> Choices(string list) => codes.List(list).Where(c => c.IsValidOn(Clock.Today)).Select(c => new Choice(c.Code, T[c.Label]));

    private async Task<IActionResult> ShowAsync(ExhibitKind kind)
    {
        Kind = kind;
        return Parent is { } parent ? Show(await Ask(new GetExhibitQuery(parent)), view => ParentReference = view.Reference) : Page();
    }

    public sealed record Form
    {
        public string? Type { get; init; }

        public string? Title { get; init; }

        public string? Description { get; init; }

        public string? SourceIndependence { get; init; }

        public string? Derivation { get; init; }

        public string? LateReason { get; init; }

        public IReadOnlyList<string>? Markings { get; init; }

        public DateTimeOffset? CollectedAt { get; init; }

        public string? CollectedPlace { get; init; }

        public string? SealNumber { get; init; }

        public decimal? Latitude { get; init; }

        public decimal? Longitude { get; init; }

        public decimal? AccuracyMetres { get; init; }

        public decimal? Amount { get; init; }

        public string? Unit { get; init; }
    }
}
