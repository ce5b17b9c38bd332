using System.Globalization;

namespace CaseTracker.Bench;

/// <summary>The processes that this one started, and those that they started.</summary>
internal static class Descendants
{
    private static readonly TimeSpan Between = TimeSpan.FromMilliseconds(20);

    /// <summary>The most that any one of them held in memory, until cancelled.</summary>
    internal static async Task<double> PeakMiBAsync(CancellationToken until)
    {
        var peak = 0.0;
        while (!until.IsCancellationRequested)
        {
            foreach (var id in All()) peak = Math.Max(peak, HeldMiB(id));
            try
            {
                await Task.Delay(Between, until);
            }
            catch (OperationCanceledException)
            {
                break;
            }
        }
        return peak;
    }

    private static HashSet<int> All()
    {
        var parents = Directory.EnumerateDirectories("/proc").Select(Path.GetFileName).Where(name => name!.All(char.IsAsciiDigit)).Select(name => int.Parse(name!, CultureInfo.InvariantCulture))
            .Select(id => (Id: id, Parent: ParentOf(id))).ToLookup(p => p.Parent, p => p.Id);
        HashSet<int> found = [];
        var open = new Stack<int>([Environment.ProcessId]);
        while (open.TryPop(out var at))
            foreach (var child in parents[at])
                if (found.Add(child)) open.Push(child);
        return found;
    }

    private static int ParentOf(int id)
    {
        try
        {
            var stat = File.ReadAllText($"/proc/{id}/stat");
            return int.Parse(stat[(stat.LastIndexOf(')') + 2)..].Split(' ')[1], CultureInfo.InvariantCulture);
        }
        catch (IOException)
        {
            return 0; // it ended meanwhile
        }
    }

    private static double HeldMiB(int id)
    {
        try
        {
            return new HostProcess(id).PeakMiB;
        }
        catch (Exception gone) when (gone is IOException or InvalidOperationException)
        {
            return 0;
        }
    }
}
