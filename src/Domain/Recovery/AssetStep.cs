using CaseTracker.Domain.Common;

namespace CaseTracker.Domain.Recovery;

/// <summary>What was done to an asset, and when. Never changed.</summary>
public sealed class AssetStep
{
    public const int NoteMaxLength = 500;

    private AssetStep()
    {
    }

    public Guid Id { get; private init; }

    public CaseId CaseId { get; private init; }

    public Guid AssetId { get; private init; }

    /// <summary>From 1, within its asset.</summary>
    public int Number { get; private init; }

    /// <summary>Code of the list AssetMeasure.</summary>
    public string Measure { get; private init; } = "";

    public DateOnly On { get; private init; }

    /// <summary>In the currency of the asset: its value then, or what it brought; null when nobody can say.</summary>
    public decimal? Amount { get; private init; }

    /// <summary>Code of the list ConfiscationBasis; empty for other steps.</summary>
    public string Basis { get; private init; } = "";

    /// <summary>Code of the list AssetDisposition; empty for other steps.</summary>
    public string Disposition { get; private init; } = "";

    /// <summary>The step of a sentence in which this money is counted already; null where there is none.</summary>
    public Guid? EnforcementStepId { get; private init; }

    public string Note { get; private init; } = "";

    public UserId RecordedBy { get; private init; }

    public DateTimeOffset RecordedAt { get; private init; }

    internal static AssetStep Of(Asset asset, AssetStepGiven given, Guid? enforcement, UserId by, DateTimeOffset now) => new()
    {
        Id = Guid.CreateVersion7(), CaseId = asset.CaseId, AssetId = asset.Id, Number = asset.Steps, Measure = given.Measure, On = given.On, Amount = given.Amount, Basis = given.Basis,
        Disposition = given.Disposition, EnforcementStepId = enforcement, Note = given.Note.Trim(), RecordedBy = by, RecordedAt = now,
    };
}

/// <summary>Codes of the list AssetMeasure, and which may follow which.</summary>
public static class AssetMeasures
{
    public const string Identified = "IDENTIFIED";
    public const string Frozen = "FROZEN";
    public const string Seized = "SEIZED";
    public const string Confiscated = "CONFISCATED";
    public const string Realised = "REALISED";
    public const string Released = "RELEASED";

    /// <summary>Of the list AssetDisposition: it brings nothing.</summary>
    public const string Destroyed = "DESTROYED";

    /// <summary>Of the list EnforcementStep: where the money of a sentence is counted.</summary>
    public const string Enforced = "CONFISCATION_REALISED";

    /// <summary>In the order in which an asset goes through them.</summary>
    public static readonly IReadOnlyList<string> All = [Identified, Frozen, Seized, Confiscated, Realised, Released];

    public static bool MayFollow(string state, string measure) => state switch
    {
        Identified => measure is Frozen or Seized or Confiscated or Released,
        Frozen => measure is Seized or Confiscated or Released,
        Seized => measure is Confiscated or Released,
        Confiscated => measure is Realised or Released,
        Realised => measure is Realised,
        Released => measure is Frozen or Seized,
        _ => false,
    };

    /// <summary>What is confiscated on this basis is a part of a sentence: its money is counted there, once.</summary>
    public static bool NeedsConviction(string basis) => basis is "CONVICTION_BASED" or "VALUE_BASED" or "EXTENDED";
}

public static class AssetRefusals
{
    public static readonly Refusal AmountOutOfRange = new("asset.amount_out_of_range", "An amount is above zero.", RefusalKind.Invalid, "amount");
    public static readonly Refusal NotAfterThat = new("asset.not_after_that", "This does not follow what was done to the asset last.", RefusalKind.Conflict, "measure");
    public static readonly Refusal BeforeTheLast = new("asset.before_the_last", "What was done last was done later than that day.", RefusalKind.Invalid, "on");
    public static readonly Refusal BasisNeeded = new("asset.basis_needed", "Confiscation rests on a basis, and nothing else does.", RefusalKind.Invalid, "basis");
    public static readonly Refusal DispositionNeeded = new("asset.disposition_needed", "Say what became of what was realised; of nothing else.", RefusalKind.Invalid, "disposition");
    public static readonly Refusal AmountNeeded = new("asset.amount_needed", "What is realised has an amount; what is released or destroyed has none.", RefusalKind.Invalid, "amount");
    public static readonly Refusal NoEnforcement = new("asset.no_enforcement", "Only what is realised after a conviction belongs to the enforcement of a sentence.", RefusalKind.Invalid, "enforcementStepId");
    public static readonly Refusal OwnerOfAnotherCase = new("asset.owner_of_another_case", "This suspect is not part of the case.", RefusalKind.Invalid, "ownerId");

    public static readonly Refusal EnforcementNeeded = new(
        "asset.enforcement_needed", "After a conviction the money is counted with the sentence: record there that the confiscation was realised, and choose it here.", RefusalKind.Conflict, "enforcementStepId");

    public static readonly Refusal MoreThanEnforced = new(
        "asset.more_than_enforced", "The enforcement step is in another currency, or less is left of its amount.", RefusalKind.Conflict, "enforcementStepId");
}
