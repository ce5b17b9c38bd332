using System.Reflection;
using CaseTracker.Application.Abstractions;

namespace CaseTracker.Application.Common.Pipeline;

/// <summary>What a request type declares of itself. A type that does not say who may use it cannot be sent.</summary>
public sealed record UseCaseFacts(string Name, string Permission, AuditedAttribute Audited)
{
    public static UseCaseFacts Of(Type request) => new(
        NameOf(request),
        request.GetCustomAttribute<RequiresAttribute>()?.Permission ?? throw new InvalidOperationException($"{request.Name} does not say who may use it."),
        request.GetCustomAttribute<AuditedAttribute>() ?? throw new InvalidOperationException($"{request.Name} does not say how it is recorded."));

    /// <summary><c>OpenCaseCommand</c> is the use case OpenCase.</summary>
    private static string NameOf(Type request)
    {
        foreach (var suffix in (string[])["Command", "Query"])
            if (request.Name.EndsWith(suffix, StringComparison.Ordinal)) return request.Name[..^suffix.Length];
        return request.Name;
    }
}

/// <summary>Read once per request type.</summary>
internal static class UseCaseFacts<TRequest>
{
    internal static readonly UseCaseFacts Value = UseCaseFacts.Of(typeof(TRequest));
}
