namespace CaseTracker.Application.Search;

/// <summary>A piece of the text that was found; <paramref name="Hit"/> where it is one of the words that were looked for.</summary>
public sealed record ExcerptPart(string Text, bool Hit)
{
    private const char From = '\u0002';
    private const char To = '\u0003';

    internal static IReadOnlyList<ExcerptPart> Of(string marked)
    {
        var parts = new List<ExcerptPart>();
        foreach (var (i, piece) in marked.Split(From).Index())
        {
            var hitEnds = i == 0 ? -1 : piece.IndexOf(To, StringComparison.Ordinal);
            if (hitEnds > 0) parts.Add(new ExcerptPart(piece[..hitEnds], true));
            if (hitEnds + 1 < piece.Length) parts.Add(new ExcerptPart(piece[(hitEnds + 1)..], false));
        }
        return parts;
    }
}
