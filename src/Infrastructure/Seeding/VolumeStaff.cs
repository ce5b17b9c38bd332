using System.Globalization;
using CaseTracker.Application.Abstractions;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Staff;
using CaseTracker.Infrastructure.Identity;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace CaseTracker.Infrastructure.Seeding;

/// <summary>Twenty units of fourteen: ten prosecutors, two investigators, a victim coordinator and a supervisor each. Nothing of this belongs beside real cases.</summary>
internal sealed class VolumeStaff(IServiceProvider services, NpgsqlConnection connection, TableCopy copy)
{
    internal const string Password = "volume-of-made-up-cases";

    private static readonly (string Name, string Role)[] Posts =
    [
        .. Enumerable.Range(1, 10).Select(i => ($"prosecutor{i.ToString(CultureInfo.InvariantCulture)}", Roles.Prosecutor)),
        ("investigator1", Roles.Investigator), ("investigator2", Roles.Investigator), ("coordinator", Roles.VictimCoordinator), ("supervisor", Roles.Supervisor),
    ];

    internal async Task<bool> IsThereAsync(CancellationToken ct)
    {
        await using var command = new NpgsqlCommand("select 1 from units where code = any($1)", connection);
        _ = command.Parameters.Add(new() { Value = VolumeWords.Units.Select(u => u.Code).ToArray() });
        return await command.ExecuteScalarAsync(ct) is not null;
    }

    internal async Task<IReadOnlyList<VolumeUnit>> MakeAsync(CancellationToken ct)
    {
        var calendars = services.GetRequiredService<IHolidayCalendars>();
        var units = VolumeWords.Units.Select(u =>
        {
            var unit = Unit.Found(u.Code, u.Name, u.Zone, u.Calendar, WrittenLanguages.English, new UnitId(SeedIds.Of("unit", u.Code)));
            return new VolumeUnit(unit, [.. Posts.Select(post => Member(unit, post.Name, post.Role))], TimeZoneInfo.FindSystemTimeZoneById(u.Zone), calendars.Find(u.Calendar)!);
        }).ToList();
        var staff = units.SelectMany(u => u.Staff).ToList();
        await copy.WriteAsync<Unit>([.. units.Select(u => new CopiedRow(u.Unit, default))], ct);
        await copy.WriteAsync<StaffMember>([.. staff.Select(s => new CopiedRow(s, default))], ct);
        await copy.WriteAsync<Account>([.. Accounts(staff).Select(a => new CopiedRow(a, default))], ct);
        return units;
    }

    private static StaffMember Member(Unit unit, string post, string role)
    {
        var name = $"{unit.Code.ToLower(CultureInfo.InvariantCulture)}-{post}";
        return VolumeCase.Must(StaffMember.Join(unit.Id, name, $"{unit.Code} {post}", $"{name}@example.invalid", [role], new UserId(SeedIds.Of("user", name))));
    }

    /// <summary>One hash for all: hashing is slow on purpose.</summary>
    private List<Account> Accounts(List<StaffMember> staff)
    {
        var normalizer = services.GetRequiredService<ILookupNormalizer>();
        var hash = services.GetRequiredService<IPasswordHasher<Account>>().HashPassword(new Account(), Password);
        return [.. staff.Select(s => new Account
        {
            Id = s.Id.Value, UserName = s.UserName, NormalizedUserName = normalizer.NormalizeName(s.UserName), PasswordHash = hash,
            LockoutEnabled = true, SecurityStamp = SeedIds.Of("stamp", s.UserName).ToString("N"),
        })];
    }
}
