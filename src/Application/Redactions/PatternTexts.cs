using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Victims;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Redactions;

namespace CaseTracker.Application.Redactions;

/// <summary>What is looked for, opened.</summary>
/// <param name="Text">Empty for a class of texts.</param>
public sealed record OpenedPattern(int Number, PatternKind Kind, string Text, string Reason, string Words)
{
    public override string ToString() => $"{nameof(OpenedPattern)} {Number} •••";
}

/// <summary>Seals the texts that are looked for: they are what must not be seen.</summary>
internal sealed class PatternTexts(ICaseKeys keys)
{
    private const string Table = "redaction_patterns";

    internal Task<byte[]> SealAsync(CaseId caseId, Guid pattern, string text, CancellationToken ct) => keys.SealDetailsAsync(caseId, Table, pattern, new Sealed(text), ct);

    /// <summary>Those that are looked for still, in their order.</summary>
    internal async Task<IReadOnlyList<OpenedPattern>> OpenAsync(Redaction redaction, CancellationToken ct)
    {
        var opened = new List<OpenedPattern>();
        foreach (var pattern in redaction.Patterns.Where(p => p.RemovedAt is null).OrderBy(p => p.Number))
        {
            var text = (await keys.OpenDetailsAsync<Sealed>(redaction.CaseId, Table, pattern.Id, pattern.Details, ct)).Text;
            opened.Add(new OpenedPattern(pattern.Number, pattern.Kind, text, pattern.Reason, pattern.Words));
        }

        return opened;
    }

    private sealed record Sealed(string Text);
}
