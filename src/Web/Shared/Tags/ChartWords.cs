using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Links;

namespace CaseTracker.Web.Shared.Tags;

/// <summary>What the nodes and links of a chart are called, and which page each leads to. Victims by pseudonym only.</summary>
public sealed class ChartWords(IReferenceCodes codes, Guid caseId)
{
    public string KindOf(string kind) => codes.Find("ChartNodeKind", kind)?.Label ?? codes.Label("TraceKind", kind);

    public string KindOf(ChartNode node) => KindOf(node.Kind);

    public static string NameOf(ChartNode node) => string.Join(' ', new[] { node.Reference, node.Label }.Where(part => part.Length > 0));

    public string LinkOf(string kind) => codes.Find("LinkKind", kind)?.Label ?? codes.Label("DerivedLinkKind", kind);

    public string Sentence(ChartLink link, ChartNode from, ChartNode to) => $"{NameOf(from)} {LinkOf(link.Kind)} {NameOf(to)}";

    public string HrefOf(ChartNode node) => node.Kind switch
    {
        "SUSPECT_PERSON" or "SUSPECT_ORGANISATION" => $"/cases/{caseId}/people/{node.Id}",
        "VICTIM" => $"/cases/{caseId}/victims/{node.Id}",
        "GROUP" => $"/groups/{node.Id}",
        _ => $"/cases/{caseId}/chart/traces/{node.Id}",
    };
}
