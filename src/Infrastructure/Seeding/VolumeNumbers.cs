using CaseTracker.Domain.Common;
using Npgsql;

namespace CaseTracker.Infrastructure.Seeding;

/// <summary>The series behind the references, so that numbering goes on where the made-up cases end.</summary>
internal sealed class VolumeNumbers(NpgsqlConnection connection)
{
    private readonly Dictionary<string, int> last = [];

    /// <summary>Cases of each unit and year, when all are made.</summary>
    internal IEnumerable<(string Series, int Last)> OfUnits => last.Select(l => (l.Key, l.Value));

    internal int NextCase(UnitId unit, int year)
    {
        var series = $"case:{unit.Value}:{year}";
        return last[series] = last.GetValueOrDefault(series) + 1;
    }

    /// <summary>The series within one case that have begun.</summary>
    internal static IEnumerable<(string Series, int Last)> Of(VolumeCase made)
    {
        (string Kind, int Count)[] kinds = [("suspect", made.Suspects.Count), ("victim", made.Victims.Count), ("count", made.Counts.Count), ("exhibit", made.Exhibits.Count)];
        return kinds.Where(k => k.Count > 0).Select(k => ($"{k.Kind}:{made.Made.Id.Value}", k.Count));
    }

    internal async Task WriteAsync(IEnumerable<(string Series, int Last)> series, CancellationToken ct)
    {
        await using var copy = await connection.BeginBinaryImportAsync("copy number_series (series, last) from stdin (format binary)", ct);
        foreach (var (name, number) in series)
        {
            await copy.StartRowAsync(ct);
            await copy.WriteAsync(name, "text", ct);
            await copy.WriteAsync(number, "integer", ct);
        }
        _ = await copy.CompleteAsync(ct);
    }
}
