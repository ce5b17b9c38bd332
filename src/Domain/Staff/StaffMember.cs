using CaseTracker.Domain.Common;

namespace CaseTracker.Domain.Staff;

/// <summary>A person who works in a unit. Credentials are kept apart; this is who they are and what they may do.</summary>
public sealed class StaffMember
{
    public const int UserNameMaxLength = 64;
    public const int DisplayNameMaxLength = 120;
    public const int EmailMaxLength = 254;
    private List<string> roles = [];

    private StaffMember()
    {
    }

    public UserId Id { get; private init; }

    public string UserName { get; private init; } = "";

    public string DisplayName { get; private set; } = "";

    public string Email { get; private set; } = "";

    public UnitId UnitId { get; private set; }

    public IReadOnlyList<string> Roles => roles;

    /// <summary>One mail each morning with what is late and due soon.</summary>
    public bool WantsDigest { get; private set; } = true;

    /// <summary>Null while the account may be used.</summary>
    public DateTimeOffset? DisabledAt { get; private set; }

    public static Result<StaffMember> Join(UnitId unit, string userName, string displayName, string email, IReadOnlyList<string> roles, UserId? id = null)
    {
        if (roles.Count == 0) return StaffRefusals.NoRole;
        if (roles.Except(Staff.Roles.All).Any()) return StaffRefusals.UnknownRole;
        return new StaffMember
        {
            Id = id ?? UserId.New(), UnitId = unit, UserName = userName, DisplayName = displayName, Email = email, roles = [.. roles.Distinct()],
        };
    }

    public Result ChangeRoles(IReadOnlyList<string> to)
    {
        if (to.Count == 0) return StaffRefusals.NoRole;
        if (to.Except(Staff.Roles.All).Any()) return StaffRefusals.UnknownRole;
        roles = [.. to.Distinct()];
        return Result.Done;
    }

    public void ChooseDigest(bool wanted) => WantsDigest = wanted;

    public Result Disable(DateTimeOffset at)
    {
        if (DisabledAt is not null) return StaffRefusals.AlreadyDisabled;
        DisabledAt = at;
        return Result.Done;
    }

    public Result Enable()
    {
        if (DisabledAt is null) return StaffRefusals.NotDisabled;
        DisabledAt = null;
        return Result.Done;
    }
}
