using System.Reflection;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseTracker.Web.Shared;

/// <summary>Finds the form field that a refusal of a use case means: <c>Title</c> is <c>Input.Title</c> on the page.</summary>
internal static class FieldKeys
{
    /// <summary>The key in ModelState; empty when the page asks for no such thing, so that the message stands in the summary.</summary>
    public static string Find(CompiledPageActionDescriptor page, string? field)
    {
        if (string.IsNullOrEmpty(field))
        {
            return "";
        }

        var head = field.Split('.', '[')[0];
        foreach (var bound in page.BoundProperties)
        {
            if (Same(bound.Name, head))
            {
                return bound.Name + field[head.Length..];
            }

            var inner = bound.ParameterType.GetProperties(BindingFlags.Public | BindingFlags.Instance).FirstOrDefault(p => Same(p.Name, head));
            if (inner is not null && bound.ParameterType != typeof(string))
            {
                return $"{bound.Name}.{inner.Name}{field[head.Length..]}";
            }
        }

        return "";
    }

    private static bool Same(string a, string b) => string.Equals(a, b, StringComparison.OrdinalIgnoreCase);
}
