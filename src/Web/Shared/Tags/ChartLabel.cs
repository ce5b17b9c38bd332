using System.Globalization;
using System.Text;

namespace CaseTracker.Web.Shared.Tags;

/// <summary>How a node of a link chart looks, and a label that fits into its cell.</summary>
internal static class ChartLabel
{
    /// <summary>What a line of a label may take up, in the units of the chart.</summary>
    internal const int Width = 152;

    internal static string IconOf(string kind) => kind switch
    {
        "SUSPECT_PERSON" => "user-circle",
        "SUSPECT_ORGANISATION" or "ORGANISATION" => "building",
        "VICTIM" => "shield-lock",
        "GROUP" => "users-group",
        "PHONE" => "phone",
        "DEVICE" => "device-desktop",
        "EMAIL" => "mail",
        "ONLINE_PROFILE" => "world",
        "ACCOUNT" => "credit-card",
        "DOCUMENT" => "file-text",
        "VEHICLE" => "car",
        "PLACE" => "map-pin",
        _ => "flag",
    };

    /// <summary>The colour of the mark; the icon says the same without colour.</summary>
    internal static string LookOf(string kind) => kind switch { "SUSPECT_PERSON" or "SUSPECT_ORGANISATION" => "suspect", "VICTIM" => "victim", "GROUP" => "group", _ => "thing" };

    /// <summary>As much of a text as fits, by a width of each character that is rather too large.</summary>
    internal static string Cut(string text)
    {
        var (kept, width) = (new StringBuilder(), 0.0);
        var elements = StringInfo.GetTextElementEnumerator(text);
        while (elements.MoveNext())
        {
            var next = elements.GetTextElement();
            width += WidthOfOne(next);
            if (width > Width - 12)
            {
                return kept.ToString().TrimEnd() + "…";
            }

            _ = kept.Append(next);
        }

        return kept.ToString();
    }

    /// <summary>What a text takes up at most.</summary>
    internal static double WidthOf(string text)
    {
        var (width, elements) = (0.0, StringInfo.GetTextElementEnumerator(text));
        while (elements.MoveNext()) width += WidthOfOne(elements.GetTextElement());
        return width;
    }

    private static double WidthOfOne(string element) => Rune.GetRuneAt(element, 0) switch
    {
        { Value: > 0x10FF } => 13,
        var rune when Rune.IsUpper(rune) || rune.Value is 'm' or 'w' or '@' or '—' or '%' => 11,
        var rune when rune.Value is 'i' or 'l' or 'j' or 't' or 'f' or 'r' or '.' or ',' or ' ' or '-' => 5,
        _ => 7.6,
    };
}
