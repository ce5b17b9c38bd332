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
    public static readonly Refusal QuietHoursHalf = new("staff.quiet_hours_half", "Quiet hours need a beginning and an end that differ, or neither.", Invalid, "quietUntil");
    public static readonly Refusal WaitOutOfLimits = new("staff.wait_out_of_limits", "Waits are 1 to 168 hours.", Invalid, "leadAfterHours");
    public static readonly Refusal OwnAccount = new("staff.own_account", "Nobody changes their own roles or account. Ask another administrator.", Conflict);
    public static readonly Refusal AuthenticatorInUse = new("authenticator.in_use", "Your account already has an authenticator. An administrator can remove it when it is lost.", Conflict);

    /// <summary>The same for an unknown name, a wrong password, a wrong code and a locked account: who guesses learns nothing.</summary>
    public static readonly Refusal SignInRefused = new(
        "sign_in.refused", "This did not match. Check user name and password, or code. After five failures an account waits five minutes.", Unauthenticated);
    public static readonly Refusal CodeNeeded = new("sign_in.code_needed", "Enter the code from your authenticator.", Unauthenticated, "code");
}
