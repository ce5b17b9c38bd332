using System.Collections;
using System.Globalization;
using CaseTracker.Web.Shared.Time;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace CaseTracker.Web.Shared.Tags;

/// <summary>Name, id, values and errors of one field, as sent when the form is shown again and from the model otherwise.</summary>
internal sealed record FieldState(string Name, string Id, IReadOnlyList<string> Values, IReadOnlyList<string> Errors)
{
    public string Value => Values.Count > 0 ? Values[0] : "";

    public string? ErrorId => Errors.Count > 0 ? Id + "-error" : null;

    /// <summary>The same in the field and in the summary that links to it.</summary>
    public static string IdOf(string name) => TagBuilder.CreateSanitizedId(name, "_");

    public static FieldState Of(ViewContext view, ModelExpression of, UnitClock clock)
    {
        var name = view.ViewData.TemplateInfo.GetFullHtmlFieldName(of.Name);
        _ = view.ViewData.ModelState.TryGetValue(name, out var entry);
        string[] errors = [.. entry?.Errors.Select(e => e.ErrorMessage).Where(m => m.Length > 0).Distinct() ?? []];
        return new FieldState(name, IdOf(name), entry is { RawValue: not null } ? Sent(entry) : Stored(of.Model, clock), errors);
    }

    private static string[] Sent(ModelStateEntry entry) => entry.RawValue switch
    {
        string[] several => several,
        var one => [Convert.ToString(one, CultureInfo.InvariantCulture) ?? ""],
    };

    private static string[] Stored(object? model, UnitClock clock) => model switch
    {
        null => [],
        string text => [text],
        DateOnly date => [date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)],
        DateTimeOffset instant => [clock.Local(instant).ToString("yyyy-MM-ddTHH:mm", CultureInfo.InvariantCulture)],
        IEnumerable several => [.. several.Cast<object?>().Select(One)],
        _ => [One(model)],
    };

    private static string One(object? value) => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";
}
