using CaseTracker.Application.Abstractions;
using CaseTracker.Application.CaseFiles;
using CaseTracker.Domain.Disclosure;

namespace CaseTracker.Application.Disclosure.Releases;

/// <summary>Who certifies what of a set: that each file is the one that was hashed when it arrived, and what else there is.</summary>
internal sealed class CertificateLayout(ReleaseStory told)
{
    internal PrintedDocument Compose() => told.Document("Certificate of disclosure", [.. Certifies(), .. Files(), .. Rest(), .. Checking(), .. Signatures()]);

    private IEnumerable<Block> Certifies()
    {
        var copied = told.Handed.Count(l => l.FileName.Length > 0);
        yield return new Heading(1, "certificate", "What is certified");
        yield return new Paragraph($"I, {told.Print.PrintedBy}, of {told.Office}, certify to {told.Set.Recipient} ({told.Audience}), under {told.Set.Law}:");
        yield return new ListBlock(true,
        [
            [new TextRun($"The {copied} files listed below were copied by the server from its evidence store. While each was copied its SHA-256 was measured again; it is the one that was measured when the file arrived, and it is the one printed here.")],
            [new TextRun(ReleaseStory.Unchanged)],
            [new TextRun($"One person asked for this set and another, the undersigned, released it on {told.Print.Time(told.Print.At)} ({told.Print.Zone.Id}).")],
            [new TextRun("The schedule that comes with it lists every item of the case on that day. No line is left out.")],
            [new TextRun($"This copy bears the mark {told.Set.CopyMark} on every page of schedule and certificate. It is given to this recipient only, for the proceedings only, and is to be given back or destroyed when asked for.")],
        ]);
        if (told.Bundle is { } bundle) yield return new Paragraph($"{ReleaseStory.BundleName} puts the exhibits in order, as version {bundle.Number}, for reading: it shows pages of files that are listed below or were listed for the same recipient before, with numbers added. The files themselves are the evidence.");
        if (told.Before is { } before) yield return new Paragraph($"It adds to set {before.Number} ({before.CopyMark}). What was certified there stands.");
    }

    private IEnumerable<Block> Files()
    {
        yield return new Heading(1, "files", told.Set.IsSupplement ? "Additions" : "Files");
        yield return new Table("Files and their SHA-256", [new("File", 20, true), new("No.", 8), new("Form", 14), new("Size", 14), new("SHA-256", 44)],
            [.. Bundle(), .. told.Handed.Select(l => Cells.Row(
                Cells.Strong(l.FileName.Length == 0 ? "no file" : l.FileName), Cells.Text($"{l.Number}"), Cells.Text(ReleaseStory.FormOf(l)),
                Cells.Text(l.FileName.Length == 0 ? "" : Sizes.Words(l.SizeBytes)), l.Sha256.Length == 0 ? Cells.Text("") : Cells.Mono(l.Sha256)))]);
    }

    private IEnumerable<TableRow> Bundle() => told.Bundle is not { File: { } file } version ? [] :
    [
        Cells.Row(Cells.Strong(ReleaseStory.BundleName), Cells.Text(""), Cells.Text($"bundle, version {version.Number}, {file.Pages} pages"), Cells.Text(Sizes.Words(file.SizeBytes)), Cells.Mono(file.Sha256)),
    ];

    private IEnumerable<Block> Rest()
    {
        yield return new Heading(1, "rest", "What else the schedule holds");
        yield return Cells.Facts("Lines of the schedule",
        [
            ("Disclosed", Cells.Text(Count(DisclosureStates.IsOut))),
            ("To be disclosed", Cells.Text(Count(s => s == DisclosureStates.RelevantDisclose))),
            ("Withheld", Cells.Text(Count(DisclosureStates.IsWithheld))),
            ("Not reviewed yet", Cells.Text($"{told.Lines.Count(l => l.Status == DisclosureStates.NotReviewed && l.VersionOf.Length == 0)}")),
            ("Marked as what may assist the defence", Cells.Text($"{told.Lines.Count(l => l.MayAssist)}")),
            ("Such marks that were cleared", Cells.Text($"{told.Lines.Count(l => l is { MayAssist: false, ClearedAt: not null })}")),
        ]);
    }

    private static IEnumerable<Block> Checking() =>
    [
        new Heading(1, "checking", "How to check it"),
        new Paragraph($"The archive holds {ReleaseManifest.ListName} with the SHA-256 of every file in it, this certificate included. In the folder of the unpacked archive, sha256sum -c {ReleaseManifest.ListName} compares them all. {ReleaseManifest.JsonName} says the same for programs."),
    ];

    private IEnumerable<Block> Signatures() =>
    [
        new Heading(1, "signatures", "Signatures"),
        new Table("Signatures", [new("Who", 30, true), new("Name, date and signature", 70)],
            [
                Cells.Row(Cells.Strong("Certified by"), Cells.Lines(told.Print.PrintedBy, told.Office, "…")),
                Cells.Row(Cells.Strong("Received by"), Cells.Lines(told.Set.Recipient, $"Copy mark {told.Set.CopyMark}. I undertake to use this copy for the proceedings only, to show it to nobody who has no part in them, and to give it back or destroy it when asked.", "…")),
            ]),
    ];

    private string Count(Func<string, bool> which) => $"{told.Lines.Count(l => which(l.Status))}";
}
