using System.Diagnostics;
using System.Text;
using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Tests.Documents;

namespace CaseTracker.Application.Tests.Bundles;

/// <summary>One bundle of everything that comes, made once and looked at by many tests.</summary>
public sealed class HostileBundle : IAsyncLifetime
{
    public HostileBundle() => Rig = new BundleRig(new() { ["Bundles:WorkFolder"] = Folder });

    internal BundleRig Rig { get; }

    internal string Folder { get; } = Directory.CreateTempSubdirectory("ct-bundle").FullName;

    internal BundlePlan Plan { get; private set; } = null!;

    internal AssembledBundle Made { get; private set; } = null!;

    internal Pdf Pdf { get; private set; } = null!;

    internal IReadOnlyList<string> Pages { get; private set; } = [];

    public async ValueTask InitializeAsync()
    {
        var rotated = HandPdf.Write([.. new[] { 90, 180, 270 }.Select(r => new HandPage($"turned by {r}", Extra: $"/Rotate {r}"))]);
        var linked = HandPdf.Write(
            [new HandPage("linked 1", Extra: "/Annots[<</Type/Annot/Subtype/Link/Rect[60 390 200 420]/Border[0 0 0]/Dest[14 0 R/Fit]>><</Type/Annot/Subtype/Link/Rect[60 90 200 120]/A<</S/GoTo/D(third)>>>>]"), new HandPage("linked 2"), new HandPage("linked 3")],
            "/Outlines 100 0 R/Names<</Dests<</Names[(third)[14 0 R/Fit]]>>>>", "<</Type/Outlines/First 101 0 R/Last 101 0 R/Count 1>>", "<</Title(Chapter three)/Parent 100 0 R/Dest[14 0 R/Fit]>>");
        var scripts = HandPdf.Write(
            [new HandPage("scripted", Extra: "/AA<</O<</S/JavaScript/JS(app.alert(2))>>>>/Annots[<</Type/Annot/Subtype/Link/Rect[0 0 99 99]/A<</S/Launch/F(calc.exe)>>>><</Type/Annot/Subtype/Link/Rect[0 0 99 99]/A<</S/URI/URI(https://trap.example/)>>>><</Type/Annot/Subtype/FileAttachment/Rect[1 1 9 9]/FS 100 0 R>>]")],
            "/OpenAction<</S/JavaScript/JS(app.alert(1))>>/Names<</JavaScript<</Names[(a)<</S/JavaScript/JS(app.alert(3))>>]>>/EmbeddedFiles<</Names[(b)100 0 R]>>>>",
            "<</Type/Filespec/F(b.exe)/EF<</F 101 0 R>>>>", "<</Type/EmbeddedFile/Length 11>>\nstream\nEVIL-BYTES!\nendstream");
        var signed = HandPdf.Write([new HandPage("signed", Extra: "/Annots[100 0 R]")], "/AcroForm<</SigFlags 3/Fields[100 0 R]>>",
            "<</Type/Annot/Subtype/Widget/FT/Sig/T(Signature)/Rect[0 0 0 0]/V 101 0 R>>", $"<</Type/Sig/Filter/Adobe.PPKLite/SubFilter/adbe.pkcs7.detached/ByteRange[0 10 20 30]/Contents<{new string('0', 64)}>>>");
        var dark = HandPdf.Write([new HandPage("all of it is dark", Before: "0.2 g 0 0 595 842 re f 1 g"), new HandPage("cropped", Extra: "/CropBox[100 300 400 700]"), new HandPage("a corner is taken", Before: "0.5 g 300 0 295 60 re f 0 g")]);
        var plain = HandPdf.Pages("plain", 3);
        Plan = BundleRig.Plan(
            new BundleSectionPlan("A", "Documents",
            [
                Rig.Item("A-1", linked, title: "Lease with <script>alert(1)</script> and #strong[no]"), Rig.Item("A-2", rotated), Rig.Item("A-3", dark), Rig.Item("A-4", plain, selection: "2-3"), Rig.Item("A-5", signed),
            ]),
            new BundleSectionPlan("B", "Trouble",
            [
                Rig.Item("B-1", await EncryptAsync(plain, "secret", "owner")), Rig.Item("B-2", await EncryptAsync(plain, "", "owner")), Rig.Item("B-3", plain[..300]), Rig.Item("B-4", []), Rig.Item("B-5", scripts),
                Rig.Item("B-6", Encoding.ASCII.GetBytes("OggS, not really"), "song.ogg"), Rig.Item("B-7", null, "", "needs_two_people"), Rig.Item("B-8", plain, selection: "9-"),
            ]),
            new BundleSectionPlan("C", "Words and pictures",
            [
                Rig.Item("C-1", Encoding.UTF8.GetBytes("Nobody leaves \u65E5 before the debt is paid.\nНико не одлази.\nلا أحد يغادر"), "note.txt"),
                Rig.Item("C-2", Encoding.UTF8.GetBytes("time,from,text\n09:00,A-1,\"Bring the passports, all\"\n09:05,A-2,Done\n"), "chat.csv"),
                Rig.Item("C-3", Encoding.UTF8.GetBytes("""{"chat":"x","messages":[{"from":"A-1","text":"Where is she?"},{"from":"A-2","text":"Flat 14"}]}"""), "chat.json"),
                Rig.Item("C-4", Encoding.ASCII.GetBytes(Mail), "letter.eml"), Rig.Item("C-5", await PictureAsync(), "photo.png"),
            ]));
        (Made, Pdf) = await Rig.AssembleAsync(Plan);
        Pages = await Pdf.PagesAsync("-layout");
    }

