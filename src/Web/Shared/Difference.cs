namespace CaseTracker.Web.Shared;

/// <summary>One field of which two people have two versions.</summary>
/// <param name="Yours">As the user sent it; null when empty.</param>
/// <param name="Theirs">As it is stored now; null when empty.</param>
public sealed record Difference(string Label, string? Yours, string? Theirs);
