using CaseTracker.Application.Evidence;
using CaseTracker.Application.Evidence.Viewing;
using CaseTracker.Domain.Evidence;

namespace CaseTracker.Infrastructure.Documents.Bundles.Exhibits;

internal enum ExhibitFormat { Pdf, Picture, Text, Separated, Json, Mail, Office, Recording, Unknown }

/// <summary>How an exhibit becomes pages, told from its first bytes. Names decide only between kinds of text, and between old office formats, which begin alike.</summary>
internal static class ExhibitFormats
{
    private static readonly (string MediaType, string Extension)[] Zipped =
    [
        ("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"), ("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
        ("application/vnd.openxmlformats-officedocument.presentationml.presentation", "pptx"),
    ];

    private static readonly (string Mark, string Extension)[] Open =
    [
        ("application/vnd.oasis.opendocument.text", "odt"), ("application/vnd.oasis.opendocument.spreadsheet", "ods"), ("application/vnd.oasis.opendocument.presentation", "odp"),
    ];

    private static readonly string[] OldOffice = ["doc", "xls", "ppt"];

    /// <param name="head">The first <see cref="MediaTypes.HeadBytes"/>, or all when there are fewer.</param>
    /// <returns>And the reader for pictures, or the ending for office documents; empty otherwise.</returns>
    internal static (ExhibitFormat Format, string Reader) Of(ReadOnlySpan<byte> head, string fileName)
    {
        if (head[..Math.Min(head.Length, 1024)].IndexOf("%PDF-"u8) >= 0) return (ExhibitFormat.Pdf, "");
        if (Office(head, fileName) is { } office) return (ExhibitFormat.Office, office);
        return PreviewFormats.Of(head) switch
        {
            { Kind: PreviewKind.Image, Reader: var reader } => (ExhibitFormat.Picture, reader),
            { Kind: PreviewKind.Audio or PreviewKind.Video } => (ExhibitFormat.Recording, ""),
            { Kind: PreviewKind.Text or PreviewKind.Table } text => (OfText(head, fileName, text.Kind), ""),
            _ => MediaTypes.Of(head) is { } media && (media.StartsWith("audio/", StringComparison.Ordinal) || media.StartsWith("video/", StringComparison.Ordinal)) ? (ExhibitFormat.Recording, "") : (ExhibitFormat.Unknown, ""),
        };
    }

    private static ExhibitFormat OfText(ReadOnlySpan<byte> head, string fileName, PreviewKind kind)
    {
        if (HasEnding(fileName, "eml") || MailReading.LooksLikeMail(head)) return ExhibitFormat.Mail;
        var first = head.TrimStart((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]).TrimStart(" \t\r\n"u8);
        if (HasEnding(fileName, "json") || (first.Length > 0 && first[0] is (byte)'[' or (byte)'{' && !HasEnding(fileName, "txt"))) return ExhibitFormat.Json;
        return kind == PreviewKind.Table || HasEnding(fileName, "csv") || HasEnding(fileName, "tsv") ? ExhibitFormat.Separated : ExhibitFormat.Text;
    }

    private static string? Office(ReadOnlySpan<byte> head, string fileName)
    {
        if (head.StartsWith("{\\rtf"u8)) return "rtf";
        if (head.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1])) return OldOffice.FirstOrDefault(ending => HasEnding(fileName, ending));
        if (!head.StartsWith("PK\u0003\u0004"u8)) return null;
        var media = MediaTypes.Of(head);
        foreach (var (type, ending) in Zipped) if (media == type) return ending;
        var start = System.Text.Encoding.ASCII.GetString(head[..Math.Min(head.Length, 200)]);
        foreach (var (mark, ending) in Open) if (start.Contains($"mimetype{mark}", StringComparison.Ordinal)) return ending;
        return null;
    }

    private static bool HasEnding(string fileName, string ending) => fileName.EndsWith($".{ending}", StringComparison.OrdinalIgnoreCase);
}
