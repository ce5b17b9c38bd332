using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Application.Common.Paging;
using CaseTracker.Application.Victims;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.Staff.Training;

/// <summary>The active staff whose training records the caller keeps, by name, and how each stands in every topic.</summary>
/// <param name="Unit">Code of a unit; null: all that the caller keeps.</param>
[Requires(Permissions.TrainingManage), Audited(AuditAct.Consult, AuditObject.Training)]
public sealed record ListTrainingQuery(string? Unit = null, int? Limit = null, string? After = null) : IQuery<Page<TrainingRow>>;

/// <param name="Topics">Every topic of the list, also those without a record.</param>
public sealed record TrainingRow(Guid UserId, string Name, string Unit, IReadOnlyList<string> Roles, IReadOnlyList<TopicStanding> Topics);

internal sealed class ListTrainingValidator : AbstractValidator<ListTrainingQuery>
{
    public ListTrainingValidator() => _ = RuleFor(q => q.Limit).PageLimit();
}

internal sealed class ListTrainingHandler(ICaseTrackerDb db, TrainingReading reading, AuditNotes audit) : IRequestHandler<ListTrainingQuery, Result<Page<TrainingRow>>>
{
    public async Task<Result<Page<TrainingRow>>> Handle(ListTrainingQuery query, CancellationToken ct)
    {
        var people = reading.Kept().AsNoTracking().Where(s => s.DisabledAt == null);
        if (query.Unit is { } code) people = people.Where(s => db.Units.Any(u => u.Id == s.UnitId && u.Code == code));
        if (query.After is { } after)
        {
            if (Cursor.Read(after, 2) is not [{ } name, { } login]) return Cursor.NotOurs;
            people = people.Where(s => s.DisplayName.CompareTo(name) > 0 || (s.DisplayName == name && s.UserName.CompareTo(login) > 0));
        }
        var limit = query.Limit ?? PageLimits.Default;
        var found = await (from member in people
                           orderby member.DisplayName, member.UserName
                           join unit in db.Units on member.UnitId equals unit.Id
                           select new { member.Id, member.DisplayName, member.UserName, Unit = unit.Name, member.Roles }).Take(limit + 1).ToListAsync(ct);
        var shown = found.Take(limit).ToList();
        var ids = shown.Select(s => s.Id).ToList();
        var records = (await db.TrainingRecords.AsNoTracking().Where(r => ids.Contains(r.UserId)).ToListAsync(ct)).ToLookup(r => r.UserId);
        audit.Showed(ids.Select(i => i.Value));
        return new Page<TrainingRow>(
            [.. shown.Select(s => new TrainingRow(s.Id.Value, s.DisplayName, s.Unit, s.Roles, reading.Standing([.. records[s.Id]])))],
            found.Count > limit ? Cursor.Of(shown[^1].DisplayName, shown[^1].UserName) : null);
    }
}
