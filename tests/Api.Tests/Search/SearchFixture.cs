using CaseTracker.Api.Tests.Support;
using CaseTracker.Application.Abstractions;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Evidence;
using CaseTracker.Domain.Suspects;
using CaseTracker.Domain.Victims;
using Microsoft.Extensions.DependencyInjection;

namespace CaseTracker.Api.Tests.Search;

/// <summary>The case of unit A with one suspect, one exhibit and one victim.</summary>
public sealed class SearchFixture(TestDatabase database) : ApiFixture(database), IAsyncLifetime
{
    /// <summary>By the kind as the search calls it.</summary>
    public IReadOnlyDictionary<string, Guid> Ids { get; private set; } = new Dictionary<string, Guid>();

    async ValueTask IAsyncLifetime.InitializeAsync()
    {
        await InitializeAsync();
        await using var scope = Services.CreateAsyncScope();
        var lead = await scope.ServiceProvider.GetRequiredService<IActorDirectory>().FindAsync(World.Lead, CancellationToken.None);
        scope.ServiceProvider.GetRequiredService<CurrentUser>().ActAs(lead!);
        var db = scope.ServiceProvider.GetRequiredService<ICaseTrackerDb>();
        await using var work = await db.BeginAsync(CancellationToken.None);
        var (inCase, now) = (new CaseId(World.Case), TimeProvider.System.GetUtcNow());
        var suspect = Suspect.Identify(inCase, 1, SuspectKind.Person, "Zaltan Ferry", "RECRUITER", "", now);
        var particulars = new ExhibitParticulars("FINANCIAL_RECORD", "Cash ledger", "", "INDEPENDENT", now.AddDays(-1), "", "");
        var exhibit = Exhibit.Register(inCase, 1, ExhibitKind.File, particulars, World.Lead, now).Value;
        var victim = Victim.Register(inCase, 1, "Feminine", false, now);
        (_, _, _) = (db.Suspects.Add(suspect), db.Exhibits.Add(exhibit), db.Victims.Add(victim));
        await db.SaveChangesAsync(CancellationToken.None);
        await work.CommitAsync(CancellationToken.None);
        Ids = new Dictionary<string, Guid> { ["suspects"] = suspect.Id.Value, ["exhibits"] = exhibit.Id.Value, ["victims"] = victim.Id.Value };
    }
}
