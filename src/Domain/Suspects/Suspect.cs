using CaseTracker.Domain.Common;

namespace CaseTracker.Domain.Suspects;

public enum SuspectKind { Person, Organisation }

/// <summary>A natural or legal person suspected of a part in the trafficking chain (R57).</summary>
public sealed class Suspect
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
}
