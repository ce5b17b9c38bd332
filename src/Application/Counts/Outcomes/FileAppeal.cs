using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Application.Common;
using CaseTracker.Application.Suspects.Stages;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Cases;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Counts;
using CaseTracker.Domain.Counts.Outcomes;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.Counts.Outcomes;

/// <summary>Records an appeal that concerns one person, who stands in appeal from then on.</summary>
/// <param name="By">Code of the list AppealParty.</param>
/// <param name="Against">Code of the list AppealAgainst.</param>
[Requires(Permissions.CountWrite), Audited(AuditAct.Collect, AuditObject.Suspect)]
public sealed record FileAppealCommand(Guid CaseId, Guid SuspectId, string By, string Against, string Court, DateOnly FiledOn, string Grounds) : ICommand<Guid>, ICaseScoped
{
    CaseScope ICaseScoped.Scope => CaseScope.Case(CaseId);
}

internal sealed class FileAppealValidator : AbstractValidator<FileAppealCommand>
{
    public FileAppealValidator(IReferenceCodes codes, ICurrentUser user, TimeProvider clock)
    {
        var today = user.Actor.Today(clock);
        _ = RuleFor(c => c.SuspectId).NotEmpty().WithMessage("Choose a suspect.");
        _ = RuleFor(c => c.By).CodeOf(codes, "AppealParty", today);
        _ = RuleFor(c => c.Against).CodeOf(codes, "AppealAgainst", today);
        _ = RuleFor(c => c.Court).RequiredText(CountVerdict.CourtMaxLength);
        _ = RuleFor(c => c.FiledOn).NotEmpty().WithMessage("Choose the day.").LessThanOrEqualTo(today).WithMessage("That day has not come yet.");
        _ = RuleFor(c => c.Grounds).OptionalText(Appeal.GroundsMaxLength);
    }
}

internal sealed class FileAppealHandler(ICaseTrackerDb db, ICaseTurn turn, StageDesk stages, ICurrentUser user, AuditNotes audit, TimeProvider clock) : IRequestHandler<FileAppealCommand, Result<Guid>>
{
    public async Task<Result<Guid>> Handle(FileAppealCommand command, CancellationToken ct)
    {
        var (caseId, id) = (new CaseId(command.CaseId), new SuspectId(command.SuspectId));
        await turn.TakeAsync(caseId, ct);
        if (await db.Suspects.SingleOrDefaultAsync(s => s.Id == id && s.CaseId == caseId, ct) is not { } suspect) return CountRefusals.SuspectOfAnotherCase;
        audit.About(command.SuspectId);
        var judged = await db.CountVerdicts.Where(v => db.Counts.Any(c => c.Id == v.CountId && c.SuspectId == id)).MinAsync(v => (DateOnly?)v.DecidedOn, ct);
        var last = await db.Appeals.Where(a => a.SuspectId == id).MaxAsync(a => (int?)a.Number, ct) ?? 0;
        var filed = Appeal.File(caseId, id, new AppealFiled(command.By, command.Against, command.Court, command.FiledOn, command.Grounds), judged, last + 1, user.Actor.Id, clock.GetUtcNow());
        if (filed.Refusal is { } refusal) return refusal;
        _ = db.Appeals.Add(filed.Value);
        if (suspect.Stage == CaseStages.Appeal) return filed.Value.Id;
        if (await stages.MoveAsync(caseId, [suspect], new StageText(CaseStages.Appeal, "An appeal was filed", On: suspect.NotBefore(command.FiledOn)), ct, appealed: true) is { Refusal: { } stays }) return stays;
        await stages.FollowAsync(await db.Cases.Include(c => c.StageChanges).SingleAsync(c => c.Id == caseId, ct), $"{suspect.Reference}: an appeal was filed", ct);
        return filed.Value.Id;
    }
}
