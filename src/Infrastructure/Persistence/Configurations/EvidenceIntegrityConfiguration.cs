using CaseTracker.Domain.Cases;
using CaseTracker.Domain.Evidence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaseTracker.Infrastructure.Persistence.Configurations;

/// <summary>Written by the functions of Sql/evidence_integrity.sql only, and append-only.</summary>
internal sealed class ContentVerificationConfiguration : IEntityTypeConfiguration<ContentVerification>
{
    private const int WordMaxLength = 16;

    public void Configure(EntityTypeBuilder<ContentVerification> builder)
    {
        _ = builder.ToTable("EvidenceVerifications");
        _ = builder.Property(v => v.Id).ValueGeneratedNever();
        _ = builder.Property(v => v.Copy).HasMaxLength(ContentVerification.CopyMaxLength);
        _ = builder.Property(v => v.Result).HasConversion<string>().HasMaxLength(WordMaxLength);
        _ = builder.Property(v => v.MeasuredSha256).HasMaxLength(64).HasColumnName("measured_sha256");
        _ = builder.Property(v => v.Occasion).HasConversion<string>().HasMaxLength(WordMaxLength);
        _ = builder.HasOne<Exhibit>().WithMany().HasForeignKey(v => v.ExhibitId).OnDelete(DeleteBehavior.Restrict);
        _ = builder.HasOne<Case>().WithMany().HasForeignKey(v => v.CaseId).OnDelete(DeleteBehavior.Restrict);
        _ = builder.HasIndex(v => new { v.ExhibitId, v.Copy, v.CheckedAt }); // the latest of each copy
    }
}

internal sealed class ContentScanConfiguration : IEntityTypeConfiguration<ContentScan>
{
    private const int WordMaxLength = 16;

    public void Configure(EntityTypeBuilder<ContentScan> builder)
    {
        _ = builder.ToTable("EvidenceScans");
        _ = builder.Property(s => s.Id).ValueGeneratedNever();
        _ = builder.Property(s => s.State).HasConversion<string>().HasMaxLength(WordMaxLength);
        _ = builder.Property(s => s.Signature).HasMaxLength(ContentScan.SignatureMaxLength);
        _ = builder.Property(s => s.ScannerVersion).HasMaxLength(ContentScan.ScannerMaxLength);
        _ = builder.HasOne<Exhibit>().WithMany().HasForeignKey(s => s.ExhibitId).OnDelete(DeleteBehavior.Restrict);
        _ = builder.HasOne<Case>().WithMany().HasForeignKey(s => s.CaseId).OnDelete(DeleteBehavior.Restrict);
        _ = builder.HasIndex(s => new { s.ExhibitId, s.CheckedAt }); // the latest
    }
}
