using CaseTracker.Domain.Cases;
using CaseTracker.Domain.Staff;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaseTracker.Infrastructure.Persistence.Configurations;

internal sealed class CaseConfiguration : IEntityTypeConfiguration<Case>
{
    public void Configure(EntityTypeBuilder<Case> builder)
    {
        _ = builder.ToTable("Cases");
        _ = builder.Property(c => c.Id).ValueGeneratedNever();
        _ = builder.Property<uint>("Version").IsRowVersion(); // xmin: two edits of one case cannot both win
        _ = builder.Property(c => c.Reference).HasMaxLength(Case.ReferenceMaxLength).UseCollation("C");
        _ = builder.Property(c => c.Title).HasMaxLength(Case.TitleMaxLength);
        _ = builder.Property(c => c.Stage).HasMaxLength(40);
        _ = builder.Property(c => c.DetectionMode).HasMaxLength(40);
        _ = builder.PrimitiveCollection(c => c.Exploitation).HasField("exploitation").UsePropertyAccessMode(PropertyAccessMode.Field);
        _ = builder.HasOne<Unit>().WithMany().HasForeignKey(c => c.UnitId).OnDelete(DeleteBehavior.Restrict);
        _ = builder.HasOne<StaffMember>().WithMany().HasForeignKey(c => c.LeadId).OnDelete(DeleteBehavior.Restrict);
        _ = builder.HasIndex(c => c.Reference).IsUnique();                 // the reference is how people name a case
        _ = builder.HasIndex(c => new { c.UnitId, c.OpenedOn, c.Reference }); // a supervisor's list, newest first
        _ = builder.HasIndex(c => new { c.UnitId, c.Stage });               // dashboard: cases by stage
        _ = builder.HasIndex(c => c.LeadId);                                // list by lead

        _ = builder.HasMany(c => c.Members).WithOne().HasForeignKey("CaseId").OnDelete(DeleteBehavior.Restrict);
        _ = builder.HasMany(c => c.Exclusions).WithOne().HasForeignKey("CaseId").OnDelete(DeleteBehavior.Restrict);
        _ = builder.OwnsMany(c => c.StageChanges, change =>
        {
            _ = change.ToTable("StageChanges");
            _ = change.WithOwner().HasForeignKey("CaseId");
            _ = change.HasKey("CaseId", nameof(StageChange.Sequence));
            _ = change.Property(s => s.Sequence).ValueGeneratedNever();
            _ = change.Property(s => s.From).HasMaxLength(40);
            _ = change.Property(s => s.To).HasMaxLength(40);
            _ = change.Property(s => s.Reason).HasMaxLength(StageChange.ReasonMaxLength);
        });
    }
}

internal sealed class CaseMemberConfiguration : IEntityTypeConfiguration<CaseMember>
{
    public void Configure(EntityTypeBuilder<CaseMember> builder)
    {
        _ = builder.ToTable("CaseMembers");
        _ = builder.Property(m => m.Id).ValueGeneratedNever();
        _ = builder.Property(m => m.Role).HasConversion<string>().HasMaxLength(10);
        _ = builder.HasOne<StaffMember>().WithMany().HasForeignKey(m => m.UserId).OnDelete(DeleteBehavior.Restrict);
        // "My cases", and both locks: the active memberships of one person. Unique, so that a person is on a team once.
        _ = builder.HasIndex("UserId", "CaseId").IsUnique().HasFilter("removed_at is null");
        _ = builder.HasIndex("CaseId"); // the team of a case
    }
}

internal sealed class CaseExclusionConfiguration : IEntityTypeConfiguration<CaseExclusion>
{
    public void Configure(EntityTypeBuilder<CaseExclusion> builder)
    {
        _ = builder.ToTable("CaseExclusions");
        _ = builder.Property<Domain.Common.CaseId>("CaseId");
        _ = builder.HasKey("CaseId", nameof(CaseExclusion.UserId));
        _ = builder.Property(x => x.Reason).HasMaxLength(CaseExclusion.ReasonMaxLength);
        _ = builder.HasOne<StaffMember>().WithMany().HasForeignKey(x => x.UserId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class ChronologyEntryConfiguration : IEntityTypeConfiguration<ChronologyEntry>
{
    public void Configure(EntityTypeBuilder<ChronologyEntry> builder)
    {
        _ = builder.ToTable("Chronology");
        _ = builder.Property(e => e.Id).ValueGeneratedNever();
        _ = builder.Property(e => e.Text).HasMaxLength(ChronologyEntry.TextMaxLength);
        _ = builder.HasOne<Case>().WithMany().HasForeignKey(e => e.CaseId).OnDelete(DeleteBehavior.Restrict);
        _ = builder.HasIndex(e => new { e.CaseId, e.At }); // the time line of a case
    }
}

internal sealed class CaseNoteConfiguration : IEntityTypeConfiguration<CaseNote>
{
    public void Configure(EntityTypeBuilder<CaseNote> builder)
    {
        _ = builder.ToTable("Notes");
        _ = builder.Property(n => n.Id).ValueGeneratedNever();
        _ = builder.Property(n => n.Text).HasMaxLength(CaseNote.TextMaxLength);
        _ = builder.HasOne<Case>().WithMany().HasForeignKey(n => n.CaseId).OnDelete(DeleteBehavior.Restrict);
        _ = builder.HasIndex(n => new { n.CaseId, n.WrittenAt }); // the notes of a case, latest first
    }
}
