using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Application.Common;
using CaseTracker.Application.Victims.Welfare;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Victims;
using CaseTracker.Domain.Victims.Risk;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.Victims.Risk;

/// <summary>An individual assessment of risk and needs. Findings and vulnerabilities are sealed and stand in no case file.</summary>
/// <param name="Level">Code of the list RiskLevel.</param>
/// <param name="Vulnerabilities">Codes of the list Vulnerability.</param>
[Requires(Permissions.WelfareWrite), Audited(AuditAct.Collect, AuditObject.Victim)]
public sealed record AssessRiskCommand(
    Guid VictimId, string Level, DateOnly AssessedOn, DateOnly ReviewOn, bool SpecialMeasuresRecommended, IReadOnlyList<string> Vulnerabilities, string Findings) : ICommand, ICaseScoped
{
    CaseScope ICaseScoped.Scope => CaseScope.Victim(VictimId);

    public override string ToString() => $"{nameof(AssessRiskCommand)} •••";
}

internal sealed class AssessRiskValidator : AbstractValidator<AssessRiskCommand>
{
    public AssessRiskValidator(IReferenceCodes codes, ICurrentUser user, TimeProvider clock)
    {
        var today = user.Actor.Today(clock);
        _ = RuleFor(c => c.Level).CodeOf(codes, "RiskLevel", today);
        _ = RuleFor(c => c.AssessedOn).PastDay(today);
        _ = RuleFor(c => c.ReviewOn).NotEmpty().WithMessage("Give a day.");
        _ = RuleFor(c => c.Vulnerabilities).NotNull().WithMessage("This may be empty but not null.");
        _ = RuleForEach(c => c.Vulnerabilities).CodeOf(codes, "Vulnerability", today);
        _ = RuleFor(c => c.Findings).RequiredText(VictimRecord.TextMaxLength);
    }
}

internal sealed class AssessRiskHandler(ICaseTrackerDb db, VictimRecording recording, VictimClocks clocks) : IRequestHandler<AssessRiskCommand, Result>
{
    public async Task<Result> Handle(AssessRiskCommand command, CancellationToken ct)
    {
        var of = await recording.SealAsync(command.VictimId, VictimRecording.RiskAssessments, new()
        {
            ["findings"] = command.Findings.Trim(), ["vulnerabilities"] = string.Join(' ', command.Vulnerabilities.Distinct()),
        }, ct);
        var assessed = RiskAssessment.Assess(of, command.Level, command.AssessedOn, command.ReviewOn, command.SpecialMeasuresRecommended);
        if (assessed.Refusal is { } refusal) return refusal;
        var pseudonym = await db.Victims.Where(v => v.Id == of.VictimId).Select(v => v.Pseudonym).SingleAsync(ct);
        var review = clocks.StartUntil(of.CaseId, VictimClocks.RiskRule, command.AssessedOn, command.ReviewOn, $"{pseudonym}: risk assessment");
        if (review.Refusal is { } notStarted) return notStarted;
        var before = await db.RiskAssessments.Where(a => a.VictimId == of.VictimId).OrderByDescending(a => a.RecordedAt).Select(a => a.DeadlineId).FirstOrDefaultAsync(ct);
        assessed.Value.WatchBy(review.Value.Id);
        _ = db.RiskAssessments.Add(assessed.Value);
        return await clocks.CompleteAsync(before, command.AssessedOn, "Assessed again", ct);
    }
}
