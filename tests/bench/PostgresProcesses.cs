using System.Globalization;

namespace CaseTracker.Bench;

/// <summary>The server that one of its backends belongs to, with all backends, as the kernel sees them.</summary>
internal sealed class PostgresProcesses(int backend)
{
    private const double TicksPerSecond = 100;

    private readonly int server = int.Parse(Fields(backend)[1], CultureInfo.InvariantCulture);

    /// <summary>Of the server, of what runs below it and of what ended there.</summary>
    internal double CpuSeconds => Directory.EnumerateDirectories("/proc").Select(Path.GetFileName).Where(name => name!.All(char.IsAsciiDigit)).Select(name => int.Parse(name!, CultureInfo.InvariantCulture)).Sum(Ticks) / TicksPerSecond;

    private long Ticks(int id)
    {
        try
        {
            var fields = Fields(id);
            if (id == server) return Sum(fields[11..15]);
            return fields[1] == server.ToString(CultureInfo.InvariantCulture) ? Sum(fields[11..13]) : 0;
        }
        catch (IOException)
        {
            return 0; // it ended meanwhile
        }
    }

    private static long Sum(string[] ticks) => ticks.Sum(t => long.Parse(t, CultureInfo.InvariantCulture));

    /// <summary>From the state on, behind the name in brackets: the parent is 1, own ticks 11 and 12, those of children that ended 13 and 14.</summary>
    private static string[] Fields(int id)
    {
        var stat = File.ReadAllText($"/proc/{id}/stat");
        return stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
    }
}
