using System.Text;

namespace CaseTracker.Application.Tests.Redactions;

/// <summary>A document that says the same kind of thing in every place where a document can say something.</summary>
internal static class SecretPdf
{
    internal const string Visible = "Lindenhof 27";
    internal const string Neighbour = "Harbour office";

    /// <summary>Each place with the words that stand in it; only the first is on the page for all to see.</summary>
    internal static readonly IReadOnlyDictionary<string, string> Secrets = new Dictionary<string, string>
    {
        ["text"] = Visible, ["info"] = "Infosecretowner", ["xmp"] = "Xmpsecretowner", ["bookmark"] = "Bookmarksecretname", ["annotation"] = "Annotationsecretname",
        ["form"] = "Formsecretvalue", ["attachment"] = "Attachedsecretname", ["layer"] = "Layersecretname", ["white"] = "Whitesecretname", ["script"] = "Scriptsecretname", ["beyond"] = "Beyondsecretname",
    };

    internal static byte[] Create()
    {
        var xmp = $"<x:xmpmeta xmlns:x='adobe:ns:meta/'><rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'><rdf:Description dc:creator='{Secrets["xmp"]}' xmlns:dc='http://purl.org/dc/elements/1.1/'/></rdf:RDF></x:xmpmeta>";
        var page = $"BT /F 20 Tf 80 600 Td ({Visible}) Tj ET BT /F 20 Tf 80 400 Td ({Neighbour}) Tj ET "
            + $"/OC /L BDC BT /F 20 Tf 80 300 Td ({Secrets["layer"]}) Tj ET EMC 1 g BT /F 20 Tf 80 200 Td ({Secrets["white"]}) Tj ET 0 g BT /F 20 Tf 80 20 Td ({Secrets["beyond"]}) Tj ET";
        return WrittenPdf.Of(
        [
            "<< /Type /Catalog /Pages 2 0 R /Outlines 6 0 R /Metadata 5 0 R /AcroForm << /Fields [9 0 R] >> /OCProperties << /OCGs [12 0 R] /D << /OFF [12 0 R] >> >> "
                + $"/Names << /EmbeddedFiles << /Names [(a.txt) 10 0 R] >> >> /OpenAction << /S /JavaScript /JS (var who = '{Secrets["script"]}';) >> >>",
            "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 500 700] /CropBox [0 60 500 700] /Contents 4 0 R /Annots [8 0 R 9 0 R] /Resources << /Font << /F 13 0 R >> /Properties << /L 12 0 R >> >> >>",
            WrittenPdf.Stream(page),
            WrittenPdf.Stream(xmp, "/Type /Metadata /Subtype /XML"),
            "<< /Type /Outlines /First 7 0 R /Last 7 0 R /Count 1 >>",
            $"<< /Title ({Secrets["bookmark"]}) /Parent 6 0 R /Dest [3 0 R /Fit] >>",
            $"<< /Type /Annot /Subtype /Text /Rect [400 500 420 520] /Contents ({Secrets["annotation"]}) >>",
            $"<< /Type /Annot /Subtype /Widget /FT /Tx /T (name) /V ({Secrets["form"]}) /Rect [80 100 200 120] /P 3 0 R >>",
            "<< /Type /Filespec /F (a.txt) /EF << /F 11 0 R >> >>",
            WrittenPdf.Stream(Secrets["attachment"], "/Type /EmbeddedFile"),
            $"<< /Type /OCG /Name ({Secrets["layer"]}) >>",
            "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
            $"<< /Author ({Secrets["info"]}) /Title <{Convert.ToHexString([0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(Secrets["info"])])}> >>",
        ], "/Info 14 0 R");
    }

    /// <summary>Four pages that say the same, turned and cropped in all ways.</summary>
    /// <param name="secret">Left out, the page is as if the words had never been there.</param>
    internal static byte[] Turned(string secret)
    {
        var page = $"BT /F 20 Tf 120 500 Td ({secret}) Tj ET BT /F 20 Tf 120 460 Td ({Neighbour}) Tj ET BT /F 20 Tf 120 300 Td (Last line) Tj ET";
        (int Turn, string Crop)[] pages = [(0, "0 0 595.276 841.89"), (90, "60 100 505 700"), (180, "60 100 505.5 700.25"), (270, "100 90 555 660")];
        return WrittenPdf.Of(
        [
            "<< /Type /Catalog /Pages 2 0 R >>",
            $"<< /Type /Pages /Count {pages.Length} /Kids [{string.Join(' ', pages.Select((_, i) => $"{5 + i} 0 R"))}] >>",
            "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
            WrittenPdf.Stream(page),
            .. pages.Select(p => $"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595.276 841.89] /CropBox [{p.Crop}] /Rotate {p.Turn} /Contents 4 0 R /Resources << /Font << /F 3 0 R >> >> >>"),
        ]);
    }
}
