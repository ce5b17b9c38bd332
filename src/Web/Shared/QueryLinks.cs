using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;

namespace CaseTracker.Web.Shared;

/// <summary>Links to the same list with one thing changed, so that every state of a list has an address.</summary>
public static class QueryLinks
{
    /// <summary>The present address with <paramref name="name"/> set; null takes it out. Any change but paging starts at the first page.</summary>
    public static string With(this HttpRequest request, string name, string? value)
    {
        var query = new QueryBuilder(request.Query
            .Where(q => q.Key != name && (q.Key != "after" || name == "after"))
            .SelectMany(q => q.Value.Select(v => KeyValuePair.Create(q.Key, v ?? ""))));
        if (value is not null)
        {
            query.Add(name, value);
        }

        return request.PathBase + request.Path + query.ToQueryString();
    }

    /// <summary>The present address without one of several values of <paramref name="name"/>.</summary>
    public static string Without(this HttpRequest request, string name, string value) =>
        request.PathBase + request.Path + new QueryBuilder(request.Query
            .Where(q => q.Key != "after")
            .SelectMany(q => q.Value.Where(v => q.Key != name || v != value).Select(v => KeyValuePair.Create(q.Key, v ?? "")))).ToQueryString();
}
