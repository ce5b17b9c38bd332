using System.Text;

namespace CaseTracker.Application.Evidence;

/// <summary>Tells what a file is from its first bytes, whatever its name says. Nothing that a browser would run is ever told.</summary>
public static class MediaTypes
{
    public const string Unknown = "application/octet-stream";

    /// <summary>How many bytes are enough to look at.</summary>
    public const int HeadBytes = 64 * 1024;

    private static readonly (int At, byte[] Mark, string MediaType)[] Marks =
    [
        (0, "%PDF-"u8.ToArray(), "application/pdf"),
        (0, [0xFF, 0xD8, 0xFF], "image/jpeg"),
        (0, [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A], "image/png"),
        (0, "GIF87a"u8.ToArray(), "image/gif"),
        (0, "GIF89a"u8.ToArray(), "image/gif"),
        (4, "ftyp"u8.ToArray(), "video/mp4"),
        (0, "ID3"u8.ToArray(), "audio/mpeg"),
        (0, "OggS"u8.ToArray(), "audio/ogg"),
    ];

    private static readonly (string Folder, string MediaType)[] OfficeFolders =
    [
        ("word/", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
        ("xl/", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
        ("ppt/", "application/vnd.openxmlformats-officedocument.presentationml.presentation"),
    ];

    /// <param name="head">The first <see cref="HeadBytes"/>, or all when there are fewer.</param>
    public static string Of(ReadOnlySpan<byte> head)
    {
        foreach (var (at, mark, mediaType) in Marks)
            if (head.Length > at && head[at..].StartsWith(mark)) return mediaType;
        if (head.StartsWith("RIFF"u8) && head.Length >= 12)
        {
            var form = head.Slice(8, 4);
            return form.SequenceEqual("WEBP"u8) ? "image/webp" : form.SequenceEqual("WAVE"u8) ? "audio/wav" : Unknown;
        }
        if (IsMpegAudio(head)) return "audio/mpeg";
        if (head.StartsWith("PK\u0003\u0004"u8) || head.StartsWith("PK\u0005\u0006"u8)) return Archive(head);
        return Text(head);
    }

    /// <summary>An MPEG audio frame without a tag before it: 11 bits of sync, layer III, a bit rate and a sample rate that exist.</summary>
    private static bool IsMpegAudio(ReadOnlySpan<byte> head) =>
        head.Length >= 4 && head[0] == 0xFF && (head[1] & 0xE6) == 0xE2 && (head[1] & 0x18) != 0x08 && (head[2] & 0xF0) is not (0xF0 or 0) && (head[2] & 0x0C) != 0x0C;

    private static string Archive(ReadOnlySpan<byte> head)
    {
        if (head.IndexOf("[Content_Types].xml"u8) < 0) return "application/zip";
        foreach (var (folder, mediaType) in OfficeFolders)
            if (head.IndexOf(Encoding.ASCII.GetBytes(folder)) >= 0) return mediaType;
        return "application/zip";
    }

    private static string Text(ReadOnlySpan<byte> head)
    {
        if (head.IsEmpty || head.ContainsAnyInRange((byte)0x00, (byte)0x08) || head.ContainsAnyInRange((byte)0x0E, (byte)0x1F)) return Unknown;
        if (!IsUtf8(head)) return Unknown;
        return IsTable(head) ? "text/csv" : "text/plain";
    }

    /// <summary>Allows a character cut in two at the end of the head.</summary>
    private static bool IsUtf8(ReadOnlySpan<byte> head)
    {
        for (var cut = 0; cut < 4 && cut < head.Length; cut++)
        {
            if (System.Text.Unicode.Utf8.IsValid(head[..^cut])) return cut == 0 || head.Length >= HeadBytes;
        }

        return false;
    }

    /// <summary>After remarks (<c>#</c>) at the top: two lines or more, and in each of the first ten the same number of commas, semicolons or tabs, at least one.</summary>
    private static bool IsTable(ReadOnlySpan<byte> head)
    {
        var lines = Encoding.UTF8.GetString(head).TrimStart('\uFEFF').Split('\n', StringSplitOptions.RemoveEmptyEntries).SkipWhile(l => l[0] == '#').ToArray();
        var looked = lines.Take(head.Length >= HeadBytes ? Math.Min(10, lines.Length - 1) : 10).ToList(); // the last line of a longer file is cut
        return looked.Count >= 2 && ",;\t".Any(separator => Count(looked[0], separator) is var first and > 0 && looked.All(line => Count(line, separator) == first));
    }

    /// <summary>What stands between quotes separates nothing.</summary>
    private static int Count(string line, char separator) => line.Split('"').Where((_, i) => i % 2 == 0).Sum(outside => outside.Count(c => c == separator));
}
