using CaseTracker.Domain.Common;

namespace CaseTracker.Domain.Victims.Identification;

/// <param name="To">Code of the list VictimStatus.</param>
/// <param name="Body">Code of the list IdentificationBody: who decided.</param>
public sealed record StatusMove(string To, DateOnly DecidedOn, string Body);

/// <summary>Who records it, when, under which id: the id is needed before, for the seal.</summary>
public readonly record struct StatusAct(Guid Id, UserId By, DateTimeOffset At);

/// <summary>One step of the identification of a victim. Never changed: a correction is a further decision.</summary>
public sealed class StatusDecision
{
    public const int ReferenceMaxLength = 100;
    public const int NoteMaxLength = 2000;

    private StatusDecision()
    {
    }

    public Guid Id { get; private init; }

    public CaseId CaseId { get; private init; }

    public VictimId VictimId { get; private init; }

    /// <summary>From 1, within its victim.</summary>
    public int Number { get; private init; }

    public string From { get; private init; } = "";

    public string To { get; private init; } = "";

    public DateOnly DecidedOn { get; private init; }

    public string Body { get; private init; } = "";

    /// <summary>Sealed: reference and note.</summary>
    public byte[] Details { get; private init; } = [];

    public UserId RecordedBy { get; private init; }

    public DateTimeOffset RecordedAt { get; private init; }

    internal static StatusDecision Of(Victim victim, int number, StatusMove move, byte[] details, StatusAct act) => new()
    {
        Id = act.Id, CaseId = victim.CaseId, VictimId = victim.Id, Number = number, From = victim.Status, To = move.To, DecidedOn = move.DecidedOn, Body = move.Body,
        Details = details, RecordedBy = act.By, RecordedAt = act.At,
    };
}
