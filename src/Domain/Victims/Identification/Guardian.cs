using CaseTracker.Domain.Common;

namespace CaseTracker.Domain.Victims.Identification;

/// <summary>Who acts for a child: the guardian or representative (CoE Art. 10(4); Dir. 2011/36 Arts 14(2), 16(3)). Name and contact are sealed.</summary>
public sealed class Guardian
{
    public const int NameMaxLength = 200;
    public const int ContactMaxLength = 300;

    private Guardian()
    {
    }

    public Guid Id { get; private init; }

    public CaseId CaseId { get; private init; }

    public VictimId VictimId { get; private init; }

    /// <summary>Code of the list GuardianRole.</summary>
    public string Role { get; private init; } = "";

    public DateOnly AppointedOn { get; private init; }

    /// <summary>Code of the list GuardianAppointer.</summary>
    public string AppointedBy { get; private init; } = "";

    /// <summary>Null while in office.</summary>
    public DateOnly? EndedOn { get; private set; }

    /// <summary>Sealed: name and contact.</summary>
    public byte[] Details { get; private init; } = [];

    public DateTimeOffset RecordedAt { get; private init; }

    /// <param name="inOffice">Whether someone acts for the child already.</param>
    public static Result<Guardian> Appoint(Guid id, Victim victim, string role, DateOnly on, string by, bool inOffice, byte[] details, DateTimeOffset now)
    {
        if (!victim.Child) return GuardianRefusals.NotAChild;
        if (inOffice) return GuardianRefusals.InOffice;
        return new Guardian { Id = id, CaseId = victim.CaseId, VictimId = victim.Id, Role = role, AppointedOn = on, AppointedBy = by, Details = details, RecordedAt = now };
    }

    public Result End(DateOnly on)
    {
        if (EndedOn is not null) return GuardianRefusals.Ended;
        if (on < AppointedOn) return GuardianRefusals.EndedBeforeAppointed;
        EndedOn = on;
        return Result.Done;
    }
}

public static class GuardianRefusals
{
    public static readonly Refusal NotAChild = new("guardian.not_a_child", "Only a child, or someone treated as one, has a guardian.", RefusalKind.Conflict);
    public static readonly Refusal InOffice = new("guardian.in_office", "Someone acts for this child already: end that first.", RefusalKind.Conflict);
    public static readonly Refusal Ended = new("guardian.ended", "This guardian's office has ended already.", RefusalKind.Conflict);
    public static readonly Refusal EndedBeforeAppointed = new("guardian.ended_before_appointed", "The office cannot end before it began.", RefusalKind.Invalid, "endedOn");
}
