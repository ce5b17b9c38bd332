using CaseTracker.Application.Abstractions;
using CaseTracker.Infrastructure.Persistence;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace CaseTracker.Infrastructure.Identity;

internal static class IdentityRegistration
{
    internal static void Configure(IdentityOptions options)
    {
        options.Stores.SchemaVersion = IdentitySchemaVersions.Version3; // passkeys have their table from the start
        options.Password.RequiredLength = 12;
        options.Password.RequireDigit = options.Password.RequireLowercase = options.Password.RequireUppercase = options.Password.RequireNonAlphanumeric = false;
        options.Password.RequiredUniqueChars = 5;
        options.Lockout.MaxFailedAccessAttempts = 5;
        options.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(5);
    }

    internal static IServiceCollection AddIdentity(this IServiceCollection services, IConfiguration configuration)
    {
        _ = services.AddIdentityCore<Account>(Configure).AddEntityFrameworkStores<CaseTrackerDbContext>().AddDefaultTokenProviders();
        _ = services.Configure<PasswordHasherOptions>(o => o.IterationCount = 210_000);
        _ = services.Configure<SessionOptions>(configuration.GetSection("Sessions"));
        _ = services.AddMemoryCache().AddSingleton<IQrCodes, QrCodes>();
        return services.AddScoped<ICredentials, Credentials>().AddSingleton<ISessions, Sessions>().AddSingleton<IActorDirectory, ActorDirectory>();
    }
}
