using CaseTracker.Domain.Evidence;
using CaseTracker.Infrastructure.Malware;

namespace CaseTracker.Api.Tests.Evidence;

/// <summary>Answers as clamd gives them; only its plain OK means that nothing was found in all of it.</summary>
public sealed class ScanVerdictTests
{
    [Theory]
    [InlineData("stream: OK", ScanState.Clean)]
    [InlineData("stream: Heuristics.Limits.Exceeded.MaxFileSize FOUND", ScanState.TooLarge)]
    [InlineData("stream: Heuristics.Limits.Exceeded.MaxRecursion FOUND", ScanState.TooLarge)]
    [InlineData("INSTREAM size limit exceeded. ERROR", ScanState.TooLarge)]
    [InlineData("stream: Heuristics.Encrypted.Zip FOUND", ScanState.Encrypted)]
    [InlineData("stream: Eicar-Test-Signature FOUND", ScanState.Infected)]
    [InlineData("stream: OK FOUND", ScanState.Infected)]
    [InlineData("stream: Can't allocate memory ERROR", ScanState.Error)]
    [InlineData("stream: ok", ScanState.Error)]
    [InlineData("stream: OK, in part", ScanState.Error)]
    [InlineData("", ScanState.Error)]
    public void Only_a_plain_OK_is_clean(string answer, ScanState state) => Assert.Equal(state, ScanVerdict.Of(answer).State);
}
