using CaseTracker.Domain.Cases;
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
internal abstract class VictimRecordConfiguration<T>(string table) : IEntityTypeConfiguration<T> where T : VictimRecord
{
    public void Configure(EntityTypeBuilder<T> builder)
    {
        _ = builder.ToTable(table);
        _ = builder.HasKey(r => r.Id);
        _ = builder.Property(r => r.Id).ValueGeneratedNever();
        _ = builder.HasOne<Victim>().WithMany().HasForeignKey(r => r.VictimId).OnDelete(DeleteBehavior.Restrict);
        _ = builder.HasOne<Case>().WithMany().HasForeignKey(r => r.CaseId).OnDelete(DeleteBehavior.Restrict);
        _ = builder.HasOne<StaffMember>().WithMany().HasForeignKey(r => r.RecordedBy).OnDelete(DeleteBehavior.Restrict);
        _ = builder.HasIndex(r => new { r.VictimId, r.RecordedAt }); // the newest of one victim
        foreach (var code in typeof(T).GetProperties().Where(p => p.PropertyType == typeof(string))) _ = builder.Property(code.Name).HasMaxLength(VictimRecord.CodeMaxLength);
        Further(builder);
    }

    protected virtual void Further(EntityTypeBuilder<T> builder)
    {
    }
}

internal sealed class InterviewConfiguration() : VictimRecordConfiguration<Interview>("Interviews")
{
    protected override void Further(EntityTypeBuilder<Interview> builder)
    {
        _ = builder.HasOne<StaffMember>().WithMany().HasForeignKey(i => i.InterviewerId).OnDelete(DeleteBehavior.Restrict);
        _ = builder.HasIndex(i => new { i.VictimId, i.Number }).IsUnique(); // the ledger in order
    }
}

internal sealed class InterviewOutcomeConfiguration() : VictimRecordConfiguration<InterviewOutcome>("InterviewOutcomes")
{
    protected override void Further(EntityTypeBuilder<InterviewOutcome> builder)
    {
        _ = builder.HasOne<Interview>().WithOne().HasForeignKey<InterviewOutcome>(o => o.InterviewId).OnDelete(DeleteBehavior.Restrict);
        _ = builder.HasOne<Exhibit>().WithMany().HasForeignKey(o => o.RecordingId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class ContactRulesConfiguration() : VictimRecordConfiguration<ContactRules>("ContactRules");

internal sealed class ContactAttemptConfiguration() : VictimRecordConfiguration<ContactAttempt>("ContactAttempts");

internal sealed class EngagementStateConfiguration() : VictimRecordConfiguration<EngagementState>("EngagementStates");

internal sealed class RiskAssessmentConfiguration() : VictimRecordConfiguration<RiskAssessment>("RiskAssessments");

internal sealed class ThreatIncidentConfiguration() : VictimRecordConfiguration<ThreatIncident>("ThreatIncidents");

internal sealed class RightsNoticeConfiguration() : VictimRecordConfiguration<RightsNotice>("RightsNotices");

internal sealed class ConsentDecisionConfiguration() : VictimRecordConfiguration<ConsentDecision>("ConsentDecisions");
