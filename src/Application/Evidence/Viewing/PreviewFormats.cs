using CaseTracker.Domain.Evidence;

namespace CaseTracker.Application.Evidence.Viewing;

/// <param name="Reader">The one reader that may be used for it; an engine is never left to guess.</param>
public sealed record PreviewFormat(PreviewKind Kind, string Reader);

/// <summary>How a file can be looked at, told from its first bytes and never from its name. What is not here is not shown.</summary>
public static class PreviewFormats
{
    private static readonly (int At, byte[] Mark, PreviewFormat Format)[] Marks =
    [
        (0, "%PDF-"u8.ToArray(), new(PreviewKind.Pages, "pdf")),
        (0, [0xFF, 0xD8, 0xFF], new(PreviewKind.Image, "jpeg_pipe")),
        (0, [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A], new(PreviewKind.Image, "png_pipe")),
        (0, "GIF87a"u8.ToArray(), new(PreviewKind.Image, "gif")),
        (0, "GIF89a"u8.ToArray(), new(PreviewKind.Image, "gif")),
        (8, "WEBP"u8.ToArray(), new(PreviewKind.Image, "webp_pipe")),
        (0, "II*\0"u8.ToArray(), new(PreviewKind.Image, "tiff_pipe")),
        (0, "MM\0*"u8.ToArray(), new(PreviewKind.Image, "tiff_pipe")),
        (8, "WAVE"u8.ToArray(), new(PreviewKind.Audio, "wav")),
        (8, "AVI "u8.ToArray(), new(PreviewKind.Video, "avi")),
        (0, [0x1A, 0x45, 0xDF, 0xA3], new(PreviewKind.Video, "matroska")),
        (0, "OggS"u8.ToArray(), new(PreviewKind.Audio, "ogg")),
        (0, "fLaC"u8.ToArray(), new(PreviewKind.Audio, "flac")),
        (0, "#!AMR"u8.ToArray(), new(PreviewKind.Audio, "amr")),
    ];

    /// <summary>Pictures in the box format of films; the engine of Debian 12 does not read them.</summary>
    private static readonly string[] PictureBrands = ["heic", "heix", "hevc", "heim", "heis", "mif1", "msf1", "avif", "avis"];

    /// <param name="head">The first <see cref="MediaTypes.HeadBytes"/>, or all when there are fewer.</param>
    /// <returns>Null when it cannot be shown.</returns>
    public static PreviewFormat? Of(ReadOnlySpan<byte> head)
    {
        foreach (var (at, mark, format) in Marks)
            if (head.Length > at && head[at..].StartsWith(mark) && (at == 0 || head.StartsWith("RIFF"u8))) return format;
        if (head.Length >= 12 && head[4..].StartsWith("ftyp"u8)) return PictureBrands.Contains(System.Text.Encoding.ASCII.GetString(head.Slice(8, 4))) ? null : new(PreviewKind.Video, "mov");
        return MediaTypes.Of(head) switch
        {
            "audio/mpeg" => new(PreviewKind.Audio, "mp3"),
            "text/csv" => new(PreviewKind.Table, "text"),
            "text/plain" => new(PreviewKind.Text, "text"),
            MediaTypes.Unknown when TextDecoding.LooksLikeText(head) => new(PreviewKind.Text, "text"),
            _ => null,
        };
    }
}
