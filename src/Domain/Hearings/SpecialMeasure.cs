using CaseTracker.Domain.Common;
using CaseTracker.Domain.Victims;

namespace CaseTracker.Domain.Hearings;

public enum SpecialMeasureStatus { Eligible, Assessed, Applied, Granted, PartlyGranted, Refused, Withdrawn, Used, NotUsed }

/// <summary>
/// A special measure for one victim at one hearing (Dir. 2012/29 Arts 22-24; YJCEA 1999 ss.23-30). The day of each step stays, so that the
/// cascade from eligible to used can be counted.
/// </summary>
public sealed class SpecialMeasure
{
    public const int WishesMaxLength = 2000;
    public const int ReasonMaxLength = 1000;

    private static readonly IReadOnlyDictionary<SpecialMeasureStatus, SpecialMeasureStatus[]> Next = new Dictionary<SpecialMeasureStatus, SpecialMeasureStatus[]>
    {
        [SpecialMeasureStatus.Eligible] = [SpecialMeasureStatus.Assessed, SpecialMeasureStatus.Withdrawn],
        [SpecialMeasureStatus.Assessed] = [SpecialMeasureStatus.Applied, SpecialMeasureStatus.Withdrawn],
        [SpecialMeasureStatus.Applied] = [SpecialMeasureStatus.Granted, SpecialMeasureStatus.PartlyGranted, SpecialMeasureStatus.Refused, SpecialMeasureStatus.Withdrawn],
        [SpecialMeasureStatus.Granted] = [SpecialMeasureStatus.Used, SpecialMeasureStatus.NotUsed],
        [SpecialMeasureStatus.PartlyGranted] = [SpecialMeasureStatus.Used, SpecialMeasureStatus.NotUsed],
    };

    private SpecialMeasure()
    {
    }

    public Guid Id { get; private init; }

    public CaseId CaseId { get; private init; }

    public VictimId VictimId { get; private init; }

    public HearingId HearingId { get; private init; }

    /// <summary>Code of the list SpecialMeasure.</summary>
    public string Measure { get; private init; } = "";

    public SpecialMeasureStatus Status { get; private set; }

    public DateOnly EligibleOn { get; private init; }

    public DateOnly? AssessedOn { get; private set; }

    public DateOnly? AppliedOn { get; private set; }

    /// <summary>Granted, partly granted or refused; null while undecided. It stays when the measure is used or not.</summary>
    public SpecialMeasureStatus? Decision { get; private set; }

    public DateOnly? DecidedOn { get; private set; }

    /// <summary>Day on which it was used, not used or withdrawn.</summary>
    public DateOnly? ClosedOn { get; private set; }

    /// <summary>Code of the list SpecialMeasureNotUsed; empty unless not used.</summary>
    public string NotUsedReason { get; private set; } = "";

    /// <summary>Sealed: what the victim wishes or does not want (Dir. 2012/29 Art. 22(6)), reasons.</summary>
    public byte[] Details { get; private set; } = [];

    public DateTimeOffset RecordedAt { get; private init; }

    public static Result<SpecialMeasure> Consider(Guid id, Hearing hearing, VictimId victim, string measure, DateOnly on, byte[] details, DateTimeOffset now) => hearing.IsAhead
        ? new SpecialMeasure { Id = id, CaseId = hearing.CaseId, VictimId = victim, HearingId = hearing.Id, Measure = measure, EligibleOn = on, Details = details, RecordedAt = now }
        : HearingRefusals.Over;

    public IReadOnlyList<SpecialMeasureStatus> Following => Next.GetValueOrDefault(Status, []);

    /// <param name="notUsedReason">Needed for what was granted and not used; else empty.</param>
    public Result Advance(SpecialMeasureStatus to, DateOnly on, string notUsedReason, byte[] details)
    {
        if (!Following.Contains(to)) return SpecialMeasureRefusals.NotFromHere(Status, to);
        if (on < (DecidedOn ?? AppliedOn ?? AssessedOn ?? EligibleOn)) return SpecialMeasureRefusals.BeforeTheLast;
        if (to == SpecialMeasureStatus.NotUsed != (notUsedReason.Length > 0)) return SpecialMeasureRefusals.ReasonOfNotUsed;
        if (to == SpecialMeasureStatus.Assessed) AssessedOn = on;
        else if (to == SpecialMeasureStatus.Applied) AppliedOn = on;
        else if (to is SpecialMeasureStatus.Granted or SpecialMeasureStatus.PartlyGranted or SpecialMeasureStatus.Refused) (Decision, DecidedOn) = (to, on);
        else ClosedOn = on;
        (Status, NotUsedReason, Details) = (to, notUsedReason, details);
        return Result.Done;
    }
}

public static class SpecialMeasureRefusals
{
    public static readonly Refusal BeforeTheLast = new("special_measure.before_the_last", "The step before this one is later than that day.", RefusalKind.Invalid, "on");
    public static readonly Refusal ReasonOfNotUsed = new("special_measure.reason_of_not_used", "Say why it was not used, and only then.", RefusalKind.Invalid, "notUsedReason");
    public static readonly Refusal Considered = new("special_measure.considered", "This measure is considered for this victim at this hearing already.", RefusalKind.Conflict, "measure");

    public static Refusal NotFromHere(SpecialMeasureStatus from, SpecialMeasureStatus to) =>
        new("special_measure.not_from_here", $"The step {to.Code()} cannot follow {from.Code()}.", RefusalKind.Conflict, "to");
}
