namespace CaseTracker.Web.Pages.Cases.Chain;

/// <summary>How a suspect belongs to a group.</summary>
public record MembershipForm
{
    public Guid? SuspectId { get; init; }

    public string? Role { get; init; }

    public DateOnly? Since { get; init; }

    public DateOnly? Until { get; init; }

    public string? Source { get; init; }
}
