using CaseTracker.Domain.Common;

namespace CaseTracker.Domain.Disclosure;

public enum ReleaseState
{
    Draft,
    Asked,

    /// <summary>Decided and frozen; its files are being made, or could not be.</summary>
    Released,
    Made,

    /// <summary>Given up as a draft.</summary>
    Dropped,
}

/// <summary>What is handed to one recipient at one time: asked for by one person, released by another, frozen from then on.</summary>
public sealed partial class ReleaseSet
{
    public const int RecipientMaxLength = 120;
    public const int LawMaxLength = 200;
    public const int NoteMaxLength = 500;
    public const int FailureMaxLength = 40;

    private ReleaseSet()
    {
    }

    public ReleaseSetId Id { get; private init; }

    public CaseId CaseId { get; private init; }

    /// <summary>Of the case, without gaps.</summary>
    public int Number { get; private init; }

    /// <summary>Code of the list DisclosureAudience.</summary>
    public string Audience { get; private init; } = "";

    /// <summary>Person or office that gets it.</summary>
    public string Recipient { get; private init; } = "";

    /// <summary>Provision it rests on; stands in the certificate.</summary>
    public string Law { get; private init; } = "";

    public string Note { get; private init; } = "";

    /// <summary>The first set of the series to the same recipient; itself for a first set.</summary>
    public ReleaseSetId RootId { get; private init; }

    /// <summary>0 for a first set and before release; n: supplementary schedule n.</summary>
    public int Supplement { get; private set; }

    /// <summary>Printed on every page: a leaked page tells whose copy it is.</summary>
    public string CopyMark { get; private init; } = "";

    public ReleaseState State { get; private set; }

    public UserId DraftedBy { get; private init; }

    public DateTimeOffset DraftedAt { get; private init; }

    public UserId? AskedBy { get; private set; }

    public DateTimeOffset? AskedAt { get; private set; }

    /// <summary>Why it was given back to its drafter; empty when it was not.</summary>
    public string ReturnReason { get; private set; } = "";

    public UserId? ReleasedBy { get; private set; }

    public DateTimeOffset? ReleasedAt { get; private set; }

    /// <summary>Why its files could not be made, as a code; empty otherwise.</summary>
    public string FailureCode { get; private set; } = "";

    public ReleaseSetFile? File { get; private set; }

    /// <summary>JSON with the name, size and SHA-256 of each file; empty until they are made.</summary>
    public string Manifest { get; private set; } = "";

    public DateTimeOffset? MadeAt { get; private set; }

    /// <summary>The assembled exhibits that go with it, as one file; null without one. From the release on it is a served version.</summary>
    public BundleVersionId? Bundle { get; private set; }

    public bool IsSupplement => RootId != Id;

    public bool IsOut => State is ReleaseState.Released or ReleaseState.Made;

    /// <param name="root">The first set of the series it adds to; null for a first set.</param>
    public static ReleaseSet Draft(CaseId caseId, int number, ReleaseAddress to, ReleaseSet? root, UserId by, DateTimeOffset now)
    {
        var id = ReleaseSetId.New();
        return new ReleaseSet
        {
            Id = id, CaseId = caseId, Number = number, Audience = root?.Audience ?? to.Audience, Recipient = root?.Recipient ?? to.Recipient.Trim(),
            Law = to.Law.Trim(), Note = to.Note.Trim(), RootId = root?.RootId ?? id, DraftedBy = by, DraftedAt = now,
            CopyMark = $"R{number}-{id.Value.ToString("N")[^6..].ToUpperInvariant()}",
        };
    }
}

public sealed record ReleaseAddress(string Audience, string Recipient, string Law, string Note);

/// <param name="Sha256">Of the archive, lower-case hex.</param>
/// <param name="Files">How many files are in it.</param>
public sealed record ReleaseSetFile(Guid ObjectId, long SizeBytes, string Sha256, int Files);
