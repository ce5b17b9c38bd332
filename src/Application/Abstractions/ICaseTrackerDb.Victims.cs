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

namespace CaseTracker.Application.Abstractions;

/// <summary>What is kept of victims: the vault, what is decided and granted, hearings, and how they are cared for.</summary>
public partial interface ICaseTrackerDb
{
    DbSet<Victim> Victims { get; }

    DbSet<VictimIdentity> VictimIdentities { get; }

    DbSet<IdentityGrant> IdentityGrants { get; }

    DbSet<IdentityParticular> IdentityParticulars { get; }

    DbSet<IdentityPhoto> IdentityPhotos { get; }

    DbSet<Interview> Interviews { get; }

    DbSet<InterviewOutcome> InterviewOutcomes { get; }

    DbSet<ContactRules> ContactRules { get; }

    DbSet<ContactAttempt> ContactAttempts { get; }

    DbSet<EngagementState> EngagementStates { get; }

    DbSet<RiskAssessment> RiskAssessments { get; }

    DbSet<ThreatIncident> ThreatIncidents { get; }

    DbSet<RightsNotice> RightsNotices { get; }

    DbSet<ConsentDecision> ConsentDecisions { get; }

    DbSet<NonPunishmentAssessment> NonPunishmentAssessments { get; }

    DbSet<NonPunishmentDecision> NonPunishmentDecisions { get; }

    DbSet<CollateralProceeding> CollateralProceedings { get; }

    /// <summary>Append-only.</summary>
    DbSet<Entitlement> Entitlements { get; }

    DbSet<CompensationClaim> CompensationClaims { get; }

    DbSet<CompensationDecision> CompensationDecisions { get; }

    DbSet<CompensationPayment> CompensationPayments { get; }

    DbSet<ProtectionMeasure> ProtectionMeasures { get; }

    DbSet<ProtectionBreach> ProtectionBreaches { get; }

    DbSet<StatusDecision> StatusDecisions { get; }

    DbSet<Guardian> Guardians { get; }

    DbSet<ReflectionPeriod> ReflectionPeriods { get; }

    DbSet<ResidencePermit> ResidencePermits { get; }

    DbSet<Hearing> Hearings { get; }

    DbSet<SpecialMeasure> SpecialMeasures { get; }
}
