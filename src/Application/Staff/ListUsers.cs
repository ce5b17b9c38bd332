using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.Staff;

/// <summary>All accounts, for who administers them.</summary>
[Requires(Permissions.UsersManage), Audited(AuditAct.Consult, AuditObject.User)]
public sealed record ListUsersQuery : IQuery<IReadOnlyList<UserView>>;

public sealed record UserView(Guid Id, uint Version, string UserName, string DisplayName, string Email, string Unit, IReadOnlyList<string> Roles, bool Disabled);

internal sealed class ListUsersHandler(ICaseTrackerDb db) : IRequestHandler<ListUsersQuery, Result<IReadOnlyList<UserView>>>
{
    public async Task<Result<IReadOnlyList<UserView>>> Handle(ListUsersQuery query, CancellationToken ct) =>
        await (from member in db.Staff
               join unit in db.Units on member.UnitId equals unit.Id
               orderby member.UserName
               select new UserView(
                   member.Id.Value, EF.Property<uint>(member, Columns.Version), member.UserName, member.DisplayName, member.Email, unit.Code, member.Roles,
                   member.DisabledAt != null)).ToListAsync(ct);
}

/// <summary>Colleagues who may be put on a team; names and roles only.</summary>
[Requires(Permissions.CaseList), Audited(AuditAct.Consult, AuditObject.User)]
public sealed record ListColleaguesQuery : IQuery<IReadOnlyList<ColleagueView>>;

public sealed record ColleagueView(Guid Id, string Name, string Unit, IReadOnlyList<string> Roles);

internal sealed class ListColleaguesHandler(ICaseTrackerDb db) : IRequestHandler<ListColleaguesQuery, Result<IReadOnlyList<ColleagueView>>>
{
    public async Task<Result<IReadOnlyList<ColleagueView>>> Handle(ListColleaguesQuery query, CancellationToken ct) =>
        await (from member in db.Staff
               join unit in db.Units on member.UnitId equals unit.Id
               where member.DisabledAt == null
               orderby member.DisplayName
               select new ColleagueView(member.Id.Value, member.DisplayName, unit.Name, member.Roles)).ToListAsync(ct);
}

/// <summary>The units, for lists and forms.</summary>
[Requires(Permissions.SignedIn), Audited(AuditAct.Consult, AuditObject.Reference)]
public sealed record ListUnitsQuery : IQuery<IReadOnlyList<UnitView>>;

public sealed record UnitView(Guid Id, string Code, string Name, string TimeZone, string HolidayCalendar, string Language);

internal sealed class ListUnitsHandler(ICaseTrackerDb db) : IRequestHandler<ListUnitsQuery, Result<IReadOnlyList<UnitView>>>
{
    public async Task<Result<IReadOnlyList<UnitView>>> Handle(ListUnitsQuery query, CancellationToken ct) =>
        await db.Units.OrderBy(u => u.Code).Select(u => new UnitView(u.Id.Value, u.Code, u.Name, u.TimeZone, u.HolidayCalendar, u.Language)).ToListAsync(ct);
}
