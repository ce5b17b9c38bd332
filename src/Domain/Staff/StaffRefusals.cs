using CaseTracker.Domain.Common;
using static CaseTracker.Domain.Common.RefusalKind;

namespace CaseTracker.Domain.Staff;

public static class StaffRefusals
{
    public static readonly Refusal NoRole = new("staff.no_role", "A user needs at least one role.", Invalid, "roles");
    public static readonly Refusal UnknownRole = new("staff.unknown_role", "There is no such role.", Invalid, "roles");
    public static readonly Refusal UserNameTaken = new("staff.user_name_taken", "This user name is in use.", Conflict, "userName");
    public static readonly Refusal WeakPassword = new("staff.weak_password", "The password needs at least 12 characters and must not be a common one.", Invalid, "password");
    public static readonly Refusal AlreadyDisabled = new("staff.already_disabled", "This account is already disabled.", Conflict);
    public static readonly Refusal NotDisabled = new("staff.not_disabled", "This account is not disabled.", Conflict);
    public static readonly Refusal UnitCodeTaken = new("staff.unit_code_taken", "Another unit has this code.", Conflict, "code");
    public static readonly Refusal UnknownUnit = new("staff.unknown_unit", "There is no such unit.", Invalid, "unit");
    public static readonly Refusal SignInRefused = new("sign_in.refused", "User name, password or code is not right.", Unauthenticated);
    public static readonly Refusal SignInLocked = new("sign_in.locked", "Too many attempts. Wait a few minutes, then try again.", Unauthenticated);
    public static readonly Refusal CodeNeeded = new("sign_in.code_needed", "Enter the code from your authenticator.", Unauthenticated, "code");
}
