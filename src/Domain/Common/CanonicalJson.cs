using System.Globalization;
using System.Text;

namespace CaseTracker.Domain.Common;

/// <summary>
/// JSON of which there is exactly one spelling (RFC 8785, JCS): members sorted by their UTF-16 units, no white space, UTF-8. Takes objects,
/// lists, strings, whole numbers, true, false and null; a fraction has no place in a record that is hashed.
/// </summary>
public static class CanonicalJson
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <exception cref="ArgumentException">A value of another type, or text that is no valid Unicode.</exception>
    public static string Text(object? value)
    {
        var text = new StringBuilder();
        Write(text, value);
        return text.ToString();
    }

    /// <inheritdoc cref="Text"/>
    public static byte[] Bytes(object? value) => Utf8.GetBytes(Text(value));

    private static void Write(StringBuilder to, object? value)
    {
        switch (value)
        {
            case null:
                _ = to.Append("null");
                break;
            case bool truth:
                _ = to.Append(truth ? "true" : "false");
                break;
            case int or long:
                _ = to.Append(Convert.ToInt64(value, CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture));
                break;
            case string text:
                Quote(to, text);
                break;
            case IReadOnlyDictionary<string, object?> members:
                Members(to, members);
                break;
            case IEnumerable<object?> items:
                Items(to, items);
                break;
            default:
                throw new ArgumentException($"No canonical form for {value.GetType().Name}.", nameof(value));
        }
    }

    private static void Members(StringBuilder to, IReadOnlyDictionary<string, object?> members)
    {
        _ = to.Append('{');
        foreach (var (i, (name, value)) in members.OrderBy(m => m.Key, StringComparer.Ordinal).Index())
        {
            if (i > 0) _ = to.Append(',');
            Quote(to, name);
            _ = to.Append(':');
            Write(to, value);
        }
        _ = to.Append('}');
    }

    private static void Items(StringBuilder to, IEnumerable<object?> items)
    {
        _ = to.Append('[');
        foreach (var (i, item) in items.Index())
        {
            if (i > 0) _ = to.Append(',');
            Write(to, item);
        }
        _ = to.Append(']');
    }

    /// <summary>RFC 8785, 3.2.2.2: the two-letter escapes, \u00xx in small letters for other control characters, all else as it is.</summary>
    private static void Quote(StringBuilder to, string text)
    {
        _ = to.Append('"');
        foreach (var unit in text)
        {
            _ = unit switch
            {
                '"' => to.Append("\\\""),
                '\\' => to.Append("\\\\"),
                '\b' => to.Append("\\b"),
                '\t' => to.Append("\\t"),
                '\n' => to.Append("\\n"),
                '\f' => to.Append("\\f"),
                '\r' => to.Append("\\r"),
                < ' ' => to.Append(CultureInfo.InvariantCulture, $"\\u{(int)unit:x4}"),
                _ => to.Append(unit),
            };
        }
        _ = to.Append('"');
    }
}
