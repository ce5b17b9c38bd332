using System.Globalization;
using System.Text;
using System.Text.Json;
using CaseTracker.Application.Abstractions;
using CaseTracker.Domain.Common;
using CaseTracker.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Api;

/// <summary>
/// The demonstration unit (demo/), loaded into an empty installation on its first start. <c>CASETRACKER_DEMO</c>: 0 never, 1 wherever
/// there is no unit yet; unset, only in a database of the folder's own, because the passwords are public.
/// </summary>
internal static class Demonstration
{
    private static readonly string Fixture = Path.Combine(AppContext.BaseDirectory, "demo", "demonstration.json");

    /// <summary>A demonstration holds files of our own making only: it shows them on a machine without a malware scanner too.</summary>
    internal static void AddDemonstrationSettings(this WebApplicationBuilder builder)
    {
        if (builder.Configuration["CASETRACKER_DEMO"] == "1" && builder.Configuration["Previews:NotScanned"] is null) builder.Configuration["Previews:NotScanned"] = "true";
    }

    /// <summary>Once the host serves, it prints its address, where mail goes, and the accounts of a demonstration unit.</summary>
    internal static async Task LoadDemonstrationAsync(this WebApplication app, InfrastructureStart start)
    {
        var wanted = app.Configuration["CASETRACKER_DEMO"];
        if (wanted != "0" && (start.IsPrivate || wanted == "1") && (await UnitsAsync(app.Services)).Count == 0) await LoadAsync(app.Services);
        var mail = app.Services.GetRequiredService<IMailTransport>().Destination;
        var accounts = (await UnitsAsync(app.Services)).Contains("DEMO") ? Accounts() : "";
        _ = app.Lifetime.ApplicationStarted.Register(() => Console.WriteLine($"CaseTracker serves on {string.Join(" and ", app.Urls)}\nMail goes to {mail}\n{accounts}"));
    }

    private static async Task LoadAsync(IServiceProvider services)
    {
        var loaded = await services.GetRequiredService<IFixtureLoader>().LoadAsync(Fixture, CancellationToken.None);
        // Another instance that starts at the same moment may have been first.
        if (loaded.Refusal is { Kind: not RefusalKind.Conflict } refusal) throw new InvalidOperationException($"The demonstration unit cannot be loaded: {refusal.Message}");
    }

    private static async Task<List<string>> UnitsAsync(IServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<ICaseTrackerDb>().Units.Select(u => u.Code).ToListAsync();
    }

    private static string Accounts()
    {
        var text = new StringBuilder("Demonstration accounts, all fictional:\n");
        using var fixture = JsonDocument.Parse(File.ReadAllBytes(Fixture));
        foreach (var user in fixture.RootElement.GetProperty("users").EnumerateArray())
            _ = text.Append(CultureInfo.InvariantCulture, $"  {user.GetProperty("userName"),-8} {user.GetProperty("password"),-20} {user.GetProperty("roles")[0]}\n");
        return text.ToString();
    }
}
