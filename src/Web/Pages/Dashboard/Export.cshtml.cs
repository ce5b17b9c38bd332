using System.Globalization;
using System.Text;
using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Dashboards;
using CaseTracker.Web.Shared;
using Microsoft.AspNetCore.Mvc;

namespace CaseTracker.Web.Pages.Dashboard;

/// <summary>The cases behind a figure as a file.</summary>
public sealed class ExportModel(IReferenceCodes codes) : FilteredPage(codes)
{
    public async Task<IActionResult> OnGetAsync()
    {
        var found = await Ask(new ListCaseloadQuery(Told(Figure), Filter));
        if (found.Refusal is { } refusal) return StatusCode(RefusalStatus.Of(refusal.Kind));
        var file = new StringBuilder(Csv.Line(
            T["Reference"], T["Title"], T["Prosecutor"], T["Stage"], T["Days in it"], T["Days open"], T["Days still"], T["Weight"], T["Overdue"], T["Due soon"], T["Next custody limit"], T["Waits for"], T["Of it"]));
        foreach (var c in found.Value)
            _ = file.Append(Csv.Line(
                c.Reference, c.Title, c.Lead, Label("CaseStage", c.Stage), Number(c.StageDays), Number(c.AgeDays), Number(c.StillDays), c.Weight.ToString(CultureInfo.InvariantCulture), Number(c.Overdue),
                Number(c.DueSoon), c.NextCustodyEnd?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "",
                c.BlockedBy is { } reason ? Label("BlockReason", reason) : "", c.Count is { } count ? Number(count) : ""));
        var today = Clock.Today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        // The byte order mark is how spreadsheets learn that it is UTF-8.
        return File([.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(file.ToString())], "text/csv; charset=utf-8", $"caseload-{today}.csv");
    }

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
