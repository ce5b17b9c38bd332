using CaseTracker.Application.Dashboards;

namespace CaseTracker.Application.Abstractions;

/// <summary>What the dashboard counts.</summary>
public interface ICaseloadFacts
{
    /// <summary>The open cases of the caller's unit that the caller may see.</summary>
    /// <param name="today">In the zone of the unit.</param>
    Task<IReadOnlyList<CarriedCase>> OpenAsync(DateOnly today, CancellationToken ct);

    /// <summary>What came and went in those cases of the unit that the caller may see, from the first moment to before the second.</summary>
    /// <param name="lead">Null for everyone.</param>
    Task<CaseloadFlow> FlowAsync(DateTimeOffset from, DateTimeOffset until, Guid? lead, CancellationToken ct);
}
