using CaseTracker.Domain.Common;

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

    /// <summary>Code of the list VictimStatus.</summary>
    public string Status { get; private set; } = PresumedVictim;

    public DateTimeOffset RecordedAt { get; private init; }

    public const string PresumedVictim = "PRESUMED_VICTIM";

    public static Victim Register(CaseId caseId, int number, string gender, bool child, DateTimeOffset now, VictimId? id = null) =>
        new() { Id = id ?? VictimId.New(), CaseId = caseId, Pseudonym = $"V-{number:00}", Gender = gender, Child = child, RecordedAt = now };
}
