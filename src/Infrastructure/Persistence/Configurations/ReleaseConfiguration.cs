using CaseTracker.Application.Abstractions;
using CaseTracker.Domain.Bundles;
using CaseTracker.Domain.Cases;
using CaseTracker.Domain.Disclosure;
using CaseTracker.Domain.Evidence;
using CaseTracker.Domain.Staff;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaseTracker.Infrastructure.Persistence.Configurations;

internal sealed class ReleaseSetConfiguration : IEntityTypeConfiguration<ReleaseSet>
{
    public void Configure(EntityTypeBuilder<ReleaseSet> builder)
    {
        _ = builder.ToTable("ReleaseSets", table => table.HasCheckConstraint("ck_release_sets_second_person", "released_by is null or (asked_by is not null and released_by <> asked_by)"));
        _ = builder.Property(s => s.Id).ValueGeneratedNever();
        _ = builder.Property<uint>(Columns.Version).IsRowVersion();
        _ = builder.Property(s => s.Audience).HasMaxLength(ReleaseColumns.Code);
        _ = builder.Property(s => s.Recipient).HasMaxLength(ReleaseSet.RecipientMaxLength);
        _ = builder.Property(s => s.Law).HasMaxLength(ReleaseSet.LawMaxLength);
        _ = builder.Property(s => s.Note).HasMaxLength(ReleaseSet.NoteMaxLength);
        _ = builder.Property(s => s.CopyMark).HasMaxLength(20);
        _ = builder.Property(s => s.State).HasConversion<string>().HasMaxLength(10);
        _ = builder.Property(s => s.ReturnReason).HasMaxLength(ReleaseSet.NoteMaxLength);
        _ = builder.Property(s => s.FailureCode).HasMaxLength(ReleaseSet.FailureMaxLength);
        _ = builder.OwnsOne(s => s.File, file =>
        {
            _ = file.Property(f => f.ObjectId).HasColumnName("object_id");
            _ = file.Property(f => f.SizeBytes).HasColumnName("size_bytes");
            _ = file.Property(f => f.Sha256).HasMaxLength(64).HasColumnName("sha256");
            _ = file.Property(f => f.Files).HasColumnName("files");
        });
        _ = builder.HasOne<BundleVersion>().WithMany().HasForeignKey(s => s.Bundle).OnDelete(DeleteBehavior.Restrict);
        _ = builder.Property(s => s.Bundle).HasColumnName("bundle_version_id");
        _ = builder.HasOne<Case>().WithMany().HasForeignKey(s => s.CaseId).OnDelete(DeleteBehavior.Restrict);
        _ = builder.HasOne<StaffMember>().WithMany().HasForeignKey(s => s.DraftedBy).OnDelete(DeleteBehavior.Restrict);
        _ = builder.HasOne<StaffMember>().WithMany().HasForeignKey(s => s.AskedBy).OnDelete(DeleteBehavior.Restrict);
        _ = builder.HasOne<StaffMember>().WithMany().HasForeignKey(s => s.ReleasedBy).OnDelete(DeleteBehavior.Restrict);
        _ = builder.HasIndex(s => new { s.CaseId, s.Number }).IsUnique(); // the sets of a case, in order
        _ = builder.HasIndex(s => s.RootId); // the series to one recipient
    }
}

