using CaseTracker.Application.Abstractions;
using CaseTracker.Domain.Cases;
using CaseTracker.Domain.Evidence;
using CaseTracker.Domain.Groups;
using CaseTracker.Domain.Links;
using CaseTracker.Domain.Staff;
using CaseTracker.Domain.Suspects;
using CaseTracker.Domain.Victims;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaseTracker.Infrastructure.Persistence.Configurations;

internal sealed class CriminalGroupConfiguration : IEntityTypeConfiguration<CriminalGroup>
{
    public void Configure(EntityTypeBuilder<CriminalGroup> builder)
    {
        _ = builder.ToTable("CriminalGroups");
        _ = builder.Property(g => g.Id).ValueGeneratedNever();
        _ = builder.Property<uint>(Columns.Version).IsRowVersion();
        _ = builder.Property(g => g.Name).HasMaxLength(CriminalGroup.NameMaxLength);
        _ = builder.Property(g => g.Kind).HasMaxLength(CriminalGroup.CodeMaxLength);
        _ = builder.Property(g => g.Remarks).HasMaxLength(CriminalGroup.RemarksMaxLength);
        _ = builder.PrimitiveCollection(g => g.Countries);
        _ = builder.HasOne<Case>().WithMany().HasForeignKey(g => g.FoundIn).OnDelete(DeleteBehavior.Restrict);
        _ = builder.HasOne<StaffMember>().WithMany().HasForeignKey(g => g.RecordedBy).OnDelete(DeleteBehavior.Restrict);
        _ = builder.HasIndex(g => new { g.Name, g.Id }); // the list
    }
}

internal sealed class GroupMembershipConfiguration : IEntityTypeConfiguration<GroupMembership>
{
    public void Configure(EntityTypeBuilder<GroupMembership> builder)
    {
        _ = builder.ToTable("GroupMemberships", table => table.HasCheckConstraint("ck_group_memberships_in_order", "until is null or since is null or until >= since"));
        _ = builder.Property(m => m.Id).ValueGeneratedNever();
        _ = builder.Property<uint>(Columns.Version).IsRowVersion();
        _ = builder.Property(m => m.Role).HasMaxLength(GroupMembership.CodeMaxLength);
        _ = builder.Property(m => m.Source).HasMaxLength(GroupMembership.SourceMaxLength);
        _ = builder.Property(m => m.TakenBackReason).HasMaxLength(GroupMembership.ReasonMaxLength);
        _ = builder.HasOne<CriminalGroup>().WithMany().HasForeignKey(m => m.GroupId).OnDelete(DeleteBehavior.Restrict);
        _ = builder.HasOne<Case>().WithMany().HasForeignKey(m => m.CaseId).OnDelete(DeleteBehavior.Restrict);
        _ = builder.HasOne<Suspect>().WithMany().HasForeignKey(m => m.SuspectId).OnDelete(DeleteBehavior.Restrict);
        foreach (var who in (string[])[nameof(GroupMembership.RecordedBy), nameof(GroupMembership.EndedBy), nameof(GroupMembership.TakenBackBy)])
            _ = builder.HasOne(typeof(StaffMember)).WithMany().HasForeignKey(who).OnDelete(DeleteBehavior.Restrict);
        _ = builder.HasIndex(m => new { m.GroupId, m.SuspectId }).IsUnique().HasFilter("until is null and taken_back_at is null"); // once at a time
        _ = builder.HasIndex(m => m.GroupId); // the members of a group
        _ = builder.HasIndex(m => m.CaseId); // the groups of a case
    }
}

