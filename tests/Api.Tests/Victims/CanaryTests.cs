using System.Net;
using System.Net.Http.Json;
using System.Text;
using CaseTracker.Api.Tests.Support;
using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Audit;
using CaseTracker.Domain.Common;
using MediatR;
using Microsoft.Extensions.DependencyInjection;

namespace CaseTracker.Api.Tests.Victims;

/// <summary>
/// Plants names that exist nowhere else through the API, does everything a team does round them, and then looks for them
/// everywhere: they may be in the answer of a reveal and in no other place.
/// </summary>
public sealed class CanaryTests(CanaryFixture app) : IClassFixture<CanaryFixture>
{
    private static readonly string Mark = Guid.CreateVersion7().ToString("N")[^10..];
    private static readonly Canary Planted = new($"Serinus{Mark}", $"Kanarek{Mark}", "+4915" + string.Concat(Mark.Select(c => c % 10)) + "77", $"Canary Row {Mark}") { Further = [.. CareCanaries.All(Mark).Values] };

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_name_appears_in_the_answer_of_a_reveal_and_nowhere_else()
    {
        var started = DateTime.UtcNow;
        var (victim, measure) = await PlantAsync();

        Assert.True(await new CanarySweep(app, victim, measure).NothingShowsAsync(Planted, Ct) > 0);

        Assert.Empty(Planted.SeenIn(app.Everything.Lines));
        Assert.Empty(Planted.SeenIn(await WhyOfAuditAsync()));
        Assert.Empty(await CanaryPlaces.InDatabaseAsync(app.OwnerConnection, Planted, Ct));
        Assert.Empty(CanaryPlaces.InFiles(Planted, started, app.DataFolder, app.SharedFolder));
    }

    [Fact]
    public async Task The_search_for_it_does_find_it_where_it_is()
    {
        var loose = new Canary($"Loose{Mark}", $"Bird{Mark}", "+49000" + Mark, $"Open Cage {Mark}");
        _ = await app.ExecuteAsync("insert into suspects (id, case_id, reference, kind, name, chain_role, remarks, recorded_at) values ($1, $2, 'S-99', 'Person', $3, 'RECRUITER', '', now())",
            Guid.CreateVersion7(), app.World.Case, loose.FamilyName);
        var file = Path.Combine(app.DataFolder, "loose.txt");
        await File.WriteAllTextAsync(file, $"x{loose.Address}x", Ct);
        try
        {
            // In the record itself and among the words that it is found by.
            Assert.Equal([$"public.search_entries: {loose.FamilyName}", $"public.suspects: {loose.FamilyName}"], (await CanaryPlaces.InDatabaseAsync(app.OwnerConnection, loose, Ct)).Order(StringComparer.Ordinal));
            Assert.Equal(file, Assert.Single(CanaryPlaces.InFiles(loose, DateTime.UtcNow, app.DataFolder)));
        }
        finally
        {
            File.Delete(file);
            _ = await app.ExecuteAsync("delete from suspects where reference = 'S-99'");
        }
    }

    private async Task<(Guid Victim, Guid Measure)> PlantAsync()
    {
        using var coordinator = await app.AsAsync(app.World.Coordinator);
        using var lead = await app.AsAsync(app.World.Lead);
        var victim = await coordinator.RegisterVictimAsync(app.World.Case);
        await coordinator.KeepIdentityAsync(victim, Planted);
        await coordinator.KeepIdentityAsync(victim, Planted); // replaced: the old row version is in the log of the database
        await RefusedOnTheWayAsync(coordinator, lead, victim);
        await CareCanaries.PlantAsync(coordinator, victim, CareCanaries.All(Mark));
        var shown = await coordinator.RevealAsync(victim);
        Assert.Equal(4, Planted.SeenIn([.. (await shown.JsonAsync()).EnumerateObject().Select(p => p.Value.ToString())]).Count);
        var measure = await coordinator.RequestProtectionAsync(victim);
        Assert.Equal(HttpStatusCode.NoContent, (await lead.GrantAsync(measure)).StatusCode);
        return (victim, measure);
    }

