using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Staff;
using CaseTracker.Domain.Staff;
using CaseTracker.Web.Shared;
using CaseTracker.Web.Shared.Tags;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace CaseTracker.Web.Pages.Admin;

public sealed class AddUnitModel(IHolidayCalendars calendars) : AppPage
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public IEnumerable<Choice> Calendars => calendars.All.OrderBy(c => c.Name, StringComparer.CurrentCulture).Select(c => new Choice(c.Code, $"{c.Name} ({c.Code})"));

    /// <summary>Zones by name as tz keeps them, grouped by continent; none of the aliases without one.</summary>
    public static IEnumerable<Choice> Zones => TimeZoneInfo.GetSystemTimeZones().Select(z => z.Id).Where(id => id.Contains('/', StringComparison.Ordinal) && !id.StartsWith("Etc/", StringComparison.Ordinal))
        .Order(StringComparer.Ordinal).Select(id => new Choice(id, id, Group: id[..id.IndexOf('/', StringComparison.Ordinal)])).Append(new Choice("UTC", "UTC", Group: "UTC"));

    /// <summary>By name in the language of the page.</summary>
    public static IEnumerable<Choice> Languages(IStringLocalizer<Texts> texts) => WrittenLanguages.Names.Select(l => new Choice(l.Key, texts[l.Value])).OrderBy(c => c.Label, StringComparer.CurrentCulture);

    public async Task<IActionResult> OnGetAsync() => Show(await Ask(new ListUsersQuery()), _ => { });

    public async Task<IActionResult> OnPostAsync()
    {
        var made = await Ask(new AddUnitCommand(Input.Code ?? "", Input.Name ?? "", Input.TimeZone ?? "", Input.HolidayCalendar ?? "", Input.Language ?? ""));
        return made.Refusal is { } refusal
            ? await RefusedAsync(refusal, () => Task.FromResult<IActionResult>(Page()))
            : Done(T["{0} is added.", Input.Name ?? ""], "/admin/units");
    }

    public sealed record Form
    {
        public string? Name { get; init; }

        public string? Code { get; init; }

        public string? TimeZone { get; init; }

        public string? HolidayCalendar { get; init; }

        public string? Language { get; init; } = WrittenLanguages.English;
    }
}
