using System.Globalization;
using System.Text;

namespace CaseTracker.Application.Tests.Redactions;

/// <summary>Bare pixels as programs write them.</summary>
internal sealed record Ppm(int Width, int Height, byte[] Rgb)
{
    internal (int, int, int) this[int x, int y] => (Rgb[((y * Width) + x) * 3], Rgb[(((y * Width) + x) * 3) + 1], Rgb[(((y * Width) + x) * 3) + 2]);

    internal static Ppm Read(byte[] bytes)
    {
        var head = Encoding.ASCII.GetString(bytes, 0, Math.Min(bytes.Length, 40)).Split('\n');
        var size = head[1].Split(' ').Select(n => int.Parse(n, CultureInfo.InvariantCulture)).ToArray();
        var from = head[0].Length + head[1].Length + head[2].Length + 3;
        return new Ppm(size[0], size[1], bytes[from..(from + (size[0] * size[1] * 3))]);
    }
}
