using System.Text.Json;
using CaseTracker.Domain.Documents;

namespace CaseTracker.Application.CaseFiles.Sections;

/// <summary>How a section is called in the files of texts: <c>special_measures</c>.</summary>
internal static class SectionKeys
{
    internal static string Of(DocumentSection section) => JsonNamingPolicy.SnakeCaseLower.ConvertName(section.ToString());
}
