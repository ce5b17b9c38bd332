namespace CaseTracker.Web.Shared;

/// <summary>Country codes as people write them into one field, <c>RO MD</c>.</summary>
internal static class CountryCodes
{
    private static readonly char[] Separators = [' ', ',', ';', '\n', '\r', '\t'];

    internal static string[] Read(string? text) => [.. (text ?? "").Split(Separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(code => code.ToUpperInvariant())];

    internal static string Write(IEnumerable<string> codes) => string.Join(' ', codes);
}
