using CaseTracker.Domain.Common;

namespace CaseTracker.Domain.Cooperation;

/// <summary>
/// A request to an authority of another State: by which instrument, what is asked, and what came of it (R81). It is recorded when it is sent; what follows
/// are steps that are added and never changed.
/// </summary>
public sealed class AssistanceRequest
{
    public const int CodeMaxLength = 40;
    public const int AskedMaxLength = 2000;
    public const int AuthorityMaxLength = 200;
    public const int ReferenceMaxLength = 100;

    private AssistanceRequest()
    {
    }

    public Guid Id { get; private init; }

    public CaseId CaseId { get; private init; }

    /// <summary>1 is the first of its case.</summary>
    public int Number { get; private init; }

    /// <summary>Whose proceedings wait for it; null: the whole case.</summary>
    public SuspectId? SuspectId { get; private init; }

    /// <summary>Code of the list RequestInstrument.</summary>
    public string Instrument { get; private init; } = "";

    /// <summary>ISO 3166-1 alpha-2.</summary>
    public string Country { get; private init; } = "";

    /// <summary>Code of the list RequestChannel.</summary>
    public string Channel { get; private init; } = "";

    /// <summary>To whom; empty when not known.</summary>
    public string Authority { get; private init; } = "";

    /// <summary>Ours, on the request; may be empty.</summary>
    public string Reference { get; private init; } = "";

    public string Asked { get; private init; } = "";

    public DateOnly SentOn { get; private init; }

    /// <summary>By when an answer is due; null when no law and no agreement says.</summary>
    public DateOnly? DueBy { get; private init; }

    /// <summary>Why the proceedings stand still as long as it waits; null when they do not.</summary>
    public Guid? BlockageId { get; private init; }

    public UserId RecordedBy { get; private init; }

    public DateTimeOffset RecordedAt { get; private init; }

    /// <summary>Code of the list RequestStep: of the newest step that was not only asking again.</summary>
    public string State { get; private set; } = "";

    /// <summary>Day of the newest step.</summary>
    public DateOnly StateOn { get; private set; }

    /// <summary>How many steps there are.</summary>
    public int Steps { get; private set; }

    /// <summary>Null until it is acknowledged, or answered without.</summary>
    public DateOnly? AcknowledgedOn { get; private set; }

    /// <summary>When it was answered, refused or withdrawn; null while it waits.</summary>
    public DateOnly? EndedOn { get; private set; }

    public bool IsOpen => EndedOn is null;

    /// <summary>It waits though its answer was due, or came late.</summary>
    public bool IsLate(DateOnly today) => DueBy is { } due && (EndedOn ?? today) > due && State is not RequestSteps.Withdrawn;

    /// <param name="blockage">That the proceedings stand still for it; null when they do not.</param>
    public static Result<(AssistanceRequest Request, AssistanceStep First)> Send(CaseId caseId, int number, RequestGiven given, Guid? blockage, UserId by, DateTimeOffset now)
    {
        if (given.Wrong is { } wrong) return wrong;
        var request = new AssistanceRequest
        {
            Id = Guid.CreateVersion7(), CaseId = caseId, Number = number, SuspectId = given.SuspectId, Instrument = given.Instrument, Country = given.Country, Channel = given.Channel,
            Authority = given.Authority.Trim(), Reference = given.Reference.Trim(), Asked = given.Asked.Trim(), SentOn = given.SentOn, DueBy = given.DueBy, BlockageId = blockage, RecordedBy = by, RecordedAt = now,
        };
        return (request, request.Next(new RequestStepGiven(RequestSteps.Sent, given.SentOn, "", ""), by, now));
    }

    public Result<AssistanceStep> Take(RequestStepGiven given, UserId by, DateTimeOffset now)
    {
        if (!IsOpen) return RequestRefusals.Ended;
        if (!RequestSteps.MayFollow(State, given.Kind)) return RequestRefusals.NotAfterThat;
        if (given.On < StateOn) return RequestRefusals.BeforeTheLast;
        if ((given.Kind == RequestSteps.Refused) != given.Ground.Length > 0) return RequestRefusals.GroundNeeded;
        return Next(given, by, now);
    }

    private AssistanceStep Next(RequestStepGiven given, UserId by, DateTimeOffset now)
    {
        if (given.Kind != RequestSteps.Chased) State = given.Kind;
        (StateOn, Steps) = (given.On, Steps + 1);
        if (given.Kind is RequestSteps.Acknowledged or RequestSteps.Partial or RequestSteps.Complete or RequestSteps.Refused) AcknowledgedOn ??= given.On;
        if (RequestSteps.Ends(given.Kind)) EndedOn = given.On;
        return AssistanceStep.Of(this, given, by, now);
    }
}

/// <param name="Instrument">Code of the list RequestInstrument.</param>
/// <param name="Country">ISO 3166-1 alpha-2.</param>
/// <param name="Channel">Code of the list RequestChannel.</param>
public sealed record RequestGiven(SuspectId? SuspectId, string Instrument, string Country, string Channel, string Authority, string Reference, string Asked, DateOnly SentOn, DateOnly? DueBy)
{
    /// <summary>Null when it can be sent like that.</summary>
    public Refusal? Wrong => DueBy < SentOn ? RequestRefusals.DueBeforeSent : null;
}

/// <param name="Kind">Code of the list RequestStep.</param>
/// <param name="Ground">Code of the list RequestRefusalGround, for REFUSED; else empty.</param>
public sealed record RequestStepGiven(string Kind, DateOnly On, string Ground, string Note);

public static class RequestRefusals
{
    public static readonly Refusal DueBeforeSent = new("assistance.due_before_sent", "An answer cannot be due before the request is sent.", RefusalKind.Invalid, "dueBy");
    public static readonly Refusal Ended = new("assistance.ended", "This request has ended already.", RefusalKind.Conflict);
    public static readonly Refusal NotAfterThat = new("assistance.not_after_that", "This does not follow what came last.", RefusalKind.Conflict, "kind");
    public static readonly Refusal BeforeTheLast = new("assistance.before_the_last", "What came last came later than that day.", RefusalKind.Invalid, "on");
    public static readonly Refusal GroundNeeded = new("assistance.ground_needed", "A refusal has a ground, and nothing else has.", RefusalKind.Invalid, "ground");
    public static readonly Refusal SuspectOfAnotherCase = new("assistance.suspect_of_another_case", "This suspect is not part of the case.", RefusalKind.Invalid, "suspectId");
}
