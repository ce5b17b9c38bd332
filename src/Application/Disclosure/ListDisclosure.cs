using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Application.Common.Paging;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Disclosure;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.Disclosure;

/// <summary>The disclosure schedule of a case: every exhibit has one line, in the order of their references, a page at a time.</summary>
/// <param name="Status">Code of the list DisclosureStatus; null for all.</param>
/// <param name="Flag"><c>set</c>, <c>open</c> (neither disclosed nor withheld by an order), <c>cleared</c>, or null for all.</param>
/// <param name="Waiting"><c>agreement</c> for withholdings that wait for a supervisor, <c>clearing</c> for flags someone wants cleared; null for all.</param>
/// <param name="Later">True for what came in after something went out and nobody has looked at; null for all.</param>
[Requires(Permissions.DisclosureRead), Audited(AuditAct.Consult, AuditObject.DisclosureItem)]
public sealed record ListDisclosureQuery(Guid CaseId, string? Status, string? Flag, string? Waiting, bool? Later, int? Limit, string? After) : IQuery<DisclosureSchedule>, ICaseScoped
{
    CaseScope ICaseScoped.Scope => CaseScope.Case(CaseId);
}

/// <param name="Counts">Of the whole schedule, whatever the filter.</param>
/// <param name="Next">Cursor of the next page; null on the last.</param>
public sealed record DisclosureSchedule(DisclosureCounts Counts, IReadOnlyList<DisclosureLine> Items, string? Next);

/// <param name="Open">Flagged, and neither disclosed nor withheld by an order.</param>
/// <param name="Later">Came in after something went out and nobody has looked at it.</param>
public sealed record DisclosureCounts(int Lines, int Unreviewed, int ToDisclose, int Out, int Withheld, int Flagged, int Open, int AwaitingAgreement, int ClearingAsked, int Later);

internal sealed class ListDisclosureValidator : AbstractValidator<ListDisclosureQuery>
{
    private static readonly string[] Flags = ["set", "open", "cleared"];
    private static readonly string[] Waits = ["agreement", "clearing"];

    public ListDisclosureValidator(IReferenceCodes codes)
    {
        _ = RuleFor(q => q.Status).Must(s => s is null || codes.Find(DisclosureLists.States, s) is not null).WithMessage("Choose a code of the list DisclosureStatus.");
        _ = RuleFor(q => q.Flag).Must(f => f is null || Flags.Contains(f)).WithMessage("Choose set, open or cleared.");
        _ = RuleFor(q => q.Waiting).Must(w => w is null || Waits.Contains(w)).WithMessage("Choose agreement or clearing.");
        _ = RuleFor(q => q.Limit).Must(l => l is null or (> 0 and <= PageLimits.Maximum)).WithMessage($"Between 1 and {PageLimits.Maximum}.");
    }
}

internal sealed class ListDisclosureHandler(ICaseTrackerDb db, AuditNotes audit) : IRequestHandler<ListDisclosureQuery, Result<DisclosureSchedule>>
{
    public async Task<Result<DisclosureSchedule>> Handle(ListDisclosureQuery query, CancellationToken ct)
    {
        var id = new CaseId(query.CaseId);
        var last = await DisclosureRows.LastReleaseAsync(db, id, ct);
        var all = DisclosureRows.Of(db, id);
        var rows = Filtered(all, query, last);
        if (query.After is { } after)
        {
            if (Cursor.Read(after, 1) is not [{ } from]) return Cursor.NotOurs;
            rows = rows.Where(r => r.Exhibit.Reference.Length > from.Length || (r.Exhibit.Reference.Length == from.Length && r.Exhibit.Reference.CompareTo(from) > 0));
        }

        var limit = query.Limit ?? PageLimits.Default;
        var found = await rows.OrderBy(r => r.Exhibit.Reference.Length).ThenBy(r => r.Exhibit.Reference).Take(limit + 1).Lines(db, last).ToListAsync(ct);
        var items = found.Take(limit).ToList();
        audit.Showed(items.Select(i => i.Id));
        return new DisclosureSchedule(await CountAsync(all, last, ct), items, found.Count > limit ? Cursor.Of(items[^1].Reference) : null);
    }

    private static IQueryable<DisclosureRow> Filtered(IQueryable<DisclosureRow> rows, ListDisclosureQuery query, DateTimeOffset? last)
    {
        if (query.Status is { } status) rows = rows.Where(r => r.Item.Status == status);
        rows = query.Flag switch
        {
            "set" => rows.Where(r => r.Item.MayAssist),
            "open" => rows.Open(),
            "cleared" => rows.Where(r => !r.Item.MayAssist && r.Item.ClearedAt != null),
            _ => rows,
        };
        rows = query.Waiting switch
        {
            "agreement" => rows.Where(r => r.Item.ProposedStatus != ""),
            "clearing" => rows.Where(r => r.Item.ClearingAskedBy != null),
            _ => rows,
        };
        return query.Later == true ? rows.Later(last) : rows;
    }

    private static async Task<DisclosureCounts> CountAsync(IQueryable<DisclosureRow> all, DateTimeOffset? last, CancellationToken ct) => new(
        await all.CountAsync(ct), await all.Unreviewed().CountAsync(ct), await all.CountAsync(r => r.Item.Status == DisclosureStates.RelevantDisclose, ct),
        await all.CountAsync(r => DisclosureStates.Out.Contains(r.Item.Status), ct), await all.CountAsync(r => DisclosureStates.Withheld.Contains(r.Item.Status), ct),
        await all.CountAsync(r => r.Item.MayAssist, ct), await all.Open().CountAsync(ct), await all.CountAsync(r => r.Item.ProposedStatus != "", ct),
        await all.CountAsync(r => r.Item.ClearingAskedBy != null, ct), await all.Later(last).CountAsync(ct));
}
