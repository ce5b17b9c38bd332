using System.Reflection;
using System.Runtime.CompilerServices;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Evidence;

namespace CaseTracker.Domain.Tests.Evidence;

/// <summary>Entries as someone with the database's superuser could leave them.</summary>
internal static class Forged
{
    internal static readonly IReadOnlyList<PropertyInfo> Fields = [.. typeof(CustodyEvent).GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p.CanWrite)];

    /// <summary>The same entry but for one field; its hash stays unless <paramref name="rehash"/>.</summary>
    internal static CustodyEvent With(this CustodyEvent entry, string field, object? value, bool rehash = false)
    {
        var copy = (CustodyEvent)RuntimeHelpers.GetUninitializedObject(typeof(CustodyEvent));
        foreach (var property in Fields) property.SetValue(copy, property.Name == field ? value : property.GetValue(entry));
        if (rehash) Fields.Single(p => p.Name == nameof(CustodyEvent.Hash)).SetValue(copy, System.Security.Cryptography.SHA256.HashData([.. System.Text.Encoding.UTF8.GetBytes(copy.Canonical()), .. copy.PreviousHash]));
        return copy;
    }

    /// <summary>Another value than the one that is there.</summary>
    internal static object Other(object? value, Type type) => type switch
    {
        _ when type == typeof(string) => value + "x",
        _ when type == typeof(byte[]) => ((byte[])value!).Select(b => (byte)(b ^ 1)).ToArray(),
        _ when type == typeof(DateTimeOffset) => ((DateTimeOffset)value!).AddSeconds(1),
        _ when type == typeof(int) || type == typeof(int?) => (value as int? ?? 0) + 1,
        _ when type == typeof(Guid?) => Guid.CreateVersion7(),
        _ when type == typeof(Holder) => Holder.Outside("A forger", ""),
        _ => Activator.CreateInstance(type, Guid.CreateVersion7())!, // an id
    };
}
