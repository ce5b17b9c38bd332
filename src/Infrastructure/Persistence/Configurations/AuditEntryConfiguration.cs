using CaseTracker.Domain.Audit;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaseTracker.Infrastructure.Persistence.Configurations;

internal sealed class AuditEntryConfiguration : IEntityTypeConfiguration<AuditEntry>
{
    internal const string LeafHash = "LeafHash";
    internal const string Mac = "Mac";

    public void Configure(EntityTypeBuilder<AuditEntry> builder)
    {
        _ = builder.ToTable("Entries", "audit"); // append-only: Sql/append_only.sql
        _ = builder.Property(e => e.Id).ValueGeneratedNever();
        _ = builder.Property(e => e.UseCase).HasMaxLength(60);
        _ = builder.Property(e => e.Purpose).HasMaxLength(40);
        _ = builder.Property(e => e.Rule).HasMaxLength(120);
        _ = builder.Property<byte[]>(LeafHash);
        _ = builder.Property<byte[]>(Mac);
        _ = builder.HasIndex(e => e.At);                       // the trail, latest first
        _ = builder.HasIndex(e => new { e.CaseId, e.At });     // who touched this case
        _ = builder.HasIndex(e => new { e.Actor, e.At });      // what this person did
    }
}

/// <summary>Encrypted free text of an entry. It may be erased; the entry's leaf stands without it.</summary>
internal sealed class AuditPayload
{
    public Guid EntryId { get; init; }

    /// <summary>Null when it is sealed with the installation's key.</summary>
    public Guid? CaseId { get; init; }

    public byte[] Ciphertext { get; init; } = [];
}

internal sealed class AuditPayloadConfiguration : IEntityTypeConfiguration<AuditPayload>
{
    public void Configure(EntityTypeBuilder<AuditPayload> builder)
    {
        _ = builder.ToTable("Payloads", "audit");
        _ = builder.HasKey(p => p.EntryId);
        _ = builder.Property(p => p.EntryId).ValueGeneratedNever();
        _ = builder.HasOne<AuditEntry>().WithOne().HasForeignKey<AuditPayload>(p => p.EntryId).OnDelete(DeleteBehavior.Restrict);
    }
}
