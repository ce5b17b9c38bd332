using CaseTracker.Application.Abstractions;
using CaseTracker.Application.CaseFiles.Sections;
using CaseTracker.Domain.Common;

namespace CaseTracker.Application.CaseFiles.Composing;

/// <summary>The one section that names victims: in the prosecution's own copy, for a purpose that is recorded.</summary>
internal static class IdentityPages
{
    internal static IEnumerable<Block> Of(IReadOnlyList<PrintedIdentity> identities, IReadOnlyDictionary<VictimId, string> pseudonyms, string purpose, PrintFrame frame)
    {
        if (identities.Count == 0) yield break;
        yield return new Heading(1, "identities", frame["identities.title"]);
        yield return new Paragraph(frame.Texts.Of("identities.intro", frame.Label("RevealPurpose", purpose)));
        yield return new Table(frame["identities.title"], [frame.Column("common.pseudonym", 16, true), frame.Column("identities.given", 28), frame.Column("identities.family", 34), frame.Column("identities.born", 22)],
            [.. identities.Select(i => (Pseudonym: pseudonyms.GetValueOrDefault(new VictimId(i.VictimId), ""), Identity: i)).OrderBy(i => i.Pseudonym, StringComparer.Ordinal).Select(i => Cells.Row(
                Cells.Strong(i.Pseudonym), Cells.Text(i.Identity.GivenName), Cells.Text(i.Identity.FamilyName), Cells.Text(frame.Day(i.Identity.BirthDate))))]);
    }
}
