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

/// <summary>Many files of one seizure: the script of the page registers each over the interface and sends it.</summary>
public sealed class BulkFilesModel(IReferenceCodes codes) : CasePage
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public IActionResult OnGet() => Strip.Permissions.Contains(Permissions.EvidenceWrite) ? Page() : StatusCode(StatusCodes.Status403Forbidden);

    /// <summary>What the files have in common, as the body of a registration without its title; or what could not be read, by field.</summary>
    public IActionResult OnPost() => ModelState.IsValid
        ? new JsonResult(new
        {
            Kind = "file", Input.Type, SourceIndependence = Given(Input.SourceIndependence), Input.CollectedAt, Input.CollectedPlace, Input.LateReason,
            Origin = new OriginGiven(Input.CollectedBy, null, null, null),
            Authority = new AuthorityGiven(Given(Input.AuthorityKind), Input.AuthorityReference, null, null, null),
            Input.Markings,
        })
        : BadRequest(new { Errors = ModelState.Where(f => f.Value!.Errors.Count > 0).ToDictionary(f => f.Key, f => f.Value!.Errors.Select(e => e.ErrorMessage)) });

    public IEnumerable<Choice> Choices(string list) => codes.ChoicesOf(list, Clock.Today);

    private static string? Given(string? code) => string.IsNullOrEmpty(code) ? null : code;

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

        public IReadOnlyList<string>? Markings { get; init; }
    }
}
