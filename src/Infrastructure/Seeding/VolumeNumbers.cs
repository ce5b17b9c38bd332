using CaseTracker.Domain.Common;
using Npgsql;

namespace CaseTracker.Infrastructure.Seeding;

/// <summary>The series behind the references, so that numbering goes on where the made-up cases end.</summary>
internal sealed class VolumeNumbers(NpgsqlConnection connection)
{
    private readonly Dictionary<string, int> last = [];

    internal int NextCase(UnitId unit, int year)
    {
        var series = $"case:{unit.Value}:{year}";
        return last[series] = last.GetValueOrDefault(series) + 1;
    }

    internal void Note(VolumeCase made)
    {
        foreach (var (kind, count) in (ReadOnlySpan<(string, int)>)
            [("suspect", made.Suspects.Count), ("victim", made.Victims.Count), ("count", made.Counts.Count), ("exhibit", made.Exhibits.Count)])
            if (count > 0) last[$"{kind}:{made.Made.Id.Value}"] = count;
    }

    internal async Task WriteAsync(CancellationToken ct)
    {
        await using var copy = await connection.BeginBinaryImportAsync("copy number_series (series, last) from stdin (format binary)", ct);
        foreach (var (series, number) in last)
        {
            await copy.StartRowAsync(ct);
            await copy.WriteAsync(series, "text", ct);
            await copy.WriteAsync(number, "integer", ct);
        }
        _ = await copy.CompleteAsync(ct);
    }
}
