using CaseTracker.Domain.Bundles;
using CaseTracker.Domain.Common;

namespace CaseTracker.Domain.Disclosure;

// From draft to handed over.
public sealed partial class ReleaseSet
{
    public Result MayChange() => State == ReleaseState.Draft ? Result.Done : ReleaseRefusals.NotADraft;

    /// <param name="version">Null to take out the one that is in it.</param>
    public Result Enclose(BundleVersion? version)
    {
        if (State != ReleaseState.Draft) return ReleaseRefusals.NotADraft;
        if (version is not null && (version.CaseId != CaseId || version.State is not (BundleState.Assembled or BundleState.Served))) return ReleaseRefusals.BundleUnknown;
        Bundle = version?.Id;
        return Result.Done;
    }

    public Result Ask(int items, UserId by, DateTimeOffset now)
    {
        if (State != ReleaseState.Draft) return ReleaseRefusals.NotADraft;
        if (items == 0) return ReleaseRefusals.Empty;
        (State, AskedBy, AskedAt, ReturnReason) = (ReleaseState.Asked, by, now, "");
        return Result.Done;
    }

    /// <summary>Back to the drafter: by who asked, or by who should have released it.</summary>
    public Result Return(string reason)
    {
        if (State != ReleaseState.Asked) return ReleaseRefusals.NotAsked;
        (State, AskedBy, AskedAt, ReturnReason) = (ReleaseState.Draft, null, null, reason.Trim());
        return Result.Done;
    }

    /// <param name="supplement">How many sets of the series went out before.</param>
    public Result Release(int supplement, UserId by, DateTimeOffset now)
    {
        if (State != ReleaseState.Asked) return ReleaseRefusals.NotAsked;
        if (by == AskedBy) return ReleaseRefusals.SecondPerson;
        (State, ReleasedBy, ReleasedAt, Supplement) = (ReleaseState.Released, by, now, supplement);
        return Result.Done;
    }

    public Result Drop()
    {
        if (State != ReleaseState.Draft) return ReleaseRefusals.NotADraft;
        State = ReleaseState.Dropped;
        return Result.Done;
    }

    /// <summary>Its files are durable. Made once.</summary>
    public Result Make(ReleaseSetFile file, string manifest, DateTimeOffset now)
    {
        if (MayBeMade().Refusal is { } refusal) return refusal;
        (State, File, Manifest, MadeAt, FailureCode) = (ReleaseState.Made, file, manifest, now, "");
        return Result.Done;
    }

    public Result Fail(string code)
    {
        if (MayBeMade().Refusal is { } refusal) return refusal;
        FailureCode = code;
        return Result.Done;
    }

    /// <summary>Another try after a failure.</summary>
    public Result Retry()
    {
        if (MayBeMade().Refusal is { } refusal) return refusal;
        FailureCode = "";
        return Result.Done;
    }

    private Result MayBeMade() => State switch
    {
        ReleaseState.Released => Result.Done,
        ReleaseState.Made => ReleaseRefusals.AlreadyMade,
        _ => ReleaseRefusals.NotReleased,
    };
}
