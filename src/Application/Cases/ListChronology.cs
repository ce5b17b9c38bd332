using System.Globalization;
using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Application.Common.Paging;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.Cases;

/// <summary>The time line of a case, latest first, a page at a time.</summary>
[Requires(Permissions.CaseRead), Audited(AuditAct.Consult, AuditObject.Chronology)]
public sealed record ListChronologyQuery(Guid CaseId, int? Limit = null, string? After = null) : IQuery<Page<ChronologyView>>, ICaseScoped
{
    CaseScope ICaseScoped.Scope => CaseScope.Case(CaseId);
}

public sealed record ChronologyView(Guid Id, DateTimeOffset At, string Text, string RecordedBy, DateTimeOffset RecordedAt);

internal sealed class ListChronologyValidator : AbstractValidator<ListChronologyQuery>
{
    public ListChronologyValidator() =>
        _ = RuleFor(q => q.Limit).Must(l => l is null or (> 0 and <= PageLimits.Maximum)).WithMessage($"Between 1 and {PageLimits.Maximum}.");
}

internal sealed class ListChronologyHandler(ICaseTrackerDb db) : IRequestHandler<ListChronologyQuery, Result<Page<ChronologyView>>>
{
    public async Task<Result<Page<ChronologyView>>> Handle(ListChronologyQuery query, CancellationToken ct)
    {
        var rows = db.Chronology.Where(e => e.CaseId == new CaseId(query.CaseId));
        if (query.After is { } after)
        {
            if (Cursor.Read(after, 2) is not [{ } at, { } recorded] || Instant(at) is not { } lastAt || Instant(recorded) is not { } lastRecorded) return Cursor.NotOurs;
            rows = rows.Where(e => e.At < lastAt || (e.At == lastAt && e.RecordedAt < lastRecorded));
        }
        var limit = query.Limit ?? PageLimits.Default;
        var found = await (from entry in rows
                           join person in db.Staff on entry.RecordedBy equals person.Id
                           orderby entry.At descending, entry.RecordedAt descending
                           select new ChronologyView(entry.Id, entry.At, entry.Text, person.DisplayName, entry.RecordedAt)).Take(limit + 1).ToListAsync(ct);
        var items = found.Take(limit).ToList();
        return new Page<ChronologyView>(items, found.Count > limit ? Cursor.Of(Text(items[^1].At), Text(items[^1].RecordedAt)) : null);
    }

    private static string Text(DateTimeOffset at) => at.ToUniversalTime().ToString("O", CultureInfo.InvariantCulture);

    private static DateTimeOffset? Instant(string text) =>
        DateTimeOffset.TryParseExact(text, "O", CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal, out var at) ? at : null;
}
