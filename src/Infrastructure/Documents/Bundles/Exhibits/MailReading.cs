using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using CaseTracker.Application.Evidence.Viewing;

namespace CaseTracker.Infrastructure.Documents.Bundles.Exhibits;

/// <summary>An e-mail as it was sent (RFC 5322): headers, the text, and a list of what was attached with hashes. Attachments are not opened.</summary>
internal static partial class MailReading
{
    private const int MaxDepth = 8;
    private static readonly string[] First = ["From", "Sender", "Reply-To", "To", "Cc", "Bcc", "Date", "Subject", "Message-ID"];

    internal static bool LooksLikeMail(ReadOnlySpan<byte> head)
    {
        var text = Encoding.Latin1.GetString(head[..Math.Min(head.Length, 8192)]);
        return Opening().IsMatch(text) && From().IsMatch(text) && (text.Contains("\nDate:", StringComparison.OrdinalIgnoreCase) || text.StartsWith("Date:", StringComparison.OrdinalIgnoreCase));
    }

    internal static IEnumerable<TextBlock> Read(byte[] bytes)
    {
        var mail = MimePart.Read(Encoding.Latin1.GetString(bytes));
        yield return new TextPairs([.. First.SelectMany(name => mail.Headers.Where(h => h.Name.Equals(name, StringComparison.OrdinalIgnoreCase))).Select(Shown)]);
        var parts = Leaves(mail, 0).ToList();
        var body = parts.Where(p => p.IsText("text/plain")).ToList();
        if (body.Count == 0) body = [.. parts.Where(p => p.IsText("text/html"))];
        yield return new TextHeading("Text");
        foreach (var line in body.SelectMany(p => Lines(p.IsText("text/html") ? Stripped(p.Text()) : p.Text()))) yield return new TextLine(line);
        var attached = parts.Except(body).Where(p => !p.IsText("text/html") || p.FileName.Length > 0).ToList();
        if (attached.Count > 0)
        {
            yield return new TextHeading("Attached");
            yield return new TextTable("Attachments, not reproduced here", ["Name", "Kind", "Bytes", "SHA-256"], [.. attached.Select(IReadOnlyList<string> (p) =>
            {
                var content = p.Bytes();
                return [TextDecoding.MakeVisible(p.FileName.Length > 0 ? p.FileName : "without a name"), TextDecoding.MakeVisible(p.MediaType), content.Length.ToString(CultureInfo.InvariantCulture), Convert.ToHexStringLower(SHA256.HashData(content))];
            })]);
        }

        var other = mail.Headers.Where(h => !First.Contains(h.Name, StringComparer.OrdinalIgnoreCase)).Select(Shown).ToList();
        if (other.Count == 0) yield break;
        yield return new TextHeading("Other headers");
        yield return new TextPairs(other);
    }

    private static (string Name, string Value) Shown((string Name, string Value) header) => (TextDecoding.MakeVisible(header.Name), TextDecoding.MakeVisible(MimeWords.Decode(header.Value)));

    private static IEnumerable<MimePart> Leaves(MimePart part, int depth) => part.Parts.Count == 0 || depth > MaxDepth ? [part] : part.Parts.SelectMany(inner => Leaves(inner, depth + 1));

    private static IEnumerable<string> Lines(string text) => TextDecoding.MakeVisible(text).Split('\n').Select(line => line.TrimEnd());

    /// <summary>The words of a page without its marks: enough to read, and nothing of it acts.</summary>
    private static string Stripped(string html)
    {
        var text = Hidden().Replace(html, "");
        text = Breaks().Replace(text, "\n");
        return ManyBreaks().Replace(System.Net.WebUtility.HtmlDecode(Marks().Replace(text, "")), "\n\n").Trim();
    }

    [GeneratedRegex(@"\A(\xEF\xBB\xBF)?[A-Za-z][A-Za-z0-9-]*:[ \t]", RegexOptions.NonBacktracking)]
    private static partial Regex Opening();

    [GeneratedRegex(@"(?m)^From:[ \t].*@", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex From();

    [GeneratedRegex(@"<(script|style|head)\b[\s\S]*?</(script|style|head)[^>]*>", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Hidden();

    [GeneratedRegex(@"<(br|/p|/div|/tr|/li|/h[1-6])[^>]*>", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Breaks();

    [GeneratedRegex("<[^>]*>", RegexOptions.NonBacktracking)]
    private static partial Regex Marks();

    [GeneratedRegex(@"\n\s*\n", RegexOptions.NonBacktracking)]
    private static partial Regex ManyBreaks();
}
