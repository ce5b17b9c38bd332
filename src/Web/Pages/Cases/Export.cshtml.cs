using System.Globalization;
using System.Text;
using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Cases;
using CaseTracker.Application.Common.Paging;
using CaseTracker.Domain.Common;
using CaseTracker.Web.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;

namespace CaseTracker.Web.Pages.Cases;

/// <summary>The same list as a file: page by page through the same use case, so that it shows the same cases and leaves the same trail.</summary>
public sealed class ExportModel(IReferenceCodes codes) : AppPage
{
    [BindProperty(SupportsGet = true, Name = "")]
    public CaseFilter Filter { get; set; } = new();

    public async Task<IActionResult> OnGetAsync()
    {
        if (!ModelState.IsValid)
        {
            return BadRequest();
        }

        var first = await Ask(Filter.Ask(PageLimits.Maximum, null));
        if (first.Refusal is { } refusal)
        {
            return StatusCode(RefusalStatus.Of(refusal.Kind));
        }

        var today = Clock.Today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        Response.ContentType = "text/csv; charset=utf-8";
        Response.Headers[HeaderNames.ContentDisposition] = $"attachment; filename=\"cases-{today}.csv\"";
        await WriteAsync(first);
        return new EmptyResult();
    }

    private async Task WriteAsync(Result<Page<CaseListItem>> page)
    {
        // The byte order mark is how spreadsheets learn that it is UTF-8.
        await using var file = new StreamWriter(Response.Body, new UTF8Encoding(true), leaveOpen: true);
        await file.WriteAsync(Csv.Line(
            T["Reference"], T["Title"], T["Stage"], T["Lead"], T["Unit"], T["Opened"], T["Restricted"], T["Forms of exploitation"], T["Next due"]));
        while (true)
        {
            foreach (var c in page.Value.Items)
            {
                await file.WriteAsync(Line(c));
            }

            await file.FlushAsync(Stop);
            if (page.Value.Next is not { } next)
            {
                return;
            }

            page = await Ask(Filter.Ask(PageLimits.Maximum, next));
            if (page.IsRefused)
            {
                // Half a list must not look like a whole one: the download breaks off.
                HttpContext.Abort();
                return;
            }
        }
    }

    private string Line(CaseListItem c) => Csv.Line(
        c.Reference, c.Title, codes.Label("CaseStage", c.Stage), c.Lead, c.Unit, Day(c.OpenedOn), c.Restricted ? T["yes"] : T["no"],
        string.Join("; ", c.Exploitation.Select(form => codes.Label("TypeOfExploitation", form))), c.NextDueOn is { } due ? Day(due) : "");

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