    public async ValueTask DisposeAsync()
    {
        await Rig.DisposeAsync();
        Directory.Delete(Folder, recursive: true);
    }

    internal AssembledItem Item(string label) => Made.Items.Single(i => i.Key == Plan.Sections.SelectMany(s => s.Items).Single(p => p.Label.ToString() == label).Key);

    /// <summary>Text of the pages of an item, its sheet first.</summary>
    internal IReadOnlyList<string> Of(string label) => [.. Pages.Skip(Item(label).FilePage - 1).Take(Item(label).Run.Count)];

    private const string Mail = "From: =?UTF-8?Q?Milan_Dragovi=C4=87?= <milan@example.org>\r\nTo: office@example.org\r\nDate: Mon, 2 Feb 2026 10:00:00 +0100\r\nSubject: =?utf-8?B?UGFzc3BvcnRz?=\r\nMIME-Version: 1.0\r\n"
        + "Content-Type: multipart/mixed; boundary=\"xx\"\r\n\r\n--xx\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\nThree passports =\r\nare in the safe.\r\n"
        + "--xx\r\nContent-Type: application/octet-stream; name=\"scan.bin\"\r\nContent-Disposition: attachment; filename=\"scan.bin\"\r\nContent-Transfer-Encoding: base64\r\n\r\naGVsbG8=\r\n--xx--\r\n";

    private static async Task<byte[]> EncryptAsync(byte[] pdf, string user, string owner)
    {
        var file = Path.GetTempFileName();
        await File.WriteAllBytesAsync(file, pdf);
        await RunAsync("qpdf", file, "--encrypt", user, owner, "256", "--", $"{file}.pdf");
        return await File.ReadAllBytesAsync($"{file}.pdf");
    }

    private static async Task<byte[]> PictureAsync()
    {
        var file = $"{Path.GetTempFileName()}.png";
        await RunAsync("ffmpeg", "-v", "error", "-f", "lavfi", "-i", "testsrc=size=640x480:rate=1", "-frames:v", "1", file);
        return await File.ReadAllBytesAsync(file);
    }

    private static async Task RunAsync(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true })!;
        await process.WaitForExitAsync();
        Assert.Equal(0, process.ExitCode);
    }
}
