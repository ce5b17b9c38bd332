using CaseTracker.Application.Proof;
using CaseTracker.Domain.Evidence;
using CaseTracker.Domain.Proof;
using Microsoft.AspNetCore.Mvc;

namespace CaseTracker.Web.Pages.Cases.Proof;

/// <summary>The proof matrix of the case.</summary>
public sealed class IndexModel : CaseViewPage
{
    public ProofView View { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync() => Show(await Ask(new GetProofQuery(CaseId)), view => View = view);

    /// <summary>A kept line such as <c>2 Means Unproved</c> in words.</summary>
    public string GapInWords(string line)
    {
        var parts = line.Split(' ');
        return parts is [var number, var element, var standing] && Enum.TryParse<OffenceElement>(element, out var e) && Enum.TryParse<ElementStanding>(standing, out var s)
            ? T["Count {0}, {1}: {2}", number, ProofLook.Name(e, T), ProofLook.Word(s, T)]
            : line;
    }
}
