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
        _ = builder.PrimitiveCollection(s => s.Roles).HasField("roles").UsePropertyAccessMode(PropertyAccessMode.Field);
        _ = builder.HasOne<Unit>().WithMany().HasForeignKey(s => s.UnitId).OnDelete(DeleteBehavior.Restrict);
        _ = builder.HasIndex(s => s.UserName).IsUnique(); // sign-in, seeding
        _ = builder.Property<uint>("Version").IsRowVersion();
    }
}
