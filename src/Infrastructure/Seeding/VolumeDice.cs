using System.Buffers.Binary;

namespace CaseTracker.Infrastructure.Seeding;

/// <summary>Chance that falls the same way for the same seed.</summary>
internal sealed class VolumeDice(int seed)
{
#pragma warning disable CA5394 // made-up cases for measuring: predictable is what is wanted
    private readonly Random random = new(seed);

    /// <summary>Between the two, both included.</summary>
    internal int Between(int least, int most) => random.Next(least, most + 1);

    internal bool In(int percent) => random.Next(100) < percent;

    internal T One<T>(IReadOnlyList<T> of) => of[random.Next(of.Count)];

    /// <summary>Small numbers more often than large ones.</summary>
    internal int Few(int most) => Math.Min(Between(0, most), Between(0, most));

    /// <summary>A time-ordered id (RFC 9562 version 7), as the product makes them, so that indexes grow as they would.</summary>
    internal Guid Id(DateTimeOffset at)
    {
        Span<byte> bytes = stackalloc byte[16];
        random.NextBytes(bytes);
        BinaryPrimitives.WriteUInt16BigEndian(bytes, (ushort)(at.ToUnixTimeMilliseconds() >> 32));
        BinaryPrimitives.WriteUInt32BigEndian(bytes[2..], (uint)at.ToUnixTimeMilliseconds());
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x70);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes, bigEndian: true);
    }
#pragma warning restore CA5394
}
