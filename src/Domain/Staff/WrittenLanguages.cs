namespace CaseTracker.Domain.Staff;

/// <summary>Languages in which a unit may write: ISO 639-1 code and English name. Those whose word forms PostgreSQL does not know are searched word for word.</summary>
public static class WrittenLanguages
{
    public const int CodeMaxLength = 2;
    public const string English = "en";

    public static readonly IReadOnlyDictionary<string, string> Names = new Dictionary<string, string>
    {
        ["sq"] = "Albanian", ["hy"] = "Armenian", ["az"] = "Azerbaijani", ["be"] = "Belarusian", ["bs"] = "Bosnian", ["bg"] = "Bulgarian", ["ca"] = "Catalan", ["hr"] = "Croatian",
        ["cs"] = "Czech", ["da"] = "Danish", ["nl"] = "Dutch", [English] = "English", ["et"] = "Estonian", ["fi"] = "Finnish", ["fr"] = "French", ["ka"] = "Georgian", ["de"] = "German",
        ["el"] = "Greek", ["hu"] = "Hungarian", ["is"] = "Icelandic", ["ga"] = "Irish", ["it"] = "Italian", ["kk"] = "Kazakh", ["ky"] = "Kyrgyz", ["lv"] = "Latvian", ["lt"] = "Lithuanian",
        ["lb"] = "Luxembourgish", ["mk"] = "Macedonian", ["mt"] = "Maltese", ["mn"] = "Mongolian", ["no"] = "Norwegian", ["pl"] = "Polish", ["pt"] = "Portuguese", ["ro"] = "Romanian",
        ["ru"] = "Russian", ["sr"] = "Serbian", ["sk"] = "Slovak", ["sl"] = "Slovene", ["es"] = "Spanish", ["sv"] = "Swedish", ["tg"] = "Tajik", ["tr"] = "Turkish", ["tk"] = "Turkmen",
        ["uk"] = "Ukrainian", ["uz"] = "Uzbek",
    };
}
