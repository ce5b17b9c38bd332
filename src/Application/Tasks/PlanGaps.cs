using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Application.Proof;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Evidence;
using CaseTracker.Domain.Proof;
using CaseTracker.Domain.Tasks;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.Tasks;

/// <summary>Makes a task of each chosen gap in the proof, all for one person and by one day. All of them or none.</summary>
[Requires(Permissions.EvidenceWrite), Audited(AuditAct.Collect, AuditObject.Task)]
public sealed record PlanGapsCommand(Guid CaseId, IReadOnlyList<GapChosen> Gaps, Guid OwnerId, DateOnly? DueOn) : ICommand<IReadOnlyList<Guid>>, ICaseScoped
{
    public const int MaxGaps = 100;

    CaseScope ICaseScoped.Scope => CaseScope.Case(CaseId);
}

/// <summary>An element that nothing proves, or testimony alone.</summary>
public sealed record GapChosen(Guid CountId, OffenceElement Element);

internal sealed class PlanGapsValidator : AbstractValidator<PlanGapsCommand>
{
    public PlanGapsValidator()
    {
        _ = RuleFor(c => c.Gaps).NotEmpty().WithMessage("Choose at least one.").Must(g => g is null || g.Count <= PlanGapsCommand.MaxGaps).WithMessage($"At most {PlanGapsCommand.MaxGaps} at a time.");
        _ = RuleFor(c => c.OwnerId).NotEmpty().WithMessage("Choose a colleague.");
        _ = RuleFor(c => c.DueOn).NotNull().WithMessage("This is required.");
    }
}

internal sealed class PlanGapsHandler(ICaseTrackerDb db, ICaseTurn turn, ProofReading reading, TaskDesk desk, AuditNotes audit) : IRequestHandler<PlanGapsCommand, Result<IReadOnlyList<Guid>>>
{
    public async Task<Result<IReadOnlyList<Guid>>> Handle(PlanGapsCommand command, CancellationToken ct)
    {
        var caseId = new CaseId(command.CaseId);
        await turn.TakeAsync(caseId, ct); // two who plan at once would each make a task of one gap
        var gaps = (await reading.OfAsync(caseId, ct)).Gaps;
        var planned = await db.Tasks.Where(t => t.CaseId == caseId && t.State == TaskState.Open && t.CountId != null && t.Element != null).Select(t => new { t.CountId, t.Element }).ToListAsync(ct);
        List<Guid> made = [];
        foreach (var chosen in command.Gaps.Distinct())
        {
            var count = new CountId(chosen.CountId);
            if (gaps.SingleOrDefault(g => g.Count == count && g.Element == chosen.Element) is not { } gap || planned.Any(p => p.CountId == count && p.Element == chosen.Element)) return ProofRefusals.NotAGap;
            var set = await desk.SetAsync(caseId, new TaskParticulars(TitleOf(gap), "", new UserId(command.OwnerId), command.DueOn!.Value), new TaskSubject(count, gap.Element, null, null, null), ct);
            if (set.Refusal is { } refusal) return refusal;
            made.Add(set.Value.Id.Value);
        }
        audit.Showed(made);
        return made;
    }

    private static string TitleOf(ProofGap gap)
    {
        var element = gap.Element switch { OffenceElement.Act => "the act", OffenceElement.Means => "the means", _ => "the purpose" };
        return gap.Standing == ElementStanding.Unproved ? $"Count {gap.Number}: find proof of {element}" : $"Count {gap.Number}: find proof of {element} beside the victim's testimony";
    }
}
