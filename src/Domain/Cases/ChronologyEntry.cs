using CaseTracker.Domain.Common;

namespace CaseTracker.Domain.Cases;

/// <summary>Something that happened, on the case's time line. Two times: when it happened, when it was written down.</summary>
public sealed class ChronologyEntry
{
    public const int TextMaxLength = 2000;

    private ChronologyEntry()
    {
    }

    public Guid Id { get; private init; }

    public CaseId CaseId { get; private init; }

    public DateTimeOffset At { get; private init; }

    public string Text { get; private init; } = "";

    public DateTimeOffset RecordedAt { get; private init; }

    public UserId RecordedBy { get; private init; }

    public static Result<ChronologyEntry> Write(CaseId caseId, DateTimeOffset at, string text, UserId by, DateTimeOffset now)
    {
        if (at > now) return CaseRefusals.EntryInTheFuture;
        return new ChronologyEntry { Id = Guid.CreateVersion7(), CaseId = caseId, At = at, Text = text.Trim(), RecordedAt = now, RecordedBy = by };
    }
}

/// <summary>A working note of the team; never part of a printed case file.</summary>
public sealed class CaseNote
{
    public const int TextMaxLength = 4000;

    private CaseNote()
    {
    }

    public Guid Id { get; private init; }

    public CaseId CaseId { get; private init; }

    public string Text { get; private init; } = "";

    public DateTimeOffset WrittenAt { get; private init; }

    public UserId WrittenBy { get; private init; }

    public static CaseNote Write(CaseId caseId, string text, UserId by, DateTimeOffset now) =>
        new() { Id = Guid.CreateVersion7(), CaseId = caseId, Text = text.Trim(), WrittenAt = now, WrittenBy = by };
}
