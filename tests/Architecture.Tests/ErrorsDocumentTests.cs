using System.Collections.Concurrent;
using System.Reflection;
using CaseTracker.Application.Abstractions;
using CaseTracker.Domain.Common;
using CaseTracker.Infrastructure;
using CaseTracker.Web;

namespace CaseTracker.Architecture.Tests;

/// <summary>docs/errors.md is part of the API's contract: all codes that a caller can meet, read from the compiled code.</summary>
public sealed class ErrorsDocumentTests
{
    private const string Document = "docs/errors.md";

    private static readonly ConcurrentDictionary<MethodBase, IReadOnlyList<(MethodBase Where, object?[] Arguments)>> Read = new();

    private static readonly Assembly[] All =
        [typeof(Result).Assembly, UseCases.Assembly, typeof(DataFolder).Assembly, typeof(Program).Assembly, typeof(WebRegistration).Assembly];

    [Fact]
    public void Every_refusal_is_listed_with_its_kind() => Agree("Code", 3, Refusals().Select(found => $"| `{found.Code}` | {found.Kind} |"), row => $"| `{row[0]}` | {row[1]} |");

    [Fact]
    public void Every_code_the_host_answers_itself_is_listed() => Agree("Code of the host", 3, HostCodes(), row => row[0]);

    [Fact]
    public void Every_code_of_a_failed_document_is_listed() => Agree("Code of a document", 2, DocumentCodes(), row => row[0]);

    [Fact]
    public void A_refusal_states_its_code_as_a_literal() => Selection.NoneMay("Its code cannot be read from the code", Codes().Where(found => found.Code is null).Select(found => found.Where));

    [Fact]
    public void A_code_is_small_letters_and_at_most_one_dot() =>
        Selection.NoneMay("Not aggregate.fact", Refusals().Select(found => found.Code).Where(code => !System.Text.RegularExpressions.Regex.IsMatch(code, @"^[a-z_]+(\.[a-z_]+)?$")));

    private static void Agree(string heading, int cells, IEnumerable<string> inCode, Func<string[], string> row)
    {
        var real = Selection.Some(inCode.Distinct(), $"codes for {heading}");
        var written = MarkdownTable.Rows(Document, heading, cells).Select(row).ToHashSet();
        Selection.NoneMay($"Add to {Document}", real.Where(line => !written.Contains(line)));
        Selection.NoneMay($"Remove from {Document}", written.Where(line => !real.Contains(line)));
    }

    private static IEnumerable<(string Code, RefusalKind Kind)> Refusals() => Codes().Where(found => found.Code is not null).Select(found => (found.Code!, found.Kind)).Distinct();

    /// <summary>Written where it is made, or put together by a private factory such as <c>Invalid("fact", …)</c> that adds the aggregate's name.</summary>
    private static IEnumerable<(string? Code, RefusalKind Kind, string Where)> Codes()
    {
        foreach (var (where, arguments) in Calls(RefusalConstructor()))
        {
            var kind = arguments[2] is int number ? (RefusalKind)number : (RefusalKind)(-1);
            var prefix = arguments[0] is null ? CallLiterals.CallsIn(where, Concat).Select(call => call[0] as string).SingleOrDefault() : null;
            if (prefix is null) yield return (arguments[0] as string, kind, Name(where));
            else foreach (var call in Calls(where)) yield return (call.Arguments[0] is string fact ? prefix + fact : null, kind, Name(call.Where));
        }
    }

    private static MethodInfo Concat => typeof(string).GetMethod(nameof(string.Concat), [typeof(string), typeof(string)])!;

    private static string Name(MethodBase method) => $"{method.DeclaringType!.FullName}.{method.Name}";

    /// <summary>What never reached a use case carries its code as an extension of the problem.</summary>
    private static IEnumerable<string> HostCodes() =>
        Calls(typeof(KeyValuePair<string, object?>).GetConstructors().Single(c => c.GetParameters().Length == 2))
            .Where(call => call.Arguments is ["code", string]).Select(call => (string)call.Arguments[1]!)
            .Concat(["malformed", "unexpected"]); // handed through one method of UnexpectedFailureHandler

    private static IEnumerable<string> DocumentCodes() =>
        Calls(typeof(DocumentRenderException).GetConstructors().Single()).Select(call => call.Arguments[0]).OfType<string>();

    private static ConstructorInfo RefusalConstructor() => typeof(Refusal).GetConstructors().Single(c => c.GetParameters().Length == 4);

    /// <summary>All methods of all assemblies are read, so once for each target is enough.</summary>
    private static IReadOnlyList<(MethodBase Where, object?[] Arguments)> Calls(MethodBase target) => Read.GetOrAdd(
        target, _ => Selection.Some(All.SelectMany(assembly => CallLiterals.CallsOf(target, assembly)), $"calls of {target.DeclaringType!.Name}"));
}
