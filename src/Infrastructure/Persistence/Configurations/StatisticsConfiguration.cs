using CaseTracker.Domain.Staff;
using CaseTracker.Domain.Statistics;
using CaseTracker.Domain.Statistics.Exports;
using CaseTracker.Domain.Statistics.Releases;
using CaseTracker.Domain.Statistics.Targets;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaseTracker.Infrastructure.Persistence.Configurations;

internal sealed class StatisticsReleaseConfiguration : IEntityTypeConfiguration<StatisticsRelease>
{
    public void Configure(EntityTypeBuilder<StatisticsRelease> builder)
    {
        _ = builder.ToTable("StatisticsReleases", table => table.HasCheckConstraint("ck_statistics_releases_second_person", "answered_by is null or answered_by <> asked_by"));
        FourEyesColumns.Configure(builder);
        _ = builder.Property(r => r.Sha256).HasMaxLength(64).IsFixedLength();
        _ = builder.Property(r => r.Note).HasMaxLength(StatisticsRelease.NoteMaxLength);
        _ = builder.HasIndex(r => new { r.Year, r.Edition }).IsUnique(); // the publications of a year, in order
    }
}

internal sealed class ResearchExportConfiguration : IEntityTypeConfiguration<ResearchExport>
{
    public void Configure(EntityTypeBuilder<ResearchExport> builder)
    {
        _ = builder.ToTable("ResearchExports", table => table.HasCheckConstraint("ck_research_exports_second_person", "answered_by is null or answered_by <> asked_by"));
        FourEyesColumns.Configure(builder);
        _ = builder.Property(e => e.Recipient).HasMaxLength(ResearchExport.RecipientMaxLength);
        _ = builder.Property(e => e.Purpose).HasMaxLength(ResearchExport.PurposeMaxLength);
        _ = builder.HasIndex(e => e.AskedAt); // the latest first
    }
}

internal sealed class ProsecutionTargetConfiguration : IEntityTypeConfiguration<ProsecutionTarget>
{
    public void Configure(EntityTypeBuilder<ProsecutionTarget> builder)
    {
        _ = builder.ToTable("ProsecutionTargets");
        _ = builder.Property(t => t.Id).ValueGeneratedNever();
        _ = builder.Property(t => t.Form).HasMaxLength(ProsecutionTarget.FormMaxLength);
        _ = builder.Property(t => t.Multiple).HasPrecision(5, 2);
        _ = builder.Property(t => t.Reason).HasMaxLength(ProsecutionTarget.ReasonMaxLength);
        _ = builder.HasOne<StaffMember>().WithMany().HasForeignKey(t => t.SetBy).OnDelete(DeleteBehavior.Restrict);
        _ = builder.HasIndex(t => new { t.Form, t.SetAt }); // the one that holds for a form
    }
}

internal static class FourEyesColumns
{
    internal static void Configure<T>(EntityTypeBuilder<T> builder) where T : FourEyes
    {
        _ = builder.Property(e => e.Id).ValueGeneratedNever();
        _ = builder.Property<uint>("Version").IsRowVersion(); // two who answer at once: one of them looks again
        _ = builder.Property(e => e.State).HasConversion<string>().HasMaxLength(10);
        _ = builder.Property(e => e.Answer).HasMaxLength(FourEyes.AnswerMaxLength);
        _ = builder.HasOne<StaffMember>().WithMany().HasForeignKey(e => e.AskedBy).OnDelete(DeleteBehavior.Restrict);
        _ = builder.HasOne<StaffMember>().WithMany().HasForeignKey(e => e.AnsweredBy).OnDelete(DeleteBehavior.Restrict);
    }
}
