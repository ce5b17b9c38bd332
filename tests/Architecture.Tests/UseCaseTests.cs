using System.Text.RegularExpressions;
using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Domain.Staff;
using MediatR;

namespace CaseTracker.Architecture.Tests;

/// <summary>What every request must say of itself, so that the pipeline can refuse what it does not know.</summary>
public sealed partial class UseCaseTests
{
    /// <summary>Files named after the journey because its steps make no sense apart.</summary>
    private static readonly string[] NamedAfterAJourney = ["EnrolAuthenticator.cs", "PreviewSteps.cs", "PrintingSteps.cs", "RedactionSteps.cs"];

    /// <summary>A property of one of these names is a thing inside a case.</summary>
    private static readonly HashSet<string> InsideACase = ["CaseId", "SuspectId", "CountId", "VictimId", "MeasureId", "ProtectionMeasureId", "ExhibitId", "EvidenceId", "DeadlineId", "DocumentId", "HandOverId", "IncidentId", "OpeningId", "RedactionId", "ItemId", "SetId"];

    [Fact]
    public void Every_request_says_who_may_send_it_and_how_it_is_recorded() => Selection.NoneMay(
        "Declares no [Requires] or no [Audited]",
        UseCases.Requests.Where(type => !type.IsDefined(typeof(RequiresAttribute), false) || !type.IsDefined(typeof(AuditedAttribute), false)).Select(type => type.FullName!));

    [Fact]
    public void Every_request_passes_the_whole_pipeline() =>
        Selection.NoneMay("Is no IUseCase, so no behaviour sees it", UseCases.Requests.Where(type => !UseCases.Closes(type, typeof(IUseCase<>))).Select(type => type.FullName!));

    [Fact]
    public void Every_request_has_one_handler()
    {
        var handled = UseCases.Handlers.SelectMany(type => type.GetInterfaces()).Where(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IRequestHandler<,>))
            .Select(i => i.GetGenericArguments()[0]).ToLookup(type => type);
        Selection.NoneMay("Has not exactly one handler", UseCases.Requests.Where(type => handled[type].Count() != 1).Select(type => type.FullName!));
    }

    [Fact]
    public void Every_permission_asked_for_is_in_the_table() => Selection.NoneMay(
        "Not in the permission table",
        Selection.Some(UseCases.Facts, "use cases").Where(use => use.Permission != Permissions.Anonymous && !PermissionTable.Grants.ContainsKey(use.Permission)).Select(use => $"{use.Name}: {use.Permission}"));

    [Fact]
    public void Every_role_in_the_permission_table_exists() => Selection.NoneMay(
        "No such role",
        Selection.Some(PermissionTable.Grants, "grants").SelectMany(grant => grant.Value.Roles.Where(role => !Roles.All.Contains(role)).Select(role => $"{grant.Key}: {role}")));

    [Fact]
    public void A_request_about_something_in_a_case_is_checked_against_that_case() => Selection.NoneMay(
        "Names a thing inside a case but is not ICaseScoped",
        UseCases.Requests.Where(type => type.GetProperties().Any(p => p.PropertyType == typeof(Guid) && InsideACase.Contains(p.Name)) && !typeof(ICaseScoped).IsAssignableFrom(type)).Select(type => type.FullName!));

    [Fact]
    public void A_file_of_a_use_case_bears_its_name()
    {
        var files = Selection.Some(SourceTree.Files("src/Application", ".cs").Select(file => (file, requests: RequestsIn(file))).Where(found => found.requests.Length > 0), "use case files");
        Selection.NoneMay("Named after none of its requests", files.Where(found => !NamedAfterAJourney.Contains(found.file.Name)
            && !found.requests.Any(request => found.file.Name == $"{request}.cs")).Select(found => $"{found.file.Path}: {string.Join(", ", found.requests)}"));
    }

    [Fact]
    public void Names_end_in_Command_or_Query() =>
        Selection.NoneMay("Neither command nor query", UseCases.Requests.Where(type => !type.Name.EndsWith("Command", StringComparison.Ordinal) && !type.Name.EndsWith("Query", StringComparison.Ordinal)).Select(type => type.FullName!));

    private static string[] RequestsIn(SourceFile file) => [.. RequestRecord().Matches(file.Text).Select(match => match.Groups[1].Value)];

    [GeneratedRegex(@"^public sealed record (\w+?)(?:Command|Query)\b", RegexOptions.Multiline)]
    private static partial Regex RequestRecord();
}
