using CaseTracker.Domain.Cases;
using CaseTracker.Domain.Deadlines;
using CaseTracker.Domain.Hearings;
using CaseTracker.Domain.Notifications;
using CaseTracker.Domain.Staff;
using CaseTracker.Domain.Suspects;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaseTracker.Infrastructure.Persistence.Configurations;

internal sealed class DeadlineConfiguration : IEntityTypeConfiguration<Deadline>
{
    private const string Open = "status in ('Running', 'Stopped')";
    private const string Late = "status = 'Completed' and completed_on > due_on";

    public void Configure(EntityTypeBuilder<Deadline> builder)
    {
        _ = builder.ToTable("Deadlines");
        _ = builder.Property(d => d.Id).ValueGeneratedNever();
        _ = builder.Ignore(d => d.RawDue).Ignore(d => d.LegalDue).Ignore(d => d.SafeDue).Ignore(d => d.Due); // read from the columns
        _ = builder.Property<uint>("Version").IsRowVersion(); // completing and extending at once: one of the two looks again
        _ = builder.Property(d => d.Title).HasMaxLength(Deadline.TitleMaxLength);
        _ = builder.Property(d => d.Kind).HasConversion<string>().HasMaxLength(16);
        _ = builder.Property(d => d.Status).HasConversion<string>().HasMaxLength(16);
        _ = builder.Property(d => d.Obligation).HasConversion<string>().HasMaxLength(8);
        _ = builder.Property(d => d.RuleState).HasConversion<string>().HasMaxLength(16);
        _ = builder.Property(d => d.Unit).HasConversion<string>().HasMaxLength(24);
        _ = builder.Property(d => d.ComputationStatus).HasConversion<string>().HasMaxLength(24);
        _ = builder.Property(d => d.RuleId).HasMaxLength(40);
        _ = builder.Property(d => d.RuleVersion).HasMaxLength(40);
        _ = builder.Property(d => d.Pack).HasMaxLength(40);
        _ = builder.Property(d => d.Reason).HasMaxLength(Deadline.ReasonMaxLength);
        _ = builder.Property(d => d.ConventionCode).HasMaxLength(40);
        _ = builder.Property(d => d.WarningLeads).HasMaxLength(120);
        _ = builder.Property(d => d.TriggerLocal).HasColumnType("timestamp without time zone"); // wall clock in TimeZoneId
        _ = builder.Property(d => d.TimeZoneId).HasMaxLength(64);
        _ = builder.Property(d => d.CalendarCode).HasMaxLength(16);
        _ = builder.Property(d => d.CalendarVersion).HasMaxLength(40);
        _ = builder.Property(d => d.RefusedCalendarVersion).HasMaxLength(40);
        _ = builder.Property(d => d.ClosingNote).HasMaxLength(Deadline.NoteMaxLength);
        _ = builder.PrimitiveCollection(d => d.Working).HasField("working").UsePropertyAccessMode(PropertyAccessMode.Field);
        _ = builder.HasOne<Case>().WithMany().HasForeignKey(d => d.CaseId).OnDelete(DeleteBehavior.Restrict);
        _ = builder.HasOne<StaffMember>().WithMany().HasForeignKey(d => d.OwnerId).OnDelete(DeleteBehavior.Restrict);
        _ = builder.HasOne<Suspect>().WithMany().HasForeignKey(d => d.SuspectId).OnDelete(DeleteBehavior.Restrict);
        _ = builder.HasOne<Hearing>().WithMany().HasForeignKey(d => d.HearingId).OnDelete(DeleteBehavior.Restrict);
        _ = builder.HasIndex(d => new { d.CaseId, d.DueOn }).HasFilter(Open);  // next due of a case: list, strip, worklist of a team or a unit
        _ = builder.HasIndex(d => new { d.OwnerId, d.DueOn }).HasFilter(Open); // a person's worklist
        _ = builder.HasIndex(d => new { d.OwnerId, d.CompletedOn }).HasFilter(Late); // what a person completed late
        _ = builder.HasIndex(d => new { d.CaseId, d.CompletedOn }).HasFilter(Late);  // what a unit completed late
        _ = builder.HasIndex(d => d.DueOn).HasFilter("status = 'Running'");                    // dashboard: overdue and due soon
        _ = builder.HasIndex(d => new { d.CalendarCode, d.CalendarVersion }).HasFilter("status = 'Running'"); // what a changed calendar puts in question
        _ = builder.OwnsMany(d => d.Extensions, extension =>
        {
            _ = extension.ToTable("DeadlineExtensions");
            _ = extension.WithOwner().HasForeignKey("DeadlineId");
            _ = extension.HasKey("DeadlineId", nameof(DeadlineExtension.Number));
            _ = extension.Property(e => e.Number).ValueGeneratedNever();
            _ = extension.Property(e => e.Reference).HasMaxLength(Deadline.ReferenceMaxLength);
            _ = extension.Property(e => e.Reason).HasMaxLength(Deadline.ReasonMaxLength);
            _ = extension.Property(e => e.Authority).HasMaxLength(Deadline.AuthorityMaxLength);
        });
        _ = builder.OwnsMany(d => d.Stoppages, stoppage =>
        {
            _ = stoppage.ToTable("DeadlineStoppages");
            _ = stoppage.WithOwner().HasForeignKey("DeadlineId");
            _ = stoppage.HasKey("DeadlineId", nameof(DeadlineStoppage.Number));
            _ = stoppage.Property(s => s.Number).ValueGeneratedNever();
            _ = stoppage.Property(s => s.Reason).HasMaxLength(Deadline.ReasonMaxLength);
        });
    }
}

internal sealed class ReminderConfiguration : IEntityTypeConfiguration<Reminder>
{
    public void Configure(EntityTypeBuilder<Reminder> builder)
    {
        _ = builder.ToTable("Reminders");
        _ = builder.Property(r => r.Id).ValueGeneratedNever();
        _ = builder.Property<uint>("Version").IsRowVersion(); // two senders: one settles it
        _ = builder.HasOne<Deadline>().WithMany().HasForeignKey(r => r.DeadlineId).OnDelete(DeleteBehavior.Restrict);
        _ = builder.HasOne<Case>().WithMany().HasForeignKey(r => r.CaseId).OnDelete(DeleteBehavior.Restrict);
        _ = builder.HasIndex(r => r.DueAt).HasFilter("settled_at is null"); // what the sending job takes next
    }
}
