using System.Text.Json;
using CaseTracker.Domain.Documents;

namespace CaseTracker.Application.CaseFiles;

/// <summary>Kinds, audiences and states as the API spells them.</summary>
internal static class DocumentWords
{
    internal static IEnumerable<string> Kinds => Enum.GetNames<DocumentKind>().Select(Camel);

    internal static IEnumerable<string> Audiences => Enum.GetNames<DocumentAudience>().Select(Camel);

    internal static bool IsKind(string? word) => Kinds.Contains(word);

    internal static bool IsAudience(string? word) => Audiences.Contains(word);

    internal static DocumentKind Kind(string word) => Enum.GetValues<DocumentKind>().First(k => Camel(k.ToString()) == word);

    internal static DocumentAudience Audience(string word) => Enum.GetValues<DocumentAudience>().First(a => Camel(a.ToString()) == word);

    internal static string Of<T>(T value) where T : struct, Enum => Camel(value.ToString());

    /// <summary>In a sentence.</summary>
    internal static string Title(DocumentKind kind) => kind switch { DocumentKind.CustodyReport => "custody report", _ => "case file" };

    private static string Camel(string name) => JsonNamingPolicy.CamelCase.ConvertName(name);
}
