using CaseTracker.Domain.Counts.Outcomes;

namespace CaseTracker.Application.Counts.Outcomes;

/// <summary>A suspect and what became of the proceedings against them.</summary>
/// <param name="Stage">Code of the list CaseStage.</param>
/// <param name="StageOn">Since when.</param>
/// <param name="FinalOn">Day of the final judgment; null before it.</param>
/// <param name="Sentences">The latest first; it prevails.</param>
/// <param name="Settlements">The latest first, as all that follow.</param>
public sealed record DefendantOutcome(
    Guid SuspectId, string Reference, string Name, string Stage, DateOnly StageOn, DateOnly? FinalOn, IReadOnlyList<CountOutcome> Counts, IReadOnlyList<SentenceView> Sentences,
    IReadOnlyList<SettlementView> Settlements, IReadOnlyList<DiscontinuanceView> Discontinuances, IReadOnlyList<AppealView> Appeals, IReadOnlyList<EnforcementView> Enforcement);

/// <param name="Verdicts">The latest first; it prevails. Empty while it is pending.</param>
public sealed record CountOutcome(Guid CountId, int Number, string Offence, bool Withdrawn, Guid? VictimId, IReadOnlyList<VerdictView> Verdicts);

/// <param name="Verdict">Code of the list Verdict.</param>
/// <param name="Basis">Code of the list VerdictBasis.</param>
/// <param name="ConvictedOf">As the list of offences names it; null where nobody was convicted, and for free words.</param>
public sealed record VerdictView(int Number, string Verdict, string Basis, bool Convicts, string? ConvictedOf, string Court, DateOnly DecidedOn, string Note);

/// <param name="ImposedMonths">All imprisonment; null for life.</param>
/// <param name="EffectiveMonths">imposed − suspended − set-off; null for life.</param>
/// <param name="OfMaximum">imposed ÷ statutory maximum of the gravest offence; null when there is nothing to compare.</param>
/// <param name="ReviewId">The deadline by which to decide on an appeal; null unless all imprisonment is suspended.</param>
public sealed record SentenceView(
    Guid Id, int Number, DateOnly DecidedOn, string Court, IReadOnlyList<int> Counts, IReadOnlyList<SentencePart> Parts, int? ImposedMonths, int SuspendedMonths, int SetOffMonths,
    int? EffectiveMonths, bool FullySuspended, decimal? OfMaximum, Guid? ReviewId, string Note);

/// <param name="Kind">Code of the list SettlementKind.</param>
/// <param name="OfferedBy">Code of the list SettlementParty.</param>
/// <param name="VictimsConsultedOn">Null when they were not asked, or there is none.</param>
/// <param name="Compensation">Null without; then <paramref name="WhyNoCompensation"/> says why.</param>
/// <param name="Mine">The caller recorded it, and so does not answer it.</param>
public sealed record SettlementView(
    Guid Id, int Number, IReadOnlyList<int> Counts, string Kind, string OfferedBy, DateOnly OfferedOn, string Terms, DateOnly? VictimsConsultedOn, string WhyNotConsulted, decimal? Compensation,
    string Currency, string WhyNoCompensation, SettlementState State, string RecordedBy, bool Mine, string? AnsweredBy, string Answer, DateOnly? ConcludedOn, string Conclusion);

/// <param name="Counts">Numbers of the counts it is about; empty: all there is against this person.</param>
/// <param name="Ground">Code of the list DiscontinuanceGround.</param>
/// <param name="Mine">The caller took it, and so does not review it.</param>
public sealed record DiscontinuanceView(
    Guid Id, int Number, IReadOnlyList<int> Counts, string Ground, string Reason, DateOnly DecidedOn, string DecidedBy, bool Mine, IReadOnlyList<DiscontinuanceNoticeView> Victims);

/// <param name="ReviewUntil">Last day on which they may ask; null until they are told.</param>
/// <param name="Outcome">Null as long as no review is decided.</param>
public sealed record DiscontinuanceNoticeView(
    Guid VictimId, string Pseudonym, bool StatusContinues, DateOnly? ToldOn, DateOnly? ReviewUntil, DateOnly? ReviewAskedOn, bool AskedLate, ReviewOutcome? Outcome, DateOnly? ReviewedOn, string Reasons);

/// <param name="By">Code of the list AppealParty.</param>
/// <param name="Against">Code of the list AppealAgainst.</param>
/// <param name="Outcome">Code of the list AppealOutcome; null while it waits.</param>
public sealed record AppealView(Guid Id, int Number, string By, string Against, string Court, DateOnly FiledOn, string Grounds, string? Outcome, DateOnly? DecidedOn, string Note);

/// <param name="Kind">Code of the list EnforcementStep.</param>
/// <param name="Sentence">Number of the sentence it carries out.</param>
public sealed record EnforcementView(Guid Id, int Sentence, string Kind, DateOnly On, decimal? Amount, string Currency, string Note);
