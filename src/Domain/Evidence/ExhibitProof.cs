using CaseTracker.Domain.Common;

namespace CaseTracker.Domain.Evidence;

/// <summary>The constituent elements of trafficking (UNTOC-TIP Art. 3; CETS 197 Art. 4).</summary>
public enum OffenceElement { Act, Means, Purpose }

/// <summary>How far an item goes: shows the element by itself, shows it together with others, or only says how things stood around it.</summary>
public enum ProofStrength { Supporting, Direct, Background }

/// <summary>That an item goes to prove one element of one count.</summary>
public sealed class ExhibitProof
{
    public const int NoteMaxLength = 500;

    private ExhibitProof()
    {
    }

    public ExhibitId ExhibitId { get; private init; }

    public CountId CountId { get; private init; }

    public OffenceElement Element { get; private init; }

    public CaseId CaseId { get; private init; }

    /// <summary>What of it, and how.</summary>
    public string Note { get; private set; } = "";

    public ProofStrength Strength { get; private set; }

    public UserId LinkedBy { get; private init; }

    public DateTimeOffset LinkedAt { get; private init; }

    public static ExhibitProof Link(ExhibitId exhibit, CountId count, OffenceElement element, CaseId caseId, UserId by, DateTimeOffset now) =>
        new() { ExhibitId = exhibit, CountId = count, Element = element, CaseId = caseId, LinkedBy = by, LinkedAt = now };

    public void Say(string note, ProofStrength strength) => (Note, Strength) = (note.Trim(), strength);
}
