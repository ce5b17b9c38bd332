using System.Globalization;
using CaseTracker.Application.Jobs;
using CaseTracker.Web.Shared;
using Microsoft.AspNetCore.Mvc;

namespace CaseTracker.Web.Pages.Admin;

/// <summary>Schedules, failures and instances of the background work.</summary>
public sealed class JobsModel : AppPage
{
    public JobBoardView View { get; private set; } = null!;

    public Task<IActionResult> OnGetAsync() => ShowAsync();

    public async Task<IActionResult> OnPostRunAsync(string? job)
    {
        var done = await Ask(new RunJobCommand(job ?? ""));
        return done.Refusal is { } refusal ? await RefusedAsync(refusal, ShowAsync) : Done(T["{0} runs as soon as an instance is free.", job ?? ""], "/admin/jobs");
    }

    /// <summary><c>30 s</c>, <c>5 min</c>, <c>1 h</c>.</summary>
    public static string Interval(long seconds) => seconds switch
    {
        < 60 => string.Create(CultureInfo.CurrentCulture, $"{seconds} s"),
        < 3600 => string.Create(CultureInfo.CurrentCulture, $"{seconds / 60} min"),
        _ => string.Create(CultureInfo.CurrentCulture, $"{seconds / 3600} h"),
    };

    /// <summary>Enough of an instance's name to find it in the list of instances below.</summary>
    public static string? Abbreviated(string? node) => node is { Length: > 16 } ? $"{node[..8]}…{node[^4..]}" : node;

    private async Task<IActionResult> ShowAsync() => Show(await Ask(new ListJobsQuery()), view => View = view);
}
