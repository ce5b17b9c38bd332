using CaseTracker.Domain.Cases;
using CaseTracker.Domain.Staff;
using CaseTracker.Domain.Suspects;
using CaseTracker.Domain.Suspects.Stages;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaseTracker.Infrastructure.Persistence.Configurations;

internal sealed class SuspectStageConfiguration : IEntityTypeConfiguration<SuspectStage>
{
    public void Configure(EntityTypeBuilder<SuspectStage> builder)
    {
        _ = builder.ToTable("SuspectStages"); // append-only
        _ = builder.Property(s => s.Id).ValueGeneratedNever();
        _ = builder.Property(s => s.From).HasMaxLength(40).HasColumnName("from_stage");
        _ = builder.Property(s => s.To).HasMaxLength(40).HasColumnName("to_stage");
        _ = builder.Property(s => s.On).HasColumnName("since");
        _ = builder.Property(s => s.Reason).HasMaxLength(SuspectStage.ReasonMaxLength);
        _ = builder.Property(s => s.OtherReference).HasMaxLength(SuspectStage.OtherReferenceMaxLength);
        _ = builder.Property(s => s.ToState).HasMaxLength(2);
        _ = builder.HasOne<Case>().WithMany().HasForeignKey(s => s.CaseId).OnDelete(DeleteBehavior.Restrict);
        _ = builder.HasOne<Suspect>().WithMany().HasForeignKey(s => s.SuspectId).OnDelete(DeleteBehavior.Restrict);
        _ = builder.HasOne<Case>().WithMany().HasForeignKey(s => s.OtherCaseId).OnDelete(DeleteBehavior.Restrict);
        _ = builder.HasOne<StaffMember>().WithMany().HasForeignKey(s => s.By).OnDelete(DeleteBehavior.Restrict);
        _ = builder.HasIndex(s => new { s.SuspectId, s.Number }).IsUnique(); // the steps of a person, in order
        _ = builder.HasIndex(s => s.CaseId);                                 // outcomes of a case
    }
}

internal sealed class BlockageConfiguration : IEntityTypeConfiguration<Blockage>
{
    public void Configure(EntityTypeBuilder<Blockage> builder)
    {
        _ = builder.ToTable("Blockages"); // ends once: Sql/stages.sql
        _ = builder.Property(b => b.Id).ValueGeneratedNever();
        _ = builder.Property(b => b.ReasonCode).HasMaxLength(40);
        _ = builder.Property(b => b.Note).HasMaxLength(Blockage.NoteMaxLength);
        _ = builder.Property(b => b.EndNote).HasMaxLength(Blockage.NoteMaxLength);
        _ = builder.HasOne<Case>().WithMany().HasForeignKey(b => b.CaseId).OnDelete(DeleteBehavior.Restrict);
        _ = builder.HasOne<Suspect>().WithMany().HasForeignKey(b => b.SuspectId).OnDelete(DeleteBehavior.Restrict);
        _ = builder.HasOne<StaffMember>().WithMany().HasForeignKey(b => b.RecordedBy).OnDelete(DeleteBehavior.Restrict);
        _ = builder.HasOne<StaffMember>().WithMany().HasForeignKey(b => b.EndedBy).OnDelete(DeleteBehavior.Restrict);
        _ = builder.HasIndex(b => new { b.CaseId, b.ExpectedBy }).HasFilter("ended_on is null"); // what a case waits for, the most overdue first
    }
}
