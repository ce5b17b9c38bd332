using CaseTracker.Domain.Common;

namespace CaseTracker.Domain.Cooperation;

/// <summary>What happened to a request to another State, and when. Never changed.</summary>
public sealed class AssistanceStep
{
    public const int NoteMaxLength = 1000;

    private AssistanceStep()
    {
    }

    public Guid Id { get; private init; }

    public CaseId CaseId { get; private init; }

    public Guid RequestId { get; private init; }

    /// <summary>From 1, within its request.</summary>
    public int Number { get; private init; }

    /// <summary>Code of the list RequestStep.</summary>
    public string Kind { get; private init; } = "";

    public DateOnly On { get; private init; }

    /// <summary>Code of the list RequestRefusalGround; empty for other steps.</summary>
    public string Ground { get; private init; } = "";

    public string Note { get; private init; } = "";

    public UserId RecordedBy { get; private init; }

    public DateTimeOffset RecordedAt { get; private init; }

    internal static AssistanceStep Of(AssistanceRequest request, RequestStepGiven given, UserId by, DateTimeOffset now) => new()
    {
        Id = Guid.CreateVersion7(), CaseId = request.CaseId, RequestId = request.Id, Number = request.Steps, Kind = given.Kind, On = given.On, Ground = given.Ground, Note = given.Note.Trim(),
        RecordedBy = by, RecordedAt = now,
    };
}

/// <summary>Codes of the list RequestStep, and which may follow which.</summary>
public static class RequestSteps
{
    public const string Sent = "SENT";
    public const string Chased = "CHASED";
    public const string Acknowledged = "ACKNOWLEDGED";
    public const string Partial = "PARTIAL";
    public const string Complete = "COMPLETE";
    public const string Refused = "REFUSED";
    public const string Withdrawn = "WITHDRAWN";

    public static readonly IReadOnlyList<string> All = [Sent, Chased, Acknowledged, Partial, Complete, Refused, Withdrawn];

    /// <param name="state">Of the request; that it was asked again changes none.</param>
    public static bool MayFollow(string state, string kind) => state switch
    {
        Sent => kind is Chased or Acknowledged or Partial or Complete or Refused or Withdrawn,
        Acknowledged or Partial => kind is Chased or Partial or Complete or Refused or Withdrawn,
        _ => false,
    };

    public static bool Ends(string kind) => kind is Complete or Refused or Withdrawn;
}
