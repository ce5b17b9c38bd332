using Npgsql;

namespace CaseTracker.Bench;

/// <summary>Whose cases are measured, which, and the words that are looked for.</summary>
internal sealed record VolumeWorld(IReadOnlyList<Guid> Cases, IReadOnlyList<string> Words)
{
    private const int CasesTaken = 200;

    /// <summary>Words of every twelfth entry, of every fifteenth, of a few, of one; a phrase; a reference.</summary>
    internal static async Task<VolumeWorld> OfAsync(NpgsqlConnection connection, string userName)
    {
        await using var command = new NpgsqlCommand(
            "select c.id, c.reference from cases c join staff s on s.id = c.lead_id where s.user_name = $1 and c.stage <> 'CLOSED' order by c.id desc limit $2", connection)
        {
            Parameters = { new() { Value = userName }, new() { Value = CasesTaken } },
        };
        var cases = new List<(Guid Id, string Reference)>();
        await using var rows = await command.ExecuteReaderAsync();
        while (await rows.ReadAsync()) cases.Add((rows.GetGuid(0), rows.GetString(1)));
        return new VolumeWorld(
            [.. cases.Select(c => c.Id)],
            ["hearing", "arrests", "Novotny", "Orsolya Lindner", "file 4711", "\"first hearing held\"", "bank data", "ledger", "witnesses", cases[0].Reference, cases[^1].Reference[..8], "Saffron", "seized devices", "partner -police"]);
    }

    internal static async Task<(Guid User, Guid Unit)> CallerAsync(NpgsqlConnection connection, string userName)
    {
        await using var command = new NpgsqlCommand("select id, unit_id from staff where user_name = $1", connection) { Parameters = { new() { Value = userName } } };
        await using var row = await command.ExecuteReaderAsync();
        return await row.ReadAsync() ? (row.GetGuid(0), row.GetGuid(1)) : throw new ArgumentException($"There is no user {userName}.");
    }

    internal static async Task<IReadOnlyList<VolumeAct>> ActsAsync(NpgsqlConnection connection)
    {
        async Task<string> BodyAsync(string function) => (string)(await connection.ReadAsync($"select prosrc from pg_proc where oid = '{function}'::regproc"))!;
        return VolumeAct.All(await BodyAsync("app.caseload"), await BodyAsync("app.caseload_flow"), await BodyAsync("app.case_summary"));
    }
}
