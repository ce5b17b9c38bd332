using System.Text;

namespace CaseTracker.Domain.Victims.Vault;

/// <summary>Identifiers that mean one person wherever they occur, in one spelling. Names, addresses and dates are none: they are shared, and an index of them would leak.</summary>
public static class Identifiers
{
    public const string Phone = "PHONE";
    public const string Email = "EMAIL";
    public const string Document = "DOCUMENT";
    public const string Account = "ACCOUNT";
    public const string Plate = "PLATE";
    public const string Device = "DEVICE";

    public static readonly IReadOnlyList<string> Kinds = [Phone, Email, Document, Account, Plate, Device];

    /// <summary>Fewer characters are no identifier but a fragment, which half a country shares.</summary>
    private const int Fewest = 5;
    private const int ImeiDigits = 14; // the fifteenth is a check digit, or the software version

    /// <summary>Null when the kind is none that identifies, or too little is left.</summary>
    public static string? Normalised(string kind, string value)
    {
        var text = kind switch
        {
            Phone => PhoneOf(value),
            Email => value.Trim().ToLowerInvariant(),
            Document or Account or Plate => Kept(value, char.IsLetterOrDigit).ToUpperInvariant(),
            Device => Kept(value, char.IsAsciiDigit) is { Length: > ImeiDigits } digits ? digits[..ImeiDigits] : Kept(value, char.IsAsciiLetterOrDigit).ToUpperInvariant(),
            _ => "",
        };
        return text.Length >= Fewest ? text : null;
    }

    /// <summary>Digits of the international form; <c>00</c> and <c>+</c> mean the same, and a nought in brackets is not dialled.</summary>
    private static string PhoneOf(string value)
    {
        var text = value.Replace("(0)", "", StringComparison.Ordinal).Trim();
        var digits = Kept(text, char.IsAsciiDigit);
        return !text.StartsWith('+') && digits.StartsWith("00", StringComparison.Ordinal) ? digits[2..] : digits;
    }

    private static string Kept(string value, Func<char, bool> keep) => string.Concat(value.Normalize(NormalizationForm.FormKC).Where(keep));
}
