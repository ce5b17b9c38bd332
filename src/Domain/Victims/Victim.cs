using CaseTracker.Domain.Common;
using CaseTracker.Domain.Victims.Identification;

namespace CaseTracker.Domain.Victims;

/// <summary>A (presumed) victim, known everywhere by a pseudonym that holds in this case only. The real identity lies apart, sealed.</summary>
public sealed class Victim
{
    private Victim()
    {
    }

    public VictimId Id { get; private init; }

    public CaseId CaseId { get; private init; }

    /// <summary><c>V-01</c>; different in every case, so that a leak in one links to no other.</summary>
    public string Pseudonym { get; private init; } = "";

    /// <summary>HTCDS gender code.</summary>
    public string Gender { get; private set; } = "";

    /// <summary>Under 18, or of doubtful age and so treated as a child (Dir. 2011/36 Art. 13(2)).</summary>
    public bool Child { get; private set; }

    /// <summary>What an assessment of the age found; null as long as there was none.</summary>
    public AgeAssessment? AgeAssessedAs { get; private set; }

    public DateOnly? AgeAssessedOn { get; private set; }

    /// <summary>What is held of the age: as assessed, else as registered.</summary>
    public AgeAssessment Age => AgeAssessedAs ?? (Child ? AgeAssessment.KnownChild : AgeAssessment.KnownAdult);

    /// <summary>Code of the list VictimStatus. The stage of the case never touches it.</summary>
    public string Status { get; private set; } = PresumedVictim;

    public DateTimeOffset RecordedAt { get; private init; }

    public const string PresumedVictim = "PRESUMED_VICTIM";

    public static Victim Register(CaseId caseId, int number, string gender, bool child, DateTimeOffset now, VictimId? id = null) =>
        new() { Id = id ?? VictimId.New(), CaseId = caseId, Pseudonym = $"V-{number:00}", Gender = gender, Child = child, RecordedAt = now };

    /// <summary>As long as the age is in doubt the person is treated as a child (Dir. 2011/36 Art. 13(2)).</summary>
    public void AssessAge(AgeAssessment age, DateOnly on) => (AgeAssessedAs, AgeAssessedOn, Child) = (age, on, age.TreatedAsChild());

    /// <param name="last">The decision before this one; null for the first.</param>
    public Result<StatusDecision> Decide(StatusMove move, StatusDecision? last, byte[] details, StatusAct act)
    {
        if (!StatusPath.Allows(Status, move.To)) return StatusRefusals.NotFromHere(Status, move.To);
        if (move.DecidedOn < last?.DecidedOn) return StatusRefusals.BeforeTheLast;
        var decision = StatusDecision.Of(this, (last?.Number ?? 0) + 1, move, details, act);
        Status = move.To;
        return decision;
    }
}
