using CaseTracker.Domain.Common;

namespace CaseTracker.Domain.Redactions;

/// <summary>Why something is hidden.</summary>
/// <param name="Code">Code of the list RedactionReason.</param>
/// <param name="Words">Needed with <see cref="Other"/>. Never what is hidden.</param>
public sealed record ReasonGiven(string Code, string Words)
{
    public const string Other = "OTHER";
    public const int WordsMaxLength = 200;
}

/// <summary>A rectangle as someone drew it, in fractions of the page as it is shown: upright and cut to its crop box.</summary>
/// <param name="Page">From 1.</param>
/// <param name="Left">From the left edge, 0 to 1.</param>
/// <param name="Top">From the upper edge, 0 to 1.</param>
/// <param name="Pattern">Number of the pattern by which it was found; null when it was drawn by hand.</param>
public sealed record RegionDraft(int Page, decimal Left, decimal Top, decimal Width, decimal Height, ReasonGiven Reason, int? Pattern = null)
{
    /// <summary>Below it, nothing could be seen of a rectangle.</summary>
    public const decimal LeastSide = 0.0005m;

    /// <summary>Of what is kept; a ten-thousandth of a millimetre on a page of paper.</summary>
    private const int Decimals = 6;

    internal bool IsOnThePage => Left >= 0 && Top >= 0 && Width >= LeastSide && Height >= LeastSide && Left + Width <= 1.000001m && Top + Height <= 1.000001m;

    internal RedactionRegion Numbered(int number, UserId by) =>
        new(number, Page, Round(Left), Round(Top), Round(Width), Round(Height), Reason.Code, Reason.Words.Trim(), Pattern, by.Value);

    private static decimal Round(decimal fraction) => decimal.Round(fraction, Decimals);
}

/// <param name="Number">Printed in the black box; never given twice.</param>
/// <param name="Words">Reason in words; empty but for the reason OTHER.</param>
/// <param name="DrawnBy">Who drew or last changed it.</param>
public sealed record RedactionRegion(int Number, int Page, decimal Left, decimal Top, decimal Width, decimal Height, string Reason, string Words, int? Pattern, Guid DrawnBy);
