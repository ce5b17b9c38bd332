using CaseTracker.Application.Victims;
using CaseTracker.Application.Victims.Protection;
using CaseTracker.Web.Shared.Tags;
using Microsoft.AspNetCore.Mvc;

namespace CaseTracker.Web.Pages.Cases.Victims.Protection;

/// <summary>Says whom a measure protects besides its victim.</summary>
public sealed class ProtectedModel : MeasurePage
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public IReadOnlyList<Choice> Others { get; private set; } = [];

    public Task<IActionResult> OnGetAsync(Guid victimId) => ShowAsync(victimId);

    public Task<IActionResult> OnPostAsync(Guid victimId, Guid measureId) =>
        ActAsync(victimId, () => new NameProtectedCommand(measureId, Input.Victims ?? [], Input.Family ?? ""), T["Recorded whom the measure protects."]);

    protected override async Task<IActionResult> ShowAsync(Guid victimId)
    {
        var page = await base.ShowAsync(victimId);
        var all = await Ask(new ListVictimsQuery(CaseId, 200, null));
        Others = all.IsRefused ? [] : [.. all.Value.Items.Where(v => v.Id != victimId).Select(v => new Choice(v.Id, v.Pseudonym))];
        return page;
    }

    public sealed record Form
    {
        public List<Guid>? Victims { get; init; }

        public string? Family { get; init; }

        public override string ToString() => "•••";
    }
}
