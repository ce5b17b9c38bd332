using CaseTracker.Domain.Cases;
using CaseTracker.Domain.Documents;
using CaseTracker.Domain.Evidence;
using CaseTracker.Domain.Hearings;
using CaseTracker.Domain.Victims;
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
        _ = builder.Property(d => d.Paper).HasConversion<string>().HasMaxLength(8).HasDefaultValueSql("'A4'").HasSentinel((PaperSize)(-1));
        _ = builder.Property(d => d.FailureCode).HasMaxLength(40);
        _ = builder.Property(d => d.Recipient).HasMaxLength(DocumentOrder.RecipientMaxLength).HasDefaultValueSql("''");
        _ = builder.Property(d => d.Language).HasMaxLength(DocumentOrder.LanguageMaxLength).HasDefaultValueSql("'en'");
        _ = builder.Property(d => d.CopyMark).HasMaxLength(20).HasDefaultValueSql("''");
        _ = builder.Property(d => d.IdentityPurpose).HasMaxLength(40).HasDefaultValueSql("''");
        _ = builder.Property(d => d.Attempt).HasDefaultValueSql("1");
        _ = builder.Property(d => d.SectionNames).HasDefaultValueSql("'{}'"); // for rows from before there was such a column, like the two below
        _ = builder.Property(d => d.IdentityVictims).HasDefaultValueSql("'{}'");
        _ = builder.Property(d => d.Details).HasDefaultValueSql("''");
        _ = builder.OwnsOne(d => d.File, file =>
        {
            _ = file.Property(f => f.ObjectId).HasColumnName("object_id");
            _ = file.Property(f => f.Pages).HasColumnName("pages");
            _ = file.Property(f => f.SizeBytes).HasColumnName("size_bytes");
            _ = file.Property(f => f.Sha256).HasMaxLength(64).HasColumnName("sha256");
            _ = file.Property(f => f.Engine).HasMaxLength(100).HasColumnName("engine");
        });
        _ = builder.HasMany(d => d.Volumes).WithOne().HasForeignKey(v => v.DocumentId).OnDelete(DeleteBehavior.Restrict);
        _ = builder.Navigation(d => d.Volumes).HasField("volumes").UsePropertyAccessMode(PropertyAccessMode.Field);
        _ = builder.HasOne<Case>().WithMany().HasForeignKey(d => d.CaseId).OnDelete(DeleteBehavior.Restrict);
        _ = builder.HasOne<Exhibit>().WithMany().HasForeignKey(d => d.ExhibitId).OnDelete(DeleteBehavior.Restrict);
        _ = builder.HasOne<Victim>().WithMany().HasForeignKey(d => d.VictimId).OnDelete(DeleteBehavior.Restrict);
        _ = builder.HasOne<Hearing>().WithMany().HasForeignKey(d => d.HearingId).OnDelete(DeleteBehavior.Restrict);
        _ = builder.HasIndex(d => new { d.CaseId, d.RequestedAt }); // the documents of a case, latest first
        _ = builder.HasIndex(d => d.RetryOfId).IsUnique();          // tried again once, by whoever comes first
    }
}

internal sealed class PrintedVolumeConfiguration : IEntityTypeConfiguration<PrintedVolume>
{
    public void Configure(EntityTypeBuilder<PrintedVolume> builder)
    {
        _ = builder.ToTable("DocumentVolumes");
        _ = builder.HasKey(v => new { v.DocumentId, v.Number });
        _ = builder.Property(v => v.Number).ValueGeneratedNever();
        _ = builder.Property(v => v.Sha256).HasMaxLength(64);
        _ = builder.HasOne<Case>().WithMany().HasForeignKey(v => v.CaseId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class PrintProgressConfiguration : IEntityTypeConfiguration<PrintProgress>
{
    public void Configure(EntityTypeBuilder<PrintProgress> builder)
    {
        _ = builder.ToTable("PrintProgress"); // written by Sql/documents.sql only
        _ = builder.HasKey(p => p.DocumentId);
        _ = builder.Property(p => p.DocumentId).ValueGeneratedNever();
        _ = builder.Property(p => p.Stage).HasMaxLength(PrintProgress.StageMaxLength);
        _ = builder.Property(p => p.Section).HasMaxLength(PrintProgress.StageMaxLength);
        _ = builder.HasOne<CaseDocument>().WithOne().HasForeignKey<PrintProgress>(p => p.DocumentId).OnDelete(DeleteBehavior.Cascade);
        _ = builder.HasOne<Case>().WithMany().HasForeignKey(p => p.CaseId).OnDelete(DeleteBehavior.Restrict);
    }
}
