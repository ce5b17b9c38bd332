using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Staff;
using CaseTracker.Domain.Victims;
using CaseTracker.Domain.Victims.Vault;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.Victims.Welfare;

/// <summary>The texts of one record about a victim, by name. Its text form says nothing.</summary>
public sealed class RecordTexts : Dictionary<string, string>
{
    public override string ToString() => "•••";
}

/// <summary>Seals the texts of a record about a victim, and opens them.</summary>
internal sealed class VictimRecording(ICaseTrackerDb db, ICurrentUser user, ICaseKeys keys, TimeProvider clock)
{
    internal const string CompetenceWaivers = "competence_waivers";
    internal const string Interviews = "interviews";
    internal const string InterviewOutcomes = "interview_outcomes";
    internal const string ContactRules = "contact_rules";
    internal const string ContactAttempts = "contact_attempts";
    internal const string EngagementStates = "engagement_states";
    internal const string RiskAssessments = "risk_assessments";
    internal const string ThreatIncidents = "threat_incidents";
    internal const string RightsNotices = "rights_notices";
    internal const string ConsentDecisions = "consent_decisions";
    internal const string Referrals = "referrals";
    internal const string ReferralSteps = "referral_steps";
    internal const string ReferralConsents = "referral_consents";
    internal const string ReferralDocuments = "referral_documents";
    internal const string SupportPlans = "support_plans";
    internal const string SupportNeeds = "support_needs";
    internal const string SupportNeedSteps = "support_need_steps";
    internal const string Lawyers = "lawyers";
    internal const string LawyerEnds = "lawyer_ends";
    internal const string LegalAidDecisions = "legal_aid_decisions";
    internal const string CounselAttendances = "counsel_attendances";

    /// <param name="table">The table the record goes to; the texts open there only.</param>
    internal async Task<RecordOf> SealAsync(Guid victimId, string table, RecordTexts texts, CancellationToken ct)
    {
        var (victim, now) = (new VictimId(victimId), clock.GetUtcNow());
        var caseId = await db.Victims.Where(v => v.Id == victim).Select(v => v.CaseId).SingleAsync(ct);
        var id = Guid.CreateVersion7(now);
        return new RecordOf(id, caseId, victim, user.Actor.Id, now, await keys.SealDetailsAsync(caseId, table, id, texts, ct));
    }

    /// <exception cref="System.Security.Cryptography.CryptographicException">Moved, altered, or the key was destroyed.</exception>
    internal Task<RecordTexts> OpenAsync(VictimRecord record, string table, CancellationToken ct) =>
        keys.OpenDetailsAsync<RecordTexts>(record.CaseId, table, record.Id, record.Details, ct);
}

/// <summary>Whether this caller may read what is written about a victim's welfare: as victim coordinator on the team of the case, or by a grant that holds.</summary>
internal sealed class WelfareReading(ICaseTrackerDb db, ICurrentUser user, CaseAccess access, TimeProvider clock)
{
    internal async Task<bool> MayAsync(Guid victimId, CancellationToken ct)
    {
        if (await access.FindAsync(CaseScope.Victim(victimId), ct) is not { } found) return false;
        if (user.Actor.Is(Roles.VictimCoordinator) && (found.Relation & (CaseRelation.Lead | CaseRelation.Member)) != 0) return true;
        var (now, me, victim) = (clock.GetUtcNow(), user.Actor.Id, new VictimId(victimId));
        return await db.IdentityGrants.AnyAsync(g => g.VictimId == victim && g.UserId == me && g.Scope == GrantScope.Welfare && g.RevokedAt == null && g.Until > now, ct);
    }

    /// <summary>All victims of whose welfare the caller may read; for lists of codes across cases.</summary>
    internal IQueryable<VictimId> All()
    {
        var (now, me) = (clock.GetUtcNow(), user.Actor.Id);
        var granted = db.IdentityGrants.Where(g => g.UserId == me && g.Scope == GrantScope.Welfare && g.RevokedAt == null && g.Until > now).Select(g => g.VictimId);
        if (!user.Actor.Is(Roles.VictimCoordinator)) return granted;
        return from victim in db.Victims
               join c in db.Cases on victim.CaseId equals c.Id
               where c.Members.Any(m => m.UserId == me && m.RemovedAt == null) || granted.Contains(victim.Id)
               select victim.Id;
    }
}
