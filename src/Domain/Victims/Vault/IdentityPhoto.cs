using CaseTracker.Domain.Common;

namespace CaseTracker.Domain.Victims.Vault;

/// <summary>A likeness of a victim, sealed with the key of the case and shown by a reveal only.</summary>
public sealed class IdentityPhoto
{
    /// <summary>Kept at a time for one victim.</summary>
    public const int Most = 4;

    /// <summary>Of a file that is sent, in bytes.</summary>
    public const long MaxBytes = 10_000_000;

    /// <summary>Longer side of what is kept, in pixels.</summary>
    public const int Pixels = 800;

    private IdentityPhoto()
    {
    }

    public Guid Id { get; private init; }

    public CaseId CaseId { get; private init; }

    public VictimId VictimId { get; private init; }

    public byte[] Sealed { get; private init; } = [];

    public DateTimeOffset AddedAt { get; private init; }

    public UserId AddedBy { get; private init; }

    /// <summary>It is shown no more; it stays sealed where it is.</summary>
    public DateTimeOffset? RemovedAt { get; private set; }

    /// <param name="kept">How many are kept of this victim already.</param>
    public static Result<IdentityPhoto> Add(Guid id, VictimId victim, CaseId caseId, byte[] @sealed, int kept, UserId by, DateTimeOffset now) =>
        kept >= Most ? VictimRefusals.TooManyPhotos : new IdentityPhoto { Id = id, CaseId = caseId, VictimId = victim, Sealed = @sealed, AddedAt = now, AddedBy = by };

    public Result Remove(DateTimeOffset now)
    {
        if (RemovedAt is not null) return VictimRefusals.ParticularRemoved;
        RemovedAt = now;
        return Result.Done;
    }
}
