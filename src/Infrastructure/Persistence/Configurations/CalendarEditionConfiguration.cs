using CaseTracker.Domain.Deadlines.Calendars;
using CaseTracker.Domain.Staff;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaseTracker.Infrastructure.Persistence.Configurations;

internal sealed class CalendarEditionConfiguration : IEntityTypeConfiguration<CalendarEdition>
{
    public void Configure(EntityTypeBuilder<CalendarEdition> builder)
    {
        _ = builder.ToTable("CalendarEditions");
        _ = builder.Property(e => e.Id).ValueGeneratedNever();
        _ = builder.Property<uint>("RowVersion").IsRowVersion(); // two changes at once: one of the two looks again
        _ = builder.Property(e => e.Code).HasMaxLength(CalendarEdition.CodeMaxLength);
        _ = builder.Property(e => e.Version).HasMaxLength(CalendarEdition.VersionMaxLength);
        _ = builder.Property(e => e.Name).HasMaxLength(CalendarEdition.NameMaxLength);
        _ = builder.Property(e => e.ParentCode).HasMaxLength(CalendarEdition.CodeMaxLength);
        _ = builder.Property(e => e.ShippedVersion).HasMaxLength(CalendarEdition.VersionMaxLength);
        _ = builder.Property(e => e.State).HasConversion<string>().HasMaxLength(16);
        _ = builder.Property(e => e.Reason).HasMaxLength(CalendarEdition.ReasonMaxLength);
        _ = builder.HasOne<StaffMember>().WithMany().HasForeignKey(e => e.MadeBy).OnDelete(DeleteBehavior.Restrict);
        _ = builder.HasIndex(e => new { e.Code, e.Number }).IsUnique(); // two changes at once: one wins
        _ = builder.HasIndex(e => new { e.Code, e.Version }).IsUnique(); // what deadlines keep names one version
        _ = builder.HasIndex(e => e.Code).HasFilter("state = 'Current'"); // which version is in use: every computation asks
        _ = builder.OwnsMany(e => e.Days, day =>
        {
            _ = day.ToTable("CalendarDays");
            _ = day.WithOwner().HasForeignKey("EditionId");
            _ = day.HasKey("EditionId", nameof(CalendarDay.Date));
            _ = day.Property(d => d.Date).ValueGeneratedNever();
            _ = day.Property(d => d.Name).HasMaxLength(CalendarDay.NameMaxLength);
            _ = day.Property(d => d.Kind).HasConversion<string>().HasMaxLength(20);
            _ = day.Property(d => d.Source).HasConversion<string>().HasMaxLength(12);
        });
    }
}
