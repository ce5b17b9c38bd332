using System.Globalization;

namespace CaseTracker.Application.Abstractions;

/// <summary>The fixed words of printed documents, one file per language: changed without touching code.</summary>
public interface IPrintTexts
{
    /// <summary>ISO 639 codes, English first.</summary>
    IReadOnlyList<string> Languages { get; }

    /// <param name="language">One of <see cref="Languages"/>; any other gets English.</param>
    PrintTexts In(string language);
}

/// <summary>The fixed words of one language.</summary>
public sealed class PrintTexts(string language, IReadOnlyDictionary<string, string> words)
{
    public string Language => language;

    /// <summary>How dates and numbers are written; English keeps the three-letter months.</summary>
    public CultureInfo Culture { get; } = language == "en" ? CultureInfo.InvariantCulture : CultureInfo.GetCultureInfo(language);

    public IEnumerable<string> Keys => words.Keys;

    /// <exception cref="KeyNotFoundException">No language has such words: a mistake in our own code, found by a test.</exception>
    public string this[string key] => words[key];

    public string Of(string key, params object[] values) => string.Format(Culture, words[key], values);

    /// <summary>Words for a code of our own, as <c>audience.court</c>; the code itself when there are none.</summary>
    public string Find(string key, string otherwise) => words.GetValueOrDefault(key, otherwise);

    public PrintedWords Furniture { get; } = new(
        words["furniture.contents"], words["furniture.page_of"], words["furniture.table"], words["furniture.figure"], words["furniture.version"], words["furniture.content_hash"],
        words["furniture.page_of_volume"], words["furniture.continued"], words["furniture.volume"]);
}
