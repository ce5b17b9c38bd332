using System.Reflection;
using CaseTracker.Domain.Common;
using CaseTracker.Web;

namespace CaseTracker.Architecture.Tests;

/// <summary>Who may depend on whom, read from the compiled assemblies.</summary>
public sealed class DependencyTests
{
    private static readonly Assembly Domain = typeof(Result).Assembly;

    [Fact]
    public void The_domain_knows_the_runtime_only() => Selection.NoneMay("The domain references", ReferencedBy(Domain).Where(name => !name.StartsWith("System.", StringComparison.Ordinal)));

    [Fact]
    public void The_application_knows_the_domain_and_its_four_libraries_and_no_database_provider()
    {
        string[] allowed = ["CaseTracker.Domain", "MediatR", "FluentValidation", "AutoMapper", "Microsoft.EntityFrameworkCore"];
        Selection.NoneMay("The application references", ReferencedBy(UseCases.Assembly).Where(name => !allowed.Contains(name)
            && !name.StartsWith("System.", StringComparison.Ordinal) && !name.StartsWith("Microsoft.Extensions.", StringComparison.Ordinal)));
    }

    [Fact]
    public void The_pages_know_the_application_and_neither_database_nor_host() => Selection.NoneMay(
        "The pages reference",
        ReferencedBy(typeof(WebRegistration).Assembly).Where(name => name is "CaseTracker.Infrastructure" or "CaseTracker.Api" || name.StartsWith("Npgsql", StringComparison.Ordinal)
            || name.StartsWith("Microsoft.EntityFrameworkCore", StringComparison.Ordinal)));

    [Fact]
    public void No_endpoint_and_no_page_names_the_database()
    {
        string[] database = ["DbContext", "ICaseTrackerDb", "Npgsql", "EntityFrameworkCore", "CaseTracker.Infrastructure"];
        var doors = SourceTree.Files("src/Api/Endpoints", ".cs").Concat(SourceTree.Files("src/Web", ".cs", ".cshtml"));
        Selection.NoneMay("A door holds no query", doors.SelectMany(file => database.Where(file.Text.Contains).Select(word => $"{file.Path}: {word}")));
    }

    [Fact]
    public void The_host_names_the_infrastructure_only_where_it_is_put_together()
    {
        string[] allowed = ["src/Api/Program.cs", "src/Api/HostRegistration.cs", "src/Api/Demonstration.cs"];
        Selection.NoneMay("Names the infrastructure", SourceTree.Files("src/Api", ".cs")
            .Where(file => file.Text.Contains("CaseTracker.Infrastructure", StringComparison.Ordinal) && !allowed.Contains(file.Path) && !file.Path.StartsWith("src/Api/Cli/", StringComparison.Ordinal))
            .Select(file => file.Path));
    }

    private static IReadOnlyList<string> ReferencedBy(Assembly assembly) =>
        Selection.Some(assembly.GetReferencedAssemblies().Select(name => name.Name!), $"references of {assembly.GetName().Name}");
}