internal sealed class TraceConfiguration : IEntityTypeConfiguration<Trace>
{
    public void Configure(EntityTypeBuilder<Trace> builder)
    {
        _ = builder.ToTable("Traces", table => table.HasCheckConstraint(
            "ck_traces_of_a_victim_sealed", "(victim_id is null and length(details) = 0) or (victim_id is not null and length(details) > 0 and label = '' and identifier = '' and normalised = '' and remarks = '')"));
        _ = builder.Property(t => t.Id).ValueGeneratedNever();
        _ = builder.Property<uint>(Columns.Version).IsRowVersion();
        _ = builder.Property(t => t.Reference).HasMaxLength(12);
        _ = builder.Property(t => t.Kind).HasMaxLength(Trace.KindMaxLength);
        _ = builder.Property(t => t.Label).HasMaxLength(Trace.LabelMaxLength);
        _ = builder.Property(t => t.Identifier).HasMaxLength(Trace.IdentifierMaxLength);
        _ = builder.Property(t => t.Normalised).HasMaxLength(Trace.IdentifierMaxLength);
        _ = builder.Property(t => t.Remarks).HasMaxLength(Trace.RemarksMaxLength);
        _ = builder.HasOne<Case>().WithMany().HasForeignKey(t => t.CaseId).OnDelete(DeleteBehavior.Restrict);
        _ = builder.HasOne<Victim>().WithMany().HasForeignKey(t => t.VictimId).OnDelete(DeleteBehavior.Restrict);
        _ = builder.HasOne<StaffMember>().WithMany().HasForeignKey(t => t.RecordedBy).OnDelete(DeleteBehavior.Restrict);
        _ = builder.HasIndex(t => new { t.CaseId, t.Reference }).IsUnique(); // the things of a case
        _ = builder.HasIndex(t => t.Normalised).HasFilter("normalised <> ''"); // the same elsewhere
    }
}

internal sealed class LinkConfiguration : IEntityTypeConfiguration<Link>
{
    public void Configure(EntityTypeBuilder<Link> builder)
    {
        _ = builder.ToTable("Links", table =>
        {
            _ = table.HasCheckConstraint("ck_links_one_beginning", "num_nonnulls(from_suspect_id, from_victim_id, from_trace_id) = 1");
            _ = table.HasCheckConstraint("ck_links_one_end", "num_nonnulls(to_suspect_id, to_victim_id, to_trace_id) = 1");
            _ = table.HasCheckConstraint("ck_links_no_words_about_victims", "note = '' or (from_victim_id is null and to_victim_id is null)");
            _ = table.HasCheckConstraint("ck_links_in_order", "until is null or since is null or until >= since");
        });
        _ = builder.Property(l => l.Id).ValueGeneratedNever();
        _ = builder.Property<uint>(Columns.Version).IsRowVersion();
        _ = builder.Ignore(l => l.From).Ignore(l => l.To);
        _ = builder.Property(l => l.Kind).HasMaxLength(Link.KindMaxLength);
        _ = builder.Property(l => l.Note).HasMaxLength(Link.NoteMaxLength);
        _ = builder.Property(l => l.TakenBackReason).HasMaxLength(Link.ReasonMaxLength);
        _ = builder.HasOne<Case>().WithMany().HasForeignKey(l => l.CaseId).OnDelete(DeleteBehavior.Restrict);
        _ = builder.HasOne<Suspect>().WithMany().HasForeignKey(l => l.FromSuspectId).OnDelete(DeleteBehavior.Restrict);
        _ = builder.HasOne<Suspect>().WithMany().HasForeignKey(l => l.ToSuspectId).OnDelete(DeleteBehavior.Restrict);
        _ = builder.HasOne<Victim>().WithMany().HasForeignKey(l => l.FromVictimId).OnDelete(DeleteBehavior.Restrict);
        _ = builder.HasOne<Victim>().WithMany().HasForeignKey(l => l.ToVictimId).OnDelete(DeleteBehavior.Restrict);
        _ = builder.HasOne<Trace>().WithMany().HasForeignKey(l => l.FromTraceId).OnDelete(DeleteBehavior.Restrict);
        _ = builder.HasOne<Trace>().WithMany().HasForeignKey(l => l.ToTraceId).OnDelete(DeleteBehavior.Restrict);
        _ = builder.HasOne<Exhibit>().WithMany().HasForeignKey(l => l.ExhibitId).OnDelete(DeleteBehavior.Restrict);
        foreach (var who in (string[])[nameof(Link.RecordedBy), nameof(Link.TakenBackBy)]) _ = builder.HasOne(typeof(StaffMember)).WithMany().HasForeignKey(who).OnDelete(DeleteBehavior.Restrict);
        _ = builder.HasIndex(l => l.CaseId); // the links of a case
    }
}
