using CaseTracker.Domain.Hearings;
using CaseTracker.Domain.Staff;
using CaseTracker.Domain.Victims.Counsel;
using CaseTracker.Domain.Victims.Interviews;
using CaseTracker.Domain.Victims.Referrals;
using CaseTracker.Domain.Victims.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaseTracker.Infrastructure.Persistence.Configurations;

internal sealed class PartnerConfiguration : IEntityTypeConfiguration<Partner>
{
    private const int CodeMaxLength = 40;

    public void Configure(EntityTypeBuilder<Partner> builder)
    {
        _ = builder.ToTable("Partners");
        _ = builder.Property(p => p.Id).ValueGeneratedNever();
        _ = builder.Property<uint>("Version").IsRowVersion();
        _ = builder.Property(p => p.Name).HasMaxLength(Partner.NameMaxLength);
        _ = builder.Property(p => p.Kind).HasMaxLength(CodeMaxLength);
        _ = builder.Property(p => p.Contact).HasMaxLength(Partner.ContactMaxLength);
        _ = builder.HasOne<Unit>().WithMany().HasForeignKey(p => p.UnitId).OnDelete(DeleteBehavior.Restrict);
        _ = builder.HasIndex(p => new { p.UnitId, p.Name }).IsUnique(); // the register of a unit, by name
    }
}

internal sealed class ReferralConfiguration : IEntityTypeConfiguration<Referral>
{
    public void Configure(EntityTypeBuilder<Referral> builder) => VictimRecordTable.Map(builder, "Referrals");
}

internal sealed class ReferralStepConfiguration : IEntityTypeConfiguration<ReferralStep>
{
    public void Configure(EntityTypeBuilder<ReferralStep> builder)
    {
        VictimRecordTable.Map(builder, "ReferralSteps");
        _ = builder.HasOne<Referral>().WithMany().HasForeignKey(s => s.ReferralId).OnDelete(DeleteBehavior.Restrict);
        _ = builder.HasIndex(s => new { s.ReferralId, s.Number }).IsUnique(); // two who take a step at once: one of them looks again
    }
}

internal sealed class ReferralConsentConfiguration : IEntityTypeConfiguration<ReferralConsent>
{
    public void Configure(EntityTypeBuilder<ReferralConsent> builder)
    {
        VictimRecordTable.Map(builder, "ReferralConsents");
        _ = builder.HasOne<Referral>().WithMany().HasForeignKey(c => c.ReferralId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class ReferralDocumentConfiguration : IEntityTypeConfiguration<ReferralDocument>
{
    private const int Sha256Length = 64;

    public void Configure(EntityTypeBuilder<ReferralDocument> builder)
    {
        VictimRecordTable.Map(builder, "ReferralDocuments");
        _ = builder.Property(d => d.Sha256).HasMaxLength(Sha256Length);
        _ = builder.Property(d => d.Engine).HasMaxLength(ReferralDocument.EngineMaxLength);
        _ = builder.HasOne<Referral>().WithMany().HasForeignKey(d => d.ReferralId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class SupportPlanConfiguration : IEntityTypeConfiguration<SupportPlan>
{
    public void Configure(EntityTypeBuilder<SupportPlan> builder) => VictimRecordTable.Map(builder, "SupportPlans");
}

internal sealed class SupportNeedConfiguration : IEntityTypeConfiguration<SupportNeed>
{
    public void Configure(EntityTypeBuilder<SupportNeed> builder) => VictimRecordTable.Map(builder, "SupportNeeds");
}

internal sealed class SupportNeedStepConfiguration : IEntityTypeConfiguration<SupportNeedStep>
{
    public void Configure(EntityTypeBuilder<SupportNeedStep> builder)
    {
        VictimRecordTable.Map(builder, "SupportNeedSteps");
        _ = builder.HasOne<SupportNeed>().WithMany().HasForeignKey(s => s.NeedId).OnDelete(DeleteBehavior.Restrict);
        _ = builder.HasIndex(s => new { s.NeedId, s.Number }).IsUnique(); // two who take a step at once: one of them looks again
        _ = builder.HasIndex(s => s.On).HasFilter("state = 'UNMET'").HasDatabaseName("ix_support_need_steps_unmet"); // what is unmet, the longest first
    }
}

internal sealed class LawyerConfiguration : IEntityTypeConfiguration<Lawyer>
{
    public void Configure(EntityTypeBuilder<Lawyer> builder) => VictimRecordTable.Map(builder, "Lawyers");
}

internal sealed class LawyerEndConfiguration : IEntityTypeConfiguration<LawyerEnd>
{
    public void Configure(EntityTypeBuilder<LawyerEnd> builder)
    {
        VictimRecordTable.Map(builder, "LawyerEnds");
        _ = builder.HasOne<Lawyer>().WithOne().HasForeignKey<LawyerEnd>(e => e.LawyerId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class LegalAidDecisionConfiguration : IEntityTypeConfiguration<LegalAidDecision>
{
    public void Configure(EntityTypeBuilder<LegalAidDecision> builder) => VictimRecordTable.Map(builder, "LegalAidDecisions");
}

internal sealed class CounselAttendanceConfiguration : IEntityTypeConfiguration<CounselAttendance>
{
    public void Configure(EntityTypeBuilder<CounselAttendance> builder)
    {
        VictimRecordTable.Map(builder, "CounselAttendances");
        _ = builder.HasOne<Hearing>().WithMany().HasForeignKey(a => a.HearingId).OnDelete(DeleteBehavior.Restrict);
        _ = builder.HasOne<Interview>().WithMany().HasForeignKey(a => a.InterviewId).OnDelete(DeleteBehavior.Restrict);
    }
}
