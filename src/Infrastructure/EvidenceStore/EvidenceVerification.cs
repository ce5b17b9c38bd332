using CaseTracker.Application.Abstractions;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Evidence;
using CaseTracker.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CaseTracker.Infrastructure.EvidenceStore;

/// <summary>
/// Opens every copy of every item and printed document of every case, decrypts and hashes it, and checks every custody ledger, also while the
/// server runs. What it finds of items stands in the record of verifications.
/// </summary>
public static class EvidenceVerification
{
    /// <param name="services">Built with <c>AddInfrastructure</c>.</param>
    public static async Task<EvidenceReport> RunAsync(IServiceProvider services, CancellationToken ct)
    {
        var (store, log, clock) = (services.GetRequiredService<SealingEvidenceStore>(), services.GetRequiredService<IIntegrityLog>(), services.GetRequiredService<TimeProvider>());
        var started = clock.GetUtcNow();
        // Before the rows: what is stored from now on is not taken for a file without a row.
        var files = new Dictionary<IObjectStore, List<string>>();
        foreach (var place in store.Places) files[place] = await NamesAsync(place, ct);
        await using var db = Migrator.OwnerContext(services.GetRequiredService<DatabaseConnections>().Owner);
        var items = await VerifiedItem.AllAsync(db, ct);
        var documents = await VerifiedItem.DocumentsAsync(db, ct);
        var bad = new List<BadEvidence>();
        foreach (var item in items.Concat(documents))
            foreach (var place in item.Content is null ? [] : store.Places)
                if (await ProblemAsync(store, log, place, item, ct) is { } problem) bad.Add(problem);

        bad.AddRange(await LedgersAsync(db, items, ct));
        foreach (var place in store.Places)
        {
            var known = items.Concat(documents).Where(i => i.Content is not null).Select(i => place.NameOf(i.Content!.ObjectId)).ToHashSet();
            bad.AddRange(files[place].Where(file => !known.Contains(file)).Select(file => new BadEvidence(
                EvidenceProblem.FileWithoutRow, null, null, file, "No item refers to it: put here from outside, or stored for an act that was then rolled back.", place.Name)));
        }

        return new EvidenceReport(
            bad.All(b => b.Problem == EvidenceProblem.FileWithoutRow), items.Count, items.Sum(i => i.Content?.SizeBytes ?? 0), bad, started, clock.GetUtcNow());
    }

    private static async Task<List<string>> NamesAsync(IObjectStore place, CancellationToken ct)
    {
        var names = new List<string>();
        await foreach (var name in place.ListAsync(ct)) names.Add(name);
        return [.. names.Order(StringComparer.Ordinal)];
    }

    private static async Task<BadEvidence?> ProblemAsync(SealingEvidenceStore store, IIntegrityLog log, IObjectStore place, VerifiedItem item, CancellationToken ct)
    {
        var content = item.Content!;
        var check = await CopyCheck.OfAsync(store, place, content, null, ct);
        if (item.Id is not null)
            await log.RecordAsync(new IntegrityFinding(content.ObjectId, place.Name, check.Result, check.MeasuredSha256, VerificationOccasion.CommandLine, null), ct);
        return check.Problem is { } problem ? item.Bad(problem, check.Detail, place.NameOf(content.ObjectId), place.Name) : null;
    }

    private static async Task<List<BadEvidence>> LedgersAsync(CaseTrackerDbContext db, List<VerifiedItem> items, CancellationToken ct)
    {
        var ledgers = (await db.CustodyEvents.IgnoreQueryFilters().AsNoTracking().ToListAsync(ct)).ToLookup(c => c.ExhibitId);
        return [.. items.Where(i => !CustodyChain.IsWhole(i.Exhibit!, [.. ledgers[new ExhibitId(i.Id!.Value)].OrderBy(c => c.Sequence)]))
            .Select(i => i.Bad(EvidenceProblem.CustodyBroken, "An entry of the custody ledger was changed, is missing, or names another custodian.", null, null))];
    }
}
