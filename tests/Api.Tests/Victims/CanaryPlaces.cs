using System.Text;
using Npgsql;

namespace CaseTracker.Api.Tests.Victims;

/// <summary>Places at rest where a name could have been left.</summary>
internal static class CanaryPlaces
{
    private const long LargestTempFile = 32L << 20;

    /// <summary>Every row of every table as text, bytes in hexadecimal; answers <c>schema.table</c> where a mark was found.</summary>
    internal static async Task<IReadOnlyList<string>> InDatabaseAsync(string connection, Canary canary, CancellationToken ct)
    {
        await using var source = NpgsqlDataSource.Create(connection);
        var tables = await TextsAsync(source, """
            select format('%I.%I', n.nspname, c.relname) from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where c.relkind in ('r', 'p', 'm') and n.nspname not in ('pg_catalog', 'information_schema')
            """, ct);
        Assert.Contains("public.victim_identities", tables);
        var found = new List<string>();
        foreach (var table in tables)
            if (canary.SeenIn(await TextsAsync(source, $"select t::text from {table} t", ct)) is { Count: > 0 } seen) found.Add($"{table}: {string.Join(", ", seen)}");
        return found;
    }

    /// <summary>Every file of these folders, the database cluster and its write-ahead log among them, and what is new in the folder for temporary files.</summary>
    internal static IReadOnlyList<string> InFiles(Canary canary, DateTime since, params string[] folders)
    {
        var deep = new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint };
        var own = folders.Where(Directory.Exists).SelectMany(folder => Directory.EnumerateFiles(folder, "*", deep));
        var temporary = new DirectoryInfo(Path.GetTempPath()).EnumerateFiles().Where(f => f.Exists && f.LastWriteTimeUtc >= since && f.Length < LargestTempFile).Select(f => f.FullName);
        byte[][] marks = [.. canary.Marks.Select(Encoding.UTF8.GetBytes)];
        return [.. own.Concat(temporary).Where(path => Holds(path, marks))];
    }

    private static bool Holds(string path, byte[][] marks)
    {
        try
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            var bytes = new byte[file.Length];
            var read = file.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
            return marks.Any(mark => bytes.AsSpan(0, read).IndexOf(mark) >= 0);
        }
        catch (IOException)
        {
            return false; // gone meanwhile, as the database recycles its files, or a socket
        }
    }

    private static async Task<List<string>> TextsAsync(NpgsqlDataSource source, string sql, CancellationToken ct)
    {
        await using var command = source.CreateCommand(sql);
        await using var reader = await command.ExecuteReaderAsync(ct);
        var texts = new List<string>();
        while (await reader.ReadAsync(ct)) texts.Add(reader.GetString(0));
        return texts;
    }
}
