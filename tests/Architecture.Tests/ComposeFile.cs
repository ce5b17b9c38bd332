namespace CaseTracker.Architecture.Tests;

/// <summary>
/// The part of YAML that docker-compose.yml may use: block maps and block lists of plain or quoted scalars, indented by two spaces.
/// Anything else (tabs, anchors, flow collections, block text, a key written twice) is an error, so that nothing is read wrongly in silence.
/// </summary>
internal sealed class ComposeFile
{
    private readonly List<(int Number, int Indent, string Text)> lines;
    private int at;

    private ComposeFile(string yaml) => lines =
    [
        .. yaml.Split('\n').Select((text, index) => (Number: index + 1, Text: WithoutComment(text.TrimEnd()))).Where(line => line.Text.Trim().Length > 0)
            .Select(line => (line.Number, Indent: line.Text.Length - line.Text.TrimStart(' ').Length, Text: line.Text.Trim())),
    ];

    /// <returns>Nested dictionaries, lists and strings; null for a key without a value.</returns>
    /// <exception cref="FormatException">It uses more of YAML than this reads.</exception>
    internal static Dictionary<string, object?> Read(string yaml)
    {
        var file = new ComposeFile(yaml);
        var root = file.Map(0);
        return file.at == file.lines.Count ? root : throw file.Wrong("is indented in a way that belongs to nothing");
    }

    private object? Block(int indent)
    {
        if (at == lines.Count || lines[at].Indent < indent) return null;
        if (lines[at].Indent > indent) throw Wrong("is indented by more than two spaces");
        return lines[at].Text.StartsWith("- ", StringComparison.Ordinal) ? List(indent) : Map(indent);
    }

    private Dictionary<string, object?> Map(int indent)
    {
        var map = new Dictionary<string, object?>();
        while (at < lines.Count && lines[at].Indent == indent && !lines[at].Text.StartsWith("- ", StringComparison.Ordinal))
        {
            var text = lines[at].Text;
            var colon = text.IndexOf(':', StringComparison.Ordinal);
            if (colon <= 0 || (colon + 1 < text.Length && text[colon + 1] != ' ')) throw Wrong("is no 'key: value'");
            var (key, value) = (Scalar(text[..colon]), text[(colon + 1)..].Trim());
            if (!map.TryAdd(key, value.Length > 0 ? Scalar(value) : null)) throw Wrong($"repeats the key {key}");
            at++;
            if (value.Length == 0) map[key] = Block(indent + 2);
        }
        return map;
    }

    private List<string> List(int indent)
    {
        var list = new List<string>();
        for (; at < lines.Count && lines[at].Indent == indent && lines[at].Text.StartsWith("- ", StringComparison.Ordinal); at++) list.Add(Scalar(lines[at].Text[2..].Trim()));
        return list;
    }

    private string Scalar(string text)
    {
        if (text.Length > 1 && text[0] == '"' && text[^1] == '"' && !text[1..^1].Contains('"') && !text.Contains('\\')) return text[1..^1];
        if (text.Contains(": ", StringComparison.Ordinal) || text.EndsWith(':') || "&*!|>[]{}%@`\"'#,?".Contains(text[0], StringComparison.Ordinal)) throw Wrong($"holds '{text}', which this reader does not know");
        return text;
    }

    private static string WithoutComment(string line)
    {
        if (line.Contains('\t')) throw new FormatException($"A tab in: {line}");
        if (line.TrimStart().StartsWith('#')) return "";
        var comment = line.IndexOf(" #", StringComparison.Ordinal);
        return comment < 0 ? line : line[..comment].TrimEnd();
    }

    private FormatException Wrong(string what) => new($"Line {(at < lines.Count ? lines[at].Number : 0)} {what}.");
}
