using CaseTracker.Domain.Cases;
using CaseTracker.Domain.Documents;
using CaseTracker.Domain.Evidence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaseTracker.Infrastructure.Persistence.Configurations;

internal sealed class CaseDocumentConfiguration : IEntityTypeConfiguration<CaseDocument>
{
    public void Configure(EntityTypeBuilder<CaseDocument> builder)
    {
        _ = builder.ToTable("Documents");
        _ = builder.Property(d => d.Id).ValueGeneratedNever();
        _ = builder.Property<uint>("Version").IsRowVersion();
        _ = builder.Property(d => d.Kind).HasConversion<string>().HasMaxLength(24);
        _ = builder.Property(d => d.Audience).HasConversion<string>().HasMaxLength(24);
        _ = builder.Property(d => d.State).HasConversion<string>().HasMaxLength(10);
        _ = builder.Property(d => d.FailureCode).HasMaxLength(40);
        _ = builder.OwnsOne(d => d.File, file =>
        {
            _ = file.Property(f => f.ObjectId).HasColumnName("object_id");
            _ = file.Property(f => f.Pages).HasColumnName("pages");
            _ = file.Property(f => f.SizeBytes).HasColumnName("size_bytes");
            _ = file.Property(f => f.Sha256).HasMaxLength(64).HasColumnName("sha256");
            _ = file.Property(f => f.Engine).HasMaxLength(100).HasColumnName("engine");
        });
        _ = builder.HasOne<Case>().WithMany().HasForeignKey(d => d.CaseId).OnDelete(DeleteBehavior.Restrict);
        _ = builder.HasOne<Exhibit>().WithMany().HasForeignKey(d => d.ExhibitId).OnDelete(DeleteBehavior.Restrict);
        _ = builder.HasIndex(d => new { d.CaseId, d.RequestedAt }); // the documents of a case, latest first
    }
}
