using CaseTracker.Domain.Common;

namespace CaseTracker.Domain.Documents;

/// <summary>A document that was asked for, from the request to the stored PDF. It is made with the requester's rights, looked up again at that moment.</summary>
public sealed partial class CaseDocument
{
    private readonly List<PrintedVolume> volumes = [];

    private CaseDocument()
    {
    }

    public DocumentId Id { get; private init; }

    public CaseId CaseId { get; private init; }

    /// <summary>Number of the copy within the case, gap-free: <c>DOC-12</c>. A second attempt keeps it; 0 for what was printed before copies were numbered.</summary>
    public int Number { get; private init; }

    /// <summary>From 1.</summary>
    public int Attempt { get; private init; }

    /// <summary>The attempt before this one; null for the first.</summary>
    public DocumentId? RetryOfId { get; private init; }

    public DocumentKind Kind { get; private init; }

    public DocumentAudience Audience { get; private init; }

    /// <summary>The one item it is about; null when it is about the whole case.</summary>
    public ExhibitId? ExhibitId { get; private init; }

    public VictimId? VictimId { get; private init; }

    public HearingId? HearingId { get; private init; }

    /// <summary>Names of <see cref="DocumentSection"/>; empty for what has none to choose.</summary>
    public List<string> SectionNames { get; private init; } = [];

    public string Recipient { get; private init; } = "";

    public string Language { get; private init; } = DocumentOrder.English;

    public PaperSize Paper { get; private init; }

    /// <summary>Random, on every page: it tells this copy from every other.</summary>
    public string CopyMark { get; private init; } = "";

    public UserId RequestedBy { get; private init; }

    public DateTimeOffset RequestedAt { get; private init; }

    public DocumentState State { get; private set; }

    /// <summary>0 to 100.</summary>
    public int Progress { get; private set; }

    /// <summary>Why it failed, as a code of the renderer; empty otherwise.</summary>
    public string FailureCode { get; private set; } = "";

    /// <summary>The first volume; usually all there is.</summary>
    public PrintedFile? File { get; private set; }

    /// <summary>The second and further ones.</summary>
    public IReadOnlyList<PrintedVolume> Volumes => volumes;

    public DateTimeOffset? FinishedAt { get; private set; }

    /// <summary><c>A-2026-0001/DOC-12</c>.</summary>
    public string ReferenceIn(string caseReference) => $"{caseReference}/DOC-{Number}";

    /// <param name="copy">Number and mark of the copy.</param>
    public static CaseDocument Ask(CaseId caseId, DocumentOrder order, CopyOf copy, UserId by, DateTimeOffset now) =>
        new()
        {
            Id = copy.Id, CaseId = caseId, Number = copy.Number, Attempt = 1, CopyMark = copy.Mark, Kind = order.Kind, Audience = order.Audience, ExhibitId = order.Exhibit, VictimId = order.Victim,
            HearingId = order.Hearing, SectionNames = [.. order.Chosen.Select(s => s.ToString())], Recipient = order.Recipient, Language = order.Language, Paper = order.Paper,
            IdentityPurpose = order.IdentityPurpose, Details = copy.Details, RequestedBy = by, RequestedAt = now,
        };

    /// <summary>The same once more, after it failed or was cancelled. Rights are looked up anew, of who asks now.</summary>
    public Result<CaseDocument> TryAgain(CopyOf copy, UserId by, DateTimeOffset now)
    {
        if (State is not (DocumentState.Failed or DocumentState.Cancelled)) return DocumentRefusals.NothingToRetry;
        if (WithIdentities && by != RequestedBy) return DocumentRefusals.AskedByAnother;
        return new CaseDocument
        {
            Id = copy.Id, CaseId = CaseId, Number = Number, Attempt = Attempt + 1, RetryOfId = Id, CopyMark = copy.Mark, Kind = Kind, Audience = Audience, ExhibitId = ExhibitId, VictimId = VictimId,
            HearingId = HearingId, SectionNames = [.. SectionNames], Recipient = Recipient, Language = Language, Paper = Paper, IdentityPurpose = IdentityPurpose, Details = copy.Details,
            RequestedBy = by, RequestedAt = now,
        };
    }

    /// <summary>A run that died is simply run again: only a finished document cannot start.</summary>
    public Result Begin()
    {
        if (IsOver) return DocumentRefusals.AlreadyFinished;
        (State, Progress) = (DocumentState.Running, 10);
        return Result.Done;
    }

    /// <param name="further">The second and further volumes.</param>
    public Result Finish(PrintedFile file, IEnumerable<PrintedVolume> further, DateTimeOffset now)
    {
        if (State != DocumentState.Running) return DocumentRefusals.AlreadyFinished;
        (State, Progress, File, FinishedAt) = (DocumentState.Done, 100, file, now);
        volumes.AddRange(further);
        return Result.Done;
    }

    public Result Fail(string code, DateTimeOffset now)
    {
        if (IsOver) return DocumentRefusals.AlreadyFinished;
        (State, FailureCode, FinishedAt) = (DocumentState.Failed, code, now);
        return Result.Done;
    }

    public Result Cancel(DateTimeOffset now)
    {
        if (IsOver) return DocumentRefusals.NothingToCancel;
        (State, FinishedAt) = (DocumentState.Cancelled, now);
        return Result.Done;
    }

    private bool IsOver => State is DocumentState.Done or DocumentState.Failed or DocumentState.Cancelled;
}

/// <param name="Details">Why identities are printed, sealed; empty without them.</param>
public sealed record CopyOf(DocumentId Id, int Number, string Mark, byte[] Details);
