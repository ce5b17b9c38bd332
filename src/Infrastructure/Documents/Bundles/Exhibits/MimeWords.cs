using System.Text;
using System.Text.RegularExpressions;

namespace CaseTracker.Infrastructure.Documents.Bundles.Exhibits;

/// <summary>Words of headers that are not ASCII (RFC 2047).</summary>
internal static partial class MimeWords
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    internal static string Decode(string value)
    {
        var decoded = Word().Replace(Between().Replace(value, "?="), word =>
        {
            try
            {
                var text = word.Groups[3].Value;
                var bytes = word.Groups[2].Value is "B" or "b" ? Convert.FromBase64String(text) : MimePart.QuotedPrintable(text.Replace('_', ' '));
                return EncodingOf(word.Groups[1].Value.Split('*')[0]).GetString(bytes);
            }
            catch (FormatException)
            {
                return word.Value;
            }
        });
        return ReadRaw(decoded);
    }

    /// <summary>By its name in a mail; UTF-8 without one, Latin-1 for one that is not known.</summary>
    internal static Encoding EncodingOf(string name)
    {
        if (name.Length == 0) return Encoding.UTF8;
        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
        }
        catch (ArgumentException)
        {
            return Encoding.Latin1;
        }
    }

    /// <summary>Headers sent as bare UTF-8, which were read as Latin-1.</summary>
    private static string ReadRaw(string text)
    {
        if (text.All(char.IsAscii) || text.Any(c => c > 0xFF)) return text;
        try
        {
            return Utf8.GetString(Encoding.Latin1.GetBytes(text));
        }
        catch (DecoderFallbackException)
        {
            return text;
        }
    }

    [GeneratedRegex(@"=\?([^?]+)\?([BbQq])\?([^?]*)\?=", RegexOptions.NonBacktracking)]
    private static partial Regex Word();

    [GeneratedRegex(@"\?=\s+(?==\?)")]
    private static partial Regex Between();
}
