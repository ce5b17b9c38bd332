using System.Collections;
using System.Text;

namespace CaseTracker.Infrastructure.Reference;

/// <param name="Line">Number of the line the record begins on, from 1.</param>
internal sealed record CsvRecord(int Line, IReadOnlyList<string> Fields);

/// <summary>Splits RFC 4180 text into records; blank lines are skipped.</summary>
internal sealed class CsvRecords(string text) : IEnumerable<CsvRecord>
{
    private int at;
    private int line = 1;

    public IEnumerator<CsvRecord> GetEnumerator()
    {
        while (at < text.Length)
        {
            if (EndsRecord())
            {
                continue;
            }

            var begins = line;
            List<string> fields = [];
            do
            {
                fields.Add(Field());
            }
            while (Takes(','));
            if (at < text.Length && !EndsRecord())
            {
                throw new FormatException($"Line {line}: text after a closing quote.");
            }

            yield return new CsvRecord(begins, fields);
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private string Field()
    {
        if (Takes('"'))
        {
            return Quoted();
        }

        var from = at;
        while (at < text.Length && text[at] is not (',' or '\n' or '\r'))
        {
            if (text[at] == '"')
            {
                throw new FormatException($"Line {line}: a quote inside an unquoted field.");
            }

            at++;
        }

        return text[from..at];
    }

    private string Quoted()
    {
        var opened = line;
        var value = new StringBuilder();
        while (at < text.Length)
        {
            if (text[at] != '"')
            {
                value.Append(Next());
                continue;
            }

            at++;
            if (!Takes('"'))
            {
                return value.ToString();
            }

            value.Append('"');
        }

        throw new FormatException($"Line {opened}: a quoted field never ends.");
    }

    private char Next()
    {
        line += text[at] == '\n' ? 1 : 0;
        return text[at++];
    }

    private bool EndsRecord()
    {
        var carriageReturn = Takes('\r');
        if (!Takes('\n') && !carriageReturn)
        {
            return false;
        }

        line++;
        return true;
    }

    private bool Takes(char expected)
    {
        if (at >= text.Length || text[at] != expected)
        {
            return false;
        }

        at++;
        return true;
    }
}
