using CaseTracker.Domain.Common;

namespace CaseTracker.Domain.Victims.Vault;

/// <summary>What a grant opens.</summary>
public enum GrantScope
{
    /// <summary>The identity vault.</summary>
    Identity,

    /// <summary>What is written about welfare, contact and risk.</summary>
    Welfare,
}

/// <summary>The right of one named user to have one victim's identity revealed, or to read of their welfare, for a time. Need to know, never rank.</summary>
public sealed class IdentityGrant
{
    /// <summary>Longer needs are decided anew.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromDays(366);

    private IdentityGrant()
    {
    }

    public IdentityGrantId Id { get; private init; }

    public CaseId CaseId { get; private init; }

    public VictimId VictimId { get; private init; }

    public UserId UserId { get; private init; }

    public GrantScope Scope { get; private init; }

    public UserId GrantedBy { get; private init; }

    public DateTimeOffset GrantedAt { get; private init; }

    public DateTimeOffset Until { get; private init; }

    public DateTimeOffset? RevokedAt { get; private set; }

    public UserId? RevokedBy { get; private set; }

    public static Result<IdentityGrant> Give(VictimId victim, CaseId caseId, UserId to, UserId by, DateTimeOffset until, DateTimeOffset now, GrantScope scope = GrantScope.Identity)
    {
        if (to == by) return IdentityGrantRefusals.ToOneself;
        if (until <= now || until - now > Longest) return IdentityGrantRefusals.Term;
        return new IdentityGrant { Id = IdentityGrantId.New(), CaseId = caseId, VictimId = victim, UserId = to, Scope = scope, GrantedBy = by, GrantedAt = now, Until = until };
    }

    public bool Holds(DateTimeOffset now) => RevokedAt is null && now < Until;

    public Result Revoke(UserId by, DateTimeOffset now)
    {
        if (!Holds(now)) return IdentityGrantRefusals.Ended;
        (RevokedAt, RevokedBy) = (now, by);
        return Result.Done;
    }
}

public static class IdentityGrantRefusals
{
    public static readonly Refusal ToOneself = new("identity_grant.to_oneself", "Nobody grants this to themselves.", RefusalKind.Conflict, "userId");
    public static readonly Refusal Term = new("identity_grant.term", "It ends after today and within a year.", RefusalKind.Invalid, "until");
    public static readonly Refusal Ended = new("identity_grant.ended", "It has ended already.", RefusalKind.Conflict);
    public static readonly Refusal NotOfTheTeam = new("identity_grant.not_of_the_team", "Only someone who sees this case can be granted it.", RefusalKind.Conflict, "userId");
    public static readonly Refusal WelfareNotGranted = new("welfare.not_granted", "This was not granted to you. Ask the victim coordinator of the case.", RefusalKind.Forbidden);
    public static readonly Refusal NotGranted = new("identity_grant.not_granted", "This identity was not granted to you. Ask the victim coordinator of the case.", RefusalKind.Forbidden);
}
