using System.Text.Json;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Documents;

namespace CaseTracker.Application.CaseFiles;

/// <summary>Kinds, audiences, sections and states as the API spells them.</summary>
public static class DocumentWords
{
    public static IEnumerable<string> All<T>() where T : struct, Enum => Enum.GetNames<T>().Select(Camel);

    public static string Of<T>(T value) where T : struct, Enum => Camel(value.ToString());

    internal static bool Is<T>(string? word) where T : struct, Enum => All<T>().Contains(word);

    /// <summary>The word was checked before.</summary>
    internal static T Read<T>(string word) where T : struct, Enum => Enum.GetValues<T>().First(v => Of(v) == word);

    internal static string OneOf<T>() where T : struct, Enum => $"Choose one of {string.Join(", ", All<T>())}.";

    /// <summary>In a sentence.</summary>
    internal static string Title(DocumentKind kind) => kind switch
    {
        DocumentKind.CustodyReport => "custody report", DocumentKind.ProtectionSchedule => "protection schedule", DocumentKind.DeadlinesList => "deadlines list", DocumentKind.HearingSheet => "hearing sheet",
        DocumentKind.VictimRightsLetter => "letter on rights", _ => "case file",
    };

    private static string Camel(string name) => JsonNamingPolicy.CamelCase.ConvertName(name);
}

/// <summary>What a caller chose, in the words of the API.</summary>
/// <param name="Kind">Such as <c>caseFile</c>.</param>
/// <param name="Audience">Such as <c>prosecution</c>.</param>
/// <param name="Sections">Of a case file; null or empty: the usual ones of the audience.</param>
/// <param name="Recipient">Who gets it; needed when it leaves the office.</param>
/// <param name="Language">ISO 639 code; null: English.</param>
/// <param name="PageSize"><c>a4</c> or <c>letter</c>; null: A4.</param>
public sealed record DocumentChoice(
    string Kind, string Audience, Guid? EvidenceId = null, IReadOnlyList<string>? Sections = null, string? Recipient = null, Guid? VictimId = null, Guid? HearingId = null, string? Language = null,
    string? PageSize = null)
{
    /// <summary>The words were checked before.</summary>
    internal DocumentOrder Order() => new(DocumentWords.Read<DocumentKind>(Kind), DocumentWords.Read<DocumentAudience>(Audience))
    {
        Exhibit = EvidenceId is { } e ? new ExhibitId(e) : null, Victim = VictimId is { } v ? new VictimId(v) : null, Hearing = HearingId is { } h ? new HearingId(h) : null,
        Sections = [.. (Sections ?? []).Select(DocumentWords.Read<DocumentSection>)], Recipient = Recipient?.Trim() ?? "", Language = string.IsNullOrEmpty(Language) ? DocumentOrder.English : Language,
        Paper = string.IsNullOrEmpty(PageSize) ? PaperSize.A4 : DocumentWords.Read<PaperSize>(PageSize),
    };
}
