using System.Diagnostics;
using Npgsql;

namespace CaseTracker.Bench;

/// <summary>
/// The product beside a bare endpoint with the same SQL, in turns, with 1, 8 and 32 callers: the read alone, and the read with one audit row committed before it is answered, as the product
/// commits one.
/// </summary>
internal static class VolumeMeasure
{
    private const int Turns = 3;
    private const string BareUrl = "http://127.0.0.1:5098";

    /// <summary>Both are measured as they run after a morning, with compiled code and prepared statements, not as they start.</summary>
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(8);
    private static readonly TimeSpan Again = TimeSpan.FromSeconds(2);

    internal static async Task RunAsync(Arguments options)
    {
        await using var connection = new NpgsqlConnection(options.Postgres ?? throw new ArgumentException("Give --data or --postgres."));
        await connection.OpenAsync();
        await connection.ActAsync("create table if not exists bench_audit (id bigint generated always as identity primary key, at timestamptz not null, actor uuid not null, said text not null)");
        var world = await VolumeWorld.OfAsync(connection, options.UserName);
        var host = options.HostId is { } id ? new HostProcess(id) : null;
        var postgres = new PostgresProcesses((int)(await connection.ReadAsync("select pg_backend_pid()"))!);
        using var bareProcess = StartBare(options);
        try
        {
            var bareHost = new HostProcess(bareProcess.Id);
            using var bare = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = 64 }) { BaseAddress = new Uri(BareUrl), Timeout = TimeSpan.FromMinutes(2) };
            using var ours = await Api.ClientAsync(options);
            using var supervisor = await Api.ClientAsync(options with { UserName = "v02-supervisor" });
            await AwaitAsync(bare, world);
            Console.WriteLine($"{options.Rounds} s a field, {Turns} turns, the middle one; load {File.ReadAllText("/proc/loadavg").Trim()}");
            Console.WriteLine("| act | callers | ours /s | of bare + audit | of bare | p50 ms (bare + audit, bare) | p99 ms (bare + audit) | CPU ms ours, of it PostgreSQL (bare + audit) |\n|---|---|---|---|---|---|---|---|");
            foreach (var act in (await VolumeWorld.ActsAsync(connection)).Where(a => options.Acts.Count == 0 || options.Acts.Contains(a.Name)))
                foreach (var callers in options.Callers)
                {
                    (HttpMethod, string) Bare(int n, string audit) => (act.Records ? HttpMethod.Post : HttpMethod.Get, $"/{act.Name}?case={world.Cases[n % world.Cases.Count]}&q={Uri.EscapeDataString(world.Words[n % world.Words.Count])}{audit}");
                    (HttpMethod, string) Ours(int n) => (act.Records ? HttpMethod.Post : HttpMethod.Get, act.Path(world.Cases[n % world.Cases.Count], world.Words[n % world.Words.Count]));
                    var client = act.Name == "dashboard" ? supervisor : ours;
                    var time = TimeSpan.FromSeconds(options.Rounds);
                    List<VolumeLoad> read = [], audited = [], product = [];
                    foreach (var (asked, next) in new (HttpClient, Func<int, (HttpMethod, string)>)[] { (client, Ours), (bare, n => Bare(n, "")), (bare, n => Bare(n, "&audit=1")) })
                        _ = await VolumeLoad.OfAsync(asked, next, callers, callers == options.Callers[0] ? WarmUp : Again, () => default);
                    for (var turn = 0; turn < Turns; turn++)
                    {
                        read.Add(await VolumeLoad.OfAsync(bare, n => Bare(n, ""), callers, time, () => (bareHost.CpuSeconds, postgres.CpuSeconds)));
                        audited.Add(await VolumeLoad.OfAsync(bare, n => Bare(n, "&audit=1"), callers, time, () => (bareHost.CpuSeconds, postgres.CpuSeconds)));
                        product.Add(await VolumeLoad.OfAsync(client, Ours, callers, time, () => (host?.CpuSeconds ?? 0, postgres.CpuSeconds)));
                    }
                    Print(act.Name, callers, VolumeLoad.Middle(read), VolumeLoad.Middle(audited), VolumeLoad.Middle(product));
                }
            Console.WriteLine($"memory of the host after all: {host?.RssMiB:0} MiB; of the bare server {bareHost.RssMiB:0} MiB");
        }
        finally
        {
            bareProcess.Kill();
            await connection.ActAsync("drop table bench_audit");
        }
    }

    private static void Print(string act, int callers, VolumeLoad read, VolumeLoad audited, VolumeLoad ours) => Console.WriteLine(
        $"| {act} | {callers} | {ours.Second:0.0} | {ours.Second / audited.Second:0.00} | {ours.Second / read.Second:0.00} | {ours.P50:0.0} ({audited.P50:0.0}, {read.P50:0.0}) | {ours.P99:0.0} ({audited.P99:0.0}) | {ours.Cpu:0.0}, {ours.Database:0.0} ({audited.Cpu:0.0}, {audited.Database:0.0}) |");

    private static Process StartBare(Arguments options) => Process.Start(new ProcessStartInfo(
        Environment.ProcessPath!, [typeof(VolumeMeasure).Assembly.Location, "bare", "--url", BareUrl, "--user", options.UserName, "--postgres", options.Postgres!]))!;

    private static async Task AwaitAsync(HttpClient bare, VolumeWorld world)
    {
        for (var tries = 0; ; tries++)
        {
            try
            {
                using var answer = await bare.GetAsync($"/case?case={world.Cases[0]}&q=x");
                _ = answer.EnsureSuccessStatusCode();
                return;
            }
            catch (HttpRequestException) when (tries < 100)
            {
                await Task.Delay(100);
            }
        }
    }
}
