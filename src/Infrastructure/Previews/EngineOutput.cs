using System.Text;
using CaseTracker.Application.Abstractions;

namespace CaseTracker.Infrastructure.Previews;

/// <summary>Reads what an engine says, which a hostile file may have taken over: each number has a limit, and nothing is believed.</summary>
internal sealed class EngineOutput(BufferedStream output, int maxPixels)
{
    internal const int BufferBytes = 256 << 10;
    private const int MaxLineBytes = 100;

    /// <summary>Pixels of one picture; what decodes pictures has the same limit.</summary>
    private const long MaxArea = 100_000_000;

    /// <summary>One line of text; null at the end.</summary>
    internal async Task<string?> LineAsync(CancellationToken ct)
    {
        var line = new StringBuilder();
        var one = new byte[1];
        while (line.Length <= MaxLineBytes)
        {
            if (await output.ReadAsync(one, ct) == 0) return line.Length == 0 ? null : throw Malformed();
            if (one[0] == (byte)'\n') return line.ToString();
            _ = line.Append((char)one[0]);
        }

        throw Malformed();
    }

    /// <summary>The next picture, as PNG; null at the end.</summary>
    internal async Task<byte[]?> PictureAsync(CancellationToken ct) => await PixelsAsync(ct) is { } picture ? PngPicture.Write(picture.Width, picture.Height, picture.Rgb) : null;

    /// <summary>The next picture, as its bare pixels; null at the end.</summary>
    internal async Task<Pixels?> PixelsAsync(CancellationToken ct)
    {
        if (await LineAsync(ct) is not { } magic) return null;
        if (magic != "P6" || (await LineAsync(ct))?.Split(' ') is not [var wide, var high] || await LineAsync(ct) != "255") throw Malformed();
        if (!int.TryParse(wide, out var width) || !int.TryParse(high, out var height) || width < 1 || height < 1 || width > maxPixels || height > maxPixels) throw Malformed();
        if ((long)width * height > MaxArea) throw Malformed();
        var pixels = new byte[width * height * 3];
        try
        {
            await output.ReadExactlyAsync(pixels, ct);
        }
        catch (EndOfStreamException)
        {
            throw Malformed();
        }

        return new Pixels(width, height, pixels);
    }

    /// <summary>All that is left.</summary>
    internal async Task<byte[]> RestAsync(long most, CancellationToken ct)
    {
        using var rest = new MemoryStream();
        var buffer = new byte[64 << 10];
        for (int read; (read = await output.ReadAsync(buffer, ct)) > 0;)
        {
            if (rest.Length + read > most) throw Malformed();
            rest.Write(buffer, 0, read);
        }

        return rest.ToArray();
    }

    internal static PreviewException Malformed() => new("unreadable", "the engine said what cannot be");
}

/// <param name="Rgb">Red, green, blue, row by row.</param>
internal sealed record Pixels(int Width, int Height, byte[] Rgb);
