namespace CaseTracker.Application.Tests.Evidence;

/// <summary>Breaks where its bytes end.</summary>
internal sealed class CutStream(byte[] bytes) : MemoryStream(bytes)
{
    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        await base.ReadAsync(buffer, cancellationToken) is > 0 and var read ? read : throw new IOException("connection reset");
}

/// <summary>Gives nothing beyond a place until it may.</summary>
internal sealed class PausedStream(byte[] bytes, int at, Func<Task> pause) : MemoryStream(bytes)
{
    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (Position == at)
        {
            await pause();
            cancellationToken.ThrowIfCancellationRequested();
        }

        return await base.ReadAsync(Position < at ? buffer[..(int)Math.Min(buffer.Length, at - Position)] : buffer, cancellationToken);
    }
}