internal sealed class ReleaseSetItemConfiguration : IEntityTypeConfiguration<ReleaseSetItem>
{
    public void Configure(EntityTypeBuilder<ReleaseSetItem> builder)
    {
        _ = builder.ToTable("ReleaseSetItems");
        _ = builder.HasKey(i => new { i.SetId, i.ItemId });
        _ = builder.Property(i => i.Form).HasConversion<string>().HasMaxLength(10);
        _ = builder.PrimitiveCollection(i => i.NotInIt).HasField("notInIt").UsePropertyAccessMode(PropertyAccessMode.Field);
        _ = builder.PrimitiveCollection(i => i.Redacted).HasField("redacted").UsePropertyAccessMode(PropertyAccessMode.Field);
        _ = builder.HasOne<Case>().WithMany().HasForeignKey(i => i.CaseId).OnDelete(DeleteBehavior.Restrict);
        _ = builder.HasOne<ReleaseSet>().WithMany().HasForeignKey(i => i.SetId).OnDelete(DeleteBehavior.Restrict);
        _ = builder.HasOne<DisclosureItem>().WithMany().HasForeignKey(i => i.ItemId).OnDelete(DeleteBehavior.Restrict);
        _ = builder.HasOne<Exhibit>().WithMany().HasForeignKey(i => i.ExhibitId).OnDelete(DeleteBehavior.Restrict);
        _ = builder.HasOne<StaffMember>().WithMany().HasForeignKey(i => i.AddedBy).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class ReleaseLineConfiguration : IEntityTypeConfiguration<ReleaseLine>
{
    public void Configure(EntityTypeBuilder<ReleaseLine> builder)
    {
        _ = builder.ToTable("ReleaseLines");
        _ = builder.HasKey(l => new { l.SetId, l.ItemId });
        _ = builder.Property(l => l.Reference).HasMaxLength(ReleaseLine.ReferenceMaxLength);
        _ = builder.Property(l => l.Description).HasMaxLength(Exhibit.TitleMaxLength);
        _ = builder.Property(l => l.Type).HasMaxLength(60);
        _ = builder.Property(l => l.Status).HasMaxLength(DisclosureStanding.StatusMaxLength);
        _ = builder.Property(l => l.CourtOrder).HasMaxLength(DisclosureItem.CourtOrderMaxLength);
        _ = builder.Property(l => l.VersionOf).HasMaxLength(ReleaseLine.ReferenceMaxLength);
        _ = builder.Property(l => l.Form).HasConversion<string>().HasMaxLength(10);
        _ = builder.Property(l => l.FileName).HasMaxLength(ReleaseLine.FileNameMaxLength);
        _ = builder.Property(l => l.Sha256).HasMaxLength(64);
        _ = builder.HasOne<Case>().WithMany().HasForeignKey(l => l.CaseId).OnDelete(DeleteBehavior.Restrict);
        _ = builder.HasOne<ReleaseSet>().WithMany().HasForeignKey(l => l.SetId).OnDelete(DeleteBehavior.Restrict);
        _ = builder.HasOne<DisclosureItem>().WithMany().HasForeignKey(l => l.ItemId).OnDelete(DeleteBehavior.Restrict);
        _ = builder.HasOne<Exhibit>().WithMany().HasForeignKey(l => l.ExhibitId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class ReleaseReceiptConfiguration : IEntityTypeConfiguration<ReleaseReceipt>
{
    public void Configure(EntityTypeBuilder<ReleaseReceipt> builder)
    {
        _ = builder.ToTable("ReleaseReceipts");
        _ = builder.Property(r => r.Id).ValueGeneratedNever();
        _ = builder.Property(r => r.ReceivedBy).HasMaxLength(ReleaseSet.RecipientMaxLength);
        _ = builder.Property(r => r.Channel).HasMaxLength(ReleaseColumns.Code);
        _ = builder.Property(r => r.Note).HasMaxLength(ReleaseReceipt.NoteMaxLength);
        _ = builder.HasOne<Case>().WithMany().HasForeignKey(r => r.CaseId).OnDelete(DeleteBehavior.Restrict);
        _ = builder.HasOne<ReleaseSet>().WithMany().HasForeignKey(r => r.SetId).OnDelete(DeleteBehavior.Restrict);
        _ = builder.HasOne<StaffMember>().WithMany().HasForeignKey(r => r.RecordedBy).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class ReleaseRecallConfiguration : IEntityTypeConfiguration<ReleaseRecall>
{
    public void Configure(EntityTypeBuilder<ReleaseRecall> builder)
    {
        _ = builder.ToTable("ReleaseRecalls");
        _ = builder.Property(r => r.Id).ValueGeneratedNever();
        _ = builder.Property(r => r.Reason).HasMaxLength(ReleaseRecall.ReasonMaxLength);
        _ = builder.HasOne<Case>().WithMany().HasForeignKey(r => r.CaseId).OnDelete(DeleteBehavior.Restrict);
        _ = builder.HasOne<ReleaseSet>().WithMany().HasForeignKey(r => r.SetId).OnDelete(DeleteBehavior.Restrict);
        _ = builder.HasOne<DisclosureItem>().WithMany().HasForeignKey(r => r.ItemId).OnDelete(DeleteBehavior.Restrict);
        _ = builder.HasOne<StaffMember>().WithMany().HasForeignKey(r => r.RecordedBy).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class RecallStepConfiguration : IEntityTypeConfiguration<RecallStep>
{
    public void Configure(EntityTypeBuilder<RecallStep> builder)
    {
        _ = builder.ToTable("RecallSteps");
        _ = builder.Property(s => s.Id).ValueGeneratedNever();
        _ = builder.Property(s => s.Step).HasMaxLength(ReleaseColumns.Code);
        _ = builder.Property(s => s.Note).HasMaxLength(RecallStep.NoteMaxLength);
        _ = builder.HasOne<Case>().WithMany().HasForeignKey(s => s.CaseId).OnDelete(DeleteBehavior.Restrict);
        _ = builder.HasOne<ReleaseRecall>().WithMany().HasForeignKey(s => s.RecallId).OnDelete(DeleteBehavior.Restrict);
        _ = builder.HasOne<StaffMember>().WithMany().HasForeignKey(s => s.RecordedBy).OnDelete(DeleteBehavior.Restrict);
        _ = builder.HasIndex(s => new { s.RecallId, s.Number }).IsUnique(); // two at once: one of them looks again
    }
}

internal static class ReleaseColumns
{
    internal const int Code = 40;
}
