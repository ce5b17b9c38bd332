using System.Globalization;
using CaseTracker.Application.Staff;
using CaseTracker.Domain.Staff;
using CaseTracker.Web.Shared;
using Microsoft.AspNetCore.Mvc;

namespace CaseTracker.Web.Pages.Units;

/// <summary>When a unit's reminders are silent and when they go further up. Address <c>/units/own/reminding</c> is the reader's own unit.</summary>
public sealed class RemindingModel : AppPage
{
    [BindProperty(SupportsGet = true)]
    public string Id { get; set; } = "";

    [BindProperty]
    public Form Input { get; set; } = new();

    public UnitRemindingView View { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync()
    {
        var page = await ShowAsync();
        if (page is StatusCodeResult) return page;
        Input = new Form
        {
            QuietFrom = Write(View.QuietFrom), QuietUntil = Write(View.QuietUntil), DigestAt = Write(View.DigestAt), LeadAfterHours = View.LeadAfterHours,
            SupervisorAfterHours = View.SupervisorAfterHours, CriticalLeadAfterHours = View.CriticalLeadAfterHours, CriticalSupervisorAfterHours = View.CriticalSupervisorAfterHours,
        };
        return page;
    }

    public async Task<IActionResult> OnPostAsync()
    {
        TimeOnly? quietFrom = Read(Input.QuietFrom, "Input.QuietFrom"), quietUntil = Read(Input.QuietUntil, "Input.QuietUntil"), digestAt = Read(Input.DigestAt, "Input.DigestAt");
        if (!ModelState.IsValid) return await UnreadableAsync(ShowAsync);
        var unit = await Ask(new GetUnitRemindingQuery(Wanted));
        if (unit.Refusal is { } unknown) return await RefusedAsync(unknown, ShowAsync);
        var done = await Ask(new SetUnitRemindingCommand(
            unit.Value.Unit, quietFrom, quietUntil, digestAt ?? RemindingTimes.Usual.DigestAt, Input.LeadAfterHours ?? 0, Input.SupervisorAfterHours ?? 0,
            Input.CriticalLeadAfterHours ?? 0, Input.CriticalSupervisorAfterHours ?? 0));
        return done.Refusal is { } refusal ? await RefusedAsync(refusal, ShowAsync) : Done(T["Saved. It holds from the next reminder on."], $"/units/{Id}/reminding");
    }

    private Guid? Wanted => Id == "own" ? null : Guid.TryParse(Id, out var unit) ? unit : Guid.Empty;

    private async Task<IActionResult> ShowAsync() => Show(await Ask(new GetUnitRemindingQuery(Wanted)), view => View = view);

    private static string? Write(TimeOnly? time) => time?.ToString("HH:mm", CultureInfo.InvariantCulture);

    private TimeOnly? Read(string? text, string field)
    {
        if (string.IsNullOrWhiteSpace(text)) return null;
        if (TimeOnly.TryParseExact(text.Trim(), ["HH:mm", "H:mm"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)) return time;
        ModelState.AddModelError(field, T["Write it as 22:00."]);
        return null;
    }

    public sealed record Form
    {
        public string? QuietFrom { get; init; }

        public string? QuietUntil { get; init; }

        public string? DigestAt { get; init; }

        public int? LeadAfterHours { get; init; }

        public int? SupervisorAfterHours { get; init; }

        public int? CriticalLeadAfterHours { get; init; }

        public int? CriticalSupervisorAfterHours { get; init; }
    }
}
