using CaseTracker.Domain.Common;
using CaseTracker.Domain.Victims.Counsel;
using CaseTracker.Domain.Victims.Referrals;
using CaseTracker.Domain.Victims.Support;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Infrastructure.Persistence;

/// <summary>Partners, referrals, support and counsel of victims.</summary>
internal sealed partial class CaseTrackerDbContext
{
    public DbSet<Partner> Partners => Set<Partner>();

    public DbSet<Referral> Referrals => Set<Referral>();

    public DbSet<ReferralStep> ReferralSteps => Set<ReferralStep>();

    public DbSet<ReferralConsent> ReferralConsents => Set<ReferralConsent>();

    public DbSet<ReferralDocument> ReferralDocuments => Set<ReferralDocument>();

    public DbSet<SupportPlan> SupportPlans => Set<SupportPlan>();

    public DbSet<SupportNeed> SupportNeeds => Set<SupportNeed>();

    public DbSet<SupportNeedStep> SupportNeedSteps => Set<SupportNeedStep>();

    public DbSet<Lawyer> Lawyers => Set<Lawyer>();

    public DbSet<LawyerEnd> LawyerEnds => Set<LawyerEnd>();

    public DbSet<LegalAidDecision> LegalAidDecisions => Set<LegalAidDecision>();

    public DbSet<CounselAttendance> CounselAttendances => Set<CounselAttendance>();

    /// <summary>The unit of the caller; nobody's when nobody is signed in.</summary>
    internal UnitId CallerUnit => user.ActorOrNull?.UnitId ?? default;
}
