using CaseTracker.Domain.Common;

namespace CaseTracker.Application.Abstractions;

// What the operator at the server may do to a database as a whole; no page and no endpoint reaches these.

/// <summary>Loads units, users and cases from a fixture file: all of it or nothing.</summary>
public interface IFixtureLoader
{
    /// <returns>The refusal names the path in the file, <c>cases[0].suspects[1].role</c>.</returns>
    Task<Result<LoadedFixture>> LoadAsync(string file, CancellationToken ct);
}

/// <param name="Ids">Id by key, for everything that has a key in the file; user names for users.</param>
/// <param name="Notes">What was already there and therefore left as it is.</param>
public sealed record LoadedFixture(IReadOnlyDictionary<string, Guid> Ids, IReadOnlyList<string> Notes);

/// <summary>Fills a database with made-up cases for measuring: the same seed makes the same cases.</summary>
public interface IVolumeSeeder
{
    Task<Result<SeededVolume>> SeedAsync(int cases, int seed, CancellationToken ct);
}

/// <param name="Rows">By table.</param>
/// <param name="Password">Of every user that was made.</param>
public sealed record SeededVolume(IReadOnlyDictionary<string, long> Rows, IReadOnlyList<string> Users, string Password, double Seconds);

/// <summary>Recomputes the hash and the authentication code of every audit entry from its row.</summary>
public interface IAuditVerification
{
    Task<AuditVerdict> RunAsync(CancellationToken ct);
}

/// <param name="Bad">How many entries do not match.</param>
/// <param name="FirstBad">The earliest of them; null when all match.</param>
public sealed record AuditVerdict(bool Ok, long Entries, long Bad, BadAuditEntry? FirstBad);

/// <param name="What"><c>leafHash</c> when the row does not give its stored hash, <c>mac</c> when the hash was not written by this installation.</param>
public sealed record BadAuditEntry(Guid Id, DateTimeOffset At, string What);
