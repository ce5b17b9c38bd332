using Npgsql;

namespace CaseTracker.Bench;

/// <summary>Makes the volume out of the seeded cases: copies of other people's deadlines, and exactly so many running ones of one person.</summary>
internal sealed class WorklistVolume(NpgsqlConnection connection, Guid me)
{
    private const string OfMe = "d.status in ('Running', 'Stopped') and (d.owner_id = $1 or c.lead_id = $1)";

    /// <returns>How many are stored in the end.</returns>
    internal async Task<long> PrepareAsync(int mine, int stored)
    {
        await connection.ActAsync($"update deadlines set status = 'Cancelled' where id in (select d.id from deadlines d join cases c on c.id = d.case_id where {OfMe} order by d.due_on, d.id offset {mine})", me);
        var running = await CountAsync($"select count(*) from deadlines d join cases c on c.id = d.case_id where {OfMe}", me);
        await CopyAsync(mine - running, OfMe, me);
        await CopyAsync(stored - await CountAsync("select count(*) from deadlines"), "d.owner_id <> $1 and c.lead_id <> $1", me);
        await connection.ActAsync("vacuum analyze deadlines");
        return await CountAsync("select count(*) from deadlines");
    }

    private async Task CopyAsync(long missing, string which, Guid of)
    {
        if (missing <= 0) return;
        var columns = (string)(await connection.ReadAsync(
            "select string_agg(quote_ident(column_name), ', ') from information_schema.columns where table_schema = 'public' and table_name = 'deadlines' and column_name <> 'id'"))!;
        var copied = string.Join(", ", columns.Split(", ").Select(c => $"d.{c}"));
        await connection.ActAsync(
            $"insert into deadlines (id, {columns}) select gen_random_uuid(), {copied} from deadlines d join cases c on c.id = d.case_id, generate_series(1, 10000) where {which} limit {missing}", of);
    }

    private async Task<long> CountAsync(string sql, params object[] values) => (long)(await connection.ReadAsync(sql, values))!;
}
