using CaseTracker.Domain.Common;

namespace CaseTracker.Domain.Victims.NonPunishment;

/// <summary>
/// Proceedings against a victim beside this case, for instance over their stay or a fine, and the relief sought in them. Its words stay sealed.
/// </summary>
public sealed class CollateralProceeding
{
    public const int ReferenceMaxLength = 100;
    public const int NoteMaxLength = 2000;
    public const string Pending = "PENDING";
    public const string ReliefSought = "RELIEF_SOUGHT";

    private static readonly IReadOnlyDictionary<string, string[]> Next = new Dictionary<string, string[]>
    {
        [Pending] = [ReliefSought, "RELIEF_GRANTED", "PENALTY_IMPOSED", "CLOSED"],
        [ReliefSought] = ["RELIEF_GRANTED", "RELIEF_REFUSED", "PENALTY_IMPOSED", "CLOSED"],
        ["RELIEF_REFUSED"] = [ReliefSought, "PENALTY_IMPOSED", "CLOSED"],
        ["PENALTY_IMPOSED"] = [ReliefSought],
    };

    private CollateralProceeding()
    {
    }

    public Guid Id { get; private init; }

    public CaseId CaseId { get; private init; }

    public VictimId VictimId { get; private init; }

    /// <summary>Code of the list CollateralKind.</summary>
    public string Kind { get; private init; } = "";

    /// <summary>Code of the list ReliefSought; empty while none is sought.</summary>
    public string Relief { get; private set; } = "";

    /// <summary>Code of the list CollateralState.</summary>
    public string State { get; private set; } = Pending;

    public DateOnly BeganOn { get; private init; }

    /// <summary>Day of the present state.</summary>
    public DateOnly StateOn { get; private set; }

    /// <summary>Sealed: file reference, note, and how it came out.</summary>
    public byte[] Details { get; private set; } = [];

    public UserId RecordedBy { get; private init; }

    public DateTimeOffset RecordedAt { get; private init; }

    /// <summary>Codes of the list CollateralState that may follow.</summary>
    public IReadOnlyList<string> MayFollow => After(State);

    public static IReadOnlyList<string> After(string state) => Next.GetValueOrDefault(state, []);

    public static CollateralProceeding Record(Victim victim, string kind, DateOnly beganOn, SealedAct act) => new()
    {
        Id = act.Id, CaseId = victim.CaseId, VictimId = victim.Id, Kind = kind, BeganOn = beganOn, StateOn = beganOn, Details = act.Details, RecordedBy = act.By, RecordedAt = act.At,
    };

    /// <param name="relief">Code of the list ReliefSought; needed when relief is sought, and only then.</param>
    public Result Advance(string to, string relief, DateOnly on, byte[] details)
    {
        if (!MayFollow.Contains(to)) return CollateralRefusals.NotFromHere;
        if (on < StateOn) return CollateralRefusals.BeforeTheLast;
        if (to == ReliefSought != relief.Length > 0) return CollateralRefusals.WhichRelief;
        (State, StateOn, Details) = (to, on, details);
        if (relief.Length > 0) Relief = relief;
        return Result.Done;
    }
}

public static class CollateralRefusals
{
    public static readonly Refusal NotFromHere = new("collateral.not_from_here", "This step cannot follow the present one.", RefusalKind.Conflict, "to");
    public static readonly Refusal BeforeTheLast = new("collateral.before_the_last", "The step before this one is later than that day.", RefusalKind.Invalid, "on");
    public static readonly Refusal WhichRelief = new("collateral.which_relief", "Say which relief is sought, and only then.", RefusalKind.Invalid, "relief");
}
