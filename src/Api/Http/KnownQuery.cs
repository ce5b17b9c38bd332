using System.ComponentModel;
using System.Globalization;
using System.Reflection;
using CaseTracker.Application.Common.Paging;
using Microsoft.AspNetCore.Http.Metadata;

namespace CaseTracker.Api.Http;

/// <summary>
/// Refuses a query that the operation does not understand, before it runs: unknown names, values that cannot be read, a limit out
/// of bounds. A misspelt filter that is silently ignored shows more than was asked for, and nobody notices.
/// </summary>
internal static class KnownQuery
{
    private const string Limit = "limit";

    internal static IApplicationBuilder UseKnownQuery(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        if (context.GetEndpoint() is not { } endpoint || !context.Request.Path.StartsWithSegments("/api")) return next(context);
        // Without a method of ours (uploads speak a protocol of their own) there is nothing to compare with.
        if (context.Request.Query.Count == 0 || endpoint.Metadata.GetMetadata<MethodInfo>() is not { } method) return next(context);
        var errors = Check(context.Request, [.. method.GetParameters().SelectMany(Expand).Where(p => !context.Request.RouteValues.ContainsKey(p.Name))]);
        return errors.Count == 0 ? next(context) : Responses.Problem(new("query.unknown", "The query could not be understood.", Domain.Common.RefusalKind.Invalid) { Errors = errors }).ExecuteAsync(context);
    });

    private static Dictionary<string, string[]> Check(HttpRequest request, (string Name, Type Type)[] known)
    {
        var errors = new Dictionary<string, string[]>();
        foreach (var (name, values) in request.Query)
        {
            var parameter = Array.Find(known, p => p.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
            var problem = parameter.Type is null ? $"There is no such parameter. Known: {Names(known)}."
                : parameter.Type.IsArray ? null
                : values.Count > 1 ? "Give it once."
                : Unreadable(parameter, values.ToString());
            if (problem is not null) errors[name] = [problem];
        }
        return errors;
    }

    private static string Names((string Name, Type Type)[] known) => known.Length == 0 ? "none" : string.Join(", ", known.Select(p => p.Name));

    private static string? Unreadable((string Name, Type Type) parameter, string value)
    {
        var type = Nullable.GetUnderlyingType(parameter.Type) ?? parameter.Type;
        if (type == typeof(string) || value.Length == 0) return null;
        if (parameter.Name == Limit) return int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var limit) && limit is > 0 and <= PageLimits.Maximum ? null : $"Between 1 and {PageLimits.Maximum}.";
        return TypeDescriptor.GetConverter(type) is { } converter && converter.CanConvertFrom(typeof(string)) && !converter.IsValid(value) ? $"This is not a {Words(type)}." : null;
    }

    private static string Words(Type type) => type switch
    {
        _ when type == typeof(Guid) => "UUID",
        _ when type == typeof(bool) => "truth value: true or false",
        _ when type == typeof(DateOnly) => "date: YYYY-MM-DD",
        _ when type == typeof(DateTimeOffset) => "time: RFC 3339",
        _ when type == typeof(int) || type == typeof(long) => "number",
        _ => "value of this parameter",
    };

    /// <summary>What a parameter of the handler takes from the query; nothing for bodies and services.</summary>
    private static IEnumerable<(string Name, Type Type)> Expand(ParameterInfo parameter)
    {
        if (parameter.GetCustomAttribute<AsParametersAttribute>() is not null)
            return parameter.ParameterType.GetProperties().Where(p => IsSimple(p.PropertyType)).Select(p => (char.ToLowerInvariant(p.Name[0]) + p.Name[1..], p.PropertyType));
        if (parameter.GetCustomAttributes().Any(a => a is IFromHeaderMetadata or IFromBodyMetadata or IFromServiceMetadata or IFromFormMetadata)) return [];
        var named = parameter.GetCustomAttributes().OfType<IFromQueryMetadata>().FirstOrDefault()?.Name;
        return IsSimple(parameter.ParameterType) ? [(named ?? parameter.Name!, parameter.ParameterType)] : [];
    }

    private static bool IsSimple(Type type)
    {
        var plain = Nullable.GetUnderlyingType(type) ?? (type.IsArray ? type.GetElementType()! : type);
        return plain.IsPrimitive || plain.IsEnum || plain == typeof(string) || plain == typeof(Guid) || plain == typeof(DateOnly) || plain == typeof(DateTimeOffset) || plain == typeof(decimal);
    }
}
