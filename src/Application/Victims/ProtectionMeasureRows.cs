using System.Globalization;
using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Common.Paging;
using CaseTracker.Domain.Victims;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.Victims;

/// <summary>A measure beside the pseudonym of its victim.</summary>
internal sealed record ProtectionMeasureRow(ProtectionMeasure Measure, string Victim)
{
    internal ProtectionMeasureView On(DateOnly day) => new(
        Measure.Id.Value, Measure.CaseId.Value, Measure.VictimId.Value, Victim, Measure.Type, ProtectionMeasure.StatusOn(Measure.Status, Measure.ExpiresOn, day),
        Measure.RequestedOn, Measure.DecidedOn, Measure.Authority, Measure.ExpiresOn, Measure.ServedOn, Measure.RenewalLeadDays, Measure.RenewsId?.Value, Measure.AlsoProtects);
}

/// <summary>Latest request first; measures recorded in the same moment by their id, so that a cursor names one row.</summary>
internal static class ProtectionMeasureRows
{
    internal static IQueryable<ProtectionMeasureRow> Of(ICaseTrackerDb db, IQueryable<ProtectionMeasure> measures) =>
        from measure in measures.AsNoTracking()
        join victim in db.Victims on measure.VictimId equals victim.Id
        orderby measure.RecordedAt descending, measure.Id descending
        select new ProtectionMeasureRow(measure, victim.Pseudonym);

    /// <summary>Null when the cursor is none of ours.</summary>
    internal static IQueryable<ProtectionMeasure>? After(IQueryable<ProtectionMeasure> measures, string cursor)
    {
        if (Cursor.Read(cursor, 2) is not [{ } at, { } id] || !Guid.TryParse(id, out var lastId)
            || !DateTimeOffset.TryParseExact(at, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var lastAt)) return null;
        return measures.Where(m => m.RecordedAt < lastAt || (m.RecordedAt == lastAt && ((Guid)(object)m.Id).CompareTo(lastId) < 0));
    }

    internal static string CursorOf(ProtectionMeasure last) =>
        Cursor.Of(last.RecordedAt.ToString("O", CultureInfo.InvariantCulture), last.Id.Value.ToString());
}
