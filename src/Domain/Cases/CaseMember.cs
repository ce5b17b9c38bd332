using CaseTracker.Domain.Common;

namespace CaseTracker.Domain.Cases;

public enum MemberRole { Lead, Member }

/// <summary>Someone's time on the team. Leaving ends the row; coming back makes a new one, so that "who could see it when" stays answerable.</summary>
public sealed class CaseMember
{
    private CaseMember()
    {
    }

    internal CaseMember(UserId userId, MemberRole role, DateTimeOffset addedAt, UserId addedBy) =>
        (Id, UserId, Role, AddedAt, AddedBy) = (Guid.CreateVersion7(), userId, role, addedAt, addedBy);

    public Guid Id { get; private init; }

    public UserId UserId { get; private init; }

    public MemberRole Role { get; private init; }

    public DateTimeOffset AddedAt { get; private init; }

    public UserId AddedBy { get; private init; }

    /// <summary>Null while on the team.</summary>
    public DateTimeOffset? RemovedAt { get; private set; }

    public bool IsActive => RemovedAt is null;

    internal void Leave(DateTimeOffset at) => RemovedAt = at;
}

/// <summary>Someone who must not see the case: a relative, a named party, a conflict of interest.</summary>
public sealed class CaseExclusion
{
    public const int ReasonMaxLength = 300;

    private CaseExclusion()
    {
    }

    internal CaseExclusion(UserId userId, string reason, DateTimeOffset at, UserId by) => (UserId, Reason, ExcludedAt, ExcludedBy) = (userId, reason, at, by);

    public UserId UserId { get; private init; }

    public string Reason { get; private init; } = "";

    public DateTimeOffset ExcludedAt { get; private init; }

    public UserId ExcludedBy { get; private init; }
}

/// <param name="From">Null for the first.</param>
public sealed record StageChange(int Sequence, string? From, string To, DateTimeOffset At, UserId By, string Reason)
{
    public const int ReasonMaxLength = 500;
}
