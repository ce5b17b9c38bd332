using System.Net.Http.Json;
using System.Text.Json;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Staff;

namespace CaseTracker.Api.Tests.Support;

/// <summary>
/// Two units. In unit A: a case with its lead, an investigator and a victim coordinator on the team, a supervisor, and a prosecutor who has
/// nothing to do with it. In unit B: strangers. And people who never see a case.
/// </summary>
public sealed class TestWorld
{
    public UserId Lead { get; private set; }

    public UserId Investigator { get; private set; }

    public UserId Coordinator { get; private set; }

    public UserId Supervisor { get; private set; }

    public UserId Colleague { get; private set; }

    public UserId StrangerProsecutor { get; private set; }

    public UserId StrangerSupervisor { get; private set; }

    public UserId Analyst { get; private set; }

    public UserId Auditor { get; private set; }

    public UserId Administrator { get; private set; }

    /// <summary>The case of unit A that <see cref="Lead"/> opened.</summary>
    public Guid Case { get; private set; }

    /// <summary>Everyone who must not see the case, with the reason as the name.</summary>
    public IReadOnlyDictionary<string, UserId> Outsiders => new Dictionary<string, UserId>
    {
        ["a prosecutor of the same unit, not on the team"] = Colleague, ["a prosecutor of another unit"] = StrangerProsecutor,
        ["a supervisor of another unit"] = StrangerSupervisor, ["an analyst"] = Analyst, ["an auditor"] = Auditor, ["an administrator"] = Administrator,
    };

    internal static async Task<TestWorld> MakeAsync(ApiFixture app)
    {
        _ = app.Server; // starts the host, which migrates
        var (a, b) = (await UnitAsync(app, "A"), await UnitAsync(app, "B"));
        var world = new TestWorld
        {
            Lead = await PersonAsync(app, a, "lead", Roles.Prosecutor), Investigator = await PersonAsync(app, a, "investigator", Roles.Investigator),
            Coordinator = await PersonAsync(app, a, "coordinator", Roles.VictimCoordinator), Supervisor = await PersonAsync(app, a, "supervisor", Roles.Supervisor),
            Colleague = await PersonAsync(app, a, "colleague", Roles.Prosecutor), StrangerProsecutor = await PersonAsync(app, b, "stranger", Roles.Prosecutor),
            StrangerSupervisor = await PersonAsync(app, b, "strange-supervisor", Roles.Supervisor), Analyst = await PersonAsync(app, a, "analyst", Roles.Analyst),
            Auditor = await PersonAsync(app, a, "auditor", Roles.Auditor), Administrator = await PersonAsync(app, a, "administrator", Roles.Administrator),
        };
        using var lead = await app.AsAsync(world.Lead);
        world.Case = await OpenCaseAsync(lead, "Operation Harbour");
        foreach (var member in (UserId[])[world.Investigator, world.Coordinator])
            (await lead.PostAsJsonAsync($"/api/v1/cases/{world.Case}/members", new { userId = member.Value })).EnsureSuccessStatusCode();
        return world;
    }

    public static object CaseBody(string title) => new
    {
        title, detectionMode = "PROACTIVE", exploitation = (string[])["ForcedLabour"], firstReportOn = "2026-01-10", firstProsecutorAdviceOn = "2026-01-12", restricted = false,
    };

    /// <returns>The new case's id.</returns>
    public static async Task<Guid> OpenCaseAsync(HttpClient client, string title)
    {
        var response = await client.PostAsJsonAsync("/api/v1/cases", CaseBody(title));
        response.EnsureSuccessStatusCode();
        return (await response.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("id").GetGuid();
    }

    private static async Task<Guid> UnitAsync(ApiFixture app, string code)
    {
        var id = Guid.CreateVersion7();
        await app.ExecuteAsync("insert into units (id, code, name, time_zone, holiday_calendar) values ($1, $2, $3, 'Europe/Berlin', 'DE')", id, code, $"Unit {code}");
        return id;
    }

    /// <summary>Staff with an account but no password: tests sign in by opening a session.</summary>
    private static async Task<UserId> PersonAsync(ApiFixture app, Guid unit, string name, string role)
    {
        var id = UserId.New();
        await app.ExecuteAsync("insert into staff (id, user_name, display_name, email, unit_id, roles) values ($1, $2, $3, $4, $5, $6)",
            id.Value, name, char.ToUpperInvariant(name[0]) + name[1..], $"{name}@unit.test", unit, (string[])[role]);
        await app.ExecuteAsync("""
            insert into accounts (id, user_name, normalized_user_name, security_stamp, email_confirmed, phone_number_confirmed, two_factor_enabled, lockout_enabled, access_failed_count)
            values ($1, $2, $3, 'stamp', false, false, false, true, 0)
            """, id.Value, name, name.ToUpperInvariant());
        return id;
    }
}
