using System.Globalization;
using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Application.Common.Paging;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Evidence;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.Evidence;

/// <summary>Every comparison of an item's stored file with its record, each copy by itself, the latest first, a page at a time. Empty for a physical item.</summary>
[Requires(Permissions.EvidenceRead), Audited(AuditAct.Consult, AuditObject.Exhibit)]
public sealed record ListVerificationsQuery(Guid EvidenceId, int? Limit, string? After) : IQuery<Page<VerificationView>>, ICaseScoped
{
    CaseScope ICaseScoped.Scope => CaseScope.Exhibit(EvidenceId);
}

/// <param name="Copy"><c>main</c> or <c>second</c>.</param>
/// <param name="MeasuredSha256">Lower-case hex; null when not all bytes could be read.</param>
/// <param name="By">Null when the server did it by itself; so is <paramref name="ById"/>.</param>
public sealed record VerificationView(
    Guid Id, DateTimeOffset CheckedAt, VerificationOccasion Occasion, string Copy, VerificationResult Result, string? MeasuredSha256, Guid? ById, string? By);

internal sealed class ListVerificationsValidator : AbstractValidator<ListVerificationsQuery>
{
    public ListVerificationsValidator() =>
        RuleFor(q => q.Limit).Must(l => l is null or (> 0 and <= PageLimits.Maximum)).WithMessage($"Between 1 and {PageLimits.Maximum}.");
}

internal sealed class ListVerificationsHandler(ICaseTrackerDb db, AuditNotes audit) : IRequestHandler<ListVerificationsQuery, Result<Page<VerificationView>>>
{
    public async Task<Result<Page<VerificationView>>> Handle(ListVerificationsQuery query, CancellationToken ct)
    {
        var rows = db.ContentVerifications.AsNoTracking().Where(v => v.ExhibitId == new ExhibitId(query.EvidenceId));
        if (query.After is { } after)
        {
            if (Cursor.Read(after, 2) is not [{ } text, { } idText] || !Guid.TryParse(idText, out var last)
                || !DateTimeOffset.TryParseExact(text, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var parsed)) return Cursor.NotOurs;
            var at = parsed.ToUniversalTime();
            rows = rows.Where(v => v.CheckedAt < at || (v.CheckedAt == at && v.Id < last));
        }

        var limit = query.Limit ?? PageLimits.Default;
        var found = await rows.OrderByDescending(v => v.CheckedAt).ThenByDescending(v => v.Id).Take(limit + 1).Select(v => new VerificationView(
            v.Id, v.CheckedAt, v.Occasion, v.Copy, v.Result, v.MeasuredSha256, v.ActorId.HasValue ? v.ActorId.Value.Value : null,
            db.Staff.Where(s => s.Id == v.ActorId).Select(s => s.DisplayName).FirstOrDefault())).ToListAsync(ct);
        var items = found.Take(limit).ToList();
        audit.ShowedFields("verifications");
        return new Page<VerificationView>(items, found.Count > limit ? Cursor.Of(items[^1].CheckedAt.ToString("O", CultureInfo.InvariantCulture), items[^1].Id.ToString()) : null);
    }
}
