using CaseTracker.Domain.Common;

namespace CaseTracker.Domain.Notifications;

/// <summary>Something one user should know. References and kinds only: never a name of a person.</summary>
public sealed class Notification
{
    public const int TextMaxLength = 300;
    public const int LinkMaxLength = 200;

    private Notification()
    {
    }

    public Guid Id { get; private init; }

    public UserId UserId { get; private init; }

    /// <summary>Null when it concerns no case.</summary>
    public CaseId? CaseId { get; private init; }

    public string Text { get; private init; } = "";

    /// <summary>Path on this site.</summary>
    public string Link { get; private init; } = "";

    public DateTimeOffset CreatedAt { get; private init; }

    public DateTimeOffset? ReadAt { get; private set; }

    public static Notification To(UserId user, CaseId? caseId, string text, string link, DateTimeOffset now) =>
        new() { Id = Guid.CreateVersion7(), UserId = user, CaseId = caseId, Text = text, Link = link, CreatedAt = now };

    public void MarkRead(DateTimeOffset at) => ReadAt ??= at;
}
