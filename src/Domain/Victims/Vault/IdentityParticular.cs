using CaseTracker.Domain.Common;

namespace CaseTracker.Domain.Victims.Vault;

/// <summary>
/// One more thing by which a victim could be found: a document, another telephone, a family member, a place of work. Sealed as a whole, its kind
/// included. The index lets the same identifier be found again without opening it; what is no identifier holds random bytes in its place, so that the
/// stored rows do not tell one from the other.
/// </summary>
public sealed class IdentityParticular
{
    private IdentityParticular()
    {
    }

    public IdentityParticularId Id { get; private init; }

    public CaseId CaseId { get; private init; }

    public VictimId VictimId { get; private init; }

    public byte[] Sealed { get; private init; } = [];

    public byte[] BlindIndex { get; private init; } = [];

    public DateTimeOffset AddedAt { get; private init; }

    public UserId AddedBy { get; private init; }

    /// <summary>It turned out wrong, or does not hold any more; it stays sealed where it is.</summary>
    public DateTimeOffset? RemovedAt { get; private set; }

    public static IdentityParticular Add(IdentityParticularId id, VictimId victim, CaseId caseId, byte[] @sealed, byte[] blindIndex, UserId by, DateTimeOffset now) =>
        new() { Id = id, CaseId = caseId, VictimId = victim, Sealed = @sealed, BlindIndex = blindIndex, AddedAt = now, AddedBy = by };

    public Result Remove(DateTimeOffset now)
    {
        if (RemovedAt is not null) return VictimRefusals.ParticularRemoved;
        RemovedAt = now;
        return Result.Done;
    }
}

/// <summary>A particular in plain, in memory only. Its text form says nothing.</summary>
/// <param name="Kind">Code of the list IdentityParticularKind.</param>
/// <param name="Value">The number, address or name.</param>
/// <param name="Note">Such as whose telephone it is.</param>
public sealed record Particular(string Kind, string Value, string Note)
{
    public const int ValueMaxLength = 300;
    public const int NoteMaxLength = 300;

    public override string ToString() => "•••";
}
