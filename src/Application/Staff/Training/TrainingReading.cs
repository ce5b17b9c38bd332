using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Common;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Staff;
using CaseTracker.Domain.Staff.Training;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.Staff.Training;

/// <param name="Topics">Every topic of the list, also those without a record.</param>
/// <param name="Records">The latest first; also those that were taken back, marked.</param>
public sealed record TrainingSheet(Guid UserId, string Name, string Unit, IReadOnlyList<TopicStanding> Topics, IReadOnlyList<TrainingView> Records);

/// <param name="Topic">Code of the list TrainingTopic.</param>
/// <param name="Until">Last day of what holds, or held, longest; null when it does not lapse, and when there is no record.</param>
public sealed record TopicStanding(string Topic, TrainingState State, DateOnly? Until);

/// <param name="Topic">Code of the list TrainingTopic.</param>
/// <param name="ValidUntil">Last day; null when it does not lapse.</param>
/// <param name="TakenBackReason">Null unless it was recorded in error.</param>
public sealed record TrainingView(Guid Id, string Topic, string Provider, DateOnly CompletedOn, DateOnly? ValidUntil, string Certificate, string RecordedBy, DateTimeOffset RecordedAt, string? TakenBackReason);

/// <summary>Who was trained in what, and whose records the caller keeps: a supervisor those of the own unit, an administrator all.</summary>
internal sealed class TrainingReading(ICaseTrackerDb db, IReferenceCodes codes, ICurrentUser user, TimeProvider clock)
{
    internal DateOnly Today => user.Actor.Today(clock);

    /// <summary>The staff whose records the caller keeps.</summary>
    internal IQueryable<StaffMember> Kept()
    {
        var unit = user.Actor.UnitId;
        return user.Actor.Is(Roles.Administrator) ? db.Staff : db.Staff.Where(s => s.UnitId == unit);
    }

    /// <returns>Null when there is no such member of staff.</returns>
    internal async Task<TrainingSheet?> SheetAsync(UserId of, CancellationToken ct)
    {
        var person = await (from member in db.Staff where member.Id == of join unit in db.Units on member.UnitId equals unit.Id select new { member.DisplayName, unit.Name }).SingleOrDefaultAsync(ct);
        if (person is null) return null;
        var rows = await (from record in db.TrainingRecords.AsNoTracking()
                          where record.UserId == of
                          join writer in db.Staff on record.RecordedBy equals writer.Id
                          orderby record.CompletedOn descending, record.RecordedAt descending
                          select new { Record = record, By = writer.DisplayName }).ToListAsync(ct);
        return new TrainingSheet(
            of.Value, person.DisplayName, person.Name, Standing([.. rows.Select(r => r.Record)]),
            [.. rows.Select(r => new TrainingView(
                r.Record.Id, r.Record.Topic, r.Record.Provider, r.Record.CompletedOn, r.Record.ValidUntil, r.Record.Certificate, r.By, r.Record.RecordedAt,
                r.Record.TakenBackAt is null ? null : r.Record.TakenBackReason))]);
    }

    /// <param name="records">Of one person.</param>
    internal IReadOnlyList<TopicStanding> Standing(IReadOnlyList<TrainingRecord> records) =>
    [
        .. codes.List("TrainingTopic").Select(topic =>
        {
            var of = records.Where(r => r.Topic == topic.Code && r.TakenBackAt is null).ToList();
            return new TopicStanding(topic.Code, TrainingStanding.Of(of, Today), of.Count == 0 || of.Any(r => r.ValidUntil is null) ? null : of.Max(r => r.ValidUntil));
        }),
    ];
}
