using System.Globalization;
using System.Text;

namespace CaseTracker.Infrastructure.Documents.Bundles.Exhibits;

/// <summary>A part of an e-mail, read leniently: what cannot be decoded is shown as it is.</summary>
internal sealed class MimePart
{
    private const int MaxParts = 500;
    private const int MaxDepth = 8;
    private string body = "";

    internal List<(string Name, string Value)> Headers { get; } = [];

    internal List<MimePart> Parts { get; } = [];

    internal string MediaType => Header("Content-Type").Split(';')[0].Trim().ToLowerInvariant() is { Length: > 0 } type ? type : "text/plain";

    internal string FileName => MimeWords.Decode(Parameter("Content-Disposition", "filename") is { Length: > 0 } name ? name : Parameter("Content-Type", "name"));

    /// <param name="raw">Bytes as Latin-1.</param>
    internal static MimePart Read(string raw, int depth = 0)
    {
        var part = new MimePart();
        var text = raw.Replace("\r\n", "\n", StringComparison.Ordinal);
        var end = text.StartsWith('\n') ? 0 : text.IndexOf("\n\n", StringComparison.Ordinal);
        part.ReadHeaders(end < 0 ? text : text[..end]);
        part.body = end < 0 ? "" : text[(end == 0 && text.StartsWith('\n') ? 1 : end + 2)..];
        if (part.MediaType.StartsWith("multipart/", StringComparison.Ordinal) && depth < MaxDepth && part.Parameter("Content-Type", "boundary") is { Length: > 0 } boundary)
        {
            foreach (var piece in $"\n{part.body}".Split($"\n--{boundary}").Skip(1).TakeWhile(p => !p.StartsWith("--", StringComparison.Ordinal)).Take(MaxParts))
                part.Parts.Add(Read(piece.TrimStart(' ', '\t') is var inner && inner.StartsWith('\n') ? inner[1..] : inner, depth + 1));
        }

        return part;
    }

    internal bool IsText(string type) => MediaType == type && !Header("Content-Disposition").TrimStart().StartsWith("attachment", StringComparison.OrdinalIgnoreCase);

    internal byte[] Bytes()
    {
        var raw = Encoding.Latin1.GetBytes(body);
        try
        {
            return Header("Content-Transfer-Encoding").Trim().ToLowerInvariant() switch
            {
                "base64" => Convert.FromBase64String(new string([.. body.Where(c => char.IsAsciiLetterOrDigit(c) || c is '+' or '/' or '=')])),
                "quoted-printable" => QuotedPrintable(body.Replace("=\n", "", StringComparison.Ordinal)),
                _ => raw,
            };
        }
        catch (FormatException)
        {
            return raw;
        }
    }

    internal string Text() => MimeWords.EncodingOf(Parameter("Content-Type", "charset")).GetString(Bytes());

    /// <summary>Escapes by = and two hex digits.</summary>
    internal static byte[] QuotedPrintable(string text)
    {
        using var bytes = new MemoryStream();
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '=' && i + 2 < text.Length && byte.TryParse(text.AsSpan(i + 1, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value))
            {
                bytes.WriteByte(value);
                i += 2;
            }
            else
            {
                bytes.WriteByte((byte)text[i]);
            }
        }

        return bytes.ToArray();
    }

    private string Header(string name) => Headers.FirstOrDefault(h => h.Name.Equals(name, StringComparison.OrdinalIgnoreCase)).Value ?? "";

    private string Parameter(string header, string name)
    {
        foreach (var part in Header(header).Split(';').Skip(1))
        {
            var at = part.IndexOf('=', StringComparison.Ordinal);
            if (at < 0) continue;
            var key = part[..at].Trim();
            var value = part[(at + 1)..].Trim().Trim('"');
            if (key.Equals(name, StringComparison.OrdinalIgnoreCase)) return value;
            // RFC 2231: charset'language'percent-encoded
            if (key.Equals($"{name}*", StringComparison.OrdinalIgnoreCase) && value.Split('\'') is [var charset, _, var coded]) return MimeWords.EncodingOf(charset).GetString(QuotedPrintable(coded.Replace('%', '=')));
        }

        return "";
    }

    private void ReadHeaders(string text)
    {
        foreach (var line in text.Split('\n'))
        {
            if (line.Length > 0 && line[0] is ' ' or '\t' && Headers.Count > 0)
            {
                var (name, value) = Headers[^1];
                Headers[^1] = (name, $"{value} {line.Trim()}");
            }
            else if (line.IndexOf(':', StringComparison.Ordinal) is > 0 and var at)
            {
                Headers.Add((line[..at].Trim(), line[(at + 1)..].Trim()));
            }
        }
    }
}
