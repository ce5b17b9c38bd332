using System.Globalization;
using CaseTracker.Application.Redactions;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Redactions;
using CaseTracker.Web.Shared.Tags;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace CaseTracker.Web.Pages.Cases.Redactions;

/// <summary>What the pages of one redaction share: the redaction, read before each is shown, the page of the file that is looked at, and the words for states.</summary>
public abstract class RedactionPage : CaseViewPage
{
    [BindProperty(SupportsGet = true, Name = "redaction")]
    public Guid RedactionId { get; set; }

    /// <summary>The page of the file that is shown, from 1.</summary>
    [BindProperty(SupportsGet = true, Name = "n")]
    public int Number { get; set; } = 1;

    public RedactionView View { get; private set; } = null!;

    public string Address => $"{Root}/redactions/{RedactionId}";

    public string Source => $"/api/v1/redactions/{RedactionId}/pages";

    public IEnumerable<Choice> Reasons => Choices(RedactionLists.Reasons);

    public AttemptView? Latest => View.Attempts.Count == 0 ? null : View.Attempts[^1];

    public IEnumerable<RegionView> OnThisPage => View.Regions.Where(r => r.Page == Number);

    public string Reason(string code, string words) => code == ReasonGiven.Other ? words : T[Label(RedactionLists.Reasons, code)];

    public static string Percent(decimal share) => (share * 100).ToString("0.##", CultureInfo.CurrentCulture);

    internal static string Word(RedactionState state, IStringLocalizer<Texts> texts) => state switch
    {
        RedactionState.Drawing => texts["Being drawn"],
        RedactionState.Applying => texts["Being burned in"],
        RedactionState.Applied => texts["Waits for a second person"],
        _ => texts["Checked by a second person"],
    };

    internal static string Look(RedactionState state) => state switch { RedactionState.Checked => "good", RedactionState.Applied => "soon", RedactionState.Applying => "info", _ => "calm" };

    public string Failure(string code) => code switch
    {
        "verification_failed" => T["The new file did not pass its verification, so nothing was kept."],
        "encrypted" => T["It is locked with a password."],
        "too_large" => T["It is too large: the new file, or one page of it."],
        "too_many_pages" => T["It has too many pages."],
        "timeout" => T["It took too long."],
        "unreadable" => T["It is damaged, or it is not what its first bytes say."],
        "content_damaged" => T["The stored bytes do not match their record. The custodian and the supervisor must look into it."],
        "no_access" => T["Who asked for it may not see this case any more."],
        "not_durable" => T["The new file could not be stored safely. Try again later."],
        _ => T["The program that draws it did not work. Tell whoever runs this server."],
    };

    protected async Task<IActionResult> ShowAsync()
    {
        var found = await Ask(new GetRedactionQuery(RedactionId));
        if (found.Refusal is null && found.Value.CaseId != CaseId) return NotFound();
        var shown = Show(found, view => View = view);
        if (View is not null) Number = Math.Clamp(Number, 1, View.Pages);
        return shown;
    }

    /// <summary>Back to the page of the file that was looked at.</summary>
    protected async Task<IActionResult> AfterAsync(Refusal? refusal, string message, string? to = null) =>
        refusal is not null ? await RefusedAsync(refusal, ShowAsync) : Done(message, to ?? $"{Address}?n={Number}");

    /// <summary>For a page whose fields bear other names than those of the use case.</summary>
    protected static Refusal? Named(Refusal? refusal, IReadOnlyDictionary<string, string> names) => refusal is null ? null : refusal with
    {
        Field = refusal.Field is { } field ? names.GetValueOrDefault(field, field) : null,
        Errors = refusal.Errors?.ToDictionary(e => names.GetValueOrDefault(e.Key, e.Key), e => e.Value),
    };

    protected static IReadOnlyDictionary<string, string> RegionFields { get; } = new Dictionary<string, string> { ["page"] = "onPage" };

    /// <summary>Percent as people write it.</summary>
    protected static RegionGiven Given(RegionForm form) =>
        new(form.OnPage ?? 0, Share(form.Left), Share(form.Top), Share(form.Width), Share(form.Height), form.Reason ?? "", form.Words);

    private static decimal Share(decimal? percent) => (percent ?? -1) / 100;

    public sealed record RegionForm
    {
        /// <summary>Not <c>Page</c>: the route has a value of that name, which would be bound when the form is not sent.</summary>
        public int? OnPage { get; init; }

        public decimal? Left { get; init; }

        public decimal? Top { get; init; }

        public decimal? Width { get; init; }

        public decimal? Height { get; init; }

        public string? Reason { get; init; }

        public string? Words { get; init; }
    }
}
