using System.Globalization;
using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Application.Common.Paging;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.Audit;

/// <summary>Who did what, when, on what and why; latest first. Reading it is itself recorded.</summary>
/// <param name="Case">Only entries about this case.</param>
/// <param name="Actor">Only what this user did.</param>
[Requires(Permissions.AuditRead), Audited(AuditAct.Consult, AuditObject.Audit)]
public sealed record ListAuditQuery(Guid? Case, Guid? Actor, string? UseCase, bool? Allowed, int? Limit, string? After) : IQuery<Page<AuditView>>;

/// <param name="Why">The actor's words; null when none were asked for or they were erased.</param>
public sealed record AuditView(
    Guid Id, DateTimeOffset At, Guid? ActorId, string Actor, string Act, string UseCase, string ObjectType, Guid? ObjectId, Guid? CaseId, string Purpose,
    string? Why, bool Allowed, string Rule, IReadOnlyList<string> Fields);

internal sealed class ListAuditValidator : AbstractValidator<ListAuditQuery>
{
    public ListAuditValidator()
    {
        _ = RuleFor(q => q.UseCase).MaximumLength(60);
        _ = RuleFor(q => q.Limit).Must(l => l is null or (> 0 and <= PageLimits.Maximum)).WithMessage($"Between 1 and {PageLimits.Maximum}.");
    }
}

internal sealed class ListAuditHandler(ICaseTrackerDb db, IAuditLog log) : IRequestHandler<ListAuditQuery, Result<Page<AuditView>>>
{
    public async Task<Result<Page<AuditView>>> Handle(ListAuditQuery query, CancellationToken ct)
    {
        var entries = db.Audit.AsNoTracking();
        if (query.Case is { } caseId) entries = entries.Where(e => e.CaseId == caseId);
        if (query.Actor is { } actor) entries = entries.Where(e => e.Actor == actor);
        if (query.UseCase is { Length: > 0 } useCase) entries = entries.Where(e => e.UseCase == useCase);
        if (query.Allowed is { } allowed) entries = entries.Where(e => e.Allowed == allowed);
        if (query.After is { } after)
        {
            if (Cursor.Read(after, 2) is not [{ } at, { } id] || !Guid.TryParse(id, out var lastId)
                || !DateTimeOffset.TryParseExact(at, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var lastAt)) return Cursor.NotOurs;
            entries = entries.Where(e => e.At < lastAt || (e.At == lastAt && e.Id.CompareTo(lastId) < 0));
        }
        var limit = query.Limit ?? PageLimits.Default;
        var found = await entries.OrderByDescending(e => e.At).ThenByDescending(e => e.Id).Take(limit + 1).ToListAsync(ct);
        var names = await NamesAsync(found, ct);
        var views = new List<AuditView>(limit);
        foreach (var e in found.Take(limit))
            views.Add(new AuditView(
                e.Id, e.At, e.Actor, e.Actor is { } who ? names.GetValueOrDefault(who, "unknown") : "nobody signed in", e.Act.ToString(), e.UseCase, e.ObjectType.ToString(),
                e.ObjectId, e.CaseId, e.Purpose, e.PayloadCommit.Length == 0 ? null : await log.ReadPayloadAsync(e, ct), e.Allowed, e.Rule, e.Fields));
        return new Page<AuditView>(views, found.Count > limit ? Cursor.Of(found[limit - 1].At.ToString("O", CultureInfo.InvariantCulture), found[limit - 1].Id.ToString()) : null);
    }

    private async Task<Dictionary<Guid, string>> NamesAsync(List<AuditEntry> entries, CancellationToken ct)
    {
        var ids = entries.Where(e => e.Actor is not null).Select(e => new UserId(e.Actor!.Value)).Distinct().ToList();
        return await db.Staff.Where(s => ids.Contains(s.Id)).ToDictionaryAsync(s => s.Id.Value, s => s.DisplayName, ct);
    }
}
