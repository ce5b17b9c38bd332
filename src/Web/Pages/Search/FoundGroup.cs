using CaseTracker.Application.Search;

namespace CaseTracker.Web.Pages.Search;

/// <summary>Results of one kind.</summary>
/// <param name="Column">Head of the column with the title; null for what has none.</param>
/// <param name="Address">Page of a row.</param>
public sealed record FoundGroup(string Title, string? Column, IReadOnlyList<FoundInCase> Rows, bool More, Func<FoundInCase, string> Address)
{
    public bool Titled => Column is not null;
}
