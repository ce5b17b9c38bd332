using CaseTracker.Domain.Common;

namespace CaseTracker.Domain.Links;

/// <summary>
/// A telephone, account, place, vehicle or other thing that turned up in a case. What belongs to a victim says nothing in plain: its identifier is
/// sealed like the victim's identity, and it is known by its reference and the victim's pseudonym.
/// </summary>
public sealed class Trace
{
    public const int KindMaxLength = 40;
    public const int LabelMaxLength = 120;
    public const int IdentifierMaxLength = 200;
    public const int RemarksMaxLength = 1000;

    private Trace()
    {
    }

    public TraceId Id { get; private init; }

    public CaseId CaseId { get; private init; }

    /// <summary>Number within the case: <c>T-01</c>.</summary>
    public string Reference { get; private init; } = "";

    /// <summary>Code of the list TraceKind.</summary>
    public string Kind { get; private init; } = "";

    /// <summary>Whose it is, when it is a victim's; null otherwise.</summary>
    public VictimId? VictimId { get; private init; }

    /// <summary>What people call it; empty when it is a victim's.</summary>
    public string Label { get; private set; } = "";

    /// <summary>Number, address, plate, as it was written; empty when there is none, and when it is a victim's.</summary>
    public string Identifier { get; private set; } = "";

    /// <summary>In the one spelling by which the same thing is found again (<see cref="TraceIdentifiers"/>); empty when there is too little.</summary>
    public string Normalised { get; private set; } = "";

    public string Remarks { get; private set; } = "";

    /// <summary>Identifier and remarks, sealed with the case's key; empty unless it is a victim's.</summary>
    public byte[] Details { get; private init; } = [];

    public UserId RecordedBy { get; private init; }

    public DateTimeOffset RecordedAt { get; private init; }

    public static Trace Found(CaseId caseId, int number, string kind, TraceWords words, UserId by, DateTimeOffset now)
    {
        var trace = new Trace { Id = TraceId.New(), CaseId = caseId, Reference = $"T-{number:00}", Kind = kind, RecordedBy = by, RecordedAt = now };
        trace.Say(words);
        return trace;
    }

    /// <param name="details">Sealed for <paramref name="id"/>.</param>
    public static Trace OfVictim(TraceId id, CaseId caseId, int number, string kind, VictimId victim, byte[] details, UserId by, DateTimeOffset now) =>
        new() { Id = id, CaseId = caseId, Reference = $"T-{number:00}", Kind = kind, VictimId = victim, Details = details, RecordedBy = by, RecordedAt = now };

    public Result Correct(TraceWords words)
    {
        if (VictimId is not null) return LinkRefusals.OfAVictim;
        Say(words);
        return Result.Done;
    }

    private void Say(TraceWords words) =>
        (Label, Identifier, Normalised, Remarks) = (words.Label.Trim(), words.Identifier.Trim(), TraceIdentifiers.Normalised(Kind, words.Identifier), words.Remarks.Trim());
}

/// <param name="Identifier">Number, address, plate; empty when there is none.</param>
public sealed record TraceWords(string Label, string Identifier, string Remarks);
