namespace CaseTracker.Infrastructure.Redactions;

/// <summary>What runs inside the sandbox. Pages are always cut to their crop box: what lies beyond it is not shown, so it does not get into a redaction.</summary>
internal static class RedactionScripts
{
    private const string Begin = "set -eu; PATH=/usr/bin; export PATH; umask 077; cat > /tmp/in; ";

    /// <summary>1: last page that is asked about. Sizes are in points, before the page is turned.</summary>
    internal const string Survey = Begin + """
        pdfinfo -f 1 -l "$1" /tmp/in > /tmp/about
        exec sed -n -e 's/^Pages: *\([0-9]*\)$/pages \1/p' -e 's/^Page *\([0-9]*\) size: *\([0-9.e+-]*\) x \([0-9.e+-]*\) pts.*$/size \1 \2 \3/p' -e 's/^Page *\([0-9]*\) rot: *\([0-9]*\)$/rot \1 \2/p' /tmp/about
        """;

    /// <summary>1: dots per inch. 2: last page.</summary>
    internal const string Pages = Begin + "exec pdftoppm -cropbox -r \"$1\" -l \"$2\" /tmp/in";

    /// <summary>1: longer side in pixels. 2: page.</summary>
    internal const string OnePage = Begin + "exec pdftoppm -cropbox -scale-to \"$1\" -f \"$2\" -l \"$2\" /tmp/in";

    internal const string Words = Begin + "exec pdftotext -cropbox -bbox -enc UTF-8 /tmp/in -";

    /// <summary>What programs that know nothing of how it was made find in a document. 1: a word nobody can guess, before each part.</summary>
    internal const string Facts = Begin + """
        echo "$1 engine"; pdftoppm -v 2>&1 | head -n 1
        echo "$1 info"; pdfinfo /tmp/in
        echo "$1 script"; pdfinfo -js /tmp/in
        echo "$1 metadata"; pdfinfo -meta /tmp/in
        echo "$1 attachments"; pdfdetach -list /tmp/in
        echo "$1 text"; pdftotext -enc UTF-8 /tmp/in -
        """;

    /// <summary>The document written anew with every stream decoded and no object hidden in another.</summary>
    internal const string Decoded = Begin + "exec qpdf --object-streams=disable --stream-data=uncompress --decode-level=all /tmp/in -";
}
