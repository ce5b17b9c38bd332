using System.Text;
using CaseTracker.Domain.Victims.Vault;

namespace CaseTracker.Domain.Links;

/// <summary>One spelling for each identifier, so that the same telephone or account is found in another case.</summary>
public static class TraceIdentifiers
{
    public const string Place = "PLACE";
    public const string Organisation = "ORGANISATION";
    public const string OnlineProfile = "ONLINE_PROFILE";

    /// <summary>Shorter names of places and organisations are shared by too many.</summary>
    private const int FewestOfAName = 8;

    private static readonly Dictionary<string, string> AsInTheVault = new Dictionary<string, string>
    {
        ["PHONE"] = Identifiers.Phone, ["EMAIL"] = Identifiers.Email, ["ACCOUNT"] = Identifiers.Account, ["DOCUMENT"] = Identifiers.Document, ["VEHICLE"] = Identifiers.Plate,
        ["DEVICE"] = Identifiers.Device,
    };

    /// <returns>Empty when too little is left to be found again.</returns>
    public static string Normalised(string kind, string identifier)
    {
        if (AsInTheVault.TryGetValue(kind, out var known)) return Identifiers.Normalised(known, identifier) ?? "";
        var words = string.Join(' ', identifier.Normalize(NormalizationForm.FormKC).ToLowerInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return kind switch
        {
            OnlineProfile => words.Replace(" ", "", StringComparison.Ordinal).Replace("https://", "", StringComparison.Ordinal).Replace("www.", "", StringComparison.Ordinal).TrimStart('@').TrimEnd('/'),
            Place or Organisation when words.Length >= FewestOfAName => words.Replace(",", "", StringComparison.Ordinal),
            _ => "",
        };
    }
}
