using CaseTracker.Application.Abstractions;
using CaseTracker.Domain.Cases;
using CaseTracker.Domain.Disclosure;
using CaseTracker.Domain.Evidence;
using CaseTracker.Domain.Staff;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaseTracker.Infrastructure.Persistence.Configurations;

internal sealed class DisclosureItemConfiguration : IEntityTypeConfiguration<DisclosureItem>
{
    public void Configure(EntityTypeBuilder<DisclosureItem> builder)
    {
        _ = builder.ToTable("DisclosureItems", table => table.HasCheckConstraint("ck_disclosure_items_flag_is_dated", "not may_assist or flagged_at is not null"));
        _ = builder.Property(i => i.Id).ValueGeneratedNever();
        _ = builder.Property<uint>(Columns.Version).IsRowVersion();
        _ = builder.Property(i => i.Status).HasMaxLength(DisclosureStanding.StatusMaxLength);
        _ = builder.Property(i => i.Reason).HasMaxLength(DisclosureItem.ReasonMaxLength);
        _ = builder.Property(i => i.CourtOrder).HasMaxLength(DisclosureItem.CourtOrderMaxLength);
        _ = builder.Property(i => i.ProposedStatus).HasMaxLength(DisclosureStanding.StatusMaxLength);
        _ = builder.Property(i => i.ProposedReason).HasMaxLength(DisclosureItem.ReasonMaxLength);
        _ = builder.Property(i => i.ProposedOrder).HasMaxLength(DisclosureItem.CourtOrderMaxLength);
        _ = builder.HasOne<Case>().WithMany().HasForeignKey(i => i.CaseId).OnDelete(DeleteBehavior.Restrict);
        _ = builder.HasOne<Exhibit>().WithOne().HasForeignKey<DisclosureItem>(i => i.ExhibitId).OnDelete(DeleteBehavior.Restrict); // one line for each exhibit
        _ = builder.HasOne<StaffMember>().WithMany().HasForeignKey(i => i.DecidedBy).OnDelete(DeleteBehavior.Restrict);
        _ = builder.HasOne<StaffMember>().WithMany().HasForeignKey(i => i.ProposedBy).OnDelete(DeleteBehavior.Restrict);
        _ = builder.HasOne<StaffMember>().WithMany().HasForeignKey(i => i.ClearingAskedBy).OnDelete(DeleteBehavior.Restrict);
        _ = builder.HasIndex(i => new { i.CaseId, i.Status }); // what of a case stands where
    }
}

internal sealed class DisclosureEntryConfiguration : IEntityTypeConfiguration<DisclosureEntry>
{
    public void Configure(EntityTypeBuilder<DisclosureEntry> builder)
    {
        _ = builder.ToTable("DisclosureEntries");
        _ = builder.Property(e => e.Id).ValueGeneratedNever();
        _ = builder.Property(e => e.Act).HasConversion<string>().HasMaxLength(16);
        _ = builder.Property(e => e.Status).HasMaxLength(DisclosureStanding.StatusMaxLength);
        _ = builder.Property(e => e.Reason).HasMaxLength(DisclosureItem.ReasonMaxLength);
        _ = builder.Property(e => e.CourtOrder).HasMaxLength(DisclosureItem.CourtOrderMaxLength);
        _ = builder.HasOne<Case>().WithMany().HasForeignKey(e => e.CaseId).OnDelete(DeleteBehavior.Restrict);
        _ = builder.HasOne<DisclosureItem>().WithMany().HasForeignKey(e => e.ItemId).OnDelete(DeleteBehavior.Restrict);
        _ = builder.HasOne<ReleaseSet>().WithMany().HasForeignKey(e => e.SetId).OnDelete(DeleteBehavior.Restrict);
        _ = builder.HasOne<StaffMember>().WithMany().HasForeignKey(e => e.By).OnDelete(DeleteBehavior.Restrict);
        _ = builder.HasIndex(e => new { e.ItemId, e.Number }).IsUnique(); // two who decide at once: one of them is refused
    }
}
