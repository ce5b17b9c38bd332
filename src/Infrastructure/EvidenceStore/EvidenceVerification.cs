using System.Buffers;
using System.Security.Cryptography;
using CaseTracker.Application.Abstractions;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Evidence;
using CaseTracker.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CaseTracker.Infrastructure.EvidenceStore;

/// <summary>Opens every item of every case, decrypts and hashes it, and checks every custody ledger, also while the server runs. Reads only.</summary>
public static class EvidenceVerification
{
    /// <param name="services">Built with <c>AddInfrastructure</c>.</param>
    public static async Task<EvidenceReport> RunAsync(IServiceProvider services, CancellationToken ct)
    {
        var (store, clock) = (services.GetRequiredService<FolderEvidenceStore>(), services.GetRequiredService<TimeProvider>());
        var started = clock.GetUtcNow();
        var files = store.Files(); // before the rows: what is stored from now on is not taken for a file without a row
        await using var db = Migrator.OwnerContext(services.GetRequiredService<DatabaseConnections>().Owner);
        var items = await ItemsAsync(db, ct);
        var bad = new List<BadEvidence>();
        var bytes = 0L;
        foreach (var item in items.Where(i => i.Content is not null))
        {
            if (await ProblemAsync(store, item, ct) is { } problem) bad.Add(item.Bad(problem.Problem, problem.Detail, store.NameOf(item.Content!.ObjectId)));
            bytes += item.Content!.SizeBytes;
        }

        bad.AddRange(await LedgersAsync(db, items, ct));
        var known = items.Where(i => i.Content is not null).Select(i => store.NameOf(i.Content!.ObjectId)).ToHashSet();
        bad.AddRange(files.Where(file => !known.Contains(file)).Select(file => new BadEvidence(
            EvidenceProblem.FileWithoutRow, null, null, file, "No item refers to it: put here from outside, or stored for an act that was then rolled back.")));
        return new EvidenceReport(bad.All(b => b.Problem == EvidenceProblem.FileWithoutRow), items.Count, bytes, bad, started, clock.GetUtcNow());
    }

    private static async Task<List<Item>> ItemsAsync(CaseTrackerDbContext db, CancellationToken ct)
    {
        var cases = db.Cases.IgnoreQueryFilters();
        return await db.Exhibits.IgnoreQueryFilters().AsNoTracking().OrderBy(e => e.CaseId).ThenBy(e => e.Reference).Select(e => new Item
        {
            Id = e.Id, CaseId = e.CaseId, Reference = e.Reference, CaseReference = cases.Where(c => c.Id == e.CaseId).Select(c => c.Reference).First(),
            Exhibit = e, Content = e.Content,
        }).ToListAsync(ct);
    }

    private static async Task<(string Problem, string Detail)?> ProblemAsync(FolderEvidenceStore store, Item item, CancellationToken ct)
    {
        var content = item.Content!;
        try
        {
            if (store.Outside(content.ObjectId, content.SizeBytes) is { } outside) return outside;
            await using var plain = await store.OpenReadAsync(item.CaseId, content.ObjectId, ct);
            return await HashAsync(plain, ct) == content.Sha256 ? null : (EvidenceProblem.OtherContent, "The bytes are genuine but not those that were recorded.");
        }
        catch (EvidenceMissingException)
        {
            return (EvidenceProblem.Missing, "There is no such file.");
        }
        catch (CryptographicException e)
        {
            return (EvidenceProblem.Altered, e is AuthenticationTagMismatchException ? "A chunk was changed, or is of another object or key." : e.Message);
        }
        catch (IOException e)
        {
            return (EvidenceProblem.Unreadable, e.GetType().Name);
        }
    }

    private static async Task<string> HashAsync(Stream plain, CancellationToken ct)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = ArrayPool<byte>.Shared.Rent(ObjectFormat.ChunkBytes);
        try
        {
            while (await plain.ReadAsync(buffer, ct) is > 0 and var count) hash.AppendData(buffer, 0, count);
            return Convert.ToHexStringLower(hash.GetHashAndReset());
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer, clearArray: true);
        }
    }

    private static async Task<List<BadEvidence>> LedgersAsync(CaseTrackerDbContext db, List<Item> items, CancellationToken ct)
    {
        var ledgers = (await db.CustodyEvents.IgnoreQueryFilters().AsNoTracking().ToListAsync(ct)).ToLookup(c => c.ExhibitId);
        return [.. items.Where(i => !CustodyChain.IsWhole(i.Exhibit, [.. ledgers[i.Id].OrderBy(c => c.Sequence)]))
            .Select(i => i.Bad(EvidenceProblem.CustodyBroken, "An entry of the custody ledger was changed, is missing, or names another custodian.", null))];
    }

    private sealed class Item
    {
        public required ExhibitId Id { get; init; }

        public required CaseId CaseId { get; init; }

        public required string CaseReference { get; init; }

        public required string Reference { get; init; }

        public required Exhibit Exhibit { get; init; }

        public required ExhibitContent? Content { get; init; }

        public BadEvidence Bad(string problem, string detail, string? file) => new(problem, Id.Value, $"{CaseReference} {Reference}", file, detail);
    }
}
