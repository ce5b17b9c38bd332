using System.Text.Json;
using CaseTracker.Application.Abstractions;

namespace CaseTracker.Infrastructure.Documents.Texts;

/// <summary>The files of texts beside this one, read once. A key that a language lacks is English.</summary>
internal sealed class EmbeddedTexts : IPrintTexts
{
    private const string Prefix = "Documents.Texts.";
    private const string English = "en";

    private readonly IReadOnlyDictionary<string, PrintTexts> texts;

    public EmbeddedTexts()
    {
        var english = Read(English);
        texts = Found().ToDictionary(language => language, language =>
        {
            var words = new Dictionary<string, string>(english, StringComparer.Ordinal);
            foreach (var (key, said) in Read(language)) words[key] = said;
            return new PrintTexts(language, words);
        });
        Languages = [English, .. texts.Keys.Where(l => l != English).Order(StringComparer.Ordinal)];
    }

    public IReadOnlyList<string> Languages { get; }

    public PrintTexts In(string language) => texts.GetValueOrDefault(language, texts[English]);

    internal static IEnumerable<string> Found() => typeof(EmbeddedTexts).Assembly.GetManifestResourceNames()
        .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal)).Select(name => name[Prefix.Length..^".json".Length]);

    internal static Dictionary<string, string> Read(string language)
    {
        using var file = typeof(EmbeddedTexts).Assembly.GetManifestResourceStream($"{Prefix}{language}.json") ?? throw new InvalidOperationException($"There are no texts in {language}.");
        return JsonSerializer.Deserialize<Dictionary<string, string>>(file)!;
    }
}
