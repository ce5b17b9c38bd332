using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Evidence;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.Evidence;

/// <summary>What an authority outside the unit signed of an item, and what still waits for it.</summary>
[Requires(Permissions.EvidenceRead), Audited(AuditAct.Consult, AuditObject.Exhibit)]
public sealed record ListTimeStampsQuery(Guid EvidenceId) : IQuery<TimeStampsView>, ICaseScoped
{
    CaseScope ICaseScoped.Scope => CaseScope.Exhibit(EvidenceId);
}

/// <param name="HasAuthority">False when none is configured: then every time-stamp waits.</param>
/// <param name="Items">That of the file first, then those of the ledger, the oldest first.</param>
public sealed record TimeStampsView(bool HasAuthority, IReadOnlyList<TimeStampView> Items);

/// <param name="Sequence">The entry whose hash is stamped, and with it all before it; null for the file.</param>
/// <param name="ItemSha256">The file's SHA-256, or that entry's hash.</param>
/// <param name="StampedSha256">What the token is of: for a ledger, the SHA-256 of <see cref="Manifest"/>.</param>
/// <param name="Problem">Why the token does not hold, a code; empty when it does or none is there.</param>
public sealed record TimeStampView(TimeStampSubject Subject, int? Sequence, string ItemSha256, string StampedSha256, TimeStampState State, string Says, string Problem)
{
    /// <summary>Null in the moments before the request was queued.</summary>
    public required DateTimeOffset? RequestedAt { get; init; }

    /// <summary>The time the authority signed; null while it waits, and so are the three after it.</summary>
    public required DateTimeOffset? GenTime { get; init; }

    public required string? Authority { get; init; }

    public required string? Serial { get; init; }

    /// <summary>RFC 3161 TimeStampToken, DER, base64.</summary>
    public required string? Token { get; init; }

    /// <summary>Hashes, sorted, each followed by a line feed; empty for the file.</summary>
    public required string Manifest { get; init; }
}

internal sealed class ListTimeStampsHandler(ICaseTrackerDb db, TimeStampDesk desk, AuditNotes audit) : IRequestHandler<ListTimeStampsQuery, Result<TimeStampsView>>
{
    public async Task<Result<TimeStampsView>> Handle(ListTimeStampsQuery query, CancellationToken ct)
    {
        var id = new ExhibitId(query.EvidenceId);
        var exhibit = await db.Exhibits.AsNoTracking().Include(e => e.Custody).SingleAsync(e => e.Id == id, ct);
        var stamps = (await desk.ReadAsync([exhibit], ct))[id];
        audit.ShowedFields("timeStamps");
        return new TimeStampsView(desk.HasAuthority, [.. stamps.Select(s => new TimeStampView(
            s.Subject, s.Sequence, s.ItemSha256, s.Stamp?.Sha256 ?? s.ItemSha256, s.State, desk.Words(s), s.Proof?.Problem ?? "")
        {
            RequestedAt = s.RequestedAt, GenTime = s.Stamp?.GenTime, Authority = s.Stamp?.Authority, Serial = s.Stamp?.Serial,
            Token = s.Stamp?.Token is { } token ? Convert.ToBase64String(token) : null, Manifest = s.Stamp?.Manifest ?? "",
        })]);
    }
}
