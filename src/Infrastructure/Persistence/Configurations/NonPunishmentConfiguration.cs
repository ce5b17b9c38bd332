using CaseTracker.Domain.Cases;
using CaseTracker.Domain.Deadlines;
using CaseTracker.Domain.Staff;
using CaseTracker.Domain.Suspects;
using CaseTracker.Domain.Victims;
using CaseTracker.Domain.Victims.NonPunishment;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaseTracker.Infrastructure.Persistence.Configurations;

internal sealed class NonPunishmentAssessmentConfiguration : IEntityTypeConfiguration<NonPunishmentAssessment>
{
    public void Configure(EntityTypeBuilder<NonPunishmentAssessment> builder)
    {
        _ = builder.ToTable("NonPunishmentAssessments", table => table.HasCheckConstraint("ck_non_punishment_assessments_somebody", "victim_id is not null or suspect_id is not null"));
        _ = builder.Property(a => a.Id).ValueGeneratedNever();
        _ = builder.HasOne<Case>().WithMany().HasForeignKey(a => a.CaseId).OnDelete(DeleteBehavior.Restrict);
        _ = builder.HasOne<Victim>().WithMany().HasForeignKey(a => a.VictimId).OnDelete(DeleteBehavior.Restrict);
        _ = builder.HasOne<Suspect>().WithMany().HasForeignKey(a => a.SuspectId).OnDelete(DeleteBehavior.Restrict);
        _ = builder.HasOne<StaffMember>().WithMany().HasForeignKey(a => a.OpenedBy).OnDelete(DeleteBehavior.Restrict);
        _ = builder.HasIndex(a => new { a.CaseId, a.Number }).IsUnique(); // the assessments of a case, in order
    }
}

internal sealed class NonPunishmentDecisionConfiguration : IEntityTypeConfiguration<NonPunishmentDecision>
{
    public void Configure(EntityTypeBuilder<NonPunishmentDecision> builder)
    {
        _ = builder.ToTable("NonPunishmentDecisions");
        _ = builder.Property(d => d.Id).ValueGeneratedNever();
        _ = builder.Property(d => d.Decision).HasMaxLength(VictimRecord.CodeMaxLength);
        _ = builder.Property(d => d.Nexus).HasMaxLength(VictimRecord.CodeMaxLength);
        _ = builder.Property(d => d.Outcome).HasMaxLength(VictimRecord.CodeMaxLength);
        _ = builder.HasOne<Case>().WithMany().HasForeignKey(d => d.CaseId).OnDelete(DeleteBehavior.Restrict);
        _ = builder.HasOne<NonPunishmentAssessment>().WithMany().HasForeignKey(d => d.AssessmentId).OnDelete(DeleteBehavior.Restrict);
        _ = builder.HasOne<Deadline>().WithMany().HasForeignKey(d => d.DeadlineId).OnDelete(DeleteBehavior.Restrict);
        _ = builder.HasOne<StaffMember>().WithMany().HasForeignKey(d => d.DecidedBy).OnDelete(DeleteBehavior.Restrict);
        _ = builder.HasIndex(d => new { d.AssessmentId, d.Number }).IsUnique(); // two who decide at once: one of them is refused
    }
}

internal sealed class CollateralProceedingConfiguration : IEntityTypeConfiguration<CollateralProceeding>
{
    public void Configure(EntityTypeBuilder<CollateralProceeding> builder)
    {
        _ = builder.ToTable("CollateralProceedings");
        _ = builder.Property(p => p.Id).ValueGeneratedNever();
        _ = builder.Property<uint>("Version").IsRowVersion();
        _ = builder.Property(p => p.Kind).HasMaxLength(VictimRecord.CodeMaxLength);
        _ = builder.Property(p => p.Relief).HasMaxLength(VictimRecord.CodeMaxLength);
        _ = builder.Property(p => p.State).HasMaxLength(VictimRecord.CodeMaxLength);
        _ = builder.Ignore(p => p.MayFollow);
        _ = builder.HasOne<Case>().WithMany().HasForeignKey(p => p.CaseId).OnDelete(DeleteBehavior.Restrict);
        _ = builder.HasOne<Victim>().WithMany().HasForeignKey(p => p.VictimId).OnDelete(DeleteBehavior.Restrict); // the proceedings of a victim
        _ = builder.HasOne<StaffMember>().WithMany().HasForeignKey(p => p.RecordedBy).OnDelete(DeleteBehavior.Restrict);
    }
}
