using CaseTracker.Domain.Cases;
using CaseTracker.Domain.Counts.Outcomes;
using CaseTracker.Domain.Deadlines;
using CaseTracker.Domain.Staff;
using CaseTracker.Domain.Suspects;
using CaseTracker.Domain.Victims;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaseTracker.Infrastructure.Persistence.Configurations;

internal sealed class SettlementConfiguration : IEntityTypeConfiguration<Settlement>
{
    public void Configure(EntityTypeBuilder<Settlement> builder)
    {
        _ = builder.ToTable("Settlements", table => table.HasCheckConstraint("ck_settlements_second_person", "answered_by is null or answered_by <> recorded_by"));
        _ = builder.Property(s => s.Id).ValueGeneratedNever();
        _ = builder.Property<uint>("Version").IsRowVersion();
        _ = builder.PrimitiveCollection(s => s.CountIds);
        _ = builder.Property(s => s.Kind).HasMaxLength(40);
        _ = builder.Property(s => s.OfferedBy).HasMaxLength(40);
        _ = builder.Property(s => s.Terms).HasMaxLength(Settlement.TermsMaxLength);
        _ = builder.Property(s => s.WhyNotConsulted).HasMaxLength(Settlement.WhyMaxLength);
        _ = builder.Property(s => s.Compensation).HasPrecision(18, 2);
        _ = builder.Property(s => s.Currency).HasMaxLength(3);
        _ = builder.Property(s => s.WhyNoCompensation).HasMaxLength(Settlement.WhyMaxLength);
        _ = builder.Property(s => s.State).HasConversion<string>().HasMaxLength(16);
        _ = builder.Property(s => s.Answer).HasMaxLength(Settlement.AnswerMaxLength);
        _ = builder.Property(s => s.Conclusion).HasMaxLength(Settlement.WhyMaxLength);
        _ = builder.HasOne<Case>().WithMany().HasForeignKey(s => s.CaseId).OnDelete(DeleteBehavior.Restrict);
        _ = builder.HasOne<Suspect>().WithMany().HasForeignKey(s => s.SuspectId).OnDelete(DeleteBehavior.Restrict);
        _ = builder.HasOne<StaffMember>().WithMany().HasForeignKey(s => s.RecordedBy).OnDelete(DeleteBehavior.Restrict);
        _ = builder.HasOne<StaffMember>().WithMany().HasForeignKey(s => s.AnsweredBy).OnDelete(DeleteBehavior.Restrict);
        _ = builder.HasIndex(s => new { s.SuspectId, s.Number }).IsUnique(); // the settlements of a person, in order
    }
}

internal sealed class DiscontinuanceConfiguration : IEntityTypeConfiguration<Discontinuance>
{
    public void Configure(EntityTypeBuilder<Discontinuance> builder)
    {
        _ = builder.ToTable("Discontinuances"); // append-only
        _ = builder.Property(d => d.Id).ValueGeneratedNever();
        _ = builder.PrimitiveCollection(d => d.CountIds);
        _ = builder.Property(d => d.Ground).HasMaxLength(40);
        _ = builder.Property(d => d.Reason).HasMaxLength(Discontinuance.ReasonMaxLength);
        _ = builder.HasOne<Case>().WithMany().HasForeignKey(d => d.CaseId).OnDelete(DeleteBehavior.Restrict);
        _ = builder.HasOne<Suspect>().WithMany().HasForeignKey(d => d.SuspectId).OnDelete(DeleteBehavior.Restrict);
        _ = builder.HasOne<StaffMember>().WithMany().HasForeignKey(d => d.DecidedBy).OnDelete(DeleteBehavior.Restrict);
        _ = builder.HasIndex(d => new { d.SuspectId, d.Number }).IsUnique(); // the decisions about a person, in order
    }
}

