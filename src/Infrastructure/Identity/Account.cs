using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaseTracker.Infrastructure.Identity;

/// <summary>Credentials of a staff member, under the same id. Who they are and what they may do stands in Staff.</summary>
internal sealed class Account : IdentityUser<Guid>
{
    /// <summary>Hash of the authenticator code used last, so that none is taken twice; null before the first.</summary>
    public byte[]? LastCodeHash { get; set; }
}

/// <summary>A session on the server: its token is known to the client only, its hash to us only.</summary>
internal sealed class SessionRow
{
    public Guid Id { get; init; }

    public Guid UserId { get; init; }

    public byte[] TokenHash { get; init; } = [];

    public string Kind { get; init; } = "";

    public DateTimeOffset OpenedAt { get; init; }

    public DateTimeOffset LastSeenAt { get; init; }

    public DateTimeOffset ExpiresAt { get; init; }

    /// <summary>Null while it may be used.</summary>
    public DateTimeOffset? ClosedAt { get; init; }
}

internal sealed class SessionConfiguration : IEntityTypeConfiguration<SessionRow>
{
    public void Configure(EntityTypeBuilder<SessionRow> builder)
    {
        _ = builder.ToTable("Sessions");
        _ = builder.Property(s => s.Id).ValueGeneratedNever();
        _ = builder.Property(s => s.Kind).HasMaxLength(8);
        _ = builder.HasIndex(s => s.TokenHash).IsUnique(); // each request looks its session up
        _ = builder.HasIndex(s => s.UserId);               // closing all sessions of a user
    }
}
