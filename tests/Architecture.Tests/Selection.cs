using Xunit.Sdk;

namespace CaseTracker.Architecture.Tests;

/// <summary>What a rule is about. A rule that selects nothing proves nothing, so an empty selection fails.</summary>
internal static class Selection
{
    internal static IReadOnlyList<T> Some<T>(IEnumerable<T> selected, string what)
    {
        T[] found = [.. selected];
        return found.Length > 0 ? found : throw new XunitException($"The rule selected no {what}: it no longer looks where it should.");
    }

    /// <summary>Fails with one line for each offender.</summary>
    internal static void NoneMay(string rule, IEnumerable<string> offenders)
    {
        string[] found = [.. offenders.Order(StringComparer.Ordinal)];
        Assert.True(found.Length == 0, $"{rule}:{Environment.NewLine}{string.Join(Environment.NewLine, found)}");
    }
}

public sealed class SelectionTests
{
    [Fact]
    public void A_rule_that_selects_nothing_fails() =>
        Assert.Contains("no unicorns", Assert.Throws<XunitException>(() => Selection.Some<string>([], "unicorns")).Message, StringComparison.Ordinal);

    [Fact]
    public void A_rule_with_an_offender_fails_and_names_it() =>
        Assert.Contains("Foo.cs", Assert.ThrowsAny<XunitException>(() => Selection.NoneMay("Nobody may", ["Foo.cs"])).Message, StringComparison.Ordinal);
}
