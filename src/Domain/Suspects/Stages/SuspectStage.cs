using CaseTracker.Domain.Common;

namespace CaseTracker.Domain.Suspects.Stages;

/// <summary>Where somebody goes, since when and why.</summary>
/// <param name="To">Code of the list CaseStage.</param>
/// <param name="On">Since when; the day of the final judgment, for FINAL.</param>
/// <param name="OtherCase">Joined to, or severed into; null when it is not in here, or not of that kind.</param>
/// <param name="OtherReference">Its reference, for JOINED and SEVERED; else empty.</param>
/// <param name="ToState">ISO 3166-1 alpha-2, for TRANSFERRED_ABROAD; else empty.</param>
public sealed record StageStep(string To, DateOnly On, string Reason, CaseId? OtherCase = null, string OtherReference = "", string ToState = "");

/// <summary>One step of one suspect through the proceedings: never changed, never removed.</summary>
public sealed class SuspectStage
{
    public const int ReasonMaxLength = 500;
    public const int OtherReferenceMaxLength = 60;

    private SuspectStage()
    {
    }

    public Guid Id { get; private init; }

    public CaseId CaseId { get; private init; }

    public SuspectId SuspectId { get; private init; }

    /// <summary>1 is where they stood when they were named.</summary>
    public int Number { get; private init; }

    /// <summary>Null for the first.</summary>
    public string? From { get; private init; }

    public string To { get; private init; } = "";

    public DateOnly On { get; private init; }

    public string Reason { get; private init; } = "";

    public CaseId? OtherCaseId { get; private init; }

    public string OtherReference { get; private init; } = "";

    public string ToState { get; private init; } = "";

    public UserId By { get; private init; }

    public DateTimeOffset At { get; private init; }

    internal static SuspectStage Of(Suspect suspect, int number, string? from, StageStep step, UserId by, DateTimeOffset now) => new()
    {
        Id = Guid.CreateVersion7(), CaseId = suspect.CaseId, SuspectId = suspect.Id, Number = number, From = from, To = step.To, On = step.On, Reason = step.Reason.Trim(),
        OtherCaseId = step.OtherCase, OtherReference = step.OtherReference.Trim(), ToState = step.ToState, By = by, At = now,
    };
}
