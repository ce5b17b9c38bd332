using System.Diagnostics.CodeAnalysis;
using CaseTracker.Domain.Common;

namespace CaseTracker.Infrastructure.Seeding;

/// <summary>Something in the file cannot be loaded. Caught at the one door of this folder and answered as a refusal.</summary>
internal sealed class FixtureFault(string path, string message) : Exception($"{path}: {message}");

/// <summary>A place in the file, as <c>cases[0].suspects[1]</c>, and the questions asked of what stands there.</summary>
internal readonly record struct FixturePath(string Text)
{
    public FixturePath this[int index] => new($"{Text}[{index}]");

    public FixturePath Of(string name) => new(Text.Length == 0 ? name : $"{Text}.{name}");

    public FixtureFault Fault(string message) => new(Text, message);

    public string Required([NotNull] string? value, string name, int maxLength)
    {
        if (string.IsNullOrWhiteSpace(value)) throw Of(name).Fault("this is required.");
        return Optional(value, name, maxLength);
    }

    public string Optional(string? value, string name, int maxLength) =>
        (value?.Length ?? 0) > maxLength ? throw Of(name).Fault($"at most {maxLength} characters.") : value ?? "";

    public T Taken<T>(Result<T> result) => result.IsRefused ? throw Of(result.Refusal!.Field ?? "").Fault(result.Refusal.Message) : result.Value;

    public void Done(Result result)
    {
        if (result.Refusal is { } refusal) throw Of(refusal.Field ?? "").Fault(refusal.Message);
    }

    public T Choice<T>(string? value, string name, params ReadOnlySpan<(string Word, T Meaning)> choices)
    {
        foreach (var (word, meaning) in choices) if (string.Equals(word, value, StringComparison.OrdinalIgnoreCase)) return meaning;
        throw Of(name).Fault($"'{value}' is none of {string.Join(", ", choices.ToArray().Select(c => c.Word))}.");
    }
}
