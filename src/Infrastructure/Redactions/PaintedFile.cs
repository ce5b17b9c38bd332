using System.Security.Cryptography;
using CaseTracker.Domain.Redactions;
using CaseTracker.Infrastructure.Previews;

namespace CaseTracker.Infrastructure.Redactions;

/// <summary>One page as it was painted; the new file must give back the same.</summary>
internal sealed record PaintedPage(int Width, int Height, byte[] Sha256, IReadOnlyList<RedactionRegion> Regions)
{
    internal static PaintedPage Of(Pixels painted, IReadOnlyList<RedactionRegion> regions) => new(painted.Width, painted.Height, SHA256.HashData(painted.Rgb), regions);

    internal bool IsSame(Pixels read) => read.Width == Width && read.Height == Height && SHA256.HashData(read.Rgb).AsSpan().SequenceEqual(Sha256);
}

/// <summary>What the new file must be: these pages, painted with so many dots per inch, and none of the secrets.</summary>
/// <param name="Dpi">Zero for a picture.</param>
internal sealed record PaintedFile(RedactionMedia Media, IReadOnlyList<PaintedPage> Pages, double Dpi, IReadOnlyList<string> Secrets);

/// <summary>Between the making of a file and its verification; here tests put in what a faulty engine might make.</summary>
internal class BurningSeam
{
    internal virtual Stream Pass(Stream made) => made;
}
