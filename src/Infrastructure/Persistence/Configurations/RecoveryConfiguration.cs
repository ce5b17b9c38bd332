using CaseTracker.Domain.Cases;
using CaseTracker.Domain.Counts.Outcomes;
using CaseTracker.Domain.Recovery;
using CaseTracker.Domain.Staff;
using CaseTracker.Domain.Suspects;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaseTracker.Infrastructure.Persistence.Configurations;

internal sealed class FinancialInvestigationConfiguration : IEntityTypeConfiguration<FinancialInvestigation>
{
    public void Configure(EntityTypeBuilder<FinancialInvestigation> builder)
    {
        _ = builder.ToTable("FinancialInvestigations"); // ends once: Sql/recovery.sql
        _ = builder.Property(f => f.Id).ValueGeneratedNever();
        _ = builder.Property<uint>("Version").IsRowVersion();
        _ = builder.PrimitiveCollection(f => f.Enquiries);
        _ = builder.Property(f => f.Note).HasMaxLength(FinancialInvestigation.NoteMaxLength);
        _ = builder.Property(f => f.Outcome).HasMaxLength(FinancialInvestigation.CodeMaxLength);
        _ = builder.Property(f => f.ClosingNote).HasMaxLength(FinancialInvestigation.NoteMaxLength);
        _ = builder.HasOne<Case>().WithMany().HasForeignKey(f => f.CaseId).OnDelete(DeleteBehavior.Restrict);
        _ = builder.HasOne<StaffMember>().WithMany().HasForeignKey(f => f.RecordedBy).OnDelete(DeleteBehavior.Restrict);
        _ = builder.HasOne<StaffMember>().WithMany().HasForeignKey(f => f.ClosedBy).OnDelete(DeleteBehavior.Restrict);
        _ = builder.HasIndex(f => new { f.CaseId, f.Number }).IsUnique(); // those of a case, in order
    }
}

internal sealed class BenefitEstimateConfiguration : IEntityTypeConfiguration<BenefitEstimate>
{
    public void Configure(EntityTypeBuilder<BenefitEstimate> builder)
    {
        _ = builder.ToTable("BenefitEstimates"); // append-only
        _ = builder.Property(b => b.Id).ValueGeneratedNever();
        _ = builder.Property(b => b.Amount).HasPrecision(18, 2);
        _ = builder.Property(b => b.Currency).HasMaxLength(3);
        _ = builder.Property(b => b.Method).HasMaxLength(FinancialInvestigation.CodeMaxLength);
        _ = builder.Property(b => b.From).HasColumnName("gained_from");
        _ = builder.Property(b => b.Until).HasColumnName("gained_until");
        _ = builder.Property(b => b.Explanation).HasMaxLength(BenefitEstimate.ExplanationMaxLength);
        _ = builder.HasOne<Case>().WithMany().HasForeignKey(b => b.CaseId).OnDelete(DeleteBehavior.Restrict);
        _ = builder.HasOne<StaffMember>().WithMany().HasForeignKey(b => b.RecordedBy).OnDelete(DeleteBehavior.Restrict);
        _ = builder.HasIndex(b => new { b.CaseId, b.Number }).IsUnique(); // the newest of a case
    }
}

internal sealed class AssetConfiguration : IEntityTypeConfiguration<Asset>
{
    public void Configure(EntityTypeBuilder<Asset> builder)
    {
        _ = builder.ToTable("Assets"); // changes only with a step: Sql/recovery.sql
        _ = builder.Property(a => a.Id).ValueGeneratedNever();
        _ = builder.Property<uint>("Version").IsRowVersion();
        _ = builder.Property(a => a.Kind).HasMaxLength(FinancialInvestigation.CodeMaxLength);
        _ = builder.Property(a => a.Description).HasMaxLength(Asset.DescriptionMaxLength);
        _ = builder.Property(a => a.Value).HasPrecision(18, 2);
        _ = builder.Property(a => a.Currency).HasMaxLength(3);
        _ = builder.Property(a => a.HeldBy).HasMaxLength(Asset.HolderMaxLength);
        _ = builder.Property(a => a.State).HasMaxLength(FinancialInvestigation.CodeMaxLength);
        _ = builder.Property(a => a.Basis).HasMaxLength(FinancialInvestigation.CodeMaxLength);
        _ = builder.HasOne<Case>().WithMany().HasForeignKey(a => a.CaseId).OnDelete(DeleteBehavior.Restrict);
        _ = builder.HasOne<Suspect>().WithMany().HasForeignKey(a => a.OwnerId).OnDelete(DeleteBehavior.Restrict);
        _ = builder.HasOne<StaffMember>().WithMany().HasForeignKey(a => a.RecordedBy).OnDelete(DeleteBehavior.Restrict);
        _ = builder.HasIndex(a => new { a.CaseId, a.Number }).IsUnique(); // those of a case, in order
    }
}

internal sealed class AssetStepConfiguration : IEntityTypeConfiguration<AssetStep>
{
    public void Configure(EntityTypeBuilder<AssetStep> builder)
    {
        _ = builder.ToTable("AssetSteps"); // append-only
        _ = builder.Property(s => s.Id).ValueGeneratedNever();
        _ = builder.Property(s => s.Measure).HasMaxLength(FinancialInvestigation.CodeMaxLength);
        _ = builder.Property(s => s.On).HasColumnName("done_on");
        _ = builder.Property(s => s.Amount).HasPrecision(18, 2);
        _ = builder.Property(s => s.Basis).HasMaxLength(FinancialInvestigation.CodeMaxLength);
        _ = builder.Property(s => s.Disposition).HasMaxLength(FinancialInvestigation.CodeMaxLength);
        _ = builder.Property(s => s.Note).HasMaxLength(AssetStep.NoteMaxLength);
        _ = builder.HasOne<Case>().WithMany().HasForeignKey(s => s.CaseId).OnDelete(DeleteBehavior.Restrict);
        _ = builder.HasOne<Asset>().WithMany().HasForeignKey(s => s.AssetId).OnDelete(DeleteBehavior.Restrict);
        _ = builder.HasOne<EnforcementStep>().WithMany().HasForeignKey(s => s.EnforcementStepId).OnDelete(DeleteBehavior.Restrict);
        _ = builder.HasOne<StaffMember>().WithMany().HasForeignKey(s => s.RecordedBy).OnDelete(DeleteBehavior.Restrict);
        _ = builder.HasIndex(s => new { s.AssetId, s.Number }).IsUnique();                                  // the steps of an asset, in order
        _ = builder.HasIndex(s => s.CaseId).HasFilter("measure = 'REALISED' and enforcement_step_id is null"); // what of a case was realised without a sentence
    }
}
