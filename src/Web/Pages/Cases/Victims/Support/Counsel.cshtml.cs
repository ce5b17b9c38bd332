using System.Globalization;
using CaseTracker.Application.Victims.Counsel;
using CaseTracker.Application.Victims.Support;
using CaseTracker.Web.Shared.Tags;
using Microsoft.AspNetCore.Mvc;

namespace CaseTracker.Web.Pages.Cases.Victims.Support;

/// <summary>Whether the victim had counsel at a hearing or interview that took place.</summary>
public sealed class CounselModel : VictimActPage
{
    private const char Hearing = 'h';

    [BindProperty]
    public Form Input { get; set; } = new();

    public IEnumerable<Choice> Occasions { get; private set; } = [];

    public Task<IActionResult> OnGetAsync(Guid victimId) => ShowAsync(victimId);

    public Task<IActionResult> OnPostAsync(Guid victimId)
    {
        var chosen = Guid.TryParse(Input.Occasion?[1..], out var id) ? id : (Guid?)null;
        var hearing = Input.Occasion is { Length: > 0 } occasion && occasion[0] == Hearing;
        return ActAsync(victimId, () => new RecordCounselAttendanceCommand(victimId, hearing ? chosen : null, hearing ? null : chosen, Input.WithCounsel), T["It is recorded."]);
    }

    protected override async Task<IActionResult> ShowAsync(Guid victimId)
    {
        var page = await ShowVictimAsync(victimId);
        return Victim is null ? page : Show(await Ask(new GetSupportFlagsQuery(victimId)), flags => Occasions = [.. flags.Attendance.Select(a => a.HearingId is { } hearing
            ? new Choice($"{Hearing}{hearing}", T["{0}, {1}", Label("HearingKind", a.Kind), Day(a.At)])
            : new Choice($"i{a.InterviewId}", T["{0}, {1}", Label("InterviewKind", a.Kind), Day(a.At)]))]);
    }

    private string Day(DateTimeOffset at) => Clock.Local(at).ToString("d MMM yyyy", CultureInfo.CurrentCulture);

    public sealed record Form
    {
        /// <summary>h or i, and the id of the hearing or interview.</summary>
        public string? Occasion { get; init; }

        public bool WithCounsel { get; init; }
    }
}
