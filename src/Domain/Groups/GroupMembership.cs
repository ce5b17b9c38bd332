using CaseTracker.Domain.Common;
using CaseTracker.Domain.Suspects;

namespace CaseTracker.Domain.Groups;

/// <summary>A suspect of a case belongs to a group, from a day to a day, as one source says. Recorded in error it is taken back with a reason, never removed.</summary>
public sealed class GroupMembership
{
    public const int CodeMaxLength = 40;
    public const int SourceMaxLength = 300;
    public const int ReasonMaxLength = 300;

    private GroupMembership()
    {
    }

    public Guid Id { get; private init; }

    public CriminalGroupId GroupId { get; private init; }

    public CaseId CaseId { get; private init; }

    public SuspectId SuspectId { get; private init; }

    /// <summary>Code of the list GroupRole.</summary>
    public string Role { get; private init; } = "";

    /// <summary>Null when not known.</summary>
    public DateOnly? Since { get; private init; }

    /// <summary>Last day; null while it lasts, or when not known.</summary>
    public DateOnly? Until { get; private set; }

    /// <summary>Where this is known from.</summary>
    public string Source { get; private init; } = "";

    public UserId RecordedBy { get; private init; }

    public DateTimeOffset RecordedAt { get; private init; }

    public UserId? EndedBy { get; private set; }

    /// <summary>Null unless it was recorded in error.</summary>
    public DateTimeOffset? TakenBackAt { get; private set; }

    public UserId? TakenBackBy { get; private set; }

    public string TakenBackReason { get; private set; } = "";

    public bool LastsOn(DateOnly day) => TakenBackAt is null && (Until is null || Until >= day);

    /// <param name="standing">The memberships of this suspect in this group that were not taken back.</param>
    public static Result<GroupMembership> Of(CriminalGroupId group, Suspect suspect, MembershipTerms terms, IEnumerable<GroupMembership> standing, UserId by, DateTimeOffset now)
    {
        if (terms.Until < terms.Since) return GroupRefusals.EndsBeforeItBegins;
        if (terms.Until is null && standing.Any(m => m is { Until: null, TakenBackAt: null })) return GroupRefusals.MemberAlready;
        return new GroupMembership
        {
            Id = Guid.CreateVersion7(), GroupId = group, CaseId = suspect.CaseId, SuspectId = suspect.Id, Role = terms.Role, Since = terms.Since, Until = terms.Until,
            Source = terms.Source.Trim(), RecordedBy = by, RecordedAt = now,
        };
    }

    public Result End(DateOnly until, UserId by)
    {
        if (TakenBackAt is not null) return GroupRefusals.TakenBack;
        if (Until is not null) return GroupRefusals.EndedAlready;
        if (until < Since) return GroupRefusals.EndsBeforeItBegins;
        (Until, EndedBy) = (until, by);
        return Result.Done;
    }

    public Result TakeBack(string reason, UserId by, DateTimeOffset now)
    {
        if (TakenBackAt is not null) return GroupRefusals.TakenBack;
        (TakenBackAt, TakenBackBy, TakenBackReason) = (now, by, reason.Trim());
        return Result.Done;
    }
}

/// <param name="Role">Code of the list GroupRole.</param>
/// <param name="Since">Null when not known.</param>
/// <param name="Until">Null while it lasts, or when not known.</param>
public sealed record MembershipTerms(string Role, DateOnly? Since, DateOnly? Until, string Source);

public static class GroupRefusals
{
    public static readonly Refusal EndsBeforeItBegins = new("group.ends_before_it_begins", "A membership cannot end before it begins.", RefusalKind.Invalid, "until");
    public static readonly Refusal EndedAlready = new("group.ended_already", "This membership has an end already. Take it back if it was recorded in error.", RefusalKind.Conflict);
    public static readonly Refusal MemberAlready = new("group.member_already", "This suspect belongs to the group already.", RefusalKind.Conflict, "groupId");
    public static readonly Refusal TakenBack = new("group.taken_back", "This membership was taken back already.", RefusalKind.Conflict);
    public static readonly Refusal Unknown = new("group.unknown", "There is no such group.", RefusalKind.Invalid, "groupId");
}
