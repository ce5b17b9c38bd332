using CaseTracker.Infrastructure;
using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CaseTracker.Architecture.Tests;

/// <summary>What is not public cannot be used past its door.</summary>
public sealed class VisibilityTests
{
    /// <summary>Seen by the host: the registrations, what must stand before the host is built, the folder it names, and what the command line does and prints.</summary>
    private static readonly string[] PublicInfrastructure =
    [
        "InfrastructureRegistration", "InfrastructureStart", "DataFolder", "KeysRegistration", "EvidenceStoreRegistration", "ReferenceRegistration",
        "EvidenceVerification", "EvidenceReport", "BadEvidence", "EvidenceProblem", "KeyCommands", "ExchangedKey",
    ];

    [Fact]
    public void The_infrastructure_shows_its_registration_and_nothing_else()
    {
        var exported = Selection.Some(typeof(DataFolder).Assembly.GetExportedTypes(), "public types of the infrastructure");
        // EF Core generates migrations as public types.
        Selection.NoneMay("Public without need", exported.Where(type => !typeof(Migration).IsAssignableFrom(type) && !PublicInfrastructure.Contains(type.Name)).Select(type => type.FullName!));
    }

    [Fact]
    public void Handlers_are_internal_and_sealed() => MustBeInternalAndSealed(UseCases.Handlers);

    [Fact]
    public void Validators_are_internal_and_sealed() =>
        MustBeInternalAndSealed(Selection.Some(UseCases.Assembly.GetTypes().Where(type => typeof(IValidator).IsAssignableFrom(type) && !type.IsAbstract && !type.IsGenericTypeDefinition), "validators"));

    [Fact]
    public void Table_configurations_are_internal_and_sealed() =>
        MustBeInternalAndSealed(Selection.Some(typeof(DataFolder).Assembly.GetTypes().Where(type => UseCases.Closes(type, typeof(IEntityTypeConfiguration<>))), "configurations"));

    private static void MustBeInternalAndSealed(IReadOnlyList<Type> types) =>
        Selection.NoneMay("Must be internal sealed", types.Where(type => type.IsVisible || !type.IsSealed).Select(type => type.FullName!));
}
