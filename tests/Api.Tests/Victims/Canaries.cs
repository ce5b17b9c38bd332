namespace CaseTracker.Api.Tests.Victims;

/// <summary>One value for each sealed field: it exists nowhere else, so that wherever it is found something leaked.</summary>
internal static class Canaries
{
    private static readonly string Mark = Guid.CreateVersion7().ToString("N")[^10..];

    internal static readonly IReadOnlyDictionary<string, string> ByField = new[]
    {
        "status_decisions.Reference", "status_decisions.Note", "guardians.Name", "guardians.Contact", "reflection_periods.Note", "reflection_periods.EndNote", "residence_permits.Note",
        "residence_permits.Reason", "protection_measures.Conditions", "protection_measures.Reason", "protection_measures.Family", "protection_breaches.ReportReference",
        "protection_breaches.Account", "special_measures.Wishes", "special_measures.Reason",
    }.Concat(RedressCanaries.Fields).ToDictionary(field => field, field => $"Serin-{field.Replace('_', '-').Replace('.', '-')}-{Mark}");

    /// <summary>Part of every value.</summary>
    internal static string Common => Mark;
}