internal sealed class DiscontinuanceNoticeConfiguration : IEntityTypeConfiguration<DiscontinuanceNotice>
{
    public void Configure(EntityTypeBuilder<DiscontinuanceNotice> builder)
    {
        _ = builder.ToTable("DiscontinuanceNotices");
        _ = builder.Property(n => n.Id).ValueGeneratedNever();
        _ = builder.Property<uint>("Version").IsRowVersion();
        _ = builder.Property(n => n.Outcome).HasConversion<string>().HasMaxLength(16);
        _ = builder.Property(n => n.Reasons).HasMaxLength(DiscontinuanceNotice.ReasonsMaxLength);
        _ = builder.HasOne<Case>().WithMany().HasForeignKey(n => n.CaseId).OnDelete(DeleteBehavior.Restrict);
        _ = builder.HasOne<Discontinuance>().WithMany().HasForeignKey(n => n.DiscontinuanceId).OnDelete(DeleteBehavior.Restrict);
        _ = builder.HasOne<Victim>().WithMany().HasForeignKey(n => n.VictimId).OnDelete(DeleteBehavior.Restrict);
        _ = builder.HasOne<Deadline>().WithMany().HasForeignKey(n => n.NoticeDeadlineId).OnDelete(DeleteBehavior.Restrict);
        _ = builder.HasOne<Deadline>().WithMany().HasForeignKey(n => n.ReviewDeadlineId).OnDelete(DeleteBehavior.Restrict);
        _ = builder.HasOne<StaffMember>().WithMany().HasForeignKey(n => n.ToldBy).OnDelete(DeleteBehavior.Restrict);
        _ = builder.HasOne<StaffMember>().WithMany().HasForeignKey(n => n.ReviewedBy).OnDelete(DeleteBehavior.Restrict);
        _ = builder.HasIndex(n => new { n.DiscontinuanceId, n.VictimId }).IsUnique(); // a victim is told once of a decision
    }
}

internal sealed class AppealConfiguration : IEntityTypeConfiguration<Appeal>
{
    public void Configure(EntityTypeBuilder<Appeal> builder)
    {
        _ = builder.ToTable("Appeals"); // decided once: Sql/stages.sql
        _ = builder.Property(a => a.Id).ValueGeneratedNever();
        _ = builder.Property<uint>("Version").IsRowVersion();
        _ = builder.Property(a => a.By).HasMaxLength(40).HasColumnName("party");
        _ = builder.Property(a => a.Against).HasMaxLength(40);
        _ = builder.Property(a => a.Court).HasMaxLength(CountVerdict.CourtMaxLength);
        _ = builder.Property(a => a.Grounds).HasMaxLength(Appeal.GroundsMaxLength);
        _ = builder.Property(a => a.Outcome).HasMaxLength(40);
        _ = builder.Property(a => a.Note).HasMaxLength(Appeal.NoteMaxLength);
        _ = builder.HasOne<Case>().WithMany().HasForeignKey(a => a.CaseId).OnDelete(DeleteBehavior.Restrict);
        _ = builder.HasOne<Suspect>().WithMany().HasForeignKey(a => a.SuspectId).OnDelete(DeleteBehavior.Restrict);
        _ = builder.HasOne<StaffMember>().WithMany().HasForeignKey(a => a.RecordedBy).OnDelete(DeleteBehavior.Restrict);
        _ = builder.HasOne<StaffMember>().WithMany().HasForeignKey(a => a.DecisionRecordedBy).OnDelete(DeleteBehavior.Restrict);
        _ = builder.HasIndex(a => new { a.SuspectId, a.Number }).IsUnique(); // the appeals that concern a person, in order
    }
}

internal sealed class EnforcementStepConfiguration : IEntityTypeConfiguration<EnforcementStep>
{
    public void Configure(EntityTypeBuilder<EnforcementStep> builder)
    {
        _ = builder.ToTable("EnforcementSteps"); // append-only
        _ = builder.Property(e => e.Id).ValueGeneratedNever();
        _ = builder.Property(e => e.Kind).HasMaxLength(40);
        _ = builder.Property(e => e.On).HasColumnName("done_on");
        _ = builder.Property(e => e.Amount).HasPrecision(18, 2);
        _ = builder.Property(e => e.Currency).HasMaxLength(3);
        _ = builder.Property(e => e.Note).HasMaxLength(EnforcementStep.NoteMaxLength);
        _ = builder.HasOne<Case>().WithMany().HasForeignKey(e => e.CaseId).OnDelete(DeleteBehavior.Restrict);
        _ = builder.HasOne<Suspect>().WithMany().HasForeignKey(e => e.SuspectId).OnDelete(DeleteBehavior.Restrict);
        _ = builder.HasOne<Sentence>().WithMany().HasForeignKey(e => e.SentenceId).OnDelete(DeleteBehavior.Restrict);
        _ = builder.HasOne<StaffMember>().WithMany().HasForeignKey(e => e.RecordedBy).OnDelete(DeleteBehavior.Restrict);
        _ = builder.HasIndex(e => new { e.CaseId, e.On }); // what of a case was carried out
    }
}
