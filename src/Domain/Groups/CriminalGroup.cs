using CaseTracker.Domain.Common;

namespace CaseTracker.Domain.Groups;

/// <summary>
/// Persons and organisations who act together, in one case or in many (R63; UNTOC Art. 2(a)). Whoever sees the case it was first named in, or a
/// case of one of its members, sees it; nobody else learns that there is one. It has no number and its name need not be unique: both would tell of others.
/// </summary>
public sealed class CriminalGroup
{
    public const int NameMaxLength = 120;
    public const int CodeMaxLength = 40;
    public const int RemarksMaxLength = 2000;
    public const int MostCountries = 30;

    private CriminalGroup()
    {
    }

    public CriminalGroupId Id { get; private init; }

    /// <summary>The case it was first named in.</summary>
    public CaseId FoundIn { get; private init; }

    public string Name { get; private set; } = "";

    /// <summary>Code of the list CriminalGroupKind.</summary>
    public string Kind { get; private set; } = "";

    /// <summary>ISO 3166 codes of two letters in which it is active.</summary>
    public IReadOnlyList<string> Countries { get; private set; } = [];

    /// <summary>Read by everyone who sees one of its cases.</summary>
    public string Remarks { get; private set; } = "";

    public UserId RecordedBy { get; private init; }

    public DateTimeOffset RecordedAt { get; private init; }

    public static CriminalGroup FirstSeen(CaseId foundIn, GroupDescription described, UserId by, DateTimeOffset now)
    {
        var group = new CriminalGroup { Id = CriminalGroupId.New(), FoundIn = foundIn, RecordedBy = by, RecordedAt = now };
        group.Describe(described);
        return group;
    }

    public void Describe(GroupDescription described) =>
        (Name, Kind, Countries, Remarks) = (described.Name.Trim(), described.Kind, [.. described.Countries.Distinct()], described.Remarks.Trim());
}

public sealed record GroupDescription(string Name, string Kind, IReadOnlyList<string> Countries, string Remarks);
