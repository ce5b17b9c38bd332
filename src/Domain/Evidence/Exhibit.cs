using CaseTracker.Domain.Common;

namespace CaseTracker.Domain.Evidence;

public enum ExhibitKind { File, Physical }

/// <summary>Where an item stands, as its ledger says.</summary>
public enum ExhibitState { AwaitsFile, Held, InStore, Outside, Returned, Destroyed, Lost }

/// <summary>An item of evidence, physical or digital. Its custody ledger only ever grows, and its bytes are written once.</summary>
public sealed partial class Exhibit
{
    public const int TitleMaxLength = 200;
    public const int DescriptionMaxLength = 2000;
    public const int FileNameMaxLength = 255;
    private readonly List<CustodyEvent> custody = [];
    private List<string> markings = [];

    private Exhibit()
    {
    }

    public ExhibitId Id { get; private init; }

    public CaseId CaseId { get; private init; }

    /// <summary>Exhibit reference, unique and gap-free within the case: <c>EX-001</c>.</summary>
    public string Reference { get; private init; } = "";

    /// <summary>What it was made from; null for an original. Never changes, so that the tree of an original cannot run in a circle.</summary>
    public ExhibitId? ParentId { get; private init; }

    /// <summary>The original at the root of its tree; itself for an original.</summary>
    public ExhibitId RootId { get; private init; }

    /// <summary>Reference of <see cref="RootId"/> (CASE <c>rootExhibitNumber</c>).</summary>
    public string RootReference { get; private init; } = "";

    /// <summary>Code of the list Derivation: how it was made; empty for an original.</summary>
    public string Derivation { get; private init; } = "";

    public ExhibitKind Kind { get; private init; }

    /// <summary>Code of the list EvidenceType.</summary>
    public string Type { get; private set; } = "";

    public string Title { get; private set; } = "";

    public string Description { get; private set; } = "";

    /// <summary>Code of the list SourceIndependence (R25): what would remain if the victim withdrew.</summary>
    public string SourceIndependence { get; private set; } = "";

    public DateTimeOffset CollectedAt { get; private init; }

    public string CollectedPlace { get; private init; } = "";

    public ExhibitOrigin Origin { get; private set; } = ExhibitOrigin.Unknown;

    public LegalAuthority Authority { get; private set; } = LegalAuthority.None;

    public PhysicalTraits Physical { get; private set; } = PhysicalTraits.None;

    public Acquisition Acquisition { get; private set; } = Acquisition.None;

    /// <summary>Codes of the list SensitivityMarking.</summary>
    public IReadOnlyList<string> Markings => markings;

    /// <summary>Language of the content, BCP 47; empty when it has none or it is unknown.</summary>
    public string Language { get; private set; } = "";

    /// <summary>The file's bytes; null for a physical item and for a file that has not arrived yet.</summary>
    public ExhibitContent? Content { get; private set; }

    public DateTimeOffset RecordedAt { get; private init; }

    public UserId RecordedBy { get; private init; }

    /// <param name="parent">What it was made from, of the same case; null for an original.</param>
    public static Result<Exhibit> Register(CaseId caseId, int number, ExhibitKind kind, ExhibitParticulars p, UserId by, DateTimeOffset now, ExhibitId? id = null, Exhibit? parent = null)
    {
        if (p.CollectedAt > now) return ExhibitRefusals.CollectedInTheFuture;
        if (parent is not null && parent.CaseId != caseId) return ExhibitRefusals.ParentOfAnotherCase;
        if (parent is null != (p.Derivation.Length == 0)) return ExhibitRefusals.DerivationWithoutParent;
        var (made, reference) = (id ?? ExhibitId.New(), $"EX-{number:000}");
        var exhibit = new Exhibit
        {
            Id = made, CaseId = caseId, Reference = reference, Kind = kind, CollectedAt = p.CollectedAt, CollectedPlace = p.CollectedPlace.Trim(),
            ParentId = parent?.Id, RootId = parent?.RootId ?? made, RootReference = parent?.RootReference ?? reference, Derivation = p.Derivation,
            SealNumber = p.SealNumber.Trim(), RecordedAt = now, RecordedBy = by,
        };
        exhibit.Describe(p.Type, p.Title, p.Description, p.SourceIndependence);
        var detailed = exhibit.Detail(p.Details);
        if (detailed.IsRefused) return detailed.Refusal!;
        if (kind == ExhibitKind.Physical) exhibit.TakeInto(by, p.CollectedAt, now, "Collected and registered", p);
        return exhibit;
    }

    public void Describe(string type, string title, string description, string sourceIndependence) =>
        (Type, Title, Description, SourceIndependence) = (type, title.Trim(), description.Trim(), sourceIndependence);

    /// <summary>What is known of origin, authority, thing and acquisition, corrected as more becomes known.</summary>
    public Result Detail(ExhibitDetails details)
    {
        if (details.Authority is { ValidFrom: { } from, ValidUntil: { } until } && until < from) return ExhibitRefusals.AuthorityEndsBeforeItBegins;
        if (!details.Origin.HasWholePosition) return ExhibitRefusals.PositionIncomplete;
        if (details.Quantity.Amount is null != (details.Quantity.Unit.Length == 0)) return ExhibitRefusals.QuantityIncomplete;
        if (details.Disclosure is { IsWithheld: true, Reason.Length: 0 }) return ExhibitRefusals.WithheldNeedsReason;
        if (IsAbuseMaterial && !details.Markings.Contains(ExhibitDetails.AbuseMaterial)) return ExhibitRefusals.MarkingNeedsTwoPeople;
        (Origin, Authority, Physical, Acquisition, Language) = (details.Origin, details.Authority, details.Physical, details.Acquisition, details.Language);
        (Quantity, Retention, Disclosure) = (details.Quantity, details.Retention, details.Disclosure);
        markings = [.. details.Markings.Distinct().Order(StringComparer.Ordinal)];
        return Result.Done;
    }

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
        TakeInto(by, now, now, "File received and hashed at intake", null);
        return Result.Done;
    }
}
