using System.Text;
using System.Text.Json;
using CaseTracker.Domain.Common;

namespace CaseTracker.Application.Common.Paging;

/// <param name="Next">Cursor of the next page; null on the last.</param>
public sealed record Page<T>(IReadOnlyList<T> Items, string? Next);

/// <summary>Limits of every list.</summary>
public static class PageLimits
{
    public const int Default = 50;
    public const int Maximum = 200;
}

/// <summary>Keyset cursors: the sort keys of the last row shown, so that a page costs the same however deep it lies.</summary>
public static class Cursor
{
    public static readonly Refusal NotOurs = new("cursor.unknown", "This cursor was not issued for this list.", RefusalKind.Invalid, "after");

    public static string Of(params string?[] keys) =>
        Convert.ToBase64String(JsonSerializer.SerializeToUtf8Bytes(keys)).TrimEnd('=').Replace('+', '-').Replace('/', '_');

    /// <summary>Null when it is not a cursor of <paramref name="keyCount"/> keys.</summary>
    public static string?[]? Read(string cursor, int keyCount)
    {
        try
        {
            var base64 = cursor.Replace('-', '+').Replace('_', '/');
            var bytes = Convert.FromBase64String(base64.PadRight((base64.Length + 3) / 4 * 4, '='));
            var keys = JsonSerializer.Deserialize<string?[]>(Encoding.UTF8.GetString(bytes));
            return keys?.Length == keyCount ? keys : null;
        }
        catch (Exception e) when (e is FormatException or JsonException)
        {
            return null;
        }
    }
}
