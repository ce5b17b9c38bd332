using CaseTracker.Api.Tests.Support;
using CaseTracker.Application.Abstractions;
using CaseTracker.Domain.Cases;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Counts;
using CaseTracker.Domain.Evidence;
using CaseTracker.Domain.Suspects;
using CaseTracker.Domain.Victims;
using Microsoft.Extensions.DependencyInjection;

namespace CaseTracker.Api.Tests.Search;

/// <summary>The case of unit A with one of each kind that can be found.</summary>
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
        var particulars = new ExhibitParticulars("FINANCIAL_RECORD", "Cash ledger", "Names of hotels and of a Bărbulescu who was paid weekly", "INDEPENDENT", now.AddDays(-1), "", "");
        var exhibit = Exhibit.Register(inCase, 1, ExhibitKind.File, particulars, World.Lead, now).Value;
        var victim = Victim.Register(inCase, 1, "Feminine", false, now);
        var note = CaseNote.Write(inCase, "Ask the harbour master for the tidal gate logs.", World.Lead, now);
        var entry = ChronologyEntry.Write(inCase, now.AddHours(-2), "Witnesses were interviewing each other before the search; the tidal gate was shut.", World.Lead, now).Value;
        var count = Count.Lay(inCase, 1, suspect.Id, victim.Id, new CountParticulars("Trafficking in human beings", "Penal Code s. 99", "Recruited by threats.", DateOnly.FromDateTime(now.UtcDateTime).AddDays(-30), null), now).Value;
        (_, _, _) = (db.Suspects.Add(suspect), db.Exhibits.Add(exhibit), db.Victims.Add(victim));
        await db.SaveChangesAsync(CancellationToken.None);
        (_, _, _) = (db.Counts.Add(count), db.Notes.Add(note), db.Chronology.Add(entry));
        await db.SaveChangesAsync(CancellationToken.None);
        await work.CommitAsync(CancellationToken.None);
        Ids = new Dictionary<string, Guid>
        {
            ["case"] = World.Case, ["suspect"] = suspect.Id.Value, ["exhibit"] = exhibit.Id.Value, ["victim"] = victim.Id.Value, ["count"] = count.Id.Value, ["note"] = note.Id, ["chronology"] = entry.Id,
        };
    }
}
