using CaseTracker.Domain.Cases;
using CaseTracker.Domain.Deadlines;
using CaseTracker.Domain.Victims;
using CaseTracker.Domain.Victims.Protection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaseTracker.Infrastructure.Persistence.Configurations;

internal sealed class ProtectionMeasureConfiguration : IEntityTypeConfiguration<ProtectionMeasure>
{
    public void Configure(EntityTypeBuilder<ProtectionMeasure> builder)
    {
        _ = builder.ToTable("ProtectionMeasures");
        _ = builder.Property(p => p.Id).ValueGeneratedNever();
        _ = builder.Property<uint>("Version").IsRowVersion();
        _ = builder.Property(p => p.Type).HasMaxLength(8);
        _ = builder.Property(p => p.Status).HasConversion<string>().HasMaxLength(16);
        _ = builder.Property(p => p.Authority).HasMaxLength(ProtectionMeasure.AuthorityMaxLength);
        _ = builder.Property(p => p.AlsoProtects).HasDefaultValueSql("'{}'"); // for rows from before there was such a column
        _ = builder.HasOne<Case>().WithMany().HasForeignKey(p => p.CaseId).OnDelete(DeleteBehavior.Restrict);
        _ = builder.HasOne<Victim>().WithMany().HasForeignKey(p => p.VictimId).OnDelete(DeleteBehavior.Restrict);
        _ = builder.HasOne<Deadline>().WithMany().HasForeignKey(p => p.DeadlineId).OnDelete(DeleteBehavior.Restrict);
        _ = builder.HasOne<ProtectionMeasure>().WithMany().HasForeignKey(p => p.RenewsId).OnDelete(DeleteBehavior.Restrict);
        _ = builder.HasIndex(p => new { p.CaseId, p.VictimId }); // the measures of a case
        _ = builder.HasIndex(p => new { p.ExpiresOn, p.Id }).HasFilter("status in ('Granted', 'PartlyGranted')"); // what expires next
    }
}

internal sealed class ProtectionBreachConfiguration : IEntityTypeConfiguration<ProtectionBreach>
{
    public void Configure(EntityTypeBuilder<ProtectionBreach> builder)
    {
        _ = builder.ToTable("ProtectionBreaches");
        _ = builder.Property(b => b.Id).ValueGeneratedNever();
        _ = builder.Property(b => b.Reaction).HasMaxLength(40);
        _ = builder.HasOne<Case>().WithMany().HasForeignKey(b => b.CaseId).OnDelete(DeleteBehavior.Restrict);
        _ = builder.HasOne<Victim>().WithMany().HasForeignKey(b => b.VictimId).OnDelete(DeleteBehavior.Restrict);
        _ = builder.HasOne<ProtectionMeasure>().WithMany().HasForeignKey(b => b.MeasureId).OnDelete(DeleteBehavior.Restrict);
        _ = builder.HasIndex(b => b.VictimId); // the breaches of a victim's protection
    }
}
