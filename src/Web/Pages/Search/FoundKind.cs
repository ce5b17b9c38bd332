using CaseTracker.Application.Search;

namespace CaseTracker.Web.Pages.Search;

/// <summary>How a kind of find is called and where it leads.</summary>
/// <param name="Unnamed">Text of the link where there is neither reference nor title.</param>
public sealed record FoundKind(string Name, string Icon, Func<Found, string> Address, string Unnamed = "")
{
    private static readonly Dictionary<string, FoundKind> Known = new()
    {
        [SearchKinds.Case] = new("Case", "briefcase", f => $"/cases/{f.CaseId}"),
        ["suspect"] = new("Suspect", "user-circle", f => $"/cases/{f.CaseId}/people"),
        ["count"] = new("Count", "gavel", f => $"/cases/{f.CaseId}/counts"),
        ["exhibit"] = new("Exhibit", "package", f => $"/evidence/{f.Id}"),
        ["victim"] = new("Victim", "shield-lock", f => $"/cases/{f.CaseId}/victims/{f.Id}"),
        ["note"] = new("Note", "notes", f => $"/cases/{f.CaseId}/chronology#{f.Id}", "Note of the team"),
        ["chronology"] = new("Chronology", "timeline", f => $"/cases/{f.CaseId}/chronology#{f.Id}", "Entry of the chronology"),
    };

    public static FoundKind Of(string kind) => Known[kind];
}
