using CaseTracker.Domain.Common;

namespace CaseTracker.Domain.Victims.Recovery;

public enum PermitStatus { Applied, Granted, Refused }

/// <summary>A residence permit for a victim (CoE Art. 14; Dir. 2004/81). A renewal is a further application.</summary>
public sealed class ResidencePermit
{
    public const int ReasonMaxLength = 1000;
    public const int MaximumLeadDays = 250;

    private ResidencePermit()
    {
    }

    public Guid Id { get; private init; }

    public CaseId CaseId { get; private init; }

    public VictimId VictimId { get; private init; }

    public PermitStatus Status { get; private set; }

    public DateOnly AppliedOn { get; private init; }

    public DateOnly? DecidedOn { get; private set; }

    /// <summary>Last day it is valid; null unless granted.</summary>
    public DateOnly? ValidUntil { get; private set; }

    /// <summary>Working days before its end by which the renewal is to be asked for; null unless granted.</summary>
    public int? RenewalLeadDays { get; private set; }

    /// <summary>Watches the renewal; null unless granted.</summary>
    public DeadlineId? DeadlineId { get; private set; }

    /// <summary>Sealed: the reason and what was noted.</summary>
    public byte[] Details { get; private set; } = [];

    public DateTimeOffset RecordedAt { get; private init; }

    /// <param name="open">Whether another application waits for its decision.</param>
    public static Result<ResidencePermit> Apply(Guid id, Victim victim, DateOnly on, bool open, byte[] details, DateTimeOffset now) => open
        ? PermitRefusals.OneIsOpen
        : new ResidencePermit { Id = id, CaseId = victim.CaseId, VictimId = victim.Id, AppliedOn = on, Details = details, RecordedAt = now };

    /// <summary>Whether it may be granted so; the deadline is started in between.</summary>
    public Result MayGrant(DateOnly on, DateOnly validUntil) =>
        Status != PermitStatus.Applied ? PermitRefusals.Decided
        : on < AppliedOn ? PermitRefusals.DecidedBeforeApplied
        : validUntil < on ? PermitRefusals.EndsBeforeGranted
        : Result.Done;

    public Result Grant(DateOnly on, DateOnly validUntil, int leadDays, DeadlineId deadline, byte[] details)
    {
        var may = MayGrant(on, validUntil);
        if (may.IsRefused) return may;
        (Status, DecidedOn, ValidUntil, RenewalLeadDays, DeadlineId, Details) = (PermitStatus.Granted, on, validUntil, leadDays, deadline, details);
        return Result.Done;
    }

    public Result Refuse(DateOnly on, byte[] details)
    {
        if (Status != PermitStatus.Applied) return PermitRefusals.Decided;
        if (on < AppliedOn) return PermitRefusals.DecidedBeforeApplied;
        (Status, DecidedOn, Details) = (PermitStatus.Refused, on, details);
        return Result.Done;
    }
}

public static class PermitRefusals
{
    public static readonly Refusal OneIsOpen = new("permit.one_is_open", "An application waits for its decision.", RefusalKind.Conflict);
    public static readonly Refusal Decided = new("permit.decided", "This application is already decided.", RefusalKind.Conflict);
    public static readonly Refusal DecidedBeforeApplied = new("permit.decided_before_applied", "The decision cannot be earlier than the application.", RefusalKind.Invalid, "decidedOn");
    public static readonly Refusal EndsBeforeGranted = new("permit.ends_before_granted", "It cannot end before it is granted.", RefusalKind.Invalid, "validUntil");
}
