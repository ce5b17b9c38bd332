using CaseTracker.Domain.Staff;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaseTracker.Infrastructure.Persistence.Configurations;

internal sealed class UnitConfiguration : IEntityTypeConfiguration<Unit>
{
    public void Configure(EntityTypeBuilder<Unit> builder)
    {
        _ = builder.ToTable("Units");
        _ = builder.Property(u => u.Id).ValueGeneratedNever();
        _ = builder.Property(u => u.Code).HasMaxLength(Unit.CodeMaxLength);
        _ = builder.Property(u => u.Name).HasMaxLength(Unit.NameMaxLength);
        _ = builder.Property(u => u.TimeZone).HasMaxLength(64);
        _ = builder.Property(u => u.HolidayCalendar).HasMaxLength(16);
        _ = builder.Property(u => u.Language).HasMaxLength(WrittenLanguages.CodeMaxLength).HasDefaultValue(WrittenLanguages.English);
        _ = builder.Ignore(u => u.Reminding);
        _ = builder.Property<TimeOnly?>("QuietFrom");
        _ = builder.Property<TimeOnly?>("QuietUntil");
        _ = builder.Property<TimeOnly>("DigestAt").HasDefaultValue(RemindingTimes.Usual.DigestAt);
        _ = builder.Property<int>("LeadAfterHours").HasDefaultValue(RemindingTimes.Usual.LeadAfterHours);
        _ = builder.Property<int>("SupervisorAfterHours").HasDefaultValue(RemindingTimes.Usual.SupervisorAfterHours);
        _ = builder.Property<int>("CriticalLeadAfterHours").HasDefaultValue(RemindingTimes.Usual.CriticalLeadAfterHours);
        _ = builder.Property<int>("CriticalSupervisorAfterHours").HasDefaultValue(RemindingTimes.Usual.CriticalSupervisorAfterHours);
        _ = builder.HasIndex(u => u.Code).IsUnique(); // case references start with it
    }
}

internal sealed class StaffMemberConfiguration : IEntityTypeConfiguration<StaffMember>
{
    public void Configure(EntityTypeBuilder<StaffMember> builder)
    {
        _ = builder.ToTable("Staff");
        _ = builder.Property(s => s.Id).ValueGeneratedNever();
        _ = builder.Property(s => s.UserName).HasMaxLength(StaffMember.UserNameMaxLength);
        _ = builder.Property(s => s.DisplayName).HasMaxLength(StaffMember.DisplayNameMaxLength);
        _ = builder.Property(s => s.Email).HasMaxLength(StaffMember.EmailMaxLength);
        _ = builder.Property(s => s.WantsDigest).HasDefaultValue(true).HasSentinel(true);
        _ = builder.PrimitiveCollection(s => s.Roles).HasField("roles").UsePropertyAccessMode(PropertyAccessMode.Field);
        _ = builder.HasOne<Unit>().WithMany().HasForeignKey(s => s.UnitId).OnDelete(DeleteBehavior.Restrict);
        _ = builder.HasIndex(s => s.UserName).IsUnique(); // sign-in, seeding
        _ = builder.Property<uint>("Version").IsRowVersion();
    }
}
