using CaseTracker.Domain.Cases;
using CaseTracker.Domain.Deadlines;
using CaseTracker.Domain.Evidence;
using CaseTracker.Domain.Staff;
using CaseTracker.Domain.Victims;
using CaseTracker.Domain.Victims.Consents;
using CaseTracker.Domain.Victims.Contacts;
using CaseTracker.Domain.Victims.Interviews;
using CaseTracker.Domain.Victims.Risk;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaseTracker.Infrastructure.Persistence.Configurations;

/// <summary>What all records about a victim have in common. Append-only: Sql/append_only.sql.</summary>
internal static class VictimRecordTable
{
    internal static void Map<T>(EntityTypeBuilder<T> builder, string table) where T : VictimRecord
    {
        _ = builder.ToTable(table);
        _ = builder.HasKey(r => r.Id);
        _ = builder.Property(r => r.Id).ValueGeneratedNever();
        _ = builder.HasOne<Victim>().WithMany().HasForeignKey(r => r.VictimId).OnDelete(DeleteBehavior.Restrict);
        _ = builder.HasOne<Case>().WithMany().HasForeignKey(r => r.CaseId).OnDelete(DeleteBehavior.Restrict);
        _ = builder.HasOne<StaffMember>().WithMany().HasForeignKey(r => r.RecordedBy).OnDelete(DeleteBehavior.Restrict);
        _ = builder.HasIndex(r => new { r.VictimId, r.RecordedAt }); // the newest of one victim
        foreach (var code in typeof(T).GetProperties().Where(p => p.PropertyType == typeof(string))) _ = builder.Property(code.Name).HasMaxLength(VictimRecord.CodeMaxLength);
    }
}

internal sealed class InterviewConfiguration : IEntityTypeConfiguration<Interview>
{
    public void Configure(EntityTypeBuilder<Interview> builder)
    {
        VictimRecordTable.Map(builder, "Interviews");
        _ = builder.HasOne<StaffMember>().WithMany().HasForeignKey(i => i.InterviewerId).OnDelete(DeleteBehavior.Restrict);
        _ = builder.Property(i => i.Competence).HasDefaultValue(InterviewCompetence.NotNeeded);
        _ = builder.HasIndex(i => new { i.VictimId, i.Number }).IsUnique(); // the ledger in order
    }
}

internal sealed class InterviewOutcomeConfiguration : IEntityTypeConfiguration<InterviewOutcome>
{
    public void Configure(EntityTypeBuilder<InterviewOutcome> builder)
    {
        VictimRecordTable.Map(builder, "InterviewOutcomes");
        _ = builder.Property(o => o.Competence).HasDefaultValue(InterviewCompetence.NotNeeded);
        _ = builder.HasOne<Interview>().WithOne().HasForeignKey<InterviewOutcome>(o => o.InterviewId).OnDelete(DeleteBehavior.Restrict);
        _ = builder.HasOne<Exhibit>().WithMany().HasForeignKey(o => o.RecordingId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class CompetenceWaiverConfiguration : IEntityTypeConfiguration<CompetenceWaiver>
{
    public void Configure(EntityTypeBuilder<CompetenceWaiver> builder)
    {
        VictimRecordTable.Map(builder, "CompetenceWaivers");
        _ = builder.HasOne<StaffMember>().WithMany().HasForeignKey(w => w.InterviewerId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class ContactRulesConfiguration : IEntityTypeConfiguration<ContactRules>
{
    public void Configure(EntityTypeBuilder<ContactRules> builder) => VictimRecordTable.Map(builder, "ContactRules");
}

internal sealed class ContactAttemptConfiguration : IEntityTypeConfiguration<ContactAttempt>
{
    public void Configure(EntityTypeBuilder<ContactAttempt> builder)
    {
        VictimRecordTable.Map(builder, "ContactAttempts");
        _ = builder.HasOne<Deadline>().WithMany().HasForeignKey(a => a.DeadlineId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class EngagementStateConfiguration : IEntityTypeConfiguration<EngagementState>
{
    public void Configure(EntityTypeBuilder<EngagementState> builder) => VictimRecordTable.Map(builder, "EngagementStates");
}

internal sealed class RiskAssessmentConfiguration : IEntityTypeConfiguration<RiskAssessment>
{
    public void Configure(EntityTypeBuilder<RiskAssessment> builder)
    {
        VictimRecordTable.Map(builder, "RiskAssessments");
        _ = builder.HasOne<Deadline>().WithMany().HasForeignKey(a => a.DeadlineId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class ThreatIncidentConfiguration : IEntityTypeConfiguration<ThreatIncident>
{
    public void Configure(EntityTypeBuilder<ThreatIncident> builder) => VictimRecordTable.Map(builder, "ThreatIncidents");
}

internal sealed class RightsNoticeConfiguration : IEntityTypeConfiguration<RightsNotice>
{
    public void Configure(EntityTypeBuilder<RightsNotice> builder) => VictimRecordTable.Map(builder, "RightsNotices");
}

internal sealed class ConsentDecisionConfiguration : IEntityTypeConfiguration<ConsentDecision>
{
    public void Configure(EntityTypeBuilder<ConsentDecision> builder) => VictimRecordTable.Map(builder, "ConsentDecisions");
}
