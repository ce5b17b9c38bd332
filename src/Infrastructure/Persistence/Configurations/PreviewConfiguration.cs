using CaseTracker.Domain.Cases;
using CaseTracker.Domain.Evidence;
using CaseTracker.Domain.Staff;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaseTracker.Infrastructure.Persistence.Configurations;

internal sealed class EvidencePreviewConfiguration : IEntityTypeConfiguration<EvidencePreview>
{
    public void Configure(EntityTypeBuilder<EvidencePreview> builder)
    {
        _ = builder.ToTable("EvidencePreviews");
        _ = builder.HasKey(p => p.ExhibitId);
        _ = builder.Property<uint>(Application.Abstractions.Columns.Version).IsRowVersion();
        _ = builder.Property(p => p.Kind).HasConversion<string>().HasMaxLength(8);
        _ = builder.Property(p => p.State).HasConversion<string>().HasMaxLength(8);
        _ = builder.Property(p => p.FailureCode).HasMaxLength(EvidencePreview.FailureCodeMaxLength);
        _ = builder.HasOne<Exhibit>().WithMany().HasForeignKey(p => p.ExhibitId).OnDelete(DeleteBehavior.Restrict);
        _ = builder.HasOne<Case>().WithMany().HasForeignKey(p => p.CaseId).OnDelete(DeleteBehavior.Restrict);
        _ = builder.HasOne<StaffMember>().WithMany().HasForeignKey(p => p.RequestedBy).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class DualOpeningConfiguration : IEntityTypeConfiguration<DualOpening>
{
    public void Configure(EntityTypeBuilder<DualOpening> builder)
    {
        _ = builder.ToTable("DualOpenings", table => table.HasCheckConstraint("ck_dual_openings_second_person", "decided_by is null or decided_by <> asked_by"));
        _ = builder.Property(o => o.Id).ValueGeneratedNever();
        _ = builder.Property<uint>(Application.Abstractions.Columns.Version).IsRowVersion(); // an approval is used once, by one of two at once
        _ = builder.Property(o => o.Reason).HasMaxLength(DualOpening.ReasonMaxLength);
        _ = builder.Property(o => o.Purpose).HasConversion<string>().HasMaxLength(10);
        _ = builder.Property(o => o.State).HasConversion<string>().HasMaxLength(10);
        _ = builder.Ignore(o => o.OpenUntil);
        _ = builder.HasOne<Exhibit>().WithMany().HasForeignKey(o => o.ExhibitId).OnDelete(DeleteBehavior.Restrict);
        _ = builder.HasOne<Case>().WithMany().HasForeignKey(o => o.CaseId).OnDelete(DeleteBehavior.Restrict);
        _ = builder.HasOne<StaffMember>().WithMany().HasForeignKey(o => o.AskedBy).OnDelete(DeleteBehavior.Restrict);
        _ = builder.HasOne<StaffMember>().WithMany().HasForeignKey(o => o.DecidedBy).OnDelete(DeleteBehavior.Restrict);
        _ = builder.HasIndex(o => new { o.ExhibitId, o.AskedAt }); // the requests of an item, latest first
    }
}
