using CaseTracker.Domain.Victims.Counsel;
using CaseTracker.Domain.Victims.Referrals;
using CaseTracker.Domain.Victims.Support;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.Abstractions;

/// <summary>Partners, referrals, support and counsel of victims.</summary>
public partial interface ICaseTrackerDb
{
    /// <summary>Those of the caller's unit and of the units whose cases the caller may see.</summary>
    DbSet<Partner> Partners { get; }

    DbSet<Referral> Referrals { get; }

    DbSet<ReferralStep> ReferralSteps { get; }

    DbSet<ReferralConsent> ReferralConsents { get; }

    DbSet<ReferralDocument> ReferralDocuments { get; }

    DbSet<SupportPlan> SupportPlans { get; }

    DbSet<SupportNeed> SupportNeeds { get; }

    DbSet<SupportNeedStep> SupportNeedSteps { get; }

    DbSet<Lawyer> Lawyers { get; }

    DbSet<LawyerEnd> LawyerEnds { get; }

    DbSet<LegalAidDecision> LegalAidDecisions { get; }

    DbSet<CounselAttendance> CounselAttendances { get; }
}
