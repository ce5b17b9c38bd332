using CaseTracker.Domain.Common;

namespace CaseTracker.Domain.Recovery;

/// <summary>Something of value that was gained by the offence, or stands for it: from being identified to being realised (R68). Its steps are added and never changed.</summary>
public sealed class Asset
{
    public const int DescriptionMaxLength = 500;
    public const int HolderMaxLength = 200;

    private Asset()
    {
    }

    public Guid Id { get; private init; }

    public CaseId CaseId { get; private init; }

    /// <summary>1 is the first of its case.</summary>
    public int Number { get; private init; }

    /// <summary>Code of the list AssetKind.</summary>
    public string Kind { get; private init; } = "";

    public string Description { get; private init; } = "";

    /// <summary>As it was identified; null when nobody can say.</summary>
    public decimal? Value { get; private init; }

    /// <summary>ISO 4217, of every amount about it.</summary>
    public string Currency { get; private init; } = "";

    /// <summary>Whose it is thought to be; null when it is nobody's of this case.</summary>
    public SuspectId? OwnerId { get; private init; }

    /// <summary>In whose name it stands; empty when that is the same, or not known.</summary>
    public string HeldBy { get; private init; } = "";

    public UserId RecordedBy { get; private init; }

    public DateTimeOffset RecordedAt { get; private init; }

    /// <summary>Code of the list AssetMeasure: of the newest step.</summary>
    public string State { get; private set; } = "";

    /// <summary>Day of the newest step.</summary>
    public DateOnly StateOn { get; private set; }

    /// <summary>How many steps there are.</summary>
    public int Steps { get; private set; }

    /// <summary>Code of the list ConfiscationBasis; empty while it is not confiscated.</summary>
    public string Basis { get; private set; } = "";

    public static Result<(Asset Asset, AssetStep First)> Identify(CaseId caseId, int number, AssetGiven given, UserId by, DateTimeOffset now)
    {
        if (given.Value is <= 0 or > BenefitEstimate.MaxAmount) return AssetRefusals.AmountOutOfRange;
        var asset = new Asset
        {
            Id = Guid.CreateVersion7(), CaseId = caseId, Number = number, Kind = given.Kind, Description = given.Description.Trim(), Value = given.Value, Currency = given.Currency, OwnerId = given.OwnerId,
            HeldBy = given.HeldBy.Trim(), RecordedBy = by, RecordedAt = now,
        };
        return (asset, asset.Next(new AssetStepGiven(AssetMeasures.Identified, given.IdentifiedOn, given.Value, "", "", ""), null, by, now));
    }

    /// <param name="enforced">What of a sentence carries it out, for what is realised after a conviction; null for the rest.</param>
    public Result<AssetStep> Take(AssetStepGiven given, EnforcedConfiscation? enforced, UserId by, DateTimeOffset now)
    {
        if (!AssetMeasures.MayFollow(State, given.Measure)) return AssetRefusals.NotAfterThat;
        if (given.On < StateOn) return AssetRefusals.BeforeTheLast;
        if ((given.Measure == AssetMeasures.Confiscated) != given.Basis.Length > 0) return AssetRefusals.BasisNeeded;
        var realises = given.Measure == AssetMeasures.Realised;
        if (realises != given.Disposition.Length > 0) return AssetRefusals.DispositionNeeded;
        var destroyed = given.Disposition == AssetMeasures.Destroyed;
        if (given.Amount is <= 0 or > BenefitEstimate.MaxAmount) return AssetRefusals.AmountOutOfRange;
        if (realises && given.Amount is null != destroyed) return AssetRefusals.AmountNeeded;
        if (given.Measure == AssetMeasures.Released && given.Amount is not null) return AssetRefusals.AmountNeeded;
        var ofSentence = realises && !destroyed && AssetMeasures.NeedsConviction(Basis);
        if (ofSentence != enforced is not null) return ofSentence ? AssetRefusals.EnforcementNeeded : AssetRefusals.NoEnforcement;
        if (enforced is not null && (enforced.Currency != Currency || given.Amount > enforced.Left)) return AssetRefusals.MoreThanEnforced;
        return Next(given, enforced?.StepId, by, now);
    }

    private AssetStep Next(AssetStepGiven given, Guid? enforcement, UserId by, DateTimeOffset now)
    {
        (State, StateOn, Steps) = (given.Measure, given.On, Steps + 1);
        Basis = given.Measure switch { AssetMeasures.Confiscated => given.Basis, AssetMeasures.Realised => Basis, _ => "" };
        return AssetStep.Of(this, given, enforcement, by, now);
    }
}

/// <param name="Kind">Code of the list AssetKind.</param>
/// <param name="Currency">ISO 4217, of every amount about it.</param>
public sealed record AssetGiven(string Kind, string Description, decimal? Value, string Currency, SuspectId? OwnerId, string HeldBy, DateOnly IdentifiedOn);

/// <param name="Measure">Code of the list AssetMeasure.</param>
/// <param name="Amount">In the currency of the asset: its value then, or what it brought; null when nobody can say.</param>
/// <param name="Basis">Code of the list ConfiscationBasis, for CONFISCATED; else empty.</param>
/// <param name="Disposition">Code of the list AssetDisposition, for REALISED; else empty.</param>
public sealed record AssetStepGiven(string Measure, DateOnly On, decimal? Amount, string Basis, string Disposition, string Note);

/// <summary>An enforcement step that carried out the confiscation of a sentence.</summary>
/// <param name="Left">Of its amount, what no asset stands for yet.</param>
public sealed record EnforcedConfiscation(Guid StepId, string Currency, decimal Left);
