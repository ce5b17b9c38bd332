using CaseTracker.Application.Abstractions;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Staff;

namespace CaseTracker.Application.Access;

/// <summary>
/// Whoever holds the keys of the server and runs a command there. Not a member of staff, so no session and no password can become
/// it; what it does stands in the audit trail under its own id.
/// </summary>
public static class Operator
{
    public const string Name = "operator at the server";

    public static readonly UserId Id = new(Guid.Parse("00000000-0000-0000-0000-000000000001"));

    public static Actor Actor { get; } = new(Id, "operator", Name, default, "", "UTC", "NONE", [Roles.Administrator], Guid.Empty);
}
