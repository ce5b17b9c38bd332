using CaseTracker.Domain.Common;

namespace CaseTracker.Domain.Counts.Outcomes;

public enum SettlementState
{
    /// <summary>For a supervisor.</summary>
    Waiting,
    Approved,
    Refused,

    /// <summary>By the other side and, where the law asks for it, by the court: a verdict may rest on it.</summary>
    Accepted,
    Rejected,
    TakenBack,
}

/// <summary>
/// A plea agreement or another settlement with an accused person: its terms, whether the victims were asked, what they get, and a supervisor's answer (R18, R19).
/// </summary>
public sealed class Settlement
{
    public const int TermsMaxLength = 4000;
    public const int WhyMaxLength = 1000;
    public const int AnswerMaxLength = 1000;

    private Settlement()
    {
    }

    public Guid Id { get; private init; }

    public CaseId CaseId { get; private init; }

    public SuspectId SuspectId { get; private init; }

    /// <summary>1 is the first of its person.</summary>
    public int Number { get; private init; }

    /// <summary>For which counts.</summary>
    public IReadOnlyList<Guid> CountIds { get; private init; } = [];

    /// <summary>Code of the list SettlementKind.</summary>
    public string Kind { get; private init; } = "";

    /// <summary>Code of the list SettlementParty.</summary>
    public string OfferedBy { get; private init; } = "";

    public DateOnly OfferedOn { get; private init; }

    public string Terms { get; private init; } = "";

    /// <summary>When the victims of these counts were asked; null when they were not, or there is none.</summary>
    public DateOnly? VictimsConsultedOn { get; private init; }

    public string WhyNotConsulted { get; private init; } = "";

    /// <summary>What victims get by it; null without compensation.</summary>
    public decimal? Compensation { get; private init; }

    /// <summary>ISO 4217; empty without compensation.</summary>
    public string Currency { get; private init; } = "";

    public string WhyNoCompensation { get; private init; } = "";

    public UserId RecordedBy { get; private init; }

    public DateTimeOffset RecordedAt { get; private init; }

    public SettlementState State { get; private set; }

    /// <summary>The supervisor who answered; null while it waits.</summary>
    public UserId? AnsweredBy { get; private set; }

    public DateTimeOffset? AnsweredAt { get; private set; }

    public string Answer { get; private set; } = "";

    /// <summary>When it was accepted, rejected or taken back; null before.</summary>
    public DateOnly? ConcludedOn { get; private set; }

    public string Conclusion { get; private set; } = "";

    /// <summary>It could still be accepted.</summary>
    public bool IsOpen => State is SettlementState.Waiting or SettlementState.Approved;

    /// <param name="counts">Those named; all against this person.</param>
    /// <param name="last">The settlement of this person before this one; null for the first.</param>
    public static Result<Settlement> Offer(SuspectId suspect, IReadOnlyList<Count> counts, SettlementTerms terms, Settlement? last, UserId by, DateTimeOffset now)
    {
        if (counts.Count == 0) return SettlementRefusals.NoCounts;
        if (counts.Any(c => c.SuspectId != suspect || c.WithdrawnAt is not null)) return SettlementRefusals.CountNotStanding;
        if (last is { IsOpen: true }) return SettlementRefusals.OneIsOpen;
        if (terms.Compensation is <= 0 or > Sentence.MaxAmount || terms.Compensation is not null != terms.Currency.Length > 0) return SettlementRefusals.AmountOutOfRange;
        if (terms.Compensation is null && terms.WhyNoCompensation.Trim().Length == 0) return SettlementRefusals.CompensationReasonNeeded;
        if (counts.Any(c => c.VictimId is not null) && terms.VictimsConsultedOn is null && terms.WhyNotConsulted.Trim().Length == 0) return SettlementRefusals.ConsultationReasonNeeded;
        return new Settlement
        {
            Id = Guid.CreateVersion7(), CaseId = counts[0].CaseId, SuspectId = suspect, Number = (last?.Number ?? 0) + 1, CountIds = [.. counts.Select(c => c.Id.Value)], Kind = terms.Kind,
            OfferedBy = terms.OfferedBy, OfferedOn = terms.OfferedOn, Terms = terms.Terms.Trim(), VictimsConsultedOn = terms.VictimsConsultedOn, WhyNotConsulted = terms.WhyNotConsulted.Trim(),
            Compensation = terms.Compensation, Currency = terms.Currency, WhyNoCompensation = terms.WhyNoCompensation.Trim(), RecordedBy = by, RecordedAt = now,
        };
    }

    /// <summary>A supervisor agrees, or does not. Never who recorded it.</summary>
    public Result Decide(bool approve, string answer, UserId by, DateTimeOffset now)
    {
        if (State != SettlementState.Waiting) return SettlementRefusals.NotWaiting;
        if (by == RecordedBy) return SettlementRefusals.SecondPerson;
        (State, Answer, AnsweredBy, AnsweredAt) = (approve ? SettlementState.Approved : SettlementState.Refused, answer.Trim(), by, now);
        return Result.Done;
    }

    /// <summary>The other side accepted it, or did not.</summary>
    public Result Conclude(bool accepted, DateOnly on, string note)
    {
        if (State != SettlementState.Approved) return SettlementRefusals.NotApproved;
        if (on < OfferedOn) return SettlementRefusals.BeforeTheOffer;
        (State, ConcludedOn, Conclusion) = (accepted ? SettlementState.Accepted : SettlementState.Rejected, on, note.Trim());
        return Result.Done;
    }

    public Result TakeBack(DateOnly on, string why)
    {
        if (!IsOpen) return SettlementRefusals.NotOpen;
        (State, ConcludedOn, Conclusion) = (SettlementState.TakenBack, on, why.Trim());
        return Result.Done;
    }
}

/// <param name="Currency">ISO 4217; empty without compensation.</param>
public sealed record SettlementTerms(
    string Kind, string OfferedBy, DateOnly OfferedOn, string Terms, DateOnly? VictimsConsultedOn, string WhyNotConsulted, decimal? Compensation, string Currency, string WhyNoCompensation);
