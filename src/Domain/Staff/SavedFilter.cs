using CaseTracker.Domain.Common;

namespace CaseTracker.Domain.Staff;

/// <summary>A choice on the dashboard that its owner named, to come back to. Nobody else sees it.</summary>
public sealed class SavedFilter
{
    public const int NameMaxLength = 60;

    /// <summary>So many one person may keep.</summary>
    public const int Most = 30;

    private SavedFilter()
    {
    }

    public Guid Id { get; private init; }

    public UserId UserId { get; private init; }

    public string Name { get; private init; } = "";

    public Guid? Lead { get; private init; }

    public string? Figure { get; private init; }

    public string? Stage { get; private init; }

    public string? Form { get; private init; }

    public string? Age { get; private init; }

    public string? StageAge { get; private init; }

    public static SavedFilter Keep(UserId owner, string name, Guid? lead, string? figure, string? stage, string? form, string? age, string? stageAge) => new()
    {
        Id = Guid.CreateVersion7(), UserId = owner, Name = name.Trim(), Lead = lead, Figure = figure, Stage = stage, Form = form, Age = age, StageAge = stageAge,
    };
}

public static class SavedFilterRefusals
{
    public static readonly Refusal NameTaken = new("saved_filter.name_taken", "You have one of this name already.", RefusalKind.Conflict, "name");
    public static readonly Refusal TooMany = new("saved_filter.too_many", $"You keep {SavedFilter.Most} already. Remove one first.", RefusalKind.Conflict);
}
