using System.Security.Cryptography;
using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Tests.Evidence;
using CaseTracker.Domain.Common;
using CaseTracker.Infrastructure.Keys;

namespace CaseTracker.Application.Tests.Keys;

public sealed class CaseKeyRingTests : IDisposable
{
    private static readonly SealContext Place = new("victims", "given_name", Guid.Parse("0198a000-0000-7000-8000-000000000009"));

    private readonly TestClock clock = new();
    private readonly MemoryKeyRows rows = new();
    private readonly InstallationKeys installation = new(RandomNumberGenerator.GetBytes(32));
    private readonly CaseKeyRing ring;
    private readonly CaseKeys keys;
    private readonly CaseId caseId = CaseId.New();

    public CaseKeyRingTests() => keys = new CaseKeys(ring = new CaseKeyRing(installation, rows, clock));

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public void Dispose() => ring.Dispose();

    [Fact]
    public async Task A_key_is_read_once_in_five_minutes()
    {
        var record = await keys.SealAsync(caseId, new byte[32], Place, Ct);
        await keys.OpenAsync(caseId, record, Place, Ct);
        Assert.Equal(1, rows.Reads);

        clock.Now += CaseKeyRing.Lifetime;
        await keys.OpenAsync(caseId, record, Place, Ct);
        Assert.Equal(2, rows.Reads);
    }

    [Fact]
    public async Task A_key_in_use_survives_its_eviction()
    {
        using var held = await ring.TakeOrMakeAsync(caseId, Ct);
        var record = SealedRecord.Seal(CipherSuite.Current, held, new byte[8], Place);
        ring.Forget(caseId);

        Assert.Equal(new byte[8], SealedRecord.Open(held, record, Place));
        Assert.Equal(held.Derive("x", default), (await ring.TakeAsync(caseId, Ct)).Derive("x", default));
    }

    [Fact]
    public void A_disposed_key_is_zeroed()
    {
        var key = new CaseKey(caseId, RandomNumberGenerator.GetBytes(32));
        key.Dispose();

        Assert.Equal(new byte[32], key.Newest.Secret);
        Assert.Equal(CipherSuite.Derive(new byte[32], "x"), key.Derive("x", default));
    }

    [Fact]
    public async Task The_cache_never_holds_more_keys_than_its_capacity()
    {
        for (var i = 0; i < CaseKeyRing.Capacity + 5; i++)
        {
            (await ring.TakeOrMakeAsync(CaseId.New(), Ct)).Dispose();
        }

        Assert.Equal(CaseKeyRing.Capacity, ring.Count);
    }

    [Fact]
    public async Task Two_instances_that_make_a_key_at_once_end_up_with_the_same_one()
    {
        using var other = new CaseKeyRing(installation, new Late(rows), clock);
        var record = await keys.SealAsync(caseId, new byte[32], Place, Ct);

        using var theirs = await other.TakeOrMakeAsync(caseId, Ct);
        Assert.Equal(new byte[32], SealedRecord.Open(theirs, record, Place));
    }

    [Fact]
    public async Task A_value_sealed_with_a_key_that_another_instance_just_made_opens_although_the_ring_does_not_know_it_yet()
    {
        using var elsewhere = new CaseKeyRing(installation, rows, clock);
        (await ring.TakeOrMakeAsync(caseId, Ct)).Dispose();
        rows.Later[caseId.Value] = installation.Wrap(caseId, RandomNumberGenerator.GetBytes(32));
        var sealedThere = await new CaseKeys(elsewhere).SealAsync(caseId, "there"u8.ToArray(), Place, Ct);

        Assert.Equal("there"u8.ToArray(), await keys.OpenAsync(caseId, sealedThere, Place, Ct));
    }

    private sealed class Late(MemoryKeyRows rows) : ICaseKeyRows
    {
        /// <summary>Sees nothing, as one that looked a moment before the other inserted.</summary>
        public Task<IReadOnlyList<byte[]>> FindWrappedAsync(Guid caseId, CancellationToken ct) => Task.FromResult<IReadOnlyList<byte[]>>([]);

        public Task<byte[]> InsertOrGetAsync(Guid caseId, byte[] wrapped, string kekId, CancellationToken ct) => rows.InsertOrGetAsync(caseId, wrapped, kekId, ct);
    }
}
