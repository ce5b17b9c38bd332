using System.Security.Cryptography;
using CaseTracker.Application.Abstractions;
using Microsoft.Extensions.Configuration;
using Npgsql;

namespace CaseTracker.Infrastructure.Persistence;

/// <summary>Two ways into one database: the owner migrates, the runtime role serves. With only an owner given, the runtime role is made from it.</summary>
/// <param name="RuntimeRole">Null when an administrator made the runtime role and configured it as <c>Main</c> beside <c>Owner</c>.</param>
internal sealed record DatabaseConnections(string Owner, string Runtime, string? RuntimeRole, string RuntimePassword)
{
    private const int PreparedStatements = 200;

    /// <summary>Derives the runtime role of a database whose owner is known. All instances hold the same key file, so they agree on the password.</summary>
    internal static DatabaseConnections FromOwner(string owner, IInstallationKeys keys, string? roleName)
    {
        var builder = new NpgsqlConnectionStringBuilder(owner) { IncludeErrorDetail = false };
        var role = roleName ?? $"{builder.Database}_app";
        var password = Convert.ToHexString(keys.Derive("database-runtime-role"));
        var runtime = new NpgsqlConnectionStringBuilder(owner) { Username = role, Password = password, IncludeErrorDetail = false, ApplicationName = "casetracker" };
        return new DatabaseConnections(builder.ConnectionString, ForServing(runtime), role, password);
    }

    /// <summary>Null when no connection string is configured: the host then starts a private cluster.</summary>
    internal static DatabaseConnections? Configured(IConfiguration configuration, IInstallationKeys keys)
    {
        if (configuration.GetConnectionString("Main") is not { Length: > 0 } main) return null;
        return configuration.GetConnectionString("Owner") is { Length: > 0 } owner
            ? new DatabaseConnections(owner, ForServing(new NpgsqlConnectionStringBuilder(main)), null, "")
            : FromOwner(main, keys, configuration["Database:RuntimeRole"]);
    }

    /// <summary>
    /// Our queries read few rows through many conditions: compiling them costs ten times what they take, planning them as much again.
    /// So nothing is compiled, and what is asked often stays prepared.
    /// </summary>
    private static string ForServing(NpgsqlConnectionStringBuilder runtime)
    {
        runtime.Options = $"{runtime.Options} -c jit=off".TrimStart();
        if (runtime.MaxAutoPrepare == 0) runtime.MaxAutoPrepare = PreparedStatements;
        return runtime.ConnectionString;
    }
}
