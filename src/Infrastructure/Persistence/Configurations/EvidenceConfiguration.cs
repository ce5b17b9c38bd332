using CaseTracker.Domain.Cases;
using CaseTracker.Domain.Evidence;
using CaseTracker.Domain.Staff;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaseTracker.Infrastructure.Persistence.Configurations;

internal sealed class ExhibitConfiguration : IEntityTypeConfiguration<Exhibit>
{
    public void Configure(EntityTypeBuilder<Exhibit> builder)
    {
        _ = builder.ToTable("Exhibits");
        _ = builder.Property(e => e.Id).ValueGeneratedNever();
        _ = builder.Property<uint>("Version").IsRowVersion(); // two people cannot both receive or edit one item
        _ = builder.Property(e => e.Reference).HasMaxLength(12);
        _ = builder.Property(e => e.Kind).HasConversion<string>().HasMaxLength(10);
        _ = builder.Property(e => e.Type).HasMaxLength(60);
        _ = builder.Property(e => e.Title).HasMaxLength(Exhibit.TitleMaxLength);
        _ = builder.Property(e => e.Description).HasMaxLength(Exhibit.DescriptionMaxLength);
        _ = builder.Property(e => e.SourceIndependence).HasMaxLength(24);
        _ = builder.Property(e => e.CollectedPlace).HasMaxLength(ExhibitParticulars.PlaceMaxLength);
        _ = builder.Property(e => e.SealNumber).HasMaxLength(ExhibitParticulars.SealMaxLength);
        _ = builder.Property(e => e.RootReference).HasMaxLength(12);
        _ = builder.Property(e => e.Derivation).HasMaxLength(24);
        _ = builder.Property(e => e.Language).HasMaxLength(ExhibitDetails.LanguageMaxLength);
        _ = builder.PrimitiveCollection(e => e.Markings).HasField("markings").UsePropertyAccessMode(PropertyAccessMode.Field);
        _ = builder.Property(e => e.CustodianKind).HasConversion<string>().HasMaxLength(10);
        _ = builder.Property(e => e.CustodianName).HasMaxLength(Holder.NameMaxLength);
        _ = builder.Property(e => e.State).HasConversion<string>().HasMaxLength(12);
        _ = builder.Property(e => e.Admissibility).HasConversion<string>().HasMaxLength(12);
        _ = builder.Property(e => e.AdmissibilityReason).HasMaxLength(AdmissibilityChange.ReasonMaxLength);
        _ = builder.Ignore(e => e.Custodian);
        ConfigureDetails(builder);
        ExhibitKeeping.Configure(builder);
        _ = builder.OwnsOne(e => e.Content, content =>
        {
            _ = content.Property(c => c.FileName).HasMaxLength(Exhibit.FileNameMaxLength * 2).HasColumnName("file_name");
            _ = content.Property(c => c.MediaType).HasMaxLength(100).HasColumnName("media_type");
            _ = content.Property(c => c.SizeBytes).HasColumnName("size_bytes");
            _ = content.Property(c => c.Sha256).HasMaxLength(64).HasColumnName("sha256");
            _ = content.Property(c => c.ClaimedSha256).HasMaxLength(64).HasColumnName("claimed_sha256");
            _ = content.Property(c => c.ObjectId).HasColumnName("object_id");
            _ = content.Property(c => c.CipherSha256).HasMaxLength(64).HasColumnName("cipher_sha256");
            _ = content.Property(c => c.ReceivedAt).HasColumnName("received_at");
            _ = content.HasIndex(c => c.ObjectId).IsUnique(); // one stored object serves one item; verification finds its row
        });
        _ = builder.HasOne<Case>().WithMany().HasForeignKey(e => e.CaseId).OnDelete(DeleteBehavior.Restrict);
        _ = builder.HasOne<StaffMember>().WithMany().HasForeignKey(e => e.CustodianId).OnDelete(DeleteBehavior.Restrict);
        _ = builder.HasIndex(e => new { e.CaseId, e.Reference }).IsUnique(); // the exhibits of a case, in order
        _ = builder.HasIndex(e => new { e.CaseId, e.State }); // what of a case lies where
        _ = builder.HasIndex(e => e.CustodianId); // what one person holds
        _ = builder.HasMany(e => e.Custody).WithOne().HasForeignKey(c => c.ExhibitId).OnDelete(DeleteBehavior.Restrict);
        _ = builder.HasMany(e => e.AdmissibilityChanges).WithOne().HasForeignKey(c => c.ExhibitId).OnDelete(DeleteBehavior.Restrict);
        // The tree: both ends in one case, by the database too.
        _ = builder.HasAlternateKey(e => new { e.CaseId, e.Id });
        _ = builder.HasOne<Exhibit>().WithMany().HasForeignKey(e => new { e.CaseId, e.ParentId }).HasPrincipalKey(e => new { e.CaseId, e.Id }).OnDelete(DeleteBehavior.Restrict);
        _ = builder.HasIndex(e => e.RootId); // the tree of an original
        _ = builder.ToTable(table =>
        {
            _ = table.HasCheckConstraint("ck_exhibits_not_its_own_parent", "parent_id is null or parent_id <> id");
            _ = table.HasCheckConstraint("ck_exhibits_one_custodian", "(custodian_kind = 'Person') = (custodian_id is not null) and (custodian_kind in ('None', 'Person') or custodian_id is null)");
        });
    }

