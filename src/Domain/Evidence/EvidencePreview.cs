using CaseTracker.Domain.Common;

namespace CaseTracker.Domain.Evidence;

/// <summary>How a file can be looked at. Text and tables are decoded when they are read; the others are made beforehand.</summary>
public enum PreviewKind { Pages, Image, Audio, Video, Text, Table }

public enum PreviewState { Queued, Running, Made, Failed }

/// <summary>What was made of an item's file to look at: pictures of its pages, or its sound and film anew. A derivative for convenience, never evidence; it can be made again.</summary>
public sealed class EvidencePreview
{
    public const int FailureCodeMaxLength = 32;

    /// <summary>Longer than any making takes: whoever began it is gone.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(20);

    private EvidencePreview()
    {
    }

    /// <summary>An item has at most one.</summary>
    public ExhibitId ExhibitId { get; private init; }

    public CaseId CaseId { get; private init; }

    public PreviewKind Kind { get; private set; }

    public PreviewState State { get; private set; }

    /// <summary>Random name under which the sealed files of this making lie.</summary>
    public Guid FilesId { get; private set; }

    /// <summary>How many pictures there are; a film has one.</summary>
    public int Pages { get; private set; }

    /// <summary>How many pages the file has, which may be more than are shown.</summary>
    public int PagesInFile { get; private set; }

    /// <summary>Of the whole recording, in seconds; null without one, or when it does not say.</summary>
    public double? Seconds { get; private set; }

    /// <summary>How much of it can be played, in seconds.</summary>
    public double? SecondsShown { get; private set; }

    /// <summary>Why it failed; empty otherwise.</summary>
    public string FailureCode { get; private set; } = "";

    public UserId RequestedBy { get; private set; }

    public DateTimeOffset RequestedAt { get; private set; }

    public DateTimeOffset? FinishedAt { get; private set; }

    public static EvidencePreview Ask(ExhibitId exhibit, CaseId caseId, PreviewKind kind, UserId by, DateTimeOffset now)
    {
        var preview = new EvidencePreview { ExhibitId = exhibit, CaseId = caseId };
        preview.AskAgain(kind, by, now);
        return preview;
    }

    /// <summary>True while someone may still be making it.</summary>
    public bool IsBeingMade(DateTimeOffset now) => State is PreviewState.Queued or PreviewState.Running && now - RequestedAt < Patience;

    public void AskAgain(PreviewKind kind, UserId by, DateTimeOffset now)
    {
        (Kind, State, FilesId, RequestedBy, RequestedAt, FinishedAt, FailureCode) = (kind, PreviewState.Queued, Guid.CreateVersion7(), by, now, null, "");
        (Pages, PagesInFile, Seconds, SecondsShown) = (0, 0, null, null);
    }

    /// <summary>A run that died is simply run again: only what is finished cannot start.</summary>
    public Result Begin()
    {
        if (State is PreviewState.Made or PreviewState.Failed) return PreviewRefusals.AlreadyFinished;
        State = PreviewState.Running;
        return Result.Done;
    }

    public Result Finish(Guid files, PreviewContent content, DateTimeOffset now)
    {
        if (State != PreviewState.Running || files != FilesId) return PreviewRefusals.AlreadyFinished;
        (State, Pages, PagesInFile, Seconds, SecondsShown, FinishedAt) = (PreviewState.Made, content.Pages, content.PagesInFile, content.Seconds, content.SecondsShown, now);
        return Result.Done;
    }

    public Result Fail(Guid files, string code, DateTimeOffset now)
    {
        if (State is PreviewState.Made or PreviewState.Failed || files != FilesId) return PreviewRefusals.AlreadyFinished;
        (State, FailureCode, FinishedAt) = (PreviewState.Failed, code, now);
        return Result.Done;
    }
}

/// <param name="Pages">Pictures made; 0 for a recording without one.</param>
/// <param name="PagesInFile">At least <paramref name="Pages"/>.</param>
public sealed record PreviewContent(int Pages, int PagesInFile, double? Seconds, double? SecondsShown);

public static class PreviewRefusals
{
    public static readonly Refusal AlreadyFinished = new("preview.already_finished", "This preview is already finished.", RefusalKind.Conflict);
    public static readonly Refusal NotMade = new("preview.not_made", "This preview has not been made yet.", RefusalKind.Conflict);
    public static readonly Refusal NoSuchPage = new("preview.no_such_page", "There is no such page.", RefusalKind.NotFound);
    public static readonly Refusal CannotBeShown = new("preview.cannot_be_shown", "Files of this kind cannot be shown here. Download it.", RefusalKind.Conflict);
    public static readonly Refusal NotClean = new("preview.not_clean", "Only a file in which the malware scanner found nothing is shown here.", RefusalKind.Conflict);
    public static readonly Refusal NeverShown = new("preview.never_shown", "Items with this marking are never shown here.", RefusalKind.Forbidden);
}
