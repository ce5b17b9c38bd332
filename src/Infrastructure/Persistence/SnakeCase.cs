using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace CaseTracker.Infrastructure.Persistence;

/// <summary>Tables and columns in PostgreSQL's own spelling.</summary>
internal static class SnakeCase
{
    internal static void Apply(ModelBuilder builder)
    {
        foreach (var entity in builder.Model.GetEntityTypes())
        {
            if (entity.IsMappedToJson())
            {
                // Only the container is a column; renaming inside would change the JSON.
                if (entity.GetContainerColumnName() is { } container) entity.SetContainerColumnName(Of(container));
                continue;
            }
            if (entity.GetTableName() is { } table) entity.SetTableName(Of(table));
            var store = StoreObjectIdentifier.Create(entity, StoreObjectType.Table);
            foreach (var property in entity.GetProperties())
                property.SetColumnName(property.ClrType == typeof(uint) && property.IsConcurrencyToken ? "xmin" : Of(store is { } s ? property.GetColumnName(s) ?? property.Name : property.GetColumnName()));
            foreach (var part in entity.GetComplexProperties())
                foreach (var property in part.ComplexType.GetProperties()) property.SetColumnName(Of($"{part.Name}_{property.Name}"));
            foreach (var key in entity.GetKeys()) if (key.GetName() is { } name) key.SetName(Of(name));
            foreach (var foreignKey in entity.GetForeignKeys()) if (foreignKey.GetConstraintName() is { } name) foreignKey.SetConstraintName(Of(name));
            foreach (var index in entity.GetIndexes()) if (index.GetDatabaseName() is { } name) index.SetDatabaseName(Of(name));
        }
    }

    internal static string Of(string name)
    {
        var snake = new StringBuilder(name.Length + 8);
        for (var i = 0; i < name.Length; i++)
        {
            var startsWord = char.IsUpper(name[i]) && i > 0 && name[i - 1] != '_'
                && (!char.IsUpper(name[i - 1]) || (i + 1 < name.Length && char.IsLower(name[i + 1])));
            if (startsWord) _ = snake.Append('_');
            _ = snake.Append(char.ToLowerInvariant(name[i]));
        }
        return snake.ToString();
    }
}
