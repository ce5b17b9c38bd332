using System.Globalization;
using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Application.Common;
using CaseTracker.Application.Common.Paging;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Victims;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.Victims.Protection;

/// <summary>Of all cases the caller may see: the measures in force that end, the next to end first, a page at a time.</summary>
[Requires(Permissions.VictimRead), Audited(AuditAct.Consult, AuditObject.ProtectionMeasure)]
public sealed record ListExpiringProtectionQuery(int? Limit, string? After) : IQuery<Page<ExpiringProtectionItem>>;

/// <param name="Breaches">How often it was not respected.</param>
/// <param name="RenewalAsked">A request for its renewal waits for its decision.</param>
public sealed record ExpiringProtectionItem(
    Guid Id, Guid CaseId, string CaseReference, Guid VictimId, string Victim, string Type, string Status, DateOnly ExpiresOn, int? RenewalLeadDays, DateOnly? ServedOn, int Breaches,
    bool RenewalAsked);

internal sealed class ListExpiringProtectionValidator : AbstractValidator<ListExpiringProtectionQuery>
{
    public ListExpiringProtectionValidator() => RuleFor(q => q.Limit).PageLimit();
}

internal sealed class ListExpiringProtectionHandler(ICaseTrackerDb db, ICurrentUser user, AuditNotes audit, TimeProvider clock)
    : IRequestHandler<ListExpiringProtectionQuery, Result<Page<ExpiringProtectionItem>>>
{
    public async Task<Result<Page<ExpiringProtectionItem>>> Handle(ListExpiringProtectionQuery query, CancellationToken ct)
    {
        var today = user.Actor.Today(clock);
        var measures = db.ProtectionMeasures.Where(m => (m.Status == ProtectionStatus.Granted || m.Status == ProtectionStatus.PartlyGranted) && m.ExpiresOn >= today);
        if (query.After is { } after)
        {
            if (Cursor.Read(after, 2) is not [{ } on, { } id] || !Guid.TryParse(id, out var lastId)
                || !DateOnly.TryParseExact(on, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var lastOn)) return Cursor.NotOurs;
            measures = measures.Where(m => m.ExpiresOn > lastOn || (m.ExpiresOn == lastOn && ((Guid)(object)m.Id).CompareTo(lastId) > 0));
        }
        var limit = query.Limit ?? PageLimits.Default;
        var found = await (from measure in measures
                           join victim in db.Victims on measure.VictimId equals victim.Id
                           join ofCase in db.Cases on measure.CaseId equals ofCase.Id
                           orderby measure.ExpiresOn, measure.Id
                           select new ExpiringProtectionItem(
                               measure.Id.Value, ofCase.Id.Value, ofCase.Reference, victim.Id.Value, victim.Pseudonym, measure.Type,
                               measure.Status == ProtectionStatus.PartlyGranted ? "PARTLY_GRANTED" : "IN_FORCE", measure.ExpiresOn!.Value, measure.RenewalLeadDays, measure.ServedOn,
                               db.ProtectionBreaches.Count(b => b.MeasureId == measure.Id),
                               db.ProtectionMeasures.Any(m => m.RenewsId == measure.Id && m.Status == ProtectionStatus.Requested))).Take(limit + 1).ToListAsync(ct);
        var items = found.Take(limit).ToList();
        audit.Showed(items.Select(i => i.Id));
        return new Page<ExpiringProtectionItem>(items, found.Count > limit ? Cursor.Of(items[^1].ExpiresOn.ToString("O", CultureInfo.InvariantCulture), items[^1].Id.ToString()) : null);
    }
}
