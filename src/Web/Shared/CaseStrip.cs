using CaseTracker.Domain.Common;

namespace CaseTracker.Web.Shared;

/// <summary>How late something is. Words, icon and colour always say it together.</summary>
public enum Lateness { NotDue, DueSoon, Overdue, CriticallyOverdue }

/// <param name="Title">What is due, without a person's name.</param>
/// <param name="Due">Local date of the unit.</param>
public sealed record CaseDue(string Title, DateOnly Due, Lateness Lateness);

/// <summary>What stays above every page of a case.</summary>
/// <param name="Stage">Label of the stage, not its code.</param>
/// <param name="Lead">Null until someone leads.</param>
/// <param name="WaitsFor">One sentence: what the case is waiting for; null when it waits for nothing.</param>
/// <param name="WorstDeadline">The latest or next deadline; null when none runs.</param>
/// <param name="CustodyEnds">Earliest end of a suspect's custody; null when nobody is held.</param>
/// <param name="Permissions">What the caller may do in the case; a tab shows only what opens.</param>
public sealed record CaseStrip(
    Guid CaseId, string Reference, string Title, string Stage, string? Lead, string UnitName, bool Restricted, IReadOnlyList<string> Permissions,
    string? WaitsFor = null, CaseDue? WorstDeadline = null, CaseDue? CustodyEnds = null);

/// <summary>Asks the use case behind the strip, with the permission check that makes a case invisible.</summary>
public interface ICaseStrips
{
    Task<Result<CaseStrip>> ReadAsync(Guid caseId, CancellationToken ct);
}
