using CaseTracker.Infrastructure.Identity;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Infrastructure.Persistence.Configurations;

/// <summary>Names of the tables that Identity brings.</summary>
internal static class IdentityTables
{
    internal static void Name(ModelBuilder builder)
    {
        _ = builder.Entity<Account>().ToTable("Accounts");
        _ = builder.Entity<IdentityUserClaim<Guid>>().ToTable("AccountClaims");
        _ = builder.Entity<IdentityUserLogin<Guid>>().ToTable("AccountLogins");
        _ = builder.Entity<IdentityUserToken<Guid>>().ToTable("AccountTokens");
        _ = builder.Entity<IdentityUserPasskey<Guid>>().ToTable("AccountPasskeys");
    }
}
