using CaseTracker.Domain.Common;
using CaseTracker.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace CaseTracker.Architecture.Tests;

/// <summary>Both locks cover every table of a case, also the one that will be added tomorrow.</summary>
public sealed class CaseLockTests
{
    /// <summary>The filter of a case reads these two, so a filter on them would run in a circle; they are reached through their case only.</summary>
    private static readonly string[] ReadByTheFilterItself = ["case_members", "case_exclusions"];

    /// <summary>Their case is a pointer, not an owner: a notification is its reader's, the trail is the auditors', the keys are sealed and needed before anyone is known.</summary>
    private static readonly string[] PointAtACase = ["notifications", "entries", "payloads", "case_keys"];

    [Fact]
    public void Every_table_of_a_case_has_a_query_filter() => Selection.NoneMay(
        "Has a case but no query filter",
        CaseTables().Where(entity => !ReadByTheFilterItself.Contains(entity.GetTableName()) && Root(entity).GetDeclaredQueryFilters().Count == 0).Select(entity => entity.DisplayName()));

    [Fact]
    public void Every_table_of_a_case_has_row_level_security()
    {
        var policies = SourceTree.Read("src/Infrastructure/Persistence/Sql/access.sql");
        Selection.NoneMay("Is not named in Sql/access.sql", CaseTables().Select(entity => entity.GetTableName()!).Distinct()
            .Where(table => !policies.Contains($"'{table}'", StringComparison.Ordinal) && !policies.Contains($"alter table {table} enable row level security", StringComparison.Ordinal)));
    }

    [Fact]
    public void Cases_themselves_have_both_locks()
    {
        using var db = Migrator.OwnerContext("Host=none");
        Assert.NotEmpty(db.Model.FindEntityType(typeof(Domain.Cases.Case))!.GetDeclaredQueryFilters());
        Assert.Contains("alter table cases enable row level security", SourceTree.Read("src/Infrastructure/Persistence/Sql/access.sql"), StringComparison.Ordinal);
    }

    /// <summary>Row-level security that binds the owner too would stop the functions that look past it on purpose.</summary>
    [Fact]
    public void No_policy_is_forced_on_the_owner() => Selection.NoneMay(
        "Forces row-level security", SourceTree.Files("src/Infrastructure/Persistence", ".sql").Where(file => file.Text.Contains("force row level security", StringComparison.OrdinalIgnoreCase)).Select(file => file.Path));

    private static IReadOnlyList<IEntityType> CaseTables()
    {
        using var db = Migrator.OwnerContext("Host=none"); // the model needs no database
        return Selection.Some(
            db.Model.GetEntityTypes().Where(entity => entity.FindProperty("CaseId") is { } owner && (owner.ClrType == typeof(CaseId) || owner.ClrType == typeof(CaseId?) || owner.ClrType == typeof(Guid) || owner.ClrType == typeof(Guid?))
                && !PointAtACase.Contains(entity.GetTableName())),
            "tables with a case");
    }

    /// <summary>An owned part is read through its root only, and shares its filter.</summary>
    private static IEntityType Root(IEntityType entity) => entity.FindOwnership() is { } ownership ? Root(ownership.PrincipalEntityType) : entity;
}
