using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Application.Common;
using CaseTracker.Application.Victims.Welfare;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Victims;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.Victims.Welfare;

/// <summary>What is written about one side of a victim's care, the latest first. For the coordinator on the team, and by a grant of theirs.</summary>
/// <param name="Topic">CONTACT, RISK, RIGHTS or SUPPORT.</param>
[Requires(Permissions.WelfareRead), Audited(AuditAct.Consult, AuditObject.Victim)]
public sealed record ReadWelfareQuery(Guid VictimId, string Topic) : IQuery<IReadOnlyList<WelfareEntry>>, ICaseScoped
{
    public const string Contact = "CONTACT";
    public const string Risk = "RISK";
    public const string Rights = "RIGHTS";
    public const string Support = "SUPPORT";

    CaseScope ICaseScoped.Scope => CaseScope.Victim(VictimId);
}

/// <param name="Record">contactRules, contact, engagement, assessment, threat, rightsNotice, consent, supportPlan, need, needStep, referral, referralStep, referralConsent, lawyer or legalAid.</param>
/// <param name="Code">The code it is filed under: a channel, a state, a level, a kind, a notice, a scope.</param>
/// <param name="Texts">What was sealed, by name.</param>
public sealed record WelfareEntry(Guid Id, string Record, string Code, DateTimeOffset RecordedAt, string RecordedBy, RecordTexts Texts);

internal sealed class ReadWelfareValidator : AbstractValidator<ReadWelfareQuery>
{
    private static readonly string[] Topics = [ReadWelfareQuery.Contact, ReadWelfareQuery.Risk, ReadWelfareQuery.Rights, ReadWelfareQuery.Support];

    public ReadWelfareValidator() => RuleFor(q => q.Topic).Must(topic => Topics.Contains(topic)).WithMessage("Choose one from the list.");
}

internal sealed class ReadWelfareHandler(ICaseTrackerDb db, WelfareReading reading, VictimRecording recording, AuditNotes audit) : IRequestHandler<ReadWelfareQuery, Result<IReadOnlyList<WelfareEntry>>>
{
    /// <summary>Older ones stay where they are; nobody reads hundreds at a sitting.</summary>
    private const int Most = 100;

    public async Task<Result<IReadOnlyList<WelfareEntry>>> Handle(ReadWelfareQuery query, CancellationToken ct)
    {
        if (!await reading.MayAsync(query.VictimId, ct)) return Domain.Victims.Vault.IdentityGrantRefusals.WelfareNotGranted;
        var victim = new VictimId(query.VictimId);
        var staff = await db.Staff.Select(s => new { s.Id, s.DisplayName }).ToDictionaryAsync(s => s.Id, s => s.DisplayName, ct);
        var entries = new List<WelfareEntry>();
        switch (query.Topic)
        {
            case ReadWelfareQuery.Contact:
                await AddAsync(db.ContactRules, "contactRules", VictimRecording.ContactRules, r => string.Join(' ', r.Channels));
                await AddAsync(db.ContactAttempts, "contact", VictimRecording.ContactAttempts, r => r.Channel);
                await AddAsync(db.EngagementStates, "engagement", VictimRecording.EngagementStates, r => r.State);
                break;
            case ReadWelfareQuery.Risk:
                await AddAsync(db.RiskAssessments, "assessment", VictimRecording.RiskAssessments, r => r.Level);
                await AddAsync(db.ThreatIncidents, "threat", VictimRecording.ThreatIncidents, r => r.Kind);
                break;
            case ReadWelfareQuery.Support:
                await AddAsync(db.SupportPlans, "supportPlan", VictimRecording.SupportPlans, r => string.Join(' ', r.Types));
                await AddAsync(db.SupportNeeds, "need", VictimRecording.SupportNeeds, r => r.Service);
                await AddAsync(db.SupportNeedSteps, "needStep", VictimRecording.SupportNeedSteps, r => r.State);
                await AddAsync(db.Referrals, "referral", VictimRecording.Referrals, r => string.Join(' ', r.Services));
                await AddAsync(db.ReferralSteps, "referralStep", VictimRecording.ReferralSteps, r => r.Step);
                await AddAsync(db.ReferralConsents, "referralConsent", VictimRecording.ReferralConsents, r => string.Join(' ', r.Fields));
                await AddAsync(db.Lawyers, "lawyer", VictimRecording.Lawyers, r => r.Basis);
                await AddAsync(db.LegalAidDecisions, "legalAid", VictimRecording.LegalAidDecisions, r => r.Decision);
                break;
            default:
                await AddAsync(db.RightsNotices, "rightsNotice", VictimRecording.RightsNotices, r => r.Notice);
                await AddAsync(db.ConsentDecisions, "consent", VictimRecording.ConsentDecisions, r => r.Scope);
                break;
        }
        audit.ShowedFields(entries.SelectMany(e => e.Texts.Keys.Select(name => $"{e.Record}.{name}")).Distinct());
        return entries.OrderByDescending(e => e.RecordedAt).ToList();

        async Task AddAsync<T>(IQueryable<T> records, string record, string table, Func<T, string> code) where T : VictimRecord
        {
            foreach (var row in await records.AsNoTracking().Where(r => r.VictimId == victim).OrderByDescending(r => r.RecordedAt).Take(Most).ToListAsync(ct))
                entries.Add(new WelfareEntry(row.Id, record, code(row), row.RecordedAt, staff.GetValueOrDefault(row.RecordedBy, ""), await recording.OpenAsync(row, table, ct)));
        }
    }
}
