using System.Globalization;

namespace CaseTracker.Bench;

/// <summary>The measured host, as the kernel sees it.</summary>
internal sealed class HostProcess(int id)
{
    private const double TicksPerSecond = 100;
    private const int UserTicks = 11; // counted from the state, behind the name in brackets
    private const int SystemTicks = 12;

    internal double CpuSeconds
    {
        get
        {
            var stat = File.ReadAllText($"/proc/{id}/stat");
            var fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
            return (Number(fields[UserTicks]) + Number(fields[SystemTicks])) / TicksPerSecond;
        }
    }

    internal double RssMiB => StatusMiB("VmRSS");

    internal double PeakMiB => StatusMiB("VmHWM");

    internal void ForgetPeak() => File.WriteAllText($"/proc/{id}/clear_refs", "5");

    private double StatusMiB(string key) =>
        Number(File.ReadLines($"/proc/{id}/status").Single(l => l.StartsWith(key + ":", StringComparison.Ordinal)).Split(' ', StringSplitOptions.RemoveEmptyEntries)[1]) / 1024.0;

    private static long Number(string text) => long.Parse(text, CultureInfo.InvariantCulture);
}
