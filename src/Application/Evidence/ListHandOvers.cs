using System.Globalization;
using System.Linq.Expressions;
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

/// <summary>Offers that wait for an answer, the oldest first: those made to the caller, or those the caller made.</summary>
/// <param name="Box"><c>incoming</c> or <c>outgoing</c>.</param>
[Requires(Permissions.EvidenceRead), Audited(AuditAct.Consult, AuditObject.HandOver)]
public sealed record ListHandOversQuery(string Box, int? Limit, string? After) : IQuery<Page<HandOverView>>;

/// <param name="SealNumber">As the giver saw it.</param>
/// <param name="Overdue">True when it has waited for more than a day.</param>
/// <param name="AnsweredAt">Null while it waits.</param>
public sealed record HandOverView(
    Guid Id, Guid EvidenceId, string Reference, string Title, ExhibitKind Kind, Guid CaseId, string CaseReference, Guid FromId, string From, Guid ToId, string To,
    string Purpose, string Place, string SealNumber, string Condition, string Remarks, DateTimeOffset OfferedAt, HandOverStatus Status, DateTimeOffset? AnsweredAt, string Answer, bool Overdue);

internal sealed class ListHandOversValidator : AbstractValidator<ListHandOversQuery>
{
    public ListHandOversValidator()
    {
        _ = RuleFor(q => q.Box).Must(b => b is "incoming" or "outgoing").WithMessage("Choose incoming or outgoing.");
        _ = RuleFor(q => q.Limit).Must(l => l is null or (> 0 and <= PageLimits.Maximum)).WithMessage($"Between 1 and {PageLimits.Maximum}.");
    }
}

internal sealed class ListHandOversHandler(ICaseTrackerDb db, ICurrentUser user, AuditNotes audit, TimeProvider clock) : IRequestHandler<ListHandOversQuery, Result<Page<HandOverView>>>
{
    public async Task<Result<Page<HandOverView>>> Handle(ListHandOversQuery query, CancellationToken ct)
    {
        var me = user.Actor.Id;
        var rows = db.HandOvers.AsNoTracking().Where(h => h.Status == HandOverStatus.Pending);
        rows = query.Box == "incoming" ? rows.Where(h => h.ToId == me) : rows.Where(h => h.FromId == me);
        var limit = query.Limit ?? PageLimits.Default;
        if (query.After is { } after)
        {
            if (Cursor.Read(after, 2) is not [{ } text, { } idText] || !Guid.TryParse(idText, out var id)
                || !DateTimeOffset.TryParseExact(text, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var parsed)) return Cursor.NotOurs;
            var (at, last) = (parsed.ToUniversalTime(), new HandOverId(id));
            rows = rows.Where(h => h.OfferedAt > at || (h.OfferedAt == at && h.Id > last));
        }
        var found = await rows.OrderBy(h => h.OfferedAt).ThenBy(h => h.Id).Take(limit + 1).Select(HandOverRows.View(db, clock.GetUtcNow() - HandOver.Overdue)).ToListAsync(ct);
        var items = found.Take(limit).ToList();
        audit.Showed(items.Select(i => i.Id));
        return new Page<HandOverView>(items, found.Count > limit ? Cursor.Of(items[^1].OfferedAt.ToString("O", CultureInfo.InvariantCulture), items[^1].Id.ToString()) : null);
    }
}

internal static class HandOverRows
{
    internal static Expression<Func<HandOver, HandOverView>> View(ICaseTrackerDb db, DateTimeOffset overdueBefore) => h => new HandOverView(
        h.Id.Value, h.ExhibitId.Value, db.Exhibits.Where(e => e.Id == h.ExhibitId).Select(e => e.Reference).First(), db.Exhibits.Where(e => e.Id == h.ExhibitId).Select(e => e.Title).First(),
        db.Exhibits.Where(e => e.Id == h.ExhibitId).Select(e => e.Kind).First(), h.CaseId.Value, db.Cases.Where(c => c.Id == h.CaseId).Select(c => c.Reference).First(),
        h.FromId.Value, db.Staff.Where(s => s.Id == h.FromId).Select(s => s.DisplayName).First(), h.ToId.Value, db.Staff.Where(s => s.Id == h.ToId).Select(s => s.DisplayName).First(),
        h.Purpose, h.Place, h.SealNumber, h.Condition, h.Remarks, h.OfferedAt, h.Status, h.AnsweredAt, h.Answer, h.Status == HandOverStatus.Pending && h.OfferedAt < overdueBefore);
}
