using CaseTracker.Domain.Common;
using CaseTracker.Domain.Documents;

namespace CaseTracker.Domain.Bundles;

public enum BundleState { Queued, Running, Assembled, Served, Failed, Cancelled }

/// <summary>One assembly of a bundle, from the request to the file. Once served it never changes.</summary>
public sealed class BundleVersion
{
    public const int FailureCodeMaxLength = 40;
    private readonly List<BundleVersionItem> items = [];

    private BundleVersion()
    {
    }

    public BundleVersionId Id { get; private init; }

    public BundleId BundleId { get; private init; }

    public CaseId CaseId { get; private init; }

    /// <summary>From 1. An assembly that is not served may be followed by another of the same number.</summary>
    public int Number { get; private init; }

    /// <summary>The state of the bundle it is made of.</summary>
    public int Revision { get; private init; }

    public UserId RequestedBy { get; private init; }

    public DateTimeOffset RequestedAt { get; private init; }

    public BundleState State { get; private set; }

    /// <summary>Exhibits taken in hand so far.</summary>
    public int ExhibitsDone { get; private set; }

    public int ExhibitsInAll { get; private set; }

    /// <summary>Of the exhibits so far.</summary>
    public int PagesDone { get; private set; }

    /// <summary>Why it failed; empty otherwise.</summary>
    public string FailureCode { get; private set; } = "";

    public PrintedFile? File { get; private set; }

    /// <summary>Pages of cover and index, which are of this version only.</summary>
    public int FrontPages { get; private set; }

    public DateTimeOffset? FinishedAt { get; private set; }

    /// <summary>Day on which it was served.</summary>
    public DateOnly? ServedOn { get; private set; }

    public string ServedTo { get; private set; } = "";

    public UserId? ServedBy { get; private set; }

    public IReadOnlyList<BundleVersionItem> Items => [.. items.OrderBy(i => i.Ordinal)];

    public bool IsOpen => State is BundleState.Queued or BundleState.Running;

    /// <summary>Of a hundred, 100 when nothing is to be done any more.</summary>
    public int Progress => !IsOpen ? 100 : ExhibitsInAll == 0 ? 0 : 5 + (85 * ExhibitsDone / ExhibitsInAll);

    public static Result<BundleVersion> Ask(Bundle bundle, UserId by, DateTimeOffset now)
    {
        if (bundle.Entries.Count == 0) return BundleRefusals.NothingInIt;
        return new BundleVersion
        {
            Id = BundleVersionId.New(), BundleId = bundle.Id, CaseId = bundle.CaseId, Number = bundle.Next, Revision = bundle.Revision, RequestedBy = by, RequestedAt = now,
            ExhibitsInAll = bundle.Entries.Count,
        };
    }

    /// <summary>A run that died is simply run again.</summary>
    public Result Begin()
    {
        if (!IsOpen) return BundleRefusals.AlreadyFinished;
        (State, ExhibitsDone, PagesDone) = (BundleState.Running, 0, 0);
        return Result.Done;
    }

    /// <summary>Refused when it was cancelled meanwhile: then no more is opened.</summary>
    public Result Advance(int pages)
    {
        if (State != BundleState.Running) return BundleRefusals.AlreadyFinished;
        (ExhibitsDone, PagesDone) = (Math.Min(ExhibitsDone + 1, ExhibitsInAll), pages);
        return Result.Done;
    }

    public Result Finish(PrintedFile file, int frontPages, IEnumerable<BundleVersionItem> made, DateTimeOffset now)
    {
        if (State != BundleState.Running) return BundleRefusals.AlreadyFinished;
        (State, File, FrontPages, FinishedAt) = (BundleState.Assembled, file, frontPages, now);
        items.AddRange(made);
        return Result.Done;
    }

    public Result Fail(string code, DateTimeOffset now)
    {
        if (!IsOpen) return BundleRefusals.AlreadyFinished;
        (State, FailureCode, FinishedAt) = (BundleState.Failed, code, now);
        return Result.Done;
    }

    public Result Cancel(DateTimeOffset now)
    {
        if (!IsOpen) return BundleRefusals.AlreadyFinished;
        (State, FinishedAt) = (BundleState.Cancelled, now);
        return Result.Done;
    }

    /// <summary>From now on it, and the numbers of what is in it, never change.</summary>
    public Result Serve(Bundle bundle, string to, DateOnly on, UserId by)
    {
        if (State != BundleState.Assembled) return BundleRefusals.NotAssembled;
        if (Revision != bundle.Revision || Number != bundle.Next) return BundleRefusals.ChangedSince;
        (State, ServedTo, ServedOn, ServedBy) = (BundleState.Served, to.Trim(), on, by);
        bundle.Freeze(this);
        return Result.Done;
    }
}
