namespace CaseTracker.Application.Audit;

/// <summary>References of cases for an auditor, to whom the cases themselves are closed. For everyone else it finds nothing.</summary>
public interface ICaseReferences
{
    /// <summary>By case id; a case that does not exist is left out.</summary>
    Task<IReadOnlyDictionary<Guid, string>> OfAsync(IReadOnlyList<Guid> cases, CancellationToken ct);

    /// <summary>Null when no case has this reference.</summary>
    Task<Guid?> FindAsync(string reference, CancellationToken ct);
}
