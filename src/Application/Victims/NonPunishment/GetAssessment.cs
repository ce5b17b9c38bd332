using System.Security.Cryptography;
using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Application.Common;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.Victims.NonPunishment;

/// <summary>One assessment with its decisions: codes, dates, who decided.</summary>
[Requires(Permissions.VictimRead), Audited(AuditAct.Consult, AuditObject.Assessment)]
public sealed record GetAssessmentQuery(Guid CaseId, Guid AssessmentId) : IQuery<AssessmentView>, ICaseScoped
{
    CaseScope ICaseScoped.Scope => CaseScope.Case(CaseId);
}

/// <summary>What is alleged and why it was decided so, in words. The reading is recorded.</summary>
[Requires(Permissions.VictimWrite), Audited(AuditAct.Consult, AuditObject.Assessment)]
public sealed record ReadAssessmentWordsQuery(Guid CaseId, Guid AssessmentId) : IQuery<VictimWordsView>, ICaseScoped
{
    CaseScope ICaseScoped.Scope => CaseScope.Case(CaseId);
}

internal sealed class GetAssessmentHandler(AssessmentReading reading, AuditNotes audit) : IRequestHandler<GetAssessmentQuery, Result<AssessmentView>>
{
    public async Task<Result<AssessmentView>> Handle(GetAssessmentQuery query, CancellationToken ct)
    {
        if (await reading.FindAsync(new CaseId(query.CaseId), query.AssessmentId, ct) is not { } found) return CommonRefusals.NotFound;
        audit.About(found.Id);
        return found;
    }
}

internal sealed class ReadAssessmentWordsHandler(ICaseTrackerDb db, ICaseKeys keys, AuditNotes audit) : IRequestHandler<ReadAssessmentWordsQuery, Result<VictimWordsView>>
{
    public async Task<Result<VictimWordsView>> Handle(ReadAssessmentWordsQuery query, CancellationToken ct)
    {
        var caseId = new CaseId(query.CaseId);
        var assessment = await db.NonPunishmentAssessments.AsNoTracking().SingleOrDefaultAsync(a => a.Id == query.AssessmentId && a.CaseId == caseId, ct);
        if (assessment is null) return CommonRefusals.NotFound;
        audit.About(assessment.Id);
        audit.ShowedFields([$"{SealedTables.Assessments}.details", $"{SealedTables.NonPunishmentDecisions}.details"]);
        var decisions = await db.NonPunishmentDecisions.AsNoTracking().Where(d => d.AssessmentId == assessment.Id).OrderBy(d => d.Number).ToListAsync(ct);
        try
        {
            var opened = await keys.OpenDetailsAsync<AssessmentWords>(caseId, SealedTables.Assessments, assessment.Id, assessment.Details, ct);
            var day = DateOnly.FromDateTime(assessment.OpenedAt.UtcDateTime);
            List<WrittenWords> words =
            [
                new(SealedTables.Assessments, assessment.Id, day, "", nameof(AssessmentWords.Allegations), opened.Allegations),
                new(SealedTables.Assessments, assessment.Id, day, "", nameof(AssessmentWords.AssessmentNote), opened.AssessmentNote),
            ];
            foreach (var row in decisions)
            {
                var said = await keys.OpenDetailsAsync<NonPunishmentWords>(caseId, SealedTables.NonPunishmentDecisions, row.Id, row.Details, ct);
                words.Add(new(SealedTables.NonPunishmentDecisions, row.Id, row.DecidedOn, row.Decision, nameof(NonPunishmentWords.Reasoning), said.Reasoning));
            }
            return new VictimWordsView([.. words.Where(w => w.Text.Length > 0)]);
        }
        catch (CryptographicException e) when (e is not NoCaseKeyException { Erased: true })
        {
            return Domain.Victims.VictimRefusals.WordsUnreadable;
        }
    }
}
