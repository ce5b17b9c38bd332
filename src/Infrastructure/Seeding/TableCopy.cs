using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace CaseTracker.Infrastructure.Seeding;

/// <summary>A row to be copied. Members and stage changes of a case do not carry its id themselves.</summary>
internal readonly record struct CopiedRow(object Entity, Guid CaseId);

/// <summary>Writes entities with binary COPY, by the same mapping that EF Core uses; values shared into an owner's table stay null.</summary>
internal sealed class TableCopy(IModel model, NpgsqlConnection connection)
{
    internal Dictionary<string, long> Written { get; } = [];

    internal async Task WriteAsync<T>(IReadOnlyList<CopiedRow> rows, CancellationToken ct) where T : class
    {
        if (rows.Count == 0) return;
        var entity = model.FindEntityTypes(typeof(T)).Single();
        var table = entity.GetTableName()!;
        var store = StoreObjectIdentifier.Table(table, entity.GetSchema());
        var columns = entity.GetFlattenedProperties().Select(p => new Column(p, p.GetColumnName(store)!)).Where(c => c.Name != "xmin").ToList();
        var names = string.Join(", ", columns.Select(c => $"\"{c.Name}\""));
        await using var copy = await connection.BeginBinaryImportAsync($"copy \"{table}\" ({names}) from stdin (format binary)", ct);
        foreach (var row in rows)
        {
            await copy.StartRowAsync(ct);
            foreach (var column in columns)
            {
                if (column.Read(row) is { } value) await copy.WriteAsync(value, column.StoreType, ct);
                else await copy.WriteNullAsync(ct);
            }
        }
        _ = await copy.CompleteAsync(ct);
        Written[table] = Written.GetValueOrDefault(table) + rows.Count;
    }

    internal async Task AnalyzeAsync(CancellationToken ct)
    {
        await using var command = new NpgsqlCommand("analyze", connection) { CommandTimeout = 300 };
        _ = await command.ExecuteNonQueryAsync(ct);
    }

    private sealed class Column(IProperty property, string name)
    {
        private readonly RelationalTypeMapping mapping = property.GetRelationalTypeMapping();

        internal string Name => name;

        internal string StoreType => mapping.StoreTypeNameBase;

        /// <summary>The entity itself, or the part of it that has the property.</summary>
        private object Holder(object entity) => property.DeclaringType is IComplexType part ? part.ComplexProperty.PropertyInfo!.GetValue(entity)! : entity;

        internal object? Read(CopiedRow row)
        {
            var value = property.IsShadowProperty() ? row.CaseId : property.PropertyInfo!.GetValue(Holder(row.Entity));
            if (value is IEnumerable<string> words) return words.ToArray();
            return value is not null && mapping.Converter is { } converter && converter.ModelClrType.IsInstanceOfType(value) ? converter.ConvertToProvider(value) : value;
        }
    }
}
