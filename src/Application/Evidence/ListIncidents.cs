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

/// <summary>The integrity incidents of a case, the latest first, a page at a time.</summary>
/// <param name="Open">True for those that are open only; null for all.</param>
[Requires(Permissions.EvidenceRead), Audited(AuditAct.Consult, AuditObject.Incident)]
public sealed record ListIncidentsQuery(Guid CaseId, bool? Open, int? Limit, string? After) : IQuery<Page<IncidentView>>, ICaseScoped
{
    CaseScope ICaseScoped.Scope => CaseScope.Case(CaseId);
}

/// <param name="DetectedBy">Null when a job of the server found it.</param>
/// <param name="ResolvedAt">Null while it is open; so are the three after it.</param>
public sealed record IncidentView(
    Guid Id, Guid EvidenceId, string Reference, string Title, IncidentKind Kind, DateTimeOffset DetectedAt, string? DetectedBy, string Source, string Details,
    DateTimeOffset? ResolvedAt, string? ResolvedBy, IncidentOutcome? Outcome, string Resolution);

internal sealed class ListIncidentsValidator : AbstractValidator<ListIncidentsQuery>
{
    public ListIncidentsValidator() =>
        RuleFor(q => q.Limit).Must(l => l is null or (> 0 and <= PageLimits.Maximum)).WithMessage($"Between 1 and {PageLimits.Maximum}.");
}

internal sealed class ListIncidentsHandler(ICaseTrackerDb db, AuditNotes audit) : IRequestHandler<ListIncidentsQuery, Result<Page<IncidentView>>>
{
    public async Task<Result<Page<IncidentView>>> Handle(ListIncidentsQuery query, CancellationToken ct)
    {
        var rows = db.Incidents.AsNoTracking().Where(i => i.CaseId == new CaseId(query.CaseId));
        if (query.Open is { } open) rows = rows.Where(i => i.ResolvedAt == null == open);
        if (query.After is { } after)
        {
            if (Cursor.Read(after, 2) is not [{ } text, { } idText] || !Guid.TryParse(idText, out var id)
                || !DateTimeOffset.TryParseExact(text, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var parsed)) return Cursor.NotOurs;
            var (at, last) = (parsed.ToUniversalTime(), new IncidentId(id));
            rows = rows.Where(i => i.DetectedAt < at || (i.DetectedAt == at && i.Id < last));
        }
        var limit = query.Limit ?? PageLimits.Default;
        var found = await rows.OrderByDescending(i => i.DetectedAt).ThenByDescending(i => i.Id).Take(limit + 1).Select(i => new IncidentView(
            i.Id.Value, i.ExhibitId.Value, db.Exhibits.Where(e => e.Id == i.ExhibitId).Select(e => e.Reference).First(), db.Exhibits.Where(e => e.Id == i.ExhibitId).Select(e => e.Title).First(),
            i.Kind, i.DetectedAt, db.Staff.Where(s => s.Id == i.DetectedBy).Select(s => s.DisplayName).FirstOrDefault(), i.Source, i.Details,
            i.ResolvedAt, db.Staff.Where(s => s.Id == i.ResolvedBy).Select(s => s.DisplayName).FirstOrDefault(), i.Outcome, i.Resolution)).ToListAsync(ct);
        var items = found.Take(limit).ToList();
        audit.Showed(items.Select(i => i.Id));
        return new Page<IncidentView>(items, found.Count > limit ? Cursor.Of(items[^1].DetectedAt.ToString("O", CultureInfo.InvariantCulture), items[^1].Id.ToString()) : null);
    }
}
