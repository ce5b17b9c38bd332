using CaseTracker.Domain.Common;

namespace CaseTracker.Domain.Documents;

/// <summary>What is asked for: which document, for whom, and what is to be in it.</summary>
public sealed record DocumentOrder(DocumentKind Kind, DocumentAudience Audience)
{
    public const int RecipientMaxLength = 120;
    public const int LanguageMaxLength = 8;
    public const string English = "en";

    /// <summary>The one item a custody report is about; null for all.</summary>
    public ExhibitId? Exhibit { get; init; }

    /// <summary>The one victim it is about; null for all.</summary>
    public VictimId? Victim { get; init; }

    public HearingId? Hearing { get; init; }

    /// <summary>Of a case file; empty: the usual ones.</summary>
    public IReadOnlyList<DocumentSection> Sections { get; init; } = [];

    /// <summary>Who gets it; stands on every page. Empty within the office.</summary>
    public string Recipient { get; init; } = "";

    public string Language { get; init; } = English;

    public PaperSize Paper { get; init; }

    /// <summary>Code of the list RevealPurpose; empty without identities.</summary>
    public string IdentityPurpose { get; init; } = "";

    private bool WithIdentities => IdentityPurpose.Length > 0;

    private bool AboutOneVictim => Audience is DocumentAudience.VictimLawyer or DocumentAudience.Victim;

    /// <summary>Whether it may be asked for so.</summary>
    public Result Check()
    {
        if (!AudienceTable.For(Kind).Contains(Audience)) return DocumentRefusals.AudienceNotForKind;
        if (Exhibit is not null && Kind != DocumentKind.CustodyReport) return DocumentRefusals.NotAboutOneItem;
        if (Sections.Count > 0 && Kind != DocumentKind.CaseFile) return DocumentRefusals.SectionsOfCaseFileOnly;
        if (Sections.Except(AudienceTable.MayHave(Audience)).Any()) return DocumentRefusals.SectionNotForAudience;
        if (AboutOneVictim != Victim is not null) return Victim is null ? DocumentRefusals.VictimMissing : DocumentRefusals.NotAboutOneVictim;
        if (Kind == DocumentKind.HearingSheet != Hearing is not null) return Hearing is null ? DocumentRefusals.HearingMissing : DocumentRefusals.NotAboutOneHearing;
        if (WithIdentities && (Kind, Audience) != (DocumentKind.CaseFile, DocumentAudience.Prosecution)) return DocumentRefusals.IdentitiesForProsecutionOnly;
        if (Recipient.Length == 0 && AudienceTable.LeavesTheOffice(Audience)) return DocumentRefusals.RecipientMissing;
        if (Recipient.Length > 0 && Audience == DocumentAudience.Victim) return DocumentRefusals.VictimIsNotNamed;
        return Result.Done;
    }

    /// <summary>In the order in which they are printed.</summary>
    public IReadOnlyList<DocumentSection> Chosen =>
        Kind != DocumentKind.CaseFile ? [] : Sections.Count == 0 ? AudienceTable.Usual(Audience) : [.. Sections.Distinct().Order()];
}
