using CaseTracker.Domain.Evidence;

namespace CaseTracker.Application.Statistics.Figures;

/// <summary>Counts of all units, restricted cases left out, before anything is hidden. Empty for callers who keep no statistics: the database asks again.</summary>
public interface IOutcomeCounts
{
    Task<IReadOnlyList<CountRow>> CountsAsync(int year, CancellationToken ct);

    Task<IReadOnlyList<SpreadRow>> SpreadsAsync(int year, CancellationToken ct);

    Task<IReadOnlyList<MoneyRow>> MoneyAsync(int year, CancellationToken ct);

    Task<IReadOnlyList<RecoveryRow>> RecoveryAsync(int year, CancellationToken ct);

    Task<ProofRows> ProofAsync(int year, CancellationToken ct);

    /// <summary>Names of all units by id.</summary>
    Task<IReadOnlyDictionary<Guid, string>> UnitsAsync(CancellationToken ct);
}

/// <param name="Measure">Key of the <see cref="MeasureCatalogue"/>.</param>
/// <param name="Form">Code of TypeOfExploitation, or <see cref="MeasureCatalogue.Several"/>.</param>
/// <param name="Quarter">1 to 4; 0 for staff.</param>
/// <param name="Trait">Chain role of a defendant, topic of a training; null for other measures.</param>
public sealed record CountRow(string Measure, Guid UnitId, string Form, int Quarter, string? Trait, long Count);

/// <param name="Form">Null: over all forms.</param>
public sealed record SpreadRow(string Spread, string? Form, long Count, decimal Median, decimal P90);

/// <param name="Currency">ISO 4217.</param>
public sealed record MoneyRow(string Currency, long Claims, long AwardedClaims, long PaidClaims, decimal Claimed, decimal Awarded, decimal Paid);

/// <param name="Currency">ISO 4217.</param>
public sealed record RecoveryRow(string Currency, long EstimatedCases, long RealisedCases, decimal Estimated, decimal Realised);

/// <summary>What the proof matrix weighs, of every trafficking count laid in the year that stands.</summary>
public sealed record ProofRows(IReadOnlyList<ProofCountRow> Counts, IReadOnlyList<ProofLinkRow> Links, IReadOnlyList<ProofItemRow> Items);

public sealed record ProofCountRow(Guid Id, Guid UnitId, string Form, int Quarter, bool Child);

public sealed record ProofLinkRow(Guid CountId, OffenceElement Element, Guid ExhibitId, ProofStrength Strength, Admissibility Admissibility, ExhibitState State);

/// <param name="Source">Code of the list SourceIndependence.</param>
public sealed record ProofItemRow(Guid Id, Guid? ParentId, string Source);
