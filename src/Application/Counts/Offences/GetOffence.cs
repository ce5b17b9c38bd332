using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.Counts.Offences;

/// <summary>One offence with every version it ever had, the latest first.</summary>
[Requires(Permissions.SignedIn), Audited(AuditAct.Consult, AuditObject.Reference)]
public sealed record GetOffenceQuery(string Code) : IQuery<OffenceHistory>;

public sealed record OffenceHistory(string Code, IReadOnlyList<OffenceVersionView> Versions);

/// <param name="MadeBy">Null for what the product ships.</param>
/// <param name="EndReason">Why it was withdrawn; null while it was not.</param>
public sealed record OffenceVersionView(OffenceView Offence, string Reason, string? MadeBy, DateTimeOffset MadeAt, string? EndReason, string? EndedBy, DateTimeOffset? EndedAt);

internal sealed class GetOffenceHandler(ICaseTrackerDb db) : IRequestHandler<GetOffenceQuery, Result<OffenceHistory>>
{
    public async Task<Result<OffenceHistory>> Handle(GetOffenceQuery query, CancellationToken ct)
    {
        var found = await db.OffenceEditions.AsNoTracking().Where(e => e.Code == query.Code).OrderByDescending(e => e.Number).ToListAsync(ct);
        if (found.Count == 0) return CommonRefusals.NotFound;
        var people = found.SelectMany(e => new[] { e.MadeBy, e.EndedBy }).OfType<UserId>().Distinct().ToList();
        var names = await db.Staff.Where(s => people.Contains(s.Id)).ToDictionaryAsync(s => s.Id, s => s.DisplayName, ct);
        return new OffenceHistory(query.Code, [.. found.Select(e => new OffenceVersionView(
            OffenceView.Of(e), e.Reason, Name(e.MadeBy, names), e.MadeAt, e.EndReason, Name(e.EndedBy, names), e.EndedAt))]);
    }

    private static string? Name(UserId? id, Dictionary<UserId, string> names) => id is { } known ? names[known] : null;
}
