using System.Globalization;
using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Application.Common.Paging;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Cases;
using CaseTracker.Domain.Common;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.Audit;

/// <summary>Who did what, when, on what and why; latest first. Reading it is itself recorded.</summary>
/// <param name="Case">Only entries about this case.</param>
/// <param name="Reference">The same, by the reference of the case; a reference that does not exist finds nothing.</param>
/// <param name="Actor">Only what this user did.</param>
/// <param name="From">First day, in the time zone of the reader's unit.</param>
/// <param name="To">Last day, inclusive.</param>
[Requires(Permissions.AuditRead), Audited(AuditAct.Consult, AuditObject.Audit)]
public sealed record ListAuditQuery(
    Guid? Case, string? Reference, Guid? Actor, string? UseCase, bool? Allowed, DateOnly? From, DateOnly? To, int? Limit, string? After) : IQuery<Page<AuditView>>;

/// <param name="ObjectName">Name of the user it was on; null for everything else.</param>
/// <param name="CaseReference">The reference alone: an auditor sees who did what in a case, and nothing of what is in it. Null outside cases.</param>
/// <param name="Why">The actor's words; null when none were asked for or they were erased.</param>
/// <param name="Shown">How many things a list or a search showed; null where it showed none.</param>
public sealed record AuditView(
    Guid Id, DateTimeOffset At, Guid? ActorId, string Actor, string Act, string UseCase, string ObjectType, Guid? ObjectId, string? ObjectName, Guid? CaseId, string? CaseReference,
    string Purpose, string? Why, int? Shown, bool Allowed, string Rule, IReadOnlyList<string> Fields);

internal sealed class ListAuditValidator : AbstractValidator<ListAuditQuery>
{
    public ListAuditValidator()
    {
        _ = RuleFor(q => q.UseCase).MaximumLength(60);
        _ = RuleFor(q => q.Reference).MaximumLength(Case.ReferenceMaxLength);
        _ = RuleFor(q => q.To).Must((q, to) => to is null || q.From is null || to >= q.From).WithMessage("The last day is before the first.");
        _ = RuleFor(q => q.Limit).Must(l => l is null or (> 0 and <= PageLimits.Maximum)).WithMessage($"Between 1 and {PageLimits.Maximum}.");
    }
}

internal sealed class ListAuditHandler(ICaseTrackerDb db, ICurrentUser user, ICaseReferences references, IAuditLog log) : IRequestHandler<ListAuditQuery, Result<Page<AuditView>>>
{
    public async Task<Result<Page<AuditView>>> Handle(ListAuditQuery query, CancellationToken ct)
    {
        var caseId = query.Case;
        if (!string.IsNullOrWhiteSpace(query.Reference))
        {
            var named = await references.FindAsync(query.Reference.Trim(), ct);
            if (named is null || (caseId is not null && caseId != named)) return new Page<AuditView>([], null);
            caseId = named;
        }
        var entries = Filtered(query, caseId);
        if (query.After is { } after)
        {
            if (Cursor.Read(after, 2) is not [{ } at, { } id] || !Guid.TryParse(id, out var lastId)
                || !DateTimeOffset.TryParseExact(at, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var lastAt)) return Cursor.NotOurs;
            entries = entries.Where(e => e.At < lastAt || (e.At == lastAt && e.Id.CompareTo(lastId) < 0));
        }
        var limit = query.Limit ?? PageLimits.Default;
        var found = await entries.OrderByDescending(e => e.At).ThenByDescending(e => e.Id).Take(limit + 1).ToListAsync(ct);
        var next = found.Count > limit ? Cursor.Of(found[limit - 1].At.ToString("O", CultureInfo.InvariantCulture), found[limit - 1].Id.ToString()) : null;
        return new Page<AuditView>(await ViewsAsync([.. found.Take(limit)], ct), next);
    }

    private IQueryable<AuditEntry> Filtered(ListAuditQuery query, Guid? caseId)
    {
        var entries = db.Audit.AsNoTracking();
        if (caseId is not null) entries = entries.Where(e => e.CaseId == caseId);
        if (query.Actor is { } actor) entries = entries.Where(e => e.Actor == actor);
        if (query.UseCase is { Length: > 0 } useCase) entries = entries.Where(e => e.UseCase == useCase);
        if (query.Allowed is { } allowed) entries = entries.Where(e => e.Allowed == allowed);
        if (query.From is { } from) entries = entries.Where(e => e.At >= StartOf(from));
        if (query.To is { } to && to < DateOnly.MaxValue) entries = entries.Where(e => e.At < StartOf(to.AddDays(1)));
        return entries;
    }

    private DateTimeOffset StartOf(DateOnly day)
    {
        var (zone, midnight) = (TimeZoneInfo.FindSystemTimeZoneById(user.Actor.TimeZone), day.ToDateTime(TimeOnly.MinValue));
        while (zone.IsInvalidTime(midnight)) midnight = midnight.AddMinutes(15); // a day that begins at one o'clock
        return new DateTimeOffset(midnight, zone.GetUtcOffset(midnight)).ToUniversalTime();
    }

    private async Task<List<AuditView>> ViewsAsync(List<AuditEntry> entries, CancellationToken ct)
    {
        var ids = entries.SelectMany(e => (Guid?[])[e.Actor, e.ObjectId]).OfType<Guid>().Distinct().Select(id => new UserId(id)).ToList();
        var names = await db.Staff.Where(s => ids.Contains(s.Id)).ToDictionaryAsync(s => s.Id.Value, s => s.DisplayName, ct);
        names[Operator.Id.Value] = Operator.Name;
        var cases = await references.OfAsync([.. entries.Where(e => e.CaseId is not null).Select(e => e.CaseId!.Value).Distinct()], ct);
        var views = new List<AuditView>(entries.Count);
        foreach (var e in entries)
        {
            var (why, shown) = Read(e.PayloadCommit.Length == 0 ? null : await log.ReadPayloadAsync(e, ct));
            views.Add(new AuditView(
                e.Id, e.At, e.Actor, e.Actor is { } who ? names.GetValueOrDefault(who, "unknown") : "nobody signed in", e.Act.ToString(), e.UseCase, e.ObjectType.ToString(),
                e.ObjectId, e.ObjectId is { } thing ? names.GetValueOrDefault(thing) : null, e.CaseId, e.CaseId is { } about ? cases.GetValueOrDefault(about) : null, e.Purpose, why, shown, e.Allowed, e.Rule, e.Fields));
        }
        return views;
    }

    /// <summary>A list keeps the ids of what it showed where an act keeps its reason.</summary>
    private static (string? Why, int? Shown) Read(string? payload)
    {
        if (payload is null) return (null, null);
        var parts = payload.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return parts.All(part => Guid.TryParseExact(part, "D", out _)) ? (null, parts.Length) : (payload, null);
    }
}
