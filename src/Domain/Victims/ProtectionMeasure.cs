using CaseTracker.Domain.Common;
using CaseTracker.Domain.Victims.Protection;

namespace CaseTracker.Domain.Victims;

public enum ProtectionStatus { Requested, Granted, PartlyGranted, Refused, Lifted, Renewed }

/// <summary>Assistance or protection of a victim (CoE Convention Arts 12, 28; Dir. 2011/36 Arts 11-12), from the request to its end.</summary>
public sealed class ProtectionMeasure
{
    public const int AuthorityMaxLength = 200;
    public const int ConditionsMaxLength = 2000;
    public const int ReasonMaxLength = 500;
    public const int FamilyMaxLength = 1000;
    public const int MaximumLeadDays = 250;

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

    /// <summary>Day on which the order was served on whom it binds; null when not, or not yet.</summary>
    public DateOnly? ServedOn { get; private set; }

    /// <summary>Last day it holds; null when it has no end.</summary>
    public DateOnly? ExpiresOn { get; private set; }

    /// <summary>Working days before its end by which the renewal is to be asked for; null when it has no end.</summary>
    public int? RenewalLeadDays { get; private set; }

    /// <summary>Watches the renewal; null when there is nothing to watch.</summary>
    public DeadlineId? DeadlineId { get; private set; }

    /// <summary>The measure that this one is to follow; null for a first request.</summary>
    public ProtectionMeasureId? RenewsId { get; private init; }

    /// <summary>Further victims of the case whom it protects too. Family members stand in <see cref="Details"/>.</summary>
    public List<Guid> AlsoProtects { get; private set; } = [];

    /// <summary>Sealed: conditions, the reason of a refusal or lifting, protected family members. Empty when nothing was written.</summary>
    public byte[] Details { get; private set; } = [];

    public DateTimeOffset RecordedAt { get; private init; }

    public static ProtectionMeasure Request(
        CaseId caseId, VictimId victim, string type, DateOnly on, string authority, DateTimeOffset now, ProtectionMeasureId? id = null, ProtectionMeasureId? renews = null) => new()
        {
            Id = id ?? ProtectionMeasureId.New(), CaseId = caseId, VictimId = victim, Type = type, RequestedOn = on, Authority = authority.Trim(), RecordedAt = now, RenewsId = renews,
        };

    /// <summary>Asks for the same again, before or after it ends.</summary>
    public Result<ProtectionMeasure> RequestRenewal(DateOnly on, string authority, DateTimeOffset now)
    {
        if (Status is not (ProtectionStatus.Granted or ProtectionStatus.PartlyGranted)) return ProtectionRefusals.NotInForce;
        if (on < DecidedOn) return ProtectionRefusals.RenewedBeforeGranted;
        var next = Request(CaseId, VictimId, Type, on, authority, now, renews: Id);
        next.AlsoProtects = [.. AlsoProtects];
        return next;
    }

    public Result Grant(DateOnly on, string authority, DateOnly? expiresOn, bool partly, byte[] details)
    {
        if (Status != ProtectionStatus.Requested) return ProtectionRefusals.AlreadyDecided;
        if (on < RequestedOn) return ProtectionRefusals.DecidedBeforeRequested;
        if (expiresOn < on) return ProtectionRefusals.ExpiresBeforeGranted;
        (Status, DecidedOn, ExpiresOn) = (partly ? ProtectionStatus.PartlyGranted : ProtectionStatus.Granted, on, expiresOn);
        (Authority, Details) = (authority.Trim(), details);
        return Result.Done;
    }

    public Result Deny(DateOnly on, string authority, byte[] details)
    {
        if (Status != ProtectionStatus.Requested) return ProtectionRefusals.AlreadyDecided;
        if (on < RequestedOn) return ProtectionRefusals.DecidedBeforeRequested;
        (Status, DecidedOn, Authority, Details) = (ProtectionStatus.Refused, on, authority.Trim(), details);
        return Result.Done;
    }

    public Result Lift(DateOnly on, byte[] details)
    {
        if (Status is not (ProtectionStatus.Granted or ProtectionStatus.PartlyGranted)) return ProtectionRefusals.NotInForce;
        if (on < DecidedOn) return ProtectionRefusals.LiftedBeforeGranted;
        if (ExpiresOn < on) return ProtectionRefusals.ExpiredBefore;
        (Status, ExpiresOn, Details) = (ProtectionStatus.Lifted, on, details);
        return Result.Done;
    }

    /// <summary>The measure that follows it was granted.</summary>
    public void Renewed() => Status = Status is ProtectionStatus.Granted or ProtectionStatus.PartlyGranted ? ProtectionStatus.Renewed : Status;

    /// <summary>The order has reached whom it binds.</summary>
    public Result Serve(DateOnly on)
    {
        if (Status is not (ProtectionStatus.Granted or ProtectionStatus.PartlyGranted)) return ProtectionRefusals.NotInForce;
        if (on < DecidedOn) return ProtectionRefusals.ServedBeforeGranted;
        ServedOn = on;
        return Result.Done;
    }

    /// <param name="leadDays">Working days.</param>
    public void WatchRenewal(DeadlineId deadline, int leadDays) => (DeadlineId, RenewalLeadDays) = (deadline, leadDays);

    /// <param name="victims">Of the same case; not the victim it was asked for.</param>
    public void Protect(IEnumerable<VictimId> victims, byte[] details) =>
        (AlsoProtects, Details) = ([.. victims.Where(v => v != VictimId).Select(v => v.Value).Distinct().Order()], details);

    /// <summary>The code of the list ProtectionMeasureStatus on a given day: a granted measure is in force until it expires.</summary>
    public static string StatusOn(ProtectionStatus status, DateOnly? expiresOn, DateOnly day) => status switch
    {
        ProtectionStatus.Requested => "REQUESTED",
        ProtectionStatus.Refused => "REFUSED",
        ProtectionStatus.Lifted => "LIFTED",
        ProtectionStatus.Renewed => "RENEWED",
        _ when expiresOn < day => "EXPIRED",
        ProtectionStatus.PartlyGranted => "PARTLY_GRANTED",
        _ => "IN_FORCE",
    };
}
