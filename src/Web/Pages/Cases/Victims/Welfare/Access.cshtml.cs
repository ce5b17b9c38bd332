using System.Globalization;
using System.Text;
using CaseTracker.Application.Victims.Welfare;
using CaseTracker.Web.Shared;
using Microsoft.AspNetCore.Mvc;

namespace CaseTracker.Web.Pages.Cases.Victims.Welfare;

/// <summary>"Who looked at my data", for the coordinator to answer the person who asks.</summary>
public sealed class AccessModel : VictimPage
{
    public IReadOnlyList<VictimAccess> Entries { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid victimId)
    {
        var page = await ShowVictimAsync(victimId);
        return Victim is null ? page : Show(await Ask(new ListVictimAccessQuery(victimId)), entries => Entries = entries);
    }

    public async Task<IActionResult> OnGetCsvAsync(Guid victimId)
    {
        var page = await OnGetAsync(victimId);
        if (page is not Microsoft.AspNetCore.Mvc.RazorPages.PageResult) return page;
        var text = new StringBuilder("\uFEFF").Append(Csv.Line(T["When"], T["Who"], T["What"], T["Purpose"], T["Allowed"]));
        foreach (var e in Entries)
            _ = text.Append(Csv.Line(e.At.ToString("u", CultureInfo.InvariantCulture), e.Who, e.UseCase, e.Purpose, e.Allowed ? T["yes"] : T["Refused"]));
        return File(Encoding.UTF8.GetBytes(text.ToString()), "text/csv; charset=utf-8", $"access-{Victim.Pseudonym}.csv");
    }
}
