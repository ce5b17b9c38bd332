using CaseTracker.Application.Access;
using CaseTracker.Application.Common.Paging;
using CaseTracker.Application.Evidence;
using CaseTracker.Application.Victims.Interviews;
using CaseTracker.Web.Shared.Tags;
using Microsoft.AspNetCore.Mvc;

namespace CaseTracker.Web.Pages.Cases.Victims.Interviews;

/// <summary>An interview took place.</summary>
public sealed class HeldModel : VictimActPage
{
    [BindProperty]
    public Form Input { get; set; } = new();

    /// <summary>The recordings of this case, by reference.</summary>
    public IEnumerable<Choice> Recordings { get; private set; } = [];

    public Task<IActionResult> OnGetAsync(Guid victimId)
    {
        Input = new Form { Breaks = 0 };
        return ShowAsync(victimId);
    }

    protected override async Task<IActionResult> ShowAsync(Guid victimId)
    {
        var page = await ShowVictimAsync(victimId);
        if (Victim is not null && May(Permissions.EvidenceRead) && await Ask(new ListExhibitsQuery(CaseId, null, null, null, PageLimits.Maximum, null)) is { Refusal: null } found)
        {
            Recordings = [.. found.Value.Items.Select(e => new Choice(e.Id, e.Reference))];
        }

        return page;
    }

    public Task<IActionResult> OnPostAsync(Guid victimId) => ActAsync(victimId, () => new RecordInterviewHeldCommand(victimId, Guid.Parse((string)RouteData.Values["interviewId"]!), Input.HeldAt ?? default, Input.Breaks ?? 0, Input.SupportPerson, Input.RecordingId, Input.Topics ?? "", Input.Notes ?? ""), T["The interview is recorded."]);

    public sealed record Form
    {
        public DateTimeOffset? HeldAt { get; init; }

        public int? Breaks { get; init; }

        public bool SupportPerson { get; init; }

        public Guid? RecordingId { get; init; }

        public string? Topics { get; init; }

        public string? Notes { get; init; }
    }
}
