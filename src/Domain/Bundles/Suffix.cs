namespace CaseTracker.Domain.Bundles;

/// <summary>
/// The letters after a number that something late got: <c>12</c>, <c>12A</c>, <c>12B</c>. Between any two there is always one more, as in statutes: <c>Z</c> stands
/// for nothing, so that <c>12ZA</c> lies between <c>12</c> and <c>12A</c>, and <c>12AA</c> between <c>12A</c> and <c>12B</c>.
/// </summary>
public readonly record struct Suffix : IComparable<Suffix>
{
    /// <summary>Of A to Y; Z is the zero before A.</summary>
    private const int LastDigit = 25;

    private readonly string? letters;

    private Suffix(string letters) => this.letters = letters;

    /// <summary>Of what was there from the beginning.</summary>
    public static Suffix None { get; }

    public string Letters => letters ?? "";

    public bool IsNone => Letters.Length == 0;

    /// <summary>Null for anything but capital letters, and for letters that end with a Z: they would stand for the same as without it.</summary>
    public static Suffix? Parse(string text) => text.Length == 0 ? None : text.All(char.IsAsciiLetterUpper) && !text.EndsWith('Z') ? new Suffix(text) : null;

    /// <summary>The next after <paramref name="before"/>, or else the shortest that lies between the two.</summary>
    /// <param name="after">Null when nothing follows.</param>
    /// <exception cref="ArgumentException">They are not in order.</exception>
    public static Suffix Between(Suffix before, Suffix? after)
    {
        if (after is { } end && before.CompareTo(end) >= 0) throw new ArgumentException($"{before} does not lie before {end}.", nameof(after));
        for (var length = 1; ; length++)
        {
            var last = Digit(before.Letters, length - 1);
            if (last == LastDigit) continue;
            var next = new Suffix(string.Concat(Enumerable.Range(0, length - 1).Select(i => Letter(Digit(before.Letters, i)))) + Letter(last + 1));
            if (after is not { } limit || next.CompareTo(limit) < 0) return next;
        }
    }

    public int CompareTo(Suffix other)
    {
        for (var i = 0; i < Math.Max(Letters.Length, other.Letters.Length); i++)
            if (Digit(Letters, i) - Digit(other.Letters, i) is var difference and not 0) return difference;
        return 0;
    }

    public override string ToString() => Letters;

    public static bool operator <(Suffix left, Suffix right) => left.CompareTo(right) < 0;

    public static bool operator >(Suffix left, Suffix right) => left.CompareTo(right) > 0;

    public static bool operator <=(Suffix left, Suffix right) => left.CompareTo(right) <= 0;

    public static bool operator >=(Suffix left, Suffix right) => left.CompareTo(right) >= 0;

    private static int Digit(string letters, int at) => at >= letters.Length || letters[at] == 'Z' ? 0 : letters[at] - 'A' + 1;

    private static char Letter(int digit) => digit == 0 ? 'Z' : (char)('A' + digit - 1);
}
