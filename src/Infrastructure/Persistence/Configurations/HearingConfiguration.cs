using CaseTracker.Domain.Cases;
using CaseTracker.Domain.Hearings;
using CaseTracker.Domain.Victims;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaseTracker.Infrastructure.Persistence.Configurations;

internal sealed class HearingConfiguration : IEntityTypeConfiguration<Hearing>
{
    public void Configure(EntityTypeBuilder<Hearing> builder)
    {
        _ = builder.ToTable("Hearings");
        _ = builder.Property(h => h.Id).ValueGeneratedNever();
        _ = builder.Property<uint>("Version").IsRowVersion();
        _ = builder.Property(h => h.Kind).HasMaxLength(40);
        _ = builder.Property(h => h.Court).HasMaxLength(Hearing.CourtMaxLength);
        _ = builder.Property(h => h.Room).HasMaxLength(Hearing.RoomMaxLength);
        _ = builder.Property(h => h.TimeZone).HasMaxLength(64);
        _ = builder.Property(h => h.Status).HasConversion<string>().HasMaxLength(16);
        _ = builder.HasOne<Case>().WithMany().HasForeignKey(h => h.CaseId).OnDelete(DeleteBehavior.Restrict);
        _ = builder.HasIndex(h => new { h.CaseId, h.StartsAt }); // the hearings of a case, in order
        _ = builder.HasIndex(h => h.StartsAt).HasFilter("status in ('Fixed', 'Moved')").HasDatabaseName("ix_hearings_ahead"); // what the watch looks through
    }
}

internal sealed class SpecialMeasureConfiguration : IEntityTypeConfiguration<SpecialMeasure>
{
    public void Configure(EntityTypeBuilder<SpecialMeasure> builder)
    {
        _ = builder.ToTable("SpecialMeasures");
        _ = builder.Property(m => m.Id).ValueGeneratedNever();
        _ = builder.Property<uint>("Version").IsRowVersion();
        _ = builder.Property(m => m.Measure).HasMaxLength(40);
        _ = builder.Property(m => m.Status).HasConversion<string>().HasMaxLength(16);
        _ = builder.Property(m => m.Decision).HasConversion<string>().HasMaxLength(16);
        _ = builder.Property(m => m.NotUsedReason).HasMaxLength(40);
        _ = builder.HasOne<Case>().WithMany().HasForeignKey(m => m.CaseId).OnDelete(DeleteBehavior.Restrict);
        _ = builder.HasOne<Victim>().WithMany().HasForeignKey(m => m.VictimId).OnDelete(DeleteBehavior.Restrict);
        _ = builder.HasOne<Hearing>().WithMany().HasForeignKey(m => m.HearingId).OnDelete(DeleteBehavior.Restrict);
        _ = builder.HasIndex(m => new { m.HearingId, m.VictimId, m.Measure }).IsUnique(); // one of a kind for each victim at each hearing
        _ = builder.HasIndex(m => m.VictimId); // the measures of a victim
    }
}
