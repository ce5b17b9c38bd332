using CaseTracker.Application.Abstractions;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Evidence;
using CaseTracker.Infrastructure.EvidenceStore;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace CaseTracker.Infrastructure.Integrity;

/// <summary>
/// Compares what was compared longest ago, one copy at a time. What is done stands in the record, so a restart goes on where it was; a lock per
/// copy, held by the database connection, keeps two instances off the same one and ends with the process.
/// </summary>
internal sealed class Scrub(NpgsqlDataSource source, SealingEvidenceStore store, EvidenceVerifier verifier, ScrubSettings settings, TimeProvider clock, ILogger<Scrub> log)
{
    private const int Batch = 100;
    private const string DueText = "select exhibit_id, case_id, object_id, size_bytes, sha256, compared_at from app.contents_to_verify($1, $2, $3, $4, $5)";
    private static readonly TimeSpan Promised = TimeSpan.FromDays(7);

    /// <returns>How many copies were compared.</returns>
    internal async Task<int> RunAsync(CancellationToken ct)
    {
        await using var lockHolder = await source.OpenConnectionAsync(ct);
        var pace = new Pace(settings.PaceFor(await BytesAsync(ct) * store.Places.Count), clock);
        var compared = 0;
        foreach (var place in store.Places)
        {
            List<Due> due;
            do
            {
                due = await DueAsync(place.Name, null, ct);
                if (due.FirstOrDefault() is { } oldest && clock.GetUtcNow() - oldest.ComparedAt > Promised)
                    log.LogWarning("The oldest comparison of the {Copy} copies is from {At}: the scrub is behind", place.Name, oldest.ComparedAt);
                var before = compared;
                foreach (var item in due) if (await CompareAsync(lockHolder, place, item, pace, ct)) compared++;
                if (compared == before) break; // others are at the rest of them
            }
            while (due.Count == Batch);
        }

        return compared;
    }

    private async Task<bool> CompareAsync(NpgsqlConnection lockHolder, IObjectStore place, Due item, Pace pace, CancellationToken ct)
    {
        var key = $"scrub:{place.Name}:{item.Exhibit}";
        if (!await AskAsync(lockHolder, "select pg_try_advisory_lock(hashtextextended($1, 0))", key, ct)) return false;
        try
        {
            if (await DueAsync(place.Name, item.Exhibit, ct) is []) return false; // another instance was faster
            _ = await verifier.VerifyCopyAsync(place, item.Content, VerificationOccasion.Scrub, null, pace.SpendAsync, ct);
            return true;
        }
        finally
        {
            _ = await AskAsync(lockHolder, "select pg_advisory_unlock(hashtextextended($1, 0))", key, CancellationToken.None);
        }
    }

    private static async Task<bool> AskAsync(NpgsqlConnection connection, string sql, string key, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        _ = command.Parameters.Add(new() { Value = key });
        return (bool)(await command.ExecuteScalarAsync(ct))!;
    }

    private async Task<long> BytesAsync(CancellationToken ct)
    {
        await using var command = source.CreateCommand("select app.evidence_bytes()");
        return (long)(await command.ExecuteScalarAsync(ct))!;
    }

    private async Task<List<Due>> DueAsync(string copy, Guid? only, CancellationToken ct)
    {
        var now = clock.GetUtcNow().ToUniversalTime();
        await using var command = source.CreateCommand(DueText);
        foreach (var value in (object[])[copy, now - settings.Every, now - ScrubSettings.RetryAfter, Batch]) _ = command.Parameters.Add(new() { Value = value });
        _ = command.Parameters.Add(new NpgsqlParameter<Guid?> { TypedValue = only });
        await using var row = await command.ExecuteReaderAsync(ct);
        List<Due> due = [];
        while (await row.ReadAsync(ct))
            due.Add(new Due(row.GetGuid(0), new ContentToVerify(new CaseId(row.GetGuid(1)), row.GetGuid(2), row.GetInt64(3), row.GetString(4)), row.GetFieldValue<DateTimeOffset>(5)));
        return due;
    }

    private sealed record Due(Guid Exhibit, ContentToVerify Content, DateTimeOffset ComparedAt);
}
