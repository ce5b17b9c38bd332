using CaseTracker.Domain.Common;

namespace CaseTracker.Domain.Evidence;

public enum ExhibitKind { File, Physical }

/// <summary>An item of evidence, physical or digital. Its custody ledger only ever grows, and its bytes are written once.</summary>
public sealed class Exhibit
{
    public const int TitleMaxLength = 200;
    public const int DescriptionMaxLength = 2000;
    public const int FileNameMaxLength = 255;
    private readonly List<CustodyEvent> custody = [];

    private Exhibit()
    {
    }

    public ExhibitId Id { get; private init; }

    public CaseId CaseId { get; private init; }

    /// <summary>Exhibit reference, unique and gap-free within the case: <c>EX-001</c>.</summary>
    public string Reference { get; private init; } = "";

    public ExhibitKind Kind { get; private init; }

    /// <summary>Code of the list EvidenceType.</summary>
    public string Type { get; private set; } = "";

    public string Title { get; private set; } = "";

    public string Description { get; private set; } = "";

    /// <summary>Code of the list SourceIndependence (R25): what would remain if the victim withdrew.</summary>
    public string SourceIndependence { get; private set; } = "";

    public DateTimeOffset CollectedAt { get; private init; }

    public string CollectedPlace { get; private init; } = "";

    public string SealNumber { get; private init; } = "";

    /// <summary>The file's bytes; null for a physical item and for a file that has not arrived yet.</summary>
    public ExhibitContent? Content { get; private set; }

    /// <summary>Who holds it now; null while a file has not arrived.</summary>
    public UserId? CustodianId { get; private set; }

    public DateTimeOffset RecordedAt { get; private init; }

    public UserId RecordedBy { get; private init; }

    public IReadOnlyList<CustodyEvent> Custody => custody;

    public static Result<Exhibit> Register(CaseId caseId, int number, ExhibitKind kind, ExhibitParticulars p, UserId by, DateTimeOffset now, ExhibitId? id = null)
    {
        if (p.CollectedAt > now) return ExhibitRefusals.CollectedInTheFuture;
        var exhibit = new Exhibit
        {
            Id = id ?? ExhibitId.New(), CaseId = caseId, Reference = $"EX-{number:000}", Kind = kind, CollectedAt = p.CollectedAt,
            CollectedPlace = p.CollectedPlace.Trim(), SealNumber = p.SealNumber.Trim(), RecordedAt = now, RecordedBy = by,
        };
        exhibit.Describe(p.Type, p.Title, p.Description, p.SourceIndependence);
        if (kind == ExhibitKind.Physical) exhibit.TakeInto(by, p.CollectedAt, now, "Collected and registered", p.CollectedPlace, p.SealNumber, null);
        return exhibit;
    }

    public void Describe(string type, string title, string description, string sourceIndependence) =>
        (Type, Title, Description, SourceIndependence) = (type, title.Trim(), description.Trim(), sourceIndependence);

    /// <summary>Refused for a physical item, and when the file has arrived already: a file arrives once.</summary>
    public Result AwaitsFile()
    {
        if (Kind != ExhibitKind.File) return ExhibitRefusals.NotAFile;
        return Content is null ? Result.Done : ExhibitRefusals.AlreadyReceived;
    }

    /// <summary>The file has arrived and is durable: its measured hash opens the custody ledger. A file arrives once.</summary>
    public Result Receive(ExhibitContent content, UserId by, DateTimeOffset now)
    {
        var awaited = AwaitsFile();
        if (awaited.IsRefused) return awaited;
        Content = content;
        TakeInto(by, now, now, "File received and hashed at intake", CollectedPlace, SealNumber, content);
        return Result.Done;
    }

    private void TakeInto(UserId by, DateTimeOffset occurredAt, DateTimeOffset now, string purpose, string place, string seal, ExhibitContent? content)
    {
        CustodianId = by;
        custody.Add(CustodyEvent.First(Id, CaseId, new CustodyAct(CustodyTypes.Collected, by, by, occurredAt, purpose, place.Trim(), seal.Trim(), content?.Sha256 ?? "", Remark(content)), now));
    }

    private static string Remark(ExhibitContent? content) => content switch
    {
        null => "",
        { ClaimedSha256: { } claimed } when claimed != content.Sha256 => $"The sender claimed SHA-256 {claimed}, which differs from the measured one.",
        _ => "",
    };
}

/// <summary>What is recorded of an item at intake (ISO/IEC 27037: collection).</summary>
public sealed record ExhibitParticulars(
    string Type, string Title, string Description, string SourceIndependence, DateTimeOffset CollectedAt, string CollectedPlace, string SealNumber)
{
    public const int PlaceMaxLength = 200;
    public const int SealMaxLength = 60;
}

/// <param name="FileName">As the sender named it; data only, never a path.</param>
/// <param name="MediaType">Told from the first bytes, not from the name.</param>
/// <param name="Sha256">Measured by the server while the bytes streamed in; lower-case hex.</param>
/// <param name="ClaimedSha256">What the sender said it would be; null when nothing was said.</param>
public sealed record ExhibitContent(
    string FileName, string MediaType, long SizeBytes, string Sha256, string? ClaimedSha256, Guid ObjectId, string CipherSha256, DateTimeOffset ReceivedAt);
