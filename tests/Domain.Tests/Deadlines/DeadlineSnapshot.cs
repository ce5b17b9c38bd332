using System.Reflection;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Deadlines;

namespace CaseTracker.Domain.Tests.Deadlines;

/// <summary>Everything a deadline shows, as text, so that a test can say that nothing changed.</summary>
internal static class DeadlineSnapshot
{
    internal static string Of(object thing) => string.Join('\n', thing.GetType()
        .GetProperties(BindingFlags.Public | BindingFlags.Instance)
        .Select(property => $"{property.Name}={Text(property.GetValue(thing))}"));

    internal static void AssertRefusedUnchanged(Deadline deadline, Refusal expected, Func<Deadline, Result> act)
    {
        var before = Of(deadline);

        var outcome = act(deadline);

        Assert.Equal(expected, outcome.Refusal);
        Assert.Equal(before, Of(deadline));
    }

    private static string Text(object? value) => value switch
    {
        IReadOnlyList<string> lines => string.Join('|', lines),
        System.Collections.IEnumerable items and not string => string.Join('|', items.Cast<object>().Select(Of)),
        _ => value?.ToString() ?? "null",
    };
}
