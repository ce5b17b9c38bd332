using System.Security.Cryptography;
using CaseTracker.Application.Abstractions;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Deadlines;
using CaseTracker.Domain.Staff;
using CaseTracker.Infrastructure.Identity;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CaseTracker.Infrastructure.Seeding;

/// <summary>Units and users of a fixture. Those that are there already are used as they are.</summary>
internal sealed class FixtureStaff(SeedSession session, IServiceProvider services)
{
    private readonly Dictionary<string, Unit> units = [];
    private readonly Dictionary<string, StaffMember> people = [];

    internal async Task MakeAsync(FixtureFile fixture, CancellationToken ct)
    {
        foreach (var (i, unit) in (fixture.Units ?? []).Index()) await MakeAsync(unit, new FixturePath("units")[i], ct);
        foreach (var (i, user) in (fixture.Users ?? []).Index()) await MakeAsync(user, new FixturePath("users")[i], ct);
    }

    /// <summary>By code; null in the file: there must be just one.</summary>
    internal async Task<Unit> UnitAsync(string? code, FixturePath path, CancellationToken ct)
    {
        if (code is null) return units.Count == 1 ? units.Values.Single() : throw path.Fault("name the unit.");
        if (!units.TryGetValue(code, out var unit)) unit = await session.Db.Units.SingleOrDefaultAsync(u => u.Code == code, ct) ?? throw path.Fault($"there is no unit '{code}'.");
        return units[code] = unit;
    }

    internal async Task<StaffMember> PersonAsync(string? userName, FixturePath path, CancellationToken ct)
    {
        if (userName is null) throw path.Fault("this is required.");
        if (!people.TryGetValue(userName, out var person))
            person = await session.Db.Staff.SingleOrDefaultAsync(s => s.UserName == userName, ct) ?? throw path.Fault($"there is no user '{userName}'.");
        return people[userName] = person;
    }

    /// <summary>Null for whom this file does not name.</summary>
    internal UserId? Known(string? userName) => userName is not null && people.TryGetValue(userName, out var person) ? person.Id : null;

    private async Task MakeAsync(FixtureUnit unit, FixturePath path, CancellationToken ct)
    {
        var code = path.Required(unit.Key, "key", Unit.CodeMaxLength);
        var name = path.Required(unit.Name, "name", Unit.NameMaxLength);
        var (zone, calendar) = (unit.TimeZone ?? "UTC", unit.Calendar ?? "NONE");
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(zone, out _)) throw path.Of("timeZone").Fault($"'{zone}' is no IANA time zone.");
        if (services.GetRequiredService<IHolidayCalendars>().Find(calendar) is null) throw path.Of("calendar").Fault($"there is no calendar '{calendar}'.");
        if (await session.Db.Units.SingleOrDefaultAsync(u => u.Code == code, ct) is { } known)
        {
            session.Notes.Add($"{path.Text}: unit {code} is already there");
            units[code] = known;
        }
        else
        {
            units[code] = Unit.Found(code, name, zone, calendar, WrittenLanguages.English, new UnitId(SeedIds.Of("unit", code)));
            _ = session.Db.Units.Add(units[code]);
            await session.SaveAsync(AuditAct.Administer, AuditObject.User, units[code].Id.Value, null, ct);
        }
        session.Name(code, units[code].Id.Value, path);
    }

    private async Task MakeAsync(FixtureUser user, FixturePath path, CancellationToken ct)
    {
        var userName = path.Required(user.UserName, "userName", StaffMember.UserNameMaxLength);
        var displayName = path.Required(user.DisplayName ?? userName, "displayName", StaffMember.DisplayNameMaxLength);
        var email = path.Required(user.Email ?? $"{userName}@example.invalid", "email", StaffMember.EmailMaxLength);
        var unit = await UnitAsync(user.Unit, path.Of("unit"), ct);
        var joined = path.Taken(StaffMember.Join(unit.Id, userName, displayName, email, user.Roles ?? [], new UserId(SeedIds.Of("user", userName))));
        if (await session.Db.Staff.SingleOrDefaultAsync(s => s.UserName == userName, ct) is { } known)
        {
            if (known.UnitId != unit.Id || !known.Roles.ToHashSet().SetEquals(joined.Roles)) throw path.Of("userName").Fault($"'{userName}' is already there with another unit or other roles.");
            session.Notes.Add($"{path.Text}: user {userName} is already there, with the password it had");
            people[userName] = known;
        }
        else
        {
            _ = session.Db.Staff.Add(people[userName] = joined);
            if (user.Password is { Length: > 0 } password) _ = session.Db.Users.Add(AccountOf(joined, password));
            await session.SaveAsync(AuditAct.Administer, AuditObject.User, joined.Id.Value, null, ct);
        }
        session.Name(userName, people[userName].Id.Value, path);
    }

    /// <summary>Without the rules for chosen passwords: who writes this file may do anything to this database anyway.</summary>
    private Account AccountOf(StaffMember member, string password)
    {
        var account = new Account
        {
            Id = member.Id.Value, UserName = member.UserName, NormalizedUserName = services.GetRequiredService<ILookupNormalizer>().NormalizeName(member.UserName),
            LockoutEnabled = true, SecurityStamp = Convert.ToHexString(RandomNumberGenerator.GetBytes(20)),
        };
        account.PasswordHash = services.GetRequiredService<IPasswordHasher<Account>>().HashPassword(account, password);
        return account;
    }
}
