using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace CaseTracker.Infrastructure.Redactions;

/// <summary>
/// Reads a document of pixels from begin to end and lets nothing pass but the few words such a document is made of: whatever else a file may carry (text, fonts,
/// notes, forms, scripts, attachments, metadata, layers, earlier versions) would have to be written with other words.
/// </summary>
internal sealed partial class Skeleton(SecretSearch secrets)
{
    private const int MaxTextBytes = 8 << 20;
    private const int PieceBytes = 1 << 20;
    private readonly HashSet<string> findings = [];

    /// <param name="where">Which spelling of the document it is; the findings say so.</param>
    /// <returns>What was found, as <c>check/where</c>; empty when all is well.</returns>
    internal static async Task<IReadOnlyCollection<string>> ReadAsync(Stream pdf, SecretSearch secrets, string where, CancellationToken ct)
    {
        var reading = new Skeleton(secrets);
        await reading.ReadAsync(new Pieces(pdf), ct);
        return [.. reading.findings.Select(f => $"{f}/{where}")];
    }

    private async Task ReadAsync(Pieces pdf, CancellationToken ct)
    {
        var text = new StringBuilder();
        for (int next; (next = await pdf.NextAsync(ct)) >= 0;)
        {
            _ = text.Append((char)next);
            if (text.Length > MaxTextBytes)
            {
                _ = findings.Add("structure");
                break;
            }

            if (next != '\n' || !EndsWith(text, "\nstream\n")) continue;
            var head = text.ToString();
            _ = text.Clear();
            ReadWords(head);
            if (Lengths().Matches(head) is not [.., var last] || !long.TryParse(last.Groups[1].Value, CultureInfo.InvariantCulture, out var length) || !await ReadDataAsync(pdf, length, Head(head), ct))
            {
                _ = findings.Add("structure");
                break;
            }
        }

        ReadWords(text.ToString());
        while (await pdf.ReadAsync(new byte[PieceBytes], ct) > 0) _ = findings.Add("structure"); // what writes it must not wait for ever
    }

    private static string Head(string text) => text[Math.Max(0, text.LastIndexOf(" obj", StringComparison.Ordinal))..];

    private static bool EndsWith(StringBuilder text, string end)
    {
        if (text.Length < end.Length) return false;
        for (var i = 1; i <= end.Length; i++)
            if (text[^i] != end[^i]) return false;
        return true;
    }

    private void ReadWords(string text)
    {
        var rest = Vocabulary().Replace(text, "");
        if (rest.Length > 0) _ = findings.Add("structure");
        if (secrets.IsIn(rest)) _ = findings.Add("words");
    }

    private async Task<bool> ReadDataAsync(Pieces pdf, long length, string head, CancellationToken ct)
    {
        var isImage = head.Contains("/Subtype /Image", StringComparison.Ordinal);
        if (!isImage && length > 1000) return false;
        var (bytes, chars, kept) = (new byte[PieceBytes], new char[PieceBytes + secrets.Longest], 0);
        for (var left = length; left > 0;)
        {
            var read = await pdf.ReadAsync(bytes.AsMemory(0, (int)Math.Min(left, bytes.Length)), ct);
            if (read == 0) return false;
            left -= read;
            _ = Encoding.Latin1.GetChars(bytes, 0, read, chars, kept);
            var seen = chars.AsSpan(0, kept + read);
            if (isImage ? secrets.IsInPixels(seen) : secrets.IsIn(seen)) _ = findings.Add(isImage ? "words-in-pixels" : "words");
            if (!isImage && left == 0 && !Drawing().IsMatch(seen)) _ = findings.Add("content");
            kept = Math.Min(seen.Length, secrets.Longest - 1);
            seen[^kept..].CopyTo(chars);
        }

        return true;
    }

    [GeneratedRegex(@"/Length (\d+)")]
    private static partial Regex Lengths();

    [GeneratedRegex(@"^q -?[\d.]+ 0 0 -?[\d.]+ -?[\d.]+ -?[\d.]+ cm /P Do Q\s*$")]
    private static partial Regex Drawing();

    /// <summary>Names, words of the file format, numbers, brackets, white space; the head and the end; and the identifier that qpdf gives what it writes.</summary>
    [GeneratedRegex(
        @"/(?:Type|XObject|Subtype|Image|Width|Height|ColorSpace|DeviceGray|DeviceRGB|BitsPerComponent|Filter|FlateDecode|DecodeParms|Predictor|Colors|Columns|Length|Catalog|Pages|Page|Count|Kids|Parent|MediaBox|Resources|Contents|P|Size|Root)(?=[\s/\[<>\]])"
        + @"|/ID \[ ?<[0-9a-f]{32}> ?<[0-9a-f]{32}> ?\]|^%PDF-1\.\d\n%[\x80-\xff]{4,5}\n|%%EOF\n?$|\b(?:obj|endobj|endstream|stream|xref|trailer|startxref|R|n|f)\b|<<|>>|[\[\]]|-?\d+(?:\.\d+)?|\s")]
    private static partial Regex Vocabulary();

    /// <summary>Bytes one by one or many at once, never waiting for a pipe without letting go of the thread.</summary>
    private sealed class Pieces(Stream from)
    {
        private readonly byte[] piece = new byte[PieceBytes];
        private int at;
        private int end;

        /// <returns>-1 at the end.</returns>
        internal ValueTask<int> NextAsync(CancellationToken ct) => at < end ? ValueTask.FromResult((int)piece[at++]) : FillAsync(ct);

        /// <returns>Fewer than were asked for only at the end.</returns>
        internal async Task<int> ReadAsync(Memory<byte> into, CancellationToken ct)
        {
            var count = Math.Min(into.Length, end - at);
            piece.AsMemory(at, count).CopyTo(into);
            at += count;
            return count + await from.ReadAtLeastAsync(into[count..], into.Length - count, throwOnEndOfStream: false, ct);
        }

        private async ValueTask<int> FillAsync(CancellationToken ct)
        {
            (at, end) = (0, await from.ReadAsync(piece, ct));
            return end == 0 ? -1 : piece[at++];
        }
    }
}
