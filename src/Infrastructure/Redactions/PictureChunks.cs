using System.Buffers.Binary;
using System.Text;

namespace CaseTracker.Infrastructure.Redactions;

/// <summary>Reads a PNG from begin to end: pixels and their size, and nothing after or between them.</summary>
internal static class PictureChunks
{
    private static readonly byte[] Mark = [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];
    private static readonly string[] Allowed = ["IHDR", "IDAT", "IEND"];
    private const int HeadBytes = 8;
    private const int SumBytes = 4;

    /// <returns>What was found, as <c>check/where</c>.</returns>
    internal static async Task<IReadOnlyCollection<string>> ReadAsync(Stream png, SecretSearch secrets, CancellationToken ct)
    {
        var findings = new HashSet<string>();
        var head = new byte[HeadBytes];
        if (await png.ReadAtLeastAsync(head, HeadBytes, throwOnEndOfStream: false, ct) < HeadBytes || !head.AsSpan().SequenceEqual(Mark)) return ["structure/raw"];
        for (var ended = false; ;)
        {
            var read = await png.ReadAtLeastAsync(head, HeadBytes, throwOnEndOfStream: false, ct);
            if (read == 0 && ended) return findings;
            var (length, name) = (BinaryPrimitives.ReadUInt32BigEndian(head), Encoding.Latin1.GetString(head, 4, 4));
            if (read < HeadBytes || ended || !Allowed.Contains(name) || length > png.Length - png.Position - SumBytes) return [.. findings, "structure/raw"];
            var content = new byte[length];
            await png.ReadExactlyAsync(content, ct);
            await png.ReadExactlyAsync(new byte[SumBytes], ct);
            if (secrets.IsInPixels(Encoding.Latin1.GetString(content))) _ = findings.Add("words/raw");
            ended = name == "IEND";
        }
    }
}
