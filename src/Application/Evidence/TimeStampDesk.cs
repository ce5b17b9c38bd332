using System.Security.Cryptography;
using System.Text;
using CaseTracker.Application.Abstractions;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Evidence;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.Evidence;

public enum TimeStampState
{
    /// <summary>Not yet time-stamped.</summary>
    Waiting,

    Stamped,

    /// <summary>There is a token, and it does not prove what it should.</summary>
    Invalid,

    /// <summary>There is a token, and no trust file to check it against.</summary>
    NotChecked,
}

/// <param name="Sequence">The entry whose hash is stamped, and with it all before it; null for the file.</param>
/// <param name="ItemSha256">The file's SHA-256, or that entry's hash.</param>
/// <param name="StampId">Null while the request has not been queued yet; so is <paramref name="RequestedAt"/>.</param>
internal sealed record TimeStampOfItem(int? Sequence, string ItemSha256, Guid? StampId, DateTimeOffset? RequestedAt, TimeStamp? Stamp, TimeStampState State, TokenProof? Proof)
{
    internal TimeStampSubject Subject => Sequence is null ? TimeStampSubject.Content : TimeStampSubject.Ledgers;
}

/// <summary>The time-stamps of items, each token checked anew.</summary>
internal sealed class TimeStampDesk(ICaseTrackerDb db, ITimeStampProof proof)
{
    internal bool HasAuthority => proof.HasAuthority;

    /// <param name="exhibits">With their ledgers.</param>
    internal async Task<ILookup<ExhibitId, TimeStampOfItem>> ReadAsync(IReadOnlyList<Exhibit> exhibits, CancellationToken ct)
    {
        var ids = exhibits.Select(e => e.Id).ToList();
        var items = await db.TimeStampedItems.AsNoTracking().Where(i => ids.Contains(i.ExhibitId)).ToListAsync(ct);
        var wanted = items.Select(i => i.TimeStampId).Distinct().ToList();
        var stamps = await db.TimeStamps.AsNoTracking().Where(t => wanted.Contains(t.Id)).ToDictionaryAsync(t => t.Id, ct);
        var checks = stamps.ToDictionary(s => s.Key, s => Check(s.Value));
        var byExhibit = items.ToLookup(i => i.ExhibitId);
        return exhibits.SelectMany(e => Of(e, [.. byExhibit[e.Id].OrderBy(i => i.Sequence)]), (e, stamp) => (e.Id, stamp)).ToLookup(x => x.Id, x => x.stamp);

        IEnumerable<TimeStampOfItem> Of(Exhibit exhibit, List<TimeStampedItem> rows)
        {
            if (exhibit.Content is { } content && !rows.Any(r => r.Sequence == 0)) yield return new(null, content.Sha256, null, null, null, TimeStampState.Waiting, null);
            foreach (var row in rows)
            {
                var (stamp, check) = (stamps[row.TimeStampId], checks[row.TimeStampId]);
                if (check is not null && !Covers(stamp, row, exhibit)) check = check with { Problem = TokenProblem.WrongHash };
                yield return new(row.Sequence == 0 ? null : row.Sequence, row.Sha256, stamp.Id, stamp.RequestedAt, stamp, StateOf(check), check);
            }
            // What was written since the ledger was stamped last.
            if (exhibit.LastSequence > rows.Select(r => r.Sequence).DefaultIfEmpty().Max())
                yield return new(exhibit.LastSequence, Convert.ToHexStringLower(exhibit.LastHash), null, null, null, TimeStampState.Waiting, null);
        }
    }

    internal string Words(TimeStampOfItem stamp) => stamp.State switch
    {
        TimeStampState.Waiting when !proof.HasAuthority => "Not yet time-stamped: no authority is configured",
        TimeStampState.Waiting => stamp.Stamp?.Attempts > 0 ? "Not yet time-stamped: the authority has not given a token; it is asked again" : "Not yet time-stamped: the request waits for its turn",
        TimeStampState.Stamped => "Time-stamped, and the token holds",
        TimeStampState.NotChecked => "Time-stamped; the token was not checked, since no trust file is configured",
        _ => "The time-stamp does not hold",
    };

    private TokenProof? Check(TimeStamp stamp) => stamp.Token is not { } token ? null
        : stamp.Subject == TimeStampSubject.Ledgers && Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(stamp.Manifest))) != stamp.Sha256
            ? proof.Check(token, stamp.Sha256) with { Problem = TokenProblem.WrongHash }
            : proof.Check(token, stamp.Sha256);

    /// <summary>What was stamped is what the item says today: its file's hash, or that entry of its ledger.</summary>
    private static bool Covers(TimeStamp stamp, TimeStampedItem row, Exhibit exhibit) => row.Sequence == 0
        ? stamp.Sha256 == row.Sha256 && exhibit.Content?.Sha256 == row.Sha256
        : stamp.Manifest.Split('\n').Contains(row.Sha256) && exhibit.Custody.Any(e => e.Sequence == row.Sequence && Convert.ToHexStringLower(e.Hash) == row.Sha256);

    private static TimeStampState StateOf(TokenProof? check) => check switch
    {
        null => TimeStampState.Waiting,
        { Holds: true } => TimeStampState.Stamped,
        { Problem: TokenProblem.NotChecked } => TimeStampState.NotChecked,
        _ => TimeStampState.Invalid,
    };
}
