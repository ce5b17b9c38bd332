using CaseTracker.Domain.Common;

namespace CaseTracker.Domain.Victims.NonPunishment;

/// <summary>Who is assessed: a victim, a suspect, or a person who is both. At least one is given.</summary>
public readonly record struct AssessedPerson(VictimId? Victim, SuspectId? Suspect);

/// <summary>Who records it, when, and what was sealed for the row of this id.</summary>
public sealed record SealedAct(Guid Id, UserId By, DateTimeOffset At, byte[] Details);

/// <summary>
/// Whether someone is to go unpunished for what they were compelled to do as a victim of trafficking (CETS 197 Art. 26; Dir. 2011/36 Art. 8).
/// Never changed once opened: what is decided on it, and every review, is a <see cref="NonPunishmentDecision"/> of its own.
/// </summary>
public sealed class NonPunishmentAssessment
{
    public const int OffencesMaxLength = 4000;
    public const int NoteMaxLength = 2000;
    public const int MaximumOffences = 20;

    private NonPunishmentAssessment()
    {
    }

    public Guid Id { get; private init; }

    public CaseId CaseId { get; private init; }

    /// <summary>From 1, within the case.</summary>
    public int Number { get; private init; }

    /// <summary>Null when the person is known as a suspect only.</summary>
    public VictimId? VictimId { get; private init; }

    /// <summary>Null when the person is no suspect here.</summary>
    public SuspectId? SuspectId { get; private init; }

    /// <summary>Codes of the list OffenceAlleged.</summary>
    public IReadOnlyList<string> Offences { get; private init; } = [];

    /// <summary>Sealed: the offences in words, and a note.</summary>
    public byte[] Details { get; private init; } = [];

    public UserId OpenedBy { get; private init; }

    public DateTimeOffset OpenedAt { get; private init; }

    /// <param name="oneIsOpen">Another assessment of this person waits for its decision.</param>
    public static Result<NonPunishmentAssessment> Open(CaseId caseId, int number, AssessedPerson person, IEnumerable<string> offences, bool oneIsOpen, SealedAct act)
    {
        if (person is { Victim: null, Suspect: null }) return NonPunishmentRefusals.NobodyNamed;
        if (oneIsOpen) return NonPunishmentRefusals.OneIsOpen;
        return new NonPunishmentAssessment
        {
            Id = act.Id, CaseId = caseId, Number = number, VictimId = person.Victim, SuspectId = person.Suspect, Offences = [.. offences.Distinct()], Details = act.Details,
            OpenedBy = act.By, OpenedAt = act.At,
        };
    }

    /// <summary>The first decision completes the assessment; each further one reviews it. It may have been taken before the assessment was put in here.</summary>
    /// <param name="last">The decision before this one; null for the first.</param>
    public static Result MayDecide(NonPunishmentFinding finding, NonPunishmentDecision? last)
    {
        if (finding.DecidedOn < last?.DecidedOn) return NonPunishmentRefusals.BeforeTheLast;
        if (finding.ReviewOn <= finding.DecidedOn) return NonPunishmentRefusals.ReviewFollows;
        return finding.Applies && finding.Nexus == NonPunishmentFinding.NoNexus ? NonPunishmentRefusals.NexusMissing : Result.Done;
    }

    public Result<NonPunishmentDecision> Decide(NonPunishmentFinding finding, NonPunishmentDecision? last, DeadlineId? review, SealedAct act)
    {
        var may = MayDecide(finding, last);
        return may.Refusal is { } refusal ? refusal : NonPunishmentDecision.Of(this, finding, last, review, act);
    }
}

public static class NonPunishmentRefusals
{
    public static readonly Refusal NobodyNamed = new("assessment.nobody_named", "An assessment is about a victim, a suspect, or both.", RefusalKind.Invalid, "suspectId");
    public static readonly Refusal OneIsOpen = new("assessment.one_is_open", "An assessment of this person waits for its decision.", RefusalKind.Conflict);
    public static readonly Refusal NotOfThisCase = new("assessment.not_of_this_case", "This person is not part of the case.", RefusalKind.Invalid, "suspectId");
    public static readonly Refusal BeforeTheLast = new("assessment.before_the_last", "The decision before this one is later than that day.", RefusalKind.Invalid, "decidedOn");
    public static readonly Refusal ReviewFollows = new("assessment.review_follows", "The review follows the decision.", RefusalKind.Invalid, "reviewOn");
    public static readonly Refusal NexusMissing = new("assessment.nexus_missing", "Non-punishment rests on a link between the offence and the trafficking.", RefusalKind.Conflict, "nexus");
}
