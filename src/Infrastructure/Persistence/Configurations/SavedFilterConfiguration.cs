using CaseTracker.Domain.Staff;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaseTracker.Infrastructure.Persistence.Configurations;

internal sealed class SavedFilterConfiguration : IEntityTypeConfiguration<SavedFilter>
{
    private const int KeyMaxLength = 40;

    public void Configure(EntityTypeBuilder<SavedFilter> builder)
    {
        _ = builder.ToTable("SavedFilters");
        _ = builder.Property(f => f.Id).ValueGeneratedNever();
        _ = builder.Property(f => f.Name).HasMaxLength(SavedFilter.NameMaxLength);
        foreach (var key in (string[])[nameof(SavedFilter.Figure), nameof(SavedFilter.Stage), nameof(SavedFilter.Form), nameof(SavedFilter.Age), nameof(SavedFilter.StageAge)])
            _ = builder.Property(key).HasMaxLength(KeyMaxLength);
        _ = builder.HasOne<StaffMember>().WithMany().HasForeignKey(f => f.UserId).OnDelete(DeleteBehavior.Restrict);
        _ = builder.HasIndex(f => new { f.UserId, f.Name }).IsUnique(); // two of a name at once: one wins
    }
}
