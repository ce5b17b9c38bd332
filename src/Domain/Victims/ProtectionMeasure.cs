using CaseTracker.Domain.Common;

namespace CaseTracker.Domain.Victims;

public enum ProtectionStatus { Requested, Granted, PartlyGranted, Refused, Lifted }

/// <summary>Assistance or protection of a victim (CoE Convention Arts 12, 28; Dir. 2011/36 Arts 11-12), from the request to its end.</summary>
public sealed class ProtectionMeasure
{
    public const int AuthorityMaxLength = 200;
    public const int ConditionsMaxLength = 2000;
    public const int ReasonMaxLength = 500;

    private ProtectionMeasure()
    {
    }

    public ProtectionMeasureId Id { get; private init; }

    public CaseId CaseId { get; private init; }

    public VictimId VictimId { get; private init; }

    /// <summary>Code of the list ProtectionMeasureType: A01-A16 assistance, P01-P10 protection.</summary>
    public string Type { get; private init; } = "";

    public ProtectionStatus Status { get; private set; }

    public DateOnly RequestedOn { get; private init; }

    /// <summary>Day of the decision, whichever it was; null while undecided.</summary>
    public DateOnly? DecidedOn { get; private set; }

    public string Authority { get; private set; } = "";

    public string Conditions { get; private set; } = "";

    /// <summary>Last day it holds; null when it has no end.</summary>
    public DateOnly? ExpiresOn { get; private set; }

    /// <summary>Why it was refused or lifted; empty otherwise.</summary>
    public string Reason { get; private set; } = "";

    public DateTimeOffset RecordedAt { get; private init; }

    public static ProtectionMeasure Request(
        CaseId caseId, VictimId victim, string type, DateOnly on, string authority, DateTimeOffset now, ProtectionMeasureId? id = null) =>
        new() { Id = id ?? ProtectionMeasureId.New(), CaseId = caseId, VictimId = victim, Type = type, RequestedOn = on, Authority = authority.Trim(), RecordedAt = now };

    public Result Grant(DateOnly on, string authority, string conditions, DateOnly? expiresOn, bool partly)
    {
        if (Status != ProtectionStatus.Requested) return ProtectionRefusals.AlreadyDecided;
        if (on < RequestedOn) return ProtectionRefusals.DecidedBeforeRequested;
        if (expiresOn < on) return ProtectionRefusals.ExpiresBeforeGranted;
        (Status, DecidedOn, ExpiresOn) = (partly ? ProtectionStatus.PartlyGranted : ProtectionStatus.Granted, on, expiresOn);
        (Authority, Conditions) = (authority.Trim(), conditions.Trim());
        return Result.Done;
    }

    public Result Deny(DateOnly on, string authority, string reason)
    {
        if (Status != ProtectionStatus.Requested) return ProtectionRefusals.AlreadyDecided;
        if (on < RequestedOn) return ProtectionRefusals.DecidedBeforeRequested;
        (Status, DecidedOn, Authority, Reason) = (ProtectionStatus.Refused, on, authority.Trim(), reason.Trim());
        return Result.Done;
    }

    public Result Lift(DateOnly on, string reason)
    {
        if (Status is not (ProtectionStatus.Granted or ProtectionStatus.PartlyGranted)) return ProtectionRefusals.NotInForce;
        if (on < DecidedOn) return ProtectionRefusals.LiftedBeforeGranted;
        if (ExpiresOn < on) return ProtectionRefusals.ExpiredBefore;
        (Status, ExpiresOn, Reason) = (ProtectionStatus.Lifted, on, reason.Trim());
        return Result.Done;
    }

    /// <summary>The code of the list ProtectionMeasureStatus on a given day: a granted measure is in force until it expires.</summary>
    public static string StatusOn(ProtectionStatus status, DateOnly? expiresOn, DateOnly day) => status switch
    {
        ProtectionStatus.Requested => "REQUESTED",
        ProtectionStatus.Refused => "REFUSED",
        ProtectionStatus.Lifted => "LIFTED",
        _ when expiresOn < day => "EXPIRED",
        ProtectionStatus.PartlyGranted => "PARTLY_GRANTED",
        _ => "IN_FORCE",
    };
}

public static class ProtectionRefusals
{
    public static readonly Refusal AlreadyDecided = new("protection.already_decided", "This request is already decided.", RefusalKind.Conflict);
    public static readonly Refusal NotInForce = new("protection.not_in_force", "Only a granted measure can be lifted.", RefusalKind.Conflict);
    public static readonly Refusal DecidedBeforeRequested = new("protection.decided_before_requested", "The decision cannot be earlier than the request.", RefusalKind.Invalid, "decidedOn");
    public static readonly Refusal LiftedBeforeGranted = new("protection.lifted_before_granted", "It cannot be lifted before it was granted.", RefusalKind.Invalid, "liftedOn");
    public static readonly Refusal ExpiredBefore = new("protection.expired_before", "It had already expired on that day; there is nothing to lift.", RefusalKind.Conflict, "liftedOn");
    public static readonly Refusal ExpiresBeforeGranted = new("protection.expires_before_granted", "It cannot expire before it is granted.", RefusalKind.Invalid, "expiresOn");
}
