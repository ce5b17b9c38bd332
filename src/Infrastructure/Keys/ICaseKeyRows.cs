namespace CaseTracker.Infrastructure.Keys;

/// <summary>
/// Table <c>case_keys</c>. Each call commits at once, on a connection of its own: a key that a rolled-back transaction took back
/// would leave data nobody can open. For the same reason the table has no foreign key to a case that may not be committed yet.
/// </summary>
internal interface ICaseKeyRows
{
    /// <returns>Oldest first; empty when the case has no key yet.</returns>
    /// <exception cref="Application.Abstractions.NoCaseKeyException">It was erased.</exception>
    Task<IReadOnlyList<byte[]>> FindWrappedAsync(Guid caseId, CancellationToken ct);

    /// <summary>Inserts unless there is one (<c>on conflict do nothing</c>), then reads: every caller gets the same row.</summary>
    /// <param name="kekId">Id of the master key that wrapped it, 16 hex digits.</param>
    Task<byte[]> InsertOrGetAsync(Guid caseId, byte[] wrapped, string kekId, CancellationToken ct);
}
