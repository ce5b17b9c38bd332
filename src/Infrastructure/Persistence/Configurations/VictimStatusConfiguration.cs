using CaseTracker.Domain.Cases;
using CaseTracker.Domain.Deadlines;
using CaseTracker.Domain.Victims;
using CaseTracker.Domain.Victims.Identification;
using CaseTracker.Domain.Victims.Recovery;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaseTracker.Infrastructure.Persistence.Configurations;

internal sealed class StatusDecisionConfiguration : IEntityTypeConfiguration<StatusDecision>
{
    public void Configure(EntityTypeBuilder<StatusDecision> builder)
    {
        _ = builder.ToTable("StatusDecisions");
        _ = builder.Property(d => d.Id).ValueGeneratedNever();
        _ = builder.Property(d => d.From).HasColumnName("from_status").HasMaxLength(40);
        _ = builder.Property(d => d.To).HasColumnName("to_status").HasMaxLength(40);
        _ = builder.Property(d => d.Body).HasMaxLength(40);
        _ = builder.HasOne<Case>().WithMany().HasForeignKey(d => d.CaseId).OnDelete(DeleteBehavior.Restrict);
        _ = builder.HasOne<Victim>().WithMany().HasForeignKey(d => d.VictimId).OnDelete(DeleteBehavior.Restrict);
        _ = builder.HasIndex(d => new { d.VictimId, d.Number }).IsUnique(); // the history of a victim
    }
}

internal sealed class GuardianConfiguration : IEntityTypeConfiguration<Guardian>
{
    public void Configure(EntityTypeBuilder<Guardian> builder)
    {
        _ = builder.ToTable("Guardians");
        _ = builder.Property(g => g.Id).ValueGeneratedNever();
        _ = builder.Property<uint>("Version").IsRowVersion();
        _ = builder.Property(g => g.Role).HasMaxLength(40);
        _ = builder.Property(g => g.AppointedBy).HasMaxLength(40);
        _ = builder.HasOne<Case>().WithMany().HasForeignKey(g => g.CaseId).OnDelete(DeleteBehavior.Restrict);
        _ = builder.HasOne<Victim>().WithMany().HasForeignKey(g => g.VictimId).OnDelete(DeleteBehavior.Restrict);
        // Two who appoint at once: one of them waits, and then finds someone in office.
        _ = builder.HasIndex(g => g.VictimId).IsUnique().HasFilter("ended_on is null").HasDatabaseName("ix_guardians_in_office");
    }
}

internal sealed class ReflectionPeriodConfiguration : IEntityTypeConfiguration<ReflectionPeriod>
{
    public void Configure(EntityTypeBuilder<ReflectionPeriod> builder)
    {
        _ = builder.ToTable("ReflectionPeriods");
        _ = builder.Property(p => p.Id).ValueGeneratedNever();
        _ = builder.Property<uint>("Version").IsRowVersion();
        _ = builder.Property(p => p.EndReason).HasMaxLength(40);
        _ = builder.HasOne<Case>().WithMany().HasForeignKey(p => p.CaseId).OnDelete(DeleteBehavior.Restrict);
        _ = builder.HasOne<Victim>().WithMany().HasForeignKey(p => p.VictimId).OnDelete(DeleteBehavior.Restrict);
        _ = builder.HasOne<Deadline>().WithMany().HasForeignKey(p => p.DeadlineId).OnDelete(DeleteBehavior.Restrict);
        _ = builder.HasIndex(p => p.VictimId).IsUnique().HasFilter("ended_on is null").HasDatabaseName("ix_reflection_periods_lasting");
    }
}

internal sealed class ResidencePermitConfiguration : IEntityTypeConfiguration<ResidencePermit>
{
    public void Configure(EntityTypeBuilder<ResidencePermit> builder)
    {
        _ = builder.ToTable("ResidencePermits");
        _ = builder.Property(p => p.Id).ValueGeneratedNever();
        _ = builder.Property<uint>("Version").IsRowVersion();
        _ = builder.Property(p => p.Status).HasConversion<string>().HasMaxLength(16);
        _ = builder.HasOne<Case>().WithMany().HasForeignKey(p => p.CaseId).OnDelete(DeleteBehavior.Restrict);
        _ = builder.HasOne<Victim>().WithMany().HasForeignKey(p => p.VictimId).OnDelete(DeleteBehavior.Restrict);
        _ = builder.HasOne<Deadline>().WithMany().HasForeignKey(p => p.DeadlineId).OnDelete(DeleteBehavior.Restrict);
        _ = builder.HasIndex(p => p.VictimId).IsUnique().HasFilter("status = 'Applied'").HasDatabaseName("ix_residence_permits_open");
    }
}
