using CaseTracker.Domain.Common;

namespace CaseTracker.Domain.Victims.Protection;

public static class ProtectionRefusals
{
    public static readonly Refusal AlreadyDecided = new("protection.already_decided", "This request is already decided.", RefusalKind.Conflict);
    public static readonly Refusal NotInForce = new("protection.not_in_force", "Only a granted measure can be lifted, served, renewed or breached.", RefusalKind.Conflict);
    public static readonly Refusal DecidedBeforeRequested = new("protection.decided_before_requested", "The decision cannot be earlier than the request.", RefusalKind.Invalid, "decidedOn");
    public static readonly Refusal LiftedBeforeGranted = new("protection.lifted_before_granted", "It cannot be lifted before it was granted.", RefusalKind.Invalid, "liftedOn");
    public static readonly Refusal ExpiredBefore = new("protection.expired_before", "It had already expired on that day; there is nothing to lift.", RefusalKind.Conflict, "liftedOn");
    public static readonly Refusal ExpiresBeforeGranted = new("protection.expires_before_granted", "It cannot expire before it is granted.", RefusalKind.Invalid, "expiresOn");
    public static readonly Refusal ServedBeforeGranted = new("protection.served_before_granted", "It cannot be served before it was granted.", RefusalKind.Invalid, "servedOn");
    public static readonly Refusal RenewedBeforeGranted = new("protection.renewed_before_granted", "Its renewal cannot be asked for before it was granted.", RefusalKind.Invalid, "requestedOn");
    public static readonly Refusal RenewalIsOpen = new("protection.renewal_is_open", "Its renewal has been asked for already.", RefusalKind.Conflict);
    public static readonly Refusal NotInTheCase = new("protection.not_in_the_case", "Someone to be protected is no victim of this case.", RefusalKind.Invalid, "victims");
    public static readonly Refusal NotInForceThen = new("protection.not_in_force_then", "The measure did not hold on that day.", RefusalKind.Conflict, "occurredOn");
}
