using CaseTracker.Application.Abstractions;
using CaseTracker.Domain.Cases;

namespace CaseTracker.Application.CaseFiles;

/// <summary>The sections of a case file, in their order. What each holds stands in the files beside this one.</summary>
internal sealed class CaseFileLayout(CaseFileContent content, IReferenceCodes codes, IDeadlineRules rules, DocumentPrint print)
{
    internal PrintedDocument Compose()
    {
        var people = new CaseFilePeople(content, codes, print);
        var proof = new CaseFileProof(content, codes, print);
        var clocks = new CaseFileClocks(content, codes, rules, print);
        IReadOnlyList<Block> body =
        [
            .. people.Parties(), .. people.Counts(), .. proof.Chronology(), .. proof.Evidence(), .. clocks.Protection(), .. clocks.Deadlines(), .. proof.Stages(),
        ];
        var found = content.Case;
        return new PrintedDocument(
            found.Reference, found.Title, $"Case file · {codes.Label("CaseStage", found.Stage)}", "en", print.Marking, content.Unit, print.Time(print.At), Cover(found), body, ContentHash.Of(body));
    }

    private IReadOnlyList<(string Label, string Value)> Cover(Case found) =>
    [
        ("Lead prosecutor", content.Name(found.LeadId)),
        ("Stage", codes.Label("CaseStage", found.Stage)),
        ("Opened", DocumentPrint.Day(found.OpenedOn)),
        ("Came to light by", codes.Label("DetectionMode", found.DetectionMode)),
        ("Forms of exploitation", string.Join(", ", found.Exploitation.Select(code => codes.Label("TypeOfExploitation", code)))),
        ("First report", DocumentPrint.Day(found.FirstReportOn)),
        ("First prosecutor advice", DocumentPrint.Day(found.FirstProsecutorAdviceOn)),
        ("Made for", "Prosecution"),
        ("Printed by", print.PrintedBy),
        ("Printed at", $"{print.Time(print.At)} ({print.Zone.Id})"),
    ];
}
