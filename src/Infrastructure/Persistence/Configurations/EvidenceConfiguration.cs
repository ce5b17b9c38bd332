using CaseTracker.Domain.Cases;
using CaseTracker.Domain.Evidence;
using CaseTracker.Domain.Staff;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaseTracker.Infrastructure.Persistence.Configurations;

internal sealed class ExhibitConfiguration : IEntityTypeConfiguration<Exhibit>
{
    public void Configure(EntityTypeBuilder<Exhibit> builder)
    {
        _ = builder.ToTable("Exhibits");
        _ = builder.Property(e => e.Id).ValueGeneratedNever();
        _ = builder.Property<uint>("Version").IsRowVersion(); // two people cannot both receive or edit one item
        _ = builder.Property(e => e.Reference).HasMaxLength(12);
        _ = builder.Property(e => e.Kind).HasConversion<string>().HasMaxLength(10);
        _ = builder.Property(e => e.Type).HasMaxLength(60);
        _ = builder.Property(e => e.Title).HasMaxLength(Exhibit.TitleMaxLength);
        _ = builder.Property(e => e.Description).HasMaxLength(Exhibit.DescriptionMaxLength);
        _ = builder.Property(e => e.SourceIndependence).HasMaxLength(24);
        _ = builder.Property(e => e.CollectedPlace).HasMaxLength(ExhibitParticulars.PlaceMaxLength);
        _ = builder.Property(e => e.SealNumber).HasMaxLength(ExhibitParticulars.SealMaxLength);
        _ = builder.OwnsOne(e => e.Content, content =>
        {
            _ = content.Property(c => c.FileName).HasMaxLength(Exhibit.FileNameMaxLength * 2).HasColumnName("file_name");
            _ = content.Property(c => c.MediaType).HasMaxLength(100).HasColumnName("media_type");
            _ = content.Property(c => c.SizeBytes).HasColumnName("size_bytes");
            _ = content.Property(c => c.Sha256).HasMaxLength(64).HasColumnName("sha256");
            _ = content.Property(c => c.ClaimedSha256).HasMaxLength(64).HasColumnName("claimed_sha256");
            _ = content.Property(c => c.ObjectId).HasColumnName("object_id");
            _ = content.Property(c => c.CipherSha256).HasMaxLength(64).HasColumnName("cipher_sha256");
            _ = content.Property(c => c.ReceivedAt).HasColumnName("received_at");
            _ = content.HasIndex(c => c.ObjectId).IsUnique(); // one stored object serves one item; verification finds its row
        });
        _ = builder.HasOne<Case>().WithMany().HasForeignKey(e => e.CaseId).OnDelete(DeleteBehavior.Restrict);
        _ = builder.HasOne<StaffMember>().WithMany().HasForeignKey(e => e.CustodianId).OnDelete(DeleteBehavior.Restrict);
        _ = builder.HasIndex(e => new { e.CaseId, e.Reference }).IsUnique(); // the exhibits of a case, in order
        _ = builder.HasMany(e => e.Custody).WithOne().HasForeignKey(c => c.ExhibitId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class CustodyEventConfiguration : IEntityTypeConfiguration<CustodyEvent>
{
    public void Configure(EntityTypeBuilder<CustodyEvent> builder)
    {
        _ = builder.ToTable("CustodyEvents"); // append-only: Sql/append_only.sql
        _ = builder.HasKey(c => new { c.ExhibitId, c.Sequence });
        _ = builder.Property(c => c.Sequence).ValueGeneratedNever();
        _ = builder.Property(c => c.Type).HasMaxLength(24);
        _ = builder.Property(c => c.Purpose).HasMaxLength(CustodyEvent.PurposeMaxLength);
        _ = builder.Property(c => c.Place).HasMaxLength(ExhibitParticulars.PlaceMaxLength);
        _ = builder.Property(c => c.SealNumber).HasMaxLength(ExhibitParticulars.SealMaxLength);
        _ = builder.Property(c => c.HashResult).HasMaxLength(64);
        _ = builder.Property(c => c.Remarks).HasMaxLength(CustodyEvent.RemarksMaxLength);
        _ = builder.HasOne<Case>().WithMany().HasForeignKey(c => c.CaseId).OnDelete(DeleteBehavior.Restrict);
    }
}
