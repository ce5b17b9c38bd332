using System.Buffers;
using System.Collections.Concurrent;
using Microsoft.AspNetCore.Connections;

namespace CaseTracker.Api.Uploads;

/// <summary>
/// Receives in blocks of 32 KiB: with the server's own 4 KiB a gigabyte takes 262,000 calls to the kernel, which cost more than hashing it. Idle
/// connections hold none; freed blocks beyond 4 MiB are left to the garbage collector.
/// </summary>
internal sealed class LargeBlocks : MemoryPool<byte>, IMemoryPoolFactory<byte>
{
    private const int BlockBytes = 32 * 1024;
    private const int MostFree = 128;

    private readonly ConcurrentBag<byte[]> free = [];

    public override int MaxBufferSize => BlockBytes;

    public MemoryPool<byte> Create(MemoryPoolOptions? options = null) => new LargeBlocks();

    public override IMemoryOwner<byte> Rent(int minBufferSize = -1)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(minBufferSize, BlockBytes);
        return new Block(this, free.TryTake(out var block) ? block : GC.AllocateUninitializedArray<byte>(BlockBytes, pinned: true));
    }

    protected override void Dispose(bool disposing) => free.Clear();

    private sealed class Block(LargeBlocks pool, byte[] bytes) : IMemoryOwner<byte>
    {
        private byte[]? held = bytes;

        public Memory<byte> Memory => held;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref held, null) is { } back && pool.free.Count < MostFree) pool.free.Add(back);
        }
    }
}
