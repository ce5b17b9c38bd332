using CaseTracker.Domain.Common;

namespace CaseTracker.Domain.Redactions;

public enum PatternKind
{
    /// <summary>Wherever it stands, also within a word.</summary>
    Text,

    /// <summary>As a whole word, or several.</summary>
    WholeWord,

    Phone,

    Email,

    Iban,
}

/// <summary>A text, or a class of texts, that is looked for in the text layer of a document.</summary>
public sealed class RedactionPattern
{
    public const int TextMaxLength = 200;

    /// <summary>A shorter text is everywhere.</summary>
    public const int TextMinLength = 2;

    private RedactionPattern()
    {
    }

    internal RedactionPattern(Guid id, RedactionId redaction, CaseId caseId, int number, PatternKind kind, string reason, string words, byte[] details, UserId by, DateTimeOffset now) =>
        (Id, RedactionId, CaseId, Number, Kind, Reason, Words, Details, AddedBy, AddedAt) = (id, redaction, caseId, number, kind, reason, words, details, by, now);

    public Guid Id { get; private init; }

    public RedactionId RedactionId { get; private init; }

    public CaseId CaseId { get; private init; }

    /// <summary>Within its redaction, from 1.</summary>
    public int Number { get; private init; }

    public PatternKind Kind { get; private init; }

    /// <summary>Code of the list RedactionReason.</summary>
    public string Reason { get; private init; } = "";

    /// <summary>Reason in words; empty but for the reason OTHER.</summary>
    public string Words { get; private init; } = "";

    /// <summary>The text, sealed: it is what must not be seen. Nothing but a seal for a class of texts.</summary>
    public byte[] Details { get; private init; } = [];

    public UserId AddedBy { get; private init; }

    public DateTimeOffset AddedAt { get; private init; }

    /// <summary>Null while it is looked for.</summary>
    public DateTimeOffset? RemovedAt { get; private set; }

    internal void Remove(DateTimeOffset now) => RemovedAt = now;
}
