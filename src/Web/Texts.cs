namespace CaseTracker.Web;

/// <summary>
/// Marks the one set of texts of the pages. The key is the English sentence itself, so a page reads as it looks;
/// <c>Texts.resx</c> lists them for translators, <c>Texts.de.resx</c> and so on translate them.
/// </summary>
public sealed class Texts;
