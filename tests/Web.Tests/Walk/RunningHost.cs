using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Microsoft.Playwright;

namespace CaseTracker.Web.Tests.Walk;

/// <summary>The product as it runs: its own process, its own data folder with the demonstration unit, and a real browser in front of it.</summary>
public sealed class RunningHost : IAsyncLifetime
{
    private static readonly TimeSpan StartLimit = TimeSpan.FromMinutes(3);
    private const string Chromium = "/usr/bin/chromium";
    private static readonly string[] Arguments =
        ["--no-sandbox", "--disable-quic", "--disable-background-networking", "--no-first-run", "--disable-component-update", "--disable-sync", "--disable-gpu"];

    private readonly string folder = Directory.CreateTempSubdirectory("ctw").FullName;
    private Process? host;
    private IPlaywright? playwright;
    private IBrowser? browser;

    public string Address { get; } = $"http://127.0.0.1:{FreePort()}";

    public async ValueTask InitializeAsync()
    {
        var program = HostProgram();
        var start = new ProcessStartInfo("dotnet", [program]) { WorkingDirectory = Path.GetDirectoryName(program)!, RedirectStandardOutput = true, RedirectStandardError = true };
        (start.Environment["CASETRACKER_DATA"], start.Environment["ASPNETCORE_URLS"], start.Environment["CASETRACKER_DEMO"]) = (folder, Address, "1");
        start.Environment["DOTNET_ENVIRONMENT"] = "Development"; // plain build output serves its static files only there
        host = Process.Start(start)!;
        host.OutputDataReceived += (_, _) => { };
        host.ErrorDataReceived += (_, _) => { };
        host.BeginOutputReadLine();
        host.BeginErrorReadLine();
        await ReadyAsync();
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Chromium, Headless = true, Args = Arguments });
    }

    /// <summary>A fresh browser profile, signed in as a demonstration user.</summary>
    public async Task<IPage> SignedInAsync(string userName, string password, int width = 1366)
    {
        var context = await browser!.NewContextAsync(new() { ViewportSize = new() { Width = width, Height = 900 }, AcceptDownloads = true });
        var page = await context.NewPageAsync();
        await SignInAsync(page, userName, password);
        return page;
    }

    /// <summary>A browser with a profile that outlives it; signed in. Closing the page's context closes the browser.</summary>
    public async Task<IPage> SignedInWithProfileAsync(string profile, string userName, string password)
    {
        var context = await playwright!.Chromium.LaunchPersistentContextAsync(profile, new() { ExecutablePath = Chromium, Headless = true, Args = Arguments, ViewportSize = new() { Width = 1366, Height = 900 } });
        var page = context.Pages[0];
        await SignInAsync(page, userName, password);
        return page;
    }

    private async Task SignInAsync(IPage page, string userName, string password)
    {
        await page.GotoAsync(Address + "/sign-in");
        await page.FillAsync("[name='Input.UserName']", userName);
        await page.FillAsync("[name='Input.Password']", password);
        await AnsweredAsync(page, () => page.Keyboard.PressAsync("Enter"));
        Assert.DoesNotContain("/sign-in", page.Url, StringComparison.Ordinal);
    }

    /// <summary>Waits for the page that comes after the act and its redirects, be it the same address again.</summary>
    public static async Task AnsweredAsync(IPage page, Func<Task> act)
    {
        var arrived = new TaskCompletionSource();
        void Arrive(object? sender, IFrame frame)
        {
            if (frame == page.MainFrame) arrived.TrySetResult();
        }
        page.FrameNavigated += Arrive;
        await act();
        await arrived.Task.WaitAsync(TimeSpan.FromSeconds(60));
        page.FrameNavigated -= Arrive;
        await page.WaitForLoadStateAsync(LoadState.Load);
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null) await browser.DisposeAsync();
        playwright?.Dispose();
        if (host is { HasExited: false })
        {
            // Not SIGINT: what a script starts in the background, as ./test does, ignores it.
            using var ask = Process.Start("kill", ["-TERM", host.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
            using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(60));
            await host.WaitForExitAsync(limit.Token);
        }
        host?.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    private async Task ReadyAsync()
    {
        using var client = new HttpClient();
        var limit = Stopwatch.StartNew();
        while (limit.Elapsed < StartLimit && !host!.HasExited)
        {
            try
            {
                if ((await client.GetAsync(Address + "/health/ready")).IsSuccessStatusCode) return;
            }
            catch (HttpRequestException)
            {
                // not listening yet
            }
            await Task.Delay(200);
        }
        throw new InvalidOperationException("The host did not become ready.");
    }

    /// <summary>Built beside this test, in the same configuration.</summary>
    private static string HostProgram()
    {
        var output = new DirectoryInfo(AppContext.BaseDirectory);
        var root = output;
        while (root is not null && !File.Exists(Path.Combine(root.FullName, "CaseTracker.sln"))) root = root.Parent;
        return Path.Combine(root!.FullName, "src", "Api", "bin", output.Parent!.Name, output.Name, "CaseTracker.Api.dll");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
