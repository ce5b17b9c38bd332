using System.Security.Cryptography;
using System.Text;
using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Tests.Evidence;
using CaseTracker.Domain.Common;
using CaseTracker.Infrastructure.Keys;

namespace CaseTracker.Application.Tests.Keys;

public sealed class CaseKeysTests : IDisposable
{
    private static readonly SealContext Place = new("victims", "given_name", Guid.Parse("0198a000-0000-7000-8000-000000000009"));

    private readonly TestClock clock = new();
    private readonly MemoryKeyRows rows = new();
    private readonly InstallationKeys installation = new(RandomNumberGenerator.GetBytes(32));
    private readonly CaseKeyRing ring;
    private readonly CaseKeys keys;
    private readonly CaseId caseId = CaseId.New();

    public CaseKeysTests() => keys = new CaseKeys(ring = new CaseKeyRing(installation, rows, clock));

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public void Dispose() => ring.Dispose();

    [Fact]
    public async Task A_sealed_value_opens_in_its_place_and_holds_nothing_readable()
    {
        var plain = Encoding.UTF8.GetBytes("Marija Canary");
        var first = await keys.SealAsync(caseId, plain, Place, Ct);
        var second = await keys.SealAsync(caseId, plain, Place, Ct);

        Assert.Equal(plain, await keys.OpenAsync(caseId, first, Place, Ct));
        Assert.Equal(-1, first.AsSpan().IndexOf("Canary"u8));
        Assert.NotEqual(first, second);
        Assert.Equal((1, 1), (first[0], first[1]));
        Assert.Equal(SealedRecord.OverheadBytes + plain.Length, first.Length);
    }

    public static TheoryData<string, string, bool> OtherPlaces => new()
    {
        { "victims", "given_name", true }, { "victims", "family_name", false }, { "suspects", "given_name", false },
        { "victims", "taken_name", false }, { "persons", "given_name", false }, { "victimsg", "iven_name", false },
    };

    [Theory]
    [MemberData(nameof(OtherPlaces))]
    public async Task A_sealed_value_opens_in_no_other_row_column_or_table(string table, string column, bool otherRow)
    {
        var record = await keys.SealAsync(caseId, new byte[40], Place, Ct);
        var elsewhere = new SealContext(table, column, otherRow ? Guid.CreateVersion7() : Place.RowId);

        await Assert.ThrowsAnyAsync<CryptographicException>(() => keys.OpenAsync(caseId, record, elsewhere, Ct));
    }

    [Fact]
    public async Task A_sealed_value_opens_in_no_other_case_not_even_with_that_cases_key_row_copied_over()
    {
        var other = CaseId.New();
        var record = await keys.SealAsync(caseId, new byte[40], Place, Ct);
        await keys.SealAsync(other, new byte[40], Place, Ct);
        await Assert.ThrowsAnyAsync<CryptographicException>(() => keys.OpenAsync(other, record, Place, Ct));

        rows.Rows[other.Value] = rows.Rows[caseId.Value];
        ring.Forget(other);
        var refused = await Assert.ThrowsAnyAsync<CryptographicException>(() => keys.OpenAsync(other, record, Place, Ct));
        Assert.Contains("another case", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_single_flipped_bit_or_missing_byte_goes_unnoticed()
    {
        var record = await keys.SealAsync(caseId, new byte[32], Place, Ct);
        for (var i = 0; i < record.Length; i++)
        {
            var altered = (byte[])record.Clone();
            altered[i] ^= 1;
            await Assert.ThrowsAnyAsync<CryptographicException>(() => keys.OpenAsync(caseId, altered, Place, Ct));
            await Assert.ThrowsAnyAsync<CryptographicException>(() => keys.OpenAsync(caseId, record.AsMemory(0, i), Place, Ct));
        }
    }

    [Fact]
    public async Task A_destroyed_key_makes_everything_of_the_case_unreadable()
    {
        var record = await keys.SealAsync(caseId, new byte[32], Place, Ct);
        rows.Rows.Clear();
        ring.Forget(caseId);

        await Assert.ThrowsAnyAsync<CryptographicException>(() => keys.OpenAsync(caseId, record, Place, Ct));
        Assert.Empty(rows.Rows);
    }

    [Fact]
    public async Task After_an_exchange_new_values_are_sealed_with_the_new_key_and_old_ones_open_until_theirs_is_destroyed()
    {
        var before = await keys.SealAsync(caseId, "before"u8.ToArray(), Place, Ct);
        rows.Later[caseId.Value] = installation.Wrap(caseId, RandomNumberGenerator.GetBytes(32));
        ring.Forget(caseId);
        var after = await keys.SealAsync(caseId, "after"u8.ToArray(), Place, Ct);

        Assert.False(SealedRecord.IdIn(before).SequenceEqual(SealedRecord.IdIn(after)));
        Assert.Equal("before"u8.ToArray(), await keys.OpenAsync(caseId, before, Place, Ct));
        Assert.Equal("after"u8.ToArray(), await keys.OpenAsync(caseId, after, Place, Ct));
    }

    [Fact]
    public async Task What_an_older_or_newer_cipher_sealed_stays_readable()
    {
        using var key = await ring.TakeOrMakeAsync(caseId, Ct);
        foreach (var cipher in CipherSuite.Aeads)
        {
            var record = SealedRecord.Seal(cipher, key, "same"u8, Place);
            Assert.Equal(cipher.Id, record[1]);
            Assert.Equal("same"u8.ToArray(), await keys.OpenAsync(caseId, record, Place, Ct));
        }
    }

    [Fact]
    public void A_wrapped_key_opens_under_its_own_master_key_only()
    {
        var wrapped = installation.Wrap(caseId, new byte[32]);
        var stranger = new InstallationKeys(RandomNumberGenerator.GetBytes(32));

        Assert.Equal(new byte[32], installation.Unwrap(caseId, wrapped));
        Assert.Contains(installation.Id, Assert.ThrowsAny<CryptographicException>(() => stranger.Unwrap(caseId, wrapped)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Keys_of_two_purposes_differ_and_none_is_the_master_key()
    {
        var master = RandomNumberGenerator.GetBytes(32);
        var (one, two) = (new InstallationKeys(master), new InstallationKeys(master));

        Assert.Equal(one.Derive("audit-head"), two.Derive("audit-head"));
        Assert.NotEqual(one.Derive("audit-head"), one.Derive("blind-index"));
        Assert.NotEqual(master, one.Derive("audit-head"));
        Assert.Equal(32, one.Derive("audit-head").Length);
    }
}