    private static void ConfigureDetails(EntityTypeBuilder<Exhibit> builder)
    {
        _ = builder.ComplexProperty(e => e.Origin, origin =>
        {
            _ = origin.Property(o => o.CollectedBy).HasMaxLength(ExhibitOrigin.PersonMaxLength);
            _ = origin.Property(o => o.CollectedByAgency).HasMaxLength(ExhibitOrigin.PersonMaxLength);
            _ = origin.Property(o => o.CollectedFrom).HasMaxLength(ExhibitOrigin.FromMaxLength);
            _ = origin.Property(o => o.TimeZone).HasMaxLength(ExhibitOrigin.TimeZoneMaxLength);
            _ = origin.Property(o => o.Latitude).HasPrecision(8, 6);
            _ = origin.Property(o => o.Longitude).HasPrecision(9, 6);
            _ = origin.Property(o => o.AccuracyMetres).HasPrecision(7, 1);
        });
        _ = builder.ComplexProperty(e => e.Authority, authority =>
        {
            _ = authority.Property(a => a.Kind).HasMaxLength(24);
            _ = authority.Property(a => a.Reference).HasMaxLength(LegalAuthority.ReferenceMaxLength);
        });
        _ = builder.ComplexProperty(e => e.Physical, thing =>
        {
            _ = thing.Property(p => p.Packaging).HasMaxLength(PhysicalTraits.PackagingMaxLength);
            _ = thing.Property(p => p.Condition).HasMaxLength(PhysicalTraits.ConditionMaxLength);
            _ = thing.Property(p => p.Make).HasMaxLength(PhysicalTraits.IdentifierMaxLength);
            _ = thing.Property(p => p.Model).HasMaxLength(PhysicalTraits.IdentifierMaxLength);
            _ = thing.Property(p => p.SerialNumber).HasMaxLength(PhysicalTraits.IdentifierMaxLength);
            _ = thing.Property(p => p.Imei).HasMaxLength(16);
            _ = thing.Property(p => p.Iccid).HasMaxLength(22);
        });
        _ = builder.ComplexProperty(e => e.Acquisition, acquisition =>
        {
            _ = acquisition.Property(a => a.Method).HasMaxLength(Acquisition.TextMaxLength);
            _ = acquisition.Property(a => a.Tool).HasMaxLength(Acquisition.TextMaxLength);
            _ = acquisition.Property(a => a.ToolVersion).HasMaxLength(Acquisition.TextMaxLength);
            _ = acquisition.Property(a => a.WriteBlocker).HasMaxLength(Acquisition.TextMaxLength);
            _ = acquisition.Property(a => a.Operator).HasMaxLength(Acquisition.TextMaxLength);
            _ = acquisition.Property(a => a.LockState).HasMaxLength(24);
        });
    }
}
