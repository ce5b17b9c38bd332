using System.Globalization;

namespace CaseTracker.Domain.Bundles;

/// <summary>By what an exhibit is called in a bundle: section, number, and letters when it came late: <c>B-12A</c>.</summary>
public readonly record struct ExhibitLabel(string Section, int Number, Suffix Late) : IComparable<ExhibitLabel>
{
    public const int MaxLength = 24;

    /// <summary>Letters of the section at a place counted from 0: A to Z, then AA, AB …</summary>
    public static string SectionAt(int place)
    {
        var letters = "";
        for (var rest = place + 1; rest > 0; rest = (rest - 1) / 26) letters = (char)('A' + ((rest - 1) % 26)) + letters;
        return letters;
    }

    /// <summary>Null when it is no label.</summary>
    public static ExhibitLabel? Parse(string text)
    {
        if (text.Split('-') is not [var section, var rest] || section.Length == 0 || !section.All(char.IsAsciiLetterUpper)) return null;
        var digits = rest.TakeWhile(char.IsAsciiDigit).Count();
        if (digits == 0 || !int.TryParse(rest.AsSpan(0, digits), NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return null;
        return Suffix.Parse(rest[digits..]) is { } late ? new ExhibitLabel(section, number, late) : null;
    }

    /// <summary>Within one section: sections are ordered by their place.</summary>
    public int CompareTo(ExhibitLabel other) => Number != other.Number ? Number.CompareTo(other.Number) : Late.CompareTo(other.Late);

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Section}-{Number}{Late}");

    public static bool operator <(ExhibitLabel left, ExhibitLabel right) => left.CompareTo(right) < 0;

    public static bool operator >(ExhibitLabel left, ExhibitLabel right) => left.CompareTo(right) > 0;

    public static bool operator <=(ExhibitLabel left, ExhibitLabel right) => left.CompareTo(right) <= 0;

    public static bool operator >=(ExhibitLabel left, ExhibitLabel right) => left.CompareTo(right) >= 0;
}
