using CaseTracker.Domain.Bundles;
using CaseTracker.Domain.Cases;
using CaseTracker.Domain.Evidence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaseTracker.Infrastructure.Persistence.Configurations;

internal sealed class BundleConfiguration : IEntityTypeConfiguration<Bundle>
{
    public void Configure(EntityTypeBuilder<Bundle> builder)
    {
        _ = builder.ToTable("Bundles");
        _ = builder.Property(b => b.Id).ValueGeneratedNever();
        _ = builder.Property<uint>("Version").IsRowVersion();
        _ = builder.Property(b => b.Title).HasMaxLength(Bundle.TitleMaxLength);
        _ = builder.Property(b => b.Marking).HasMaxLength(Bundle.MarkingMaxLength);
        _ = builder.Property(b => b.Recipient).HasMaxLength(Bundle.RecipientMaxLength);
        _ = builder.ComplexProperty(b => b.Bates, bates => bates.Property(x => x.Prefix).HasMaxLength(BatesNumbers.PrefixMaxLength));
        _ = builder.HasOne<Case>().WithMany().HasForeignKey(b => b.CaseId).OnDelete(DeleteBehavior.Restrict);
        _ = builder.HasMany(b => b.Sections).WithOne().HasForeignKey(s => s.BundleId).OnDelete(DeleteBehavior.Cascade);
        _ = builder.HasMany(b => b.Entries).WithOne().HasForeignKey(e => e.BundleId).OnDelete(DeleteBehavior.Cascade);
        _ = builder.Navigation(b => b.Sections).UsePropertyAccessMode(PropertyAccessMode.Field);
        _ = builder.Navigation(b => b.Entries).UsePropertyAccessMode(PropertyAccessMode.Field);
        _ = builder.HasIndex(b => new { b.CaseId, b.MadeAt }); // the bundles of a case, latest first
    }
}

internal sealed class BundleSectionConfiguration : IEntityTypeConfiguration<BundleSection>
{
    public void Configure(EntityTypeBuilder<BundleSection> builder)
    {
        _ = builder.ToTable("BundleSections");
        _ = builder.Property(s => s.Id).ValueGeneratedNever();
        _ = builder.Property(s => s.Title).HasMaxLength(BundleSection.TitleMaxLength);
    }
}

internal sealed class BundleEntryConfiguration : IEntityTypeConfiguration<BundleEntry>
{
    public void Configure(EntityTypeBuilder<BundleEntry> builder)
    {
        _ = builder.ToTable("BundleEntries");
        _ = builder.Property(e => e.Id).ValueGeneratedNever();
        _ = builder.Property(e => e.Title).HasMaxLength(BundleEntry.TitleMaxLength);
        _ = builder.Property(e => e.Pages).HasMaxLength(PageSelection.MaxLength);
        _ = builder.Property(e => e.Label).HasMaxLength(ExhibitLabel.MaxLength);
        _ = builder.HasOne<BundleSection>().WithMany().HasForeignKey(e => e.SectionId).OnDelete(DeleteBehavior.Restrict);
        _ = builder.HasOne<Exhibit>().WithMany().HasForeignKey(e => e.ExhibitId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class BundleVersionConfiguration : IEntityTypeConfiguration<BundleVersion>
{
    public void Configure(EntityTypeBuilder<BundleVersion> builder)
    {
        _ = builder.ToTable("BundleVersions");
        _ = builder.Property(v => v.Id).ValueGeneratedNever();
        _ = builder.Property<uint>("Version").IsRowVersion();
        _ = builder.Property(v => v.State).HasConversion<string>().HasMaxLength(12);
        _ = builder.Property(v => v.FailureCode).HasMaxLength(BundleVersion.FailureCodeMaxLength);
        _ = builder.Property(v => v.ServedTo).HasMaxLength(Bundle.RecipientMaxLength);
        _ = builder.OwnsOne(v => v.File, file =>
        {
            _ = file.Property(f => f.ObjectId).HasColumnName("object_id");
            _ = file.Property(f => f.Pages).HasColumnName("pages");
            _ = file.Property(f => f.SizeBytes).HasColumnName("size_bytes");
            _ = file.Property(f => f.Sha256).HasMaxLength(64).HasColumnName("sha256");
            _ = file.Property(f => f.Engine).HasMaxLength(100).HasColumnName("engine");
        });
        _ = builder.HasOne<Case>().WithMany().HasForeignKey(v => v.CaseId).OnDelete(DeleteBehavior.Restrict);
        _ = builder.HasOne<Bundle>().WithMany().HasForeignKey(v => v.BundleId).OnDelete(DeleteBehavior.Restrict);
        _ = builder.HasMany(v => v.Items).WithOne().HasForeignKey(i => i.VersionId).OnDelete(DeleteBehavior.Restrict);
        _ = builder.Navigation(v => v.Items).UsePropertyAccessMode(PropertyAccessMode.Field);
        _ = builder.HasIndex(v => new { v.BundleId, v.Number }).HasFilter("state = 'Served'").IsUnique().HasDatabaseName("ix_bundle_versions_served"); // a number is served once
        _ = builder.HasIndex(v => v.BundleId).HasFilter("state in ('Queued', 'Running')").IsUnique().HasDatabaseName("ix_bundle_versions_open"); // one assembly at a time
    }
}

internal sealed class BundleVersionItemConfiguration : IEntityTypeConfiguration<BundleVersionItem>
{
    public void Configure(EntityTypeBuilder<BundleVersionItem> builder)
    {
        _ = builder.ToTable("BundleVersionItems"); // append-only: Sql/bundles.sql
        _ = builder.HasKey(i => new { i.VersionId, i.Ordinal });
        _ = builder.Property(i => i.Label).HasMaxLength(ExhibitLabel.MaxLength);
        _ = builder.Property(i => i.PageLetters).HasMaxLength(ExhibitLabel.MaxLength);
        _ = builder.Property(i => i.Slip).HasMaxLength(BundleProblems.CodeMaxLength);
        _ = builder.Property(i => i.Notes).HasMaxLength(BundleVersionItem.NotesMaxLength);
        _ = builder.Property(i => i.Sha256).HasMaxLength(64);
        _ = builder.HasOne<Exhibit>().WithMany().HasForeignKey(i => i.ExhibitId).OnDelete(DeleteBehavior.Restrict);
    }
}
