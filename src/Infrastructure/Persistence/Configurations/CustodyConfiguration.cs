using CaseTracker.Domain.Cases;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Evidence;
using CaseTracker.Domain.Staff;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaseTracker.Infrastructure.Persistence.Configurations;

internal sealed class CustodyEventConfiguration : IEntityTypeConfiguration<CustodyEvent>
{
    public void Configure(EntityTypeBuilder<CustodyEvent> builder)
    {
        _ = builder.ToTable("CustodyEvents"); // append-only: Sql/append_only.sql
        _ = builder.HasKey(c => new { c.ExhibitId, c.Sequence }); // one entry for one place in the ledger: of two at once, one loses
        _ = builder.Property(c => c.Sequence).ValueGeneratedNever();
        _ = builder.Property(c => c.Type).HasMaxLength(24);
        _ = builder.Property(c => c.OnBehalfOf).HasMaxLength(CustodyEvent.PersonMaxLength);
        _ = builder.ComplexProperty(c => c.From, Side);
        _ = builder.ComplexProperty(c => c.To, Side);
        _ = builder.ComplexProperty(c => c.Custodian, Side);
        _ = builder.Property(c => c.Purpose).HasMaxLength(CustodyEvent.PurposeMaxLength);
        _ = builder.Property(c => c.Place).HasMaxLength(ExhibitParticulars.PlaceMaxLength);
        _ = builder.Property(c => c.Authority).HasMaxLength(CustodyEvent.ReferenceMaxLength);
        _ = builder.Property(c => c.Receipt).HasMaxLength(CustodyEvent.ReferenceMaxLength);
        _ = builder.Property(c => c.SealBefore).HasMaxLength(ExhibitParticulars.SealMaxLength);
        _ = builder.Property(c => c.SealAfter).HasMaxLength(ExhibitParticulars.SealMaxLength);
        _ = builder.Property(c => c.Condition).HasMaxLength(CustodyEvent.ConditionMaxLength);
        _ = builder.Property(c => c.HashResult).HasMaxLength(64);
        _ = builder.Property(c => c.Remarks).HasMaxLength(CustodyEvent.RemarksMaxLength);
        _ = builder.Property(c => c.Reason).HasMaxLength(CustodyEvent.ReasonMaxLength);
        _ = builder.Property(c => c.LateReason).HasMaxLength(CustodyEvent.ReasonMaxLength);
        _ = builder.Property(c => c.Witness).HasMaxLength(CustodyEvent.PersonMaxLength);
        _ = builder.HasOne<Case>().WithMany().HasForeignKey(c => c.CaseId).OnDelete(DeleteBehavior.Restrict);
        _ = builder.HasOne<StaffMember>().WithMany().HasForeignKey(c => c.ActorId).OnDelete(DeleteBehavior.Restrict);
        _ = builder.ToTable(table => table.HasCheckConstraint("ck_custody_events_one_custodian", "custodian_kind <> 'None' and (custodian_kind = 'Person') = (custodian_user_id is not null)"));
    }

    private static void Side(ComplexPropertyBuilder<Holder> side)
    {
        _ = side.Property(h => h.Kind).HasConversion<string>().HasMaxLength(10);
        _ = side.Property(h => h.Name).HasMaxLength(Holder.NameMaxLength);
        _ = side.Property(h => h.Agency).HasMaxLength(Holder.AgencyMaxLength);
        _ = side.Property(h => h.Facility).HasMaxLength(Holder.FacilityMaxLength);
    }
}

internal sealed class HandOverConfiguration : IEntityTypeConfiguration<HandOver>
{
    public void Configure(EntityTypeBuilder<HandOver> builder)
    {
        _ = builder.ToTable("HandOvers");
        _ = builder.Property(h => h.Id).ValueGeneratedNever();
        _ = builder.Property<uint>("Version").IsRowVersion(); // accepted or withdrawn, never both
        _ = builder.Property(h => h.FromAgency).HasMaxLength(Holder.AgencyMaxLength);
        _ = builder.Property(h => h.ToAgency).HasMaxLength(Holder.AgencyMaxLength);
        _ = builder.Property(h => h.Purpose).HasMaxLength(CustodyEvent.PurposeMaxLength);
        _ = builder.Property(h => h.Place).HasMaxLength(ExhibitParticulars.PlaceMaxLength);
        _ = builder.Property(h => h.SealNumber).HasMaxLength(ExhibitParticulars.SealMaxLength);
        _ = builder.Property(h => h.Condition).HasMaxLength(CustodyEvent.ConditionMaxLength);
        _ = builder.Property(h => h.Remarks).HasMaxLength(CustodyEvent.RemarksMaxLength);
        _ = builder.Property(h => h.Answer).HasMaxLength(CustodyEvent.RemarksMaxLength);
        _ = builder.Property(h => h.Status).HasConversion<string>().HasMaxLength(12);
        _ = builder.HasOne<Case>().WithMany().HasForeignKey(h => h.CaseId).OnDelete(DeleteBehavior.Restrict);
        _ = builder.HasOne<Exhibit>().WithMany().HasForeignKey(h => h.ExhibitId).OnDelete(DeleteBehavior.Restrict);
        _ = builder.HasOne<StaffMember>().WithMany().HasForeignKey(h => h.FromId).OnDelete(DeleteBehavior.Restrict);
        _ = builder.HasOne<StaffMember>().WithMany().HasForeignKey(h => h.ToId).OnDelete(DeleteBehavior.Restrict);
        _ = builder.HasIndex(h => h.ExhibitId).IsUnique().HasFilter("status = 'Pending'").HasDatabaseName("ux_hand_overs_one_pending"); // an item is offered to one at a time
        _ = builder.HasIndex(h => new { h.ToId, h.OfferedAt }).HasFilter("status = 'Pending'");   // what waits for my answer; the reminders
        _ = builder.HasIndex(h => new { h.FromId, h.OfferedAt }).HasFilter("status = 'Pending'"); // what I offered
        _ = builder.HasIndex(h => new { h.ExhibitId, h.OfferedAt }); // the offers of an item
    }
}

internal sealed class AdmissibilityChangeConfiguration : IEntityTypeConfiguration<AdmissibilityChange>
{
    public void Configure(EntityTypeBuilder<AdmissibilityChange> builder)
    {
        _ = builder.ToTable("AdmissibilityChanges"); // append-only: Sql/append_only.sql
        _ = builder.HasKey(a => new { a.ExhibitId, a.Sequence });
        _ = builder.Property(a => a.Sequence).ValueGeneratedNever();
        _ = builder.Property(a => a.From).HasConversion<string>().HasMaxLength(12);
        _ = builder.Property(a => a.To).HasConversion<string>().HasMaxLength(12);
        _ = builder.Property(a => a.On).HasColumnName("decided_on");
        _ = builder.Property(a => a.By).HasColumnName("decided_by");
        _ = builder.Property(a => a.Reason).HasMaxLength(AdmissibilityChange.ReasonMaxLength);
        _ = builder.Property(a => a.Authority).HasMaxLength(AdmissibilityChange.AuthorityMaxLength);
        _ = builder.HasOne<Case>().WithMany().HasForeignKey(a => a.CaseId).OnDelete(DeleteBehavior.Restrict);
        _ = builder.HasOne<StaffMember>().WithMany().HasForeignKey(a => a.By).OnDelete(DeleteBehavior.Restrict);
    }
}
