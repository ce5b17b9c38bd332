using CaseTracker.Domain.Evidence;
using CaseTracker.Domain.Staff;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaseTracker.Infrastructure.Persistence.Configurations;

/// <summary>Quantity, retention, hold and disclosure of an item, and what the database itself holds of them.</summary>
internal static class ExhibitKeeping
{
    internal static void Configure(EntityTypeBuilder<Exhibit> builder)
    {
        _ = builder.ComplexProperty(e => e.Quantity, quantity =>
        {
            _ = quantity.Property(q => q.Amount).HasPrecision(Quantity.WholeDigits + Quantity.Decimals, Quantity.Decimals);
            _ = quantity.Property(q => q.Unit).HasMaxLength(Quantity.UnitMaxLength);
        });
        _ = builder.ComplexProperty(e => e.Retention, retention => retention.Property(r => r.Basis).HasMaxLength(Retention.BasisMaxLength));
        _ = builder.ComplexProperty(e => e.Disclosure, disclosure =>
        {
            _ = disclosure.Property(d => d.Status).HasMaxLength(DisclosureStanding.StatusMaxLength);
            _ = disclosure.Property(d => d.Reason).HasMaxLength(DisclosureStanding.ReasonMaxLength);
        });
        _ = builder.Property(e => e.HoldReason).HasMaxLength(Exhibit.HoldReasonMaxLength);
        _ = builder.Ignore(e => e.IsAbuseMaterial);
        _ = builder.HasOne<StaffMember>().WithMany().HasForeignKey(e => e.HoldBy).OnDelete(DeleteBehavior.Restrict);
        _ = builder.ToTable(table =>
        {
            _ = table.HasCheckConstraint("ck_exhibits_position",
                "(origin_latitude is null) = (origin_longitude is null) and origin_latitude between -90 and 90 and origin_longitude between -180 and 180 and (origin_accuracy_metres is null or origin_latitude is not null)");
            _ = table.HasCheckConstraint("ck_exhibits_quantity", "(quantity_amount is null) = (quantity_unit = '') and quantity_amount > 0");
            _ = table.HasCheckConstraint("ck_exhibits_hold", "(hold_since is null) = (hold_by is null) and (hold_since is null) = (hold_reason = '')");
            _ = table.HasCheckConstraint("ck_exhibits_on_hold_stays", "hold_since is null or state not in ('Returned', 'Destroyed')");
        });
    }
}
