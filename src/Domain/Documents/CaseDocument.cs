using CaseTracker.Domain.Common;

namespace CaseTracker.Domain.Documents;

public enum DocumentKind { CaseFile, CustodyReport }

/// <summary>For whom it is made: it decides what may be in it.</summary>
public enum DocumentAudience { Prosecution }

public enum DocumentState { Queued, Running, Done, Failed }

/// <summary>A document that was asked for, from the request to the stored PDF. It is made with the requester's rights, looked up again at that moment.</summary>
public sealed class CaseDocument
{
    private CaseDocument()
    {
    }

    public DocumentId Id { get; private init; }

    public CaseId CaseId { get; private init; }

    public DocumentKind Kind { get; private init; }

    public DocumentAudience Audience { get; private init; }

    /// <summary>The one item it is about; null when it is about the whole case.</summary>
    public ExhibitId? ExhibitId { get; private init; }

    public UserId RequestedBy { get; private init; }

    public DateTimeOffset RequestedAt { get; private init; }

    public DocumentState State { get; private set; }

    /// <summary>0 to 100.</summary>
    public int Progress { get; private set; }

    /// <summary>Why it failed, as a code of the renderer; empty otherwise.</summary>
    public string FailureCode { get; private set; } = "";

    public PrintedFile? File { get; private set; }

    public DateTimeOffset? FinishedAt { get; private set; }

    public static CaseDocument Ask(CaseId caseId, DocumentKind kind, DocumentAudience audience, UserId by, DateTimeOffset now, ExhibitId? exhibit = null) =>
        new() { Id = DocumentId.New(), CaseId = caseId, Kind = kind, Audience = audience, ExhibitId = exhibit, RequestedBy = by, RequestedAt = now };

    /// <summary>A run that died is simply run again: only a finished document cannot start.</summary>
    public Result Begin()
    {
        if (State is DocumentState.Done or DocumentState.Failed) return DocumentRefusals.AlreadyFinished;
        (State, Progress) = (DocumentState.Running, 10);
        return Result.Done;
    }

    public Result Finish(PrintedFile file, DateTimeOffset now)
    {
        if (State != DocumentState.Running) return DocumentRefusals.AlreadyFinished;
        (State, Progress, File, FinishedAt) = (DocumentState.Done, 100, file, now);
        return Result.Done;
    }

    public Result Fail(string code, DateTimeOffset now)
    {
        if (State is DocumentState.Done or DocumentState.Failed) return DocumentRefusals.AlreadyFinished;
        (State, FailureCode, FinishedAt) = (DocumentState.Failed, code, now);
        return Result.Done;
    }
}

/// <param name="Sha256">Of the PDF, lower-case hex.</param>
/// <param name="Engine">Name and version of what rendered it.</param>
public sealed record PrintedFile(Guid ObjectId, int Pages, long SizeBytes, string Sha256, string Engine);

public static class DocumentRefusals
{
    public static readonly Refusal AlreadyFinished = new("document.already_finished", "This document is already finished.", RefusalKind.Conflict);
    public static readonly Refusal NotAboutOneItem = new("document.not_about_one_item", "Only a custody report can be about one item.", RefusalKind.Invalid, "evidenceId");
    public static readonly Refusal ItemUnknown = new("document.item_unknown", "There is no such item in this case.", RefusalKind.Invalid, "evidenceId");
    public static readonly Refusal NotReady = new("document.not_ready", "This document is not ready yet.", RefusalKind.Conflict);
}
