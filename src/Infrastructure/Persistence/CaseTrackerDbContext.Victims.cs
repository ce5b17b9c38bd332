using CaseTracker.Domain.Hearings;
using CaseTracker.Domain.Victims;
using CaseTracker.Domain.Victims.Compensation;
using CaseTracker.Domain.Victims.Consents;
using CaseTracker.Domain.Victims.Contacts;
using CaseTracker.Domain.Victims.Identification;
using CaseTracker.Domain.Victims.Interviews;
using CaseTracker.Domain.Victims.NonPunishment;
using CaseTracker.Domain.Victims.Protection;
using CaseTracker.Domain.Victims.Recovery;
using CaseTracker.Domain.Victims.Risk;
using CaseTracker.Domain.Victims.Vault;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Infrastructure.Persistence;

/// <summary>What is kept of victims: the vault, what is decided and granted, and how they are cared for.</summary>
internal sealed partial class CaseTrackerDbContext
{
    public DbSet<Victim> Victims => Set<Victim>();

    public DbSet<VictimIdentity> VictimIdentities => Set<VictimIdentity>();

    public DbSet<IdentityGrant> IdentityGrants => Set<IdentityGrant>();

    public DbSet<IdentityParticular> IdentityParticulars => Set<IdentityParticular>();

    public DbSet<IdentityPhoto> IdentityPhotos => Set<IdentityPhoto>();

    public DbSet<Interview> Interviews => Set<Interview>();

    public DbSet<InterviewOutcome> InterviewOutcomes => Set<InterviewOutcome>();

    public DbSet<ContactRules> ContactRules => Set<ContactRules>();

    public DbSet<ContactAttempt> ContactAttempts => Set<ContactAttempt>();

    public DbSet<EngagementState> EngagementStates => Set<EngagementState>();

    public DbSet<RiskAssessment> RiskAssessments => Set<RiskAssessment>();

    public DbSet<ThreatIncident> ThreatIncidents => Set<ThreatIncident>();

    public DbSet<RightsNotice> RightsNotices => Set<RightsNotice>();

    public DbSet<ConsentDecision> ConsentDecisions => Set<ConsentDecision>();

    public DbSet<NonPunishmentAssessment> NonPunishmentAssessments => Set<NonPunishmentAssessment>();

    public DbSet<NonPunishmentDecision> NonPunishmentDecisions => Set<NonPunishmentDecision>();

    public DbSet<CollateralProceeding> CollateralProceedings => Set<CollateralProceeding>();

    public DbSet<Entitlement> Entitlements => Set<Entitlement>();

    public DbSet<CompensationClaim> CompensationClaims => Set<CompensationClaim>();

    public DbSet<CompensationDecision> CompensationDecisions => Set<CompensationDecision>();

    public DbSet<CompensationPayment> CompensationPayments => Set<CompensationPayment>();

    public DbSet<ProtectionMeasure> ProtectionMeasures => Set<ProtectionMeasure>();

    public DbSet<ProtectionBreach> ProtectionBreaches => Set<ProtectionBreach>();

    public DbSet<StatusDecision> StatusDecisions => Set<StatusDecision>();

    public DbSet<Guardian> Guardians => Set<Guardian>();

    public DbSet<ReflectionPeriod> ReflectionPeriods => Set<ReflectionPeriod>();

    public DbSet<ResidencePermit> ResidencePermits => Set<ResidencePermit>();

    public DbSet<Hearing> Hearings => Set<Hearing>();

    public DbSet<SpecialMeasure> SpecialMeasures => Set<SpecialMeasure>();
}
