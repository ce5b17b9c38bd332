using CaseTracker.Application.Abstractions;
using CaseTracker.Domain.Common;
using Npgsql;

namespace CaseTracker.Infrastructure.Identity;

/// <summary>Who a job acts for, as they are at this moment.</summary>
internal sealed class ActorDirectory(NpgsqlDataSource source) : IActorDirectory
{
    public async Task<Actor?> FindAsync(UserId user, CancellationToken ct)
    {
        await using var command = source.CreateCommand("""
            select m.id, m.user_name, m.display_name, m.unit_id, u.name, u.time_zone, u.holiday_calendar, m.roles
            from staff m join units u on u.id = m.unit_id where m.id = $1 and m.disabled_at is null
            """);
        _ = command.Parameters.Add(new() { Value = user.Value });
        await using var row = await command.ExecuteReaderAsync(ct);
        return await row.ReadAsync(ct) ? ActorReader.Read(row, Guid.Empty, 0) : null;
    }
}

internal static class ActorReader
{
    /// <summary>Eight columns from <paramref name="at"/>: id, user name, display name, unit id, unit name, zone, calendar, roles.</summary>
    internal static Actor Read(NpgsqlDataReader row, Guid session, int at) => new(
        new UserId(row.GetGuid(at)), row.GetString(at + 1), row.GetString(at + 2), new UnitId(row.GetGuid(at + 3)), row.GetString(at + 4),
        row.GetString(at + 5), row.GetString(at + 6), row.GetFieldValue<string[]>(at + 7), session);
}
