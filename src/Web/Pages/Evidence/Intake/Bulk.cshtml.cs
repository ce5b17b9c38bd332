using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Application.Evidence;
using CaseTracker.Domain.Evidence;
using CaseTracker.Web.Pages.Cases;
using CaseTracker.Web.Shared;
using CaseTracker.Web.Shared.Tags;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace CaseTracker.Web.Pages.Evidence.Intake;

/// <summary>Registers the physical items of a seizure together: all or none.</summary>
public sealed class BulkModel(IReferenceCodes codes) : CasePage
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public IActionResult OnGet() => Strip.Permissions.Contains(Permissions.EvidenceWrite) ? Page() : StatusCode(StatusCodes.Status403Forbidden);

    public async Task<IActionResult> OnPostAsync()
    {
        if (!ModelState.IsValid) return await UnreadableAsync(ShowAsync);
        var common = new RegisterExhibitCommand(
            CaseId, ExhibitKind.Physical, Input.Type ?? "", "", "", string.IsNullOrEmpty(Input.SourceIndependence) ? null : Input.SourceIndependence, Input.CollectedAt, Input.CollectedPlace ?? "", "")
        {
            LateReason = Input.LateReason ?? "",
            Details = new ExhibitGiven(new OriginGiven(Input.CollectedBy, null, null, null), new AuthorityGiven(Input.AuthorityKind, Input.AuthorityReference, null, null, null), null, null, null, null),
        };
        var made = await Ask(new RegisterExhibitsCommand(CaseId, common, [.. Lines]));
        return made.Refusal is { } refusal ? await RefusedAsync(refusal, ShowAsync)
            : Done(T["{0} items registered, {1} to {2}. They are in your custody.", made.Value.Count, made.Value[0].Reference, made.Value[^1].Reference], $"/cases/{CaseId}/evidence");
    }

    public IEnumerable<Choice> Choices(string list) => codes.ChoicesOf(list, Clock.Today);

    private IEnumerable<ExhibitLine> Lines =>
        from line in (Input.Items ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        let parts = line.Split(';', 3, StringSplitOptions.TrimEntries)
        select new ExhibitLine(parts[0], parts.ElementAtOrDefault(1), parts.ElementAtOrDefault(2));

    private Task<IActionResult> ShowAsync() => Task.FromResult<IActionResult>(Page());

    public sealed record Form
    {
        public string? Type { get; init; }

        public string? SourceIndependence { get; init; }

        public DateTimeOffset? CollectedAt { get; init; }

        public string? LateReason { get; init; }

        public string? CollectedPlace { get; init; }

        public string? CollectedBy { get; init; }

        public string? AuthorityKind { get; init; }

        public string? AuthorityReference { get; init; }

        public string? Items { get; init; }
    }
}
