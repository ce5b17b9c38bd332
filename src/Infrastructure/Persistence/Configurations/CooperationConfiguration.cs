using CaseTracker.Domain.Cases;
using CaseTracker.Domain.Cooperation;
using CaseTracker.Domain.Staff;
using CaseTracker.Domain.Suspects;
using CaseTracker.Domain.Suspects.Stages;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaseTracker.Infrastructure.Persistence.Configurations;

internal sealed class AssistanceRequestConfiguration : IEntityTypeConfiguration<AssistanceRequest>
{
    public void Configure(EntityTypeBuilder<AssistanceRequest> builder)
    {
        _ = builder.ToTable("AssistanceRequests"); // changes only with a step: Sql/recovery.sql
        _ = builder.Property(r => r.Id).ValueGeneratedNever();
        _ = builder.Property<uint>("Version").IsRowVersion();
        _ = builder.Property(r => r.Instrument).HasMaxLength(AssistanceRequest.CodeMaxLength);
        _ = builder.Property(r => r.Country).HasMaxLength(2);
        _ = builder.Property(r => r.Channel).HasMaxLength(AssistanceRequest.CodeMaxLength);
        _ = builder.Property(r => r.Authority).HasMaxLength(AssistanceRequest.AuthorityMaxLength);
        _ = builder.Property(r => r.Reference).HasMaxLength(AssistanceRequest.ReferenceMaxLength);
        _ = builder.Property(r => r.Asked).HasMaxLength(AssistanceRequest.AskedMaxLength);
        _ = builder.Property(r => r.State).HasMaxLength(AssistanceRequest.CodeMaxLength);
        _ = builder.HasOne<Case>().WithMany().HasForeignKey(r => r.CaseId).OnDelete(DeleteBehavior.Restrict);
        _ = builder.HasOne<Suspect>().WithMany().HasForeignKey(r => r.SuspectId).OnDelete(DeleteBehavior.Restrict);
        _ = builder.HasOne<Blockage>().WithMany().HasForeignKey(r => r.BlockageId).OnDelete(DeleteBehavior.Restrict);
        _ = builder.HasOne<StaffMember>().WithMany().HasForeignKey(r => r.RecordedBy).OnDelete(DeleteBehavior.Restrict);
        _ = builder.HasIndex(r => new { r.CaseId, r.Number }).IsUnique(); // those of a case, in order
        _ = builder.HasIndex(r => r.SentOn);                              // those of a year
    }
}

internal sealed class AssistanceStepConfiguration : IEntityTypeConfiguration<AssistanceStep>
{
    public void Configure(EntityTypeBuilder<AssistanceStep> builder)
    {
        _ = builder.ToTable("AssistanceSteps"); // append-only
        _ = builder.Property(s => s.Id).ValueGeneratedNever();
        _ = builder.Property(s => s.Kind).HasMaxLength(AssistanceRequest.CodeMaxLength);
        _ = builder.Property(s => s.On).HasColumnName("happened_on");
        _ = builder.Property(s => s.Ground).HasMaxLength(AssistanceRequest.CodeMaxLength);
        _ = builder.Property(s => s.Note).HasMaxLength(AssistanceStep.NoteMaxLength);
        _ = builder.HasOne<Case>().WithMany().HasForeignKey(s => s.CaseId).OnDelete(DeleteBehavior.Restrict);
        _ = builder.HasOne<AssistanceRequest>().WithMany().HasForeignKey(s => s.RequestId).OnDelete(DeleteBehavior.Restrict);
        _ = builder.HasOne<StaffMember>().WithMany().HasForeignKey(s => s.RecordedBy).OnDelete(DeleteBehavior.Restrict);
        _ = builder.HasIndex(s => new { s.RequestId, s.Number }).IsUnique(); // the steps of a request, in order
    }
}