    /// <summary>Names in requests that fail: stale, invalid, malformed, forbidden, broken in the vault.</summary>
    private async Task RefusedOnTheWayAsync(HttpClient coordinator, HttpClient lead, Guid victim)
    {
        var tag = await coordinator.TagOfAsync(victim);
        await coordinator.KeepIdentityAsync(victim, Planted);
        var path = $"/api/v1/victims/{victim}/identity";
        List<HttpResponseMessage> answers =
        [
            await coordinator.PutIdentityAsync(victim, Planted, tag), await lead.PutIdentityAsync(victim, Planted, tag),
            await coordinator.PutIdentityAsync(victim, new { Planted.GivenName, FamilyName = string.Concat(Enumerable.Repeat(Planted.FamilyName, 20)) }, tag),
            await coordinator.PutIdentityAsync(victim, new { Planted.GivenName, unknown = Planted.Address }, tag),
            await coordinator.PutIdentityAsync(victim, new { birthDate = Planted.FamilyName }, tag),
            await coordinator.PostAsync(path, new StringContent($"{{\"givenName\":\"{Planted.GivenName}", Encoding.UTF8, "application/json"), Ct),
        ];
        _ = await app.ExecuteAsync("update victim_identities set phone = address where victim_id = $1", victim);
        answers.Add(await coordinator.RevealAsync(victim));
        await coordinator.KeepIdentityAsync(victim, Planted);
        foreach (var answer in answers)
        {
            Assert.InRange((int)answer.StatusCode, 400, 499);
            Assert.Empty(Planted.SeenIn([await answer.Content.ReadAsStringAsync(Ct)]));
        }
    }

    /// <summary>The trail with its encrypted words opened, as an auditor reads it.</summary>
    private async Task<IReadOnlyCollection<string>> WhyOfAuditAsync()
    {
        await using var scope = app.Services.CreateAsyncScope();
        var auditor = await scope.ServiceProvider.GetRequiredService<IActorDirectory>().FindAsync(app.World.Auditor, Ct);
        scope.ServiceProvider.GetRequiredService<CurrentUser>().ActAs(auditor!);
        var (entries, after) = (new List<AuditView>(), (string?)null);
        do
        {
            var page = (await scope.ServiceProvider.GetRequiredService<IMediator>().Send(new ListAuditQuery(null, null, null, null, null, null, null, 200, after), Ct)).Value;
            entries.AddRange(page.Items);
            after = page.Next;
        }
        while (after is not null);
        Assert.Contains(entries, e => e is { UseCase: "RevealIdentity", Why: VictimSteps.GoodReason });
        return [.. entries.Select(e => e.ToString())];
    }
}

/// <summary>Names that exist nowhere else.</summary>
public sealed record Canary(string GivenName, string FamilyName, string Phone, string Address, string BirthDate = "1987-03-19")
{
    /// <summary>Marks in other sealed fields.</summary>
    internal IReadOnlyList<string> Further { get; init; } = [];

    internal IReadOnlyList<string> Marks => [GivenName, FamilyName, Phone, Address, .. Further];

    /// <summary>Which marks these texts hold, in plain, in hexadecimal (as PostgreSQL writes bytes) or in Base64.</summary>
    internal IReadOnlyList<string> SeenIn(IReadOnlyCollection<string> texts) => [.. Marks.Where(mark =>
    {
        string[] forms = [mark, Convert.ToHexString(Encoding.UTF8.GetBytes(mark)), Convert.ToBase64String(Encoding.UTF8.GetBytes(mark)).TrimEnd('=')[..^1]];
        return texts.Any(text => forms.Any(form => text.Contains(form, StringComparison.OrdinalIgnoreCase)));
    })];
}
