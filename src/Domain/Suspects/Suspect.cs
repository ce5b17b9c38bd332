using CaseTracker.Domain.Common;

namespace CaseTracker.Domain.Suspects;

public enum SuspectKind { Person, Organisation }

/// <summary>A natural or legal person suspected of a part in the trafficking chain (R57).</summary>
public sealed partial class Suspect
{
    public const int NameMaxLength = 200;
    public const int RemarksMaxLength = 1000;

    private Suspect()
    {
    }

    public SuspectId Id { get; private init; }

    public CaseId CaseId { get; private init; }

    /// <summary>Number within the case: <c>S-01</c>.</summary>
    public string Reference { get; private init; } = "";

    public SuspectKind Kind { get; private init; }

    public string Name { get; private set; } = "";

    /// <summary>Code of the list ChainRole.</summary>
    public string ChainRole { get; private set; } = "";

    public string Remarks { get; private set; } = "";

    /// <summary>The victim of this case who is the same person; null when none is known to be.</summary>
    public VictimId? LinkedVictimId { get; private set; }

    /// <summary>Something says that this person may be a victim: <see cref="Indicators"/> says what.</summary>
    public bool VictimIndicated { get; private set; }

    /// <summary>Codes of the list VictimIndicator.</summary>
    public IReadOnlyList<string> Indicators { get; private set; } = [];

    public DateTimeOffset RecordedAt { get; private init; }

    public static Suspect Identify(CaseId caseId, int number, SuspectKind kind, string name, string chainRole, string remarks, DateTimeOffset now, SuspectId? id = null) =>
        new()
        {
            Id = id ?? SuspectId.New(), CaseId = caseId, Reference = $"S-{number:00}", Kind = kind, Name = name.Trim(), ChainRole = chainRole,
            Remarks = remarks.Trim(), RecordedAt = now,
        };

    public Result Correct(string name, string chainRole, string remarks)
    {
        (Name, ChainRole, Remarks) = (name.Trim(), chainRole, remarks.Trim());
        return Result.Done;
    }

    /// <summary>Says that this person is, or may be, a victim too; or takes it back.</summary>
    /// <param name="victim">Of the same case; null when none is known.</param>
    public Result SeeAsVictim(VictimId? victim, IEnumerable<string> indicators)
    {
        if (Kind != SuspectKind.Person) return SuspectRefusals.NotAPerson;
        string[] codes = [.. indicators.Distinct()];
        (LinkedVictimId, VictimIndicated, Indicators) = (victim, codes.Length > 0, codes);
        return Result.Done;
    }
}

public static class SuspectRefusals
{
    public static readonly Refusal NotAPerson = new("suspect.not_a_person", "An organisation is nobody's victim.", RefusalKind.Conflict, "victimId");
    public static readonly Refusal NoBody = new("suspect.no_body", "An organisation has neither age nor sex.", RefusalKind.Conflict, "ageBand");
    public static readonly Refusal VictimOfAnotherCase = new("suspect.victim_of_another_case", "This victim is not part of the case.", RefusalKind.Invalid, "victimId");
    public static readonly Refusal VictimIsAnotherSuspect = new("suspect.victim_is_another_suspect", "Another suspect is this victim already.", RefusalKind.Conflict, "victimId");
}
