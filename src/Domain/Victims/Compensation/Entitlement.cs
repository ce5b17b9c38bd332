using CaseTracker.Domain.Common;
using CaseTracker.Domain.Victims.NonPunishment;

namespace CaseTracker.Domain.Victims.Compensation;

/// <summary>
/// Whether a victim is entitled to compensation, as somebody assessed it (CETS 197 Art. 15(3)-(4); Dir. 2011/36 Art. 17). It asks neither for testimony nor for
/// being a party (R45). Never changed: who thinks otherwise later assesses anew, and the newest holds.
/// </summary>
public sealed class Entitlement
{
    private Entitlement()
    {
    }

    public Guid Id { get; private init; }

    public CaseId CaseId { get; private init; }

    public VictimId VictimId { get; private init; }

    /// <summary>From 1, within the victim.</summary>
    public int Number { get; private init; }

    /// <summary>Code of the list EntitlementAnswer.</summary>
    public string Answer { get; private init; } = "";

    /// <summary>Code of the list EntitlementGround.</summary>
    public string Ground { get; private init; } = "";

    public DateOnly AssessedOn { get; private init; }

    /// <summary>Sealed: the reasoning.</summary>
    public byte[] Details { get; private init; } = [];

    /// <summary>Who assessed it.</summary>
    public UserId RecordedBy { get; private init; }

    public DateTimeOffset RecordedAt { get; private init; }

    /// <param name="last">The newest one before; null for the first.</param>
    /// <param name="awarded">Something was awarded to this victim, and stands.</param>
    public static Result<Entitlement> Assess(Victim victim, EntitlementGiven given, Entitlement? last, bool awarded, SealedAct act)
    {
        if (EntitlementAnswers.OfGround(given.Ground) != given.Answer) return EntitlementRefusals.GroundOfAnotherAnswer;
        if (given.On < last?.AssessedOn) return EntitlementRefusals.BeforeTheLast;
        if (given.Answer == EntitlementAnswers.NotEntitled && awarded) return EntitlementRefusals.Awarded;
        return new Entitlement
        {
            Id = act.Id, CaseId = victim.CaseId, VictimId = victim.Id, Number = (last?.Number ?? 0) + 1, Answer = given.Answer, Ground = given.Ground, AssessedOn = given.On, Details = act.Details,
            RecordedBy = act.By, RecordedAt = act.At,
        };
    }

    /// <summary>Nothing is claimed for whom the newest assessment found not to be entitled; without one it may.</summary>
    public static Result MayClaim(Entitlement? newest) => newest?.Answer == EntitlementAnswers.NotEntitled ? EntitlementRefusals.NotEntitled : Result.Done;
}

/// <param name="Answer">Code of the list EntitlementAnswer.</param>
/// <param name="Ground">Code of the list EntitlementGround.</param>
public sealed record EntitlementGiven(string Answer, string Ground, DateOnly On);

/// <summary>Codes of the list EntitlementAnswer, and which grounds carry which of them.</summary>
public static class EntitlementAnswers
{
    public const string Entitled = "ENTITLED";
    public const string NotEntitled = "NOT_ENTITLED";
    public const string Open = "OPEN";

    /// <summary>The answer that a ground of the list EntitlementGround carries; empty for a code that is not in it.</summary>
    public static string OfGround(string ground) => ground switch
    {
        "HARM_SUFFERED" or "WORK_UNPAID" or "EARNINGS_TAKEN" or "SURVIVOR_OF_VICTIM" => Entitled,
        "NO_LOSS" or "COMPENSATED_ALREADY" or "OUT_OF_TIME" or "EXCLUDED_BY_LAW" => NotEntitled,
        "STATUS_OPEN" or "LOSS_UNKNOWN" or "LAW_UNCLEAR" => Open,
        _ => "",
    };
}

public static class EntitlementRefusals
{
    public static readonly Refusal GroundOfAnotherAnswer = new("compensation.ground_of_another_answer", "This ground does not carry that answer.", RefusalKind.Invalid, "ground");
    public static readonly Refusal BeforeTheLast = new("compensation.assessed_before_the_last", "It was assessed later than that day already.", RefusalKind.Invalid, "assessedOn");
    public static readonly Refusal Awarded = new("compensation.awarded_already", "Something was awarded to this victim: who is awarded compensation was entitled to it.", RefusalKind.Conflict, "answer");
    public static readonly Refusal NotEntitled = new("compensation.not_entitled", "The newest assessment says that this victim is not entitled. Assess anew before something is claimed.", RefusalKind.Conflict);
}
