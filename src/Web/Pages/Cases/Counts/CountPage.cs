using CaseTracker.Application.Counts;
using CaseTracker.Application.Counts.Offences;
using CaseTracker.Web.Shared.Tags;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseTracker.Web.Pages.Cases.Counts;

/// <summary>A page that changes one count.</summary>
public abstract class CountPage : CaseViewPage
{
    public CountView Count { get; private set; } = null!;

    public string Home => Root + "/counts";

    public IEnumerable<Choice> Reasons => Choices("ReclassificationReason").Where(c => c.Value != Domain.Counts.Changes.ChargeRule.NonPunishment);

    protected async Task<IActionResult> ShowCountAsync(Guid countId)
    {
        var page = Show(await Ask(new ListCountsQuery(CaseId, Application.Common.Paging.PageLimits.Maximum)), counts => Count = counts.Items.FirstOrDefault(c => c.Id == countId)!);
        return page is PageResult && Count is null ? NotFound() : page;
    }
}

/// <summary>Offences as things to choose.</summary>
internal static class OffenceChoices
{
    internal static IEnumerable<Choice> Of(IEnumerable<OffenceView> offences, Microsoft.Extensions.Localization.IStringLocalizer<Texts> texts) =>
        offences.OrderByDescending(o => o.Trafficking).ThenBy(o => o.Title, StringComparer.CurrentCulture).ThenByDescending(o => o.Version)
            .Select(o => new Choice($"{o.Id}", $"{o.Title} ({o.LegalBasis})", null, o.Trafficking ? texts["Trafficking"] : texts["Other offences"]));
}
