using System.Globalization;
using System.Text;

namespace CaseTracker.Infrastructure.Reference;

/// <summary>A table read from RFC 4180 text: quoted fields, doubled quotes, line breaks within quotes, LF or CRLF.</summary>
internal sealed class CsvTable
{
    private CsvTable(IReadOnlyList<CsvRow> rows) => Rows = rows;

    internal IReadOnlyList<CsvRow> Rows { get; }

    /// <exception cref="FormatException">Not RFC 4180, or a row with another number of fields than the header; the message names the line.</exception>
    internal static CsvTable Read(TextReader reader)
    {
        var records = new CsvRecords(reader.ReadToEnd().TrimStart('\uFEFF')).ToList();
        if (records.Count == 0)
        {
            throw new FormatException("Empty table: not even a header.");
        }

        var columns = records[0].Fields.Select((name, at) => (name, at)).ToDictionary(c => c.name, c => c.at, StringComparer.Ordinal);
        foreach (var record in records.Skip(1).Where(record => record.Fields.Count != columns.Count))
        {
            throw new FormatException($"Line {record.Line}: {record.Fields.Count} fields where the header has {columns.Count}.");
        }

        return new([.. records.Skip(1).Select(record => new CsvRow(record.Line, columns, record.Fields))]);
    }

    /// <summary>Reads a resource of this assembly by its file name in this folder.</summary>
    internal static CsvTable ReadResource(string fileName)
    {
        var type = typeof(CsvTable);
        using var stream = type.Assembly.GetManifestResourceStream(type, fileName)
            ?? throw new InvalidOperationException($"Resource {fileName} is missing.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return Read(reader);
    }
}

/// <summary>One row, by column name.</summary>
internal sealed class CsvRow(int line, IReadOnlyDictionary<string, int> columns, IReadOnlyList<string> fields)
{
    internal string this[string column] => columns.TryGetValue(column, out var at)
        ? fields[at]
        : throw new FormatException($"There is no column '{column}'.");

    internal DateOnly? Date(string column) => this[column].Length == 0
        ? null
        : DateOnly.TryParseExact(this[column], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : throw Bad(column);

    internal FormatException Bad(string column) => new($"Line {line}: '{this[column]}' does not fit column '{column}'.");
}
