namespace CaseTracker.Domain.Deadlines;

/// <summary>Where one version of a rule or of a calendar stands.</summary>
public enum EditionState
{
    /// <summary>Came with a newer release of the product; a person takes it or declines it.</summary>
    Proposed,

    /// <summary>The version new clocks are started by.</summary>
    Current,

    /// <summary>A later version took its place; clocks that it started keep it.</summary>
    Replaced,

    Declined,

    /// <summary>No new clock is started by the rule.</summary>
    Withdrawn,
}
