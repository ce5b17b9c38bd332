using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Application.Common;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.Dashboards;

/// <summary>The cases behind a figure of the dashboard, the heaviest first.</summary>
/// <param name="Figure">Key of <see cref="CaseloadFigure"/>; null: all that the filter leaves.</param>
[Requires(Permissions.DashboardCaseload), Audited(AuditAct.Consult, AuditObject.Dashboard)]
public sealed record ListCaseloadQuery(string? Figure, CaseloadFilter Filter) : IQuery<IReadOnlyList<CaseloadLine>>;

/// <param name="Count">How much of the figure lies in this case; null without a figure.</param>
/// <param name="StillDays">Days since anything was recorded.</param>
/// <param name="BlockedBy">What it waits for, a code of the list BlockReason; null when nothing is recorded.</param>
public sealed record CaseloadLine(
    Guid Id, string Reference, string Title, Guid LeadId, string Lead, string Stage, int StageDays, int AgeDays, int StillDays, decimal Weight, int Overdue, int DueSoon, DateOnly? NextCustodyEnd, string? BlockedBy, DateOnly? BlockedUntil, int? Count);

internal sealed class ListCaseloadValidator : AbstractValidator<ListCaseloadQuery>
{
    public ListCaseloadValidator()
    {
        _ = RuleFor(q => q.Figure).Must(f => f is null || CaseloadFigure.Find(f) is not null).WithMessage("There is no such figure.");
        _ = RuleFor(q => q.Filter).SetValidator(new CaseloadFilterValidator()).OverridePropertyName("");
    }
}

internal sealed class ListCaseloadHandler(ICaseTrackerDb db, ICaseloadFacts facts, ICurrentUser user, AuditNotes audit, TimeProvider clock) : IRequestHandler<ListCaseloadQuery, Result<IReadOnlyList<CaseloadLine>>>
{
    public async Task<Result<IReadOnlyList<CaseloadLine>>> Handle(ListCaseloadQuery query, CancellationToken ct)
    {
        var (now, today, figure) = (clock.GetUtcNow(), user.Actor.Today(clock), CaseloadFigure.Find(query.Figure));
        var behind = (await facts.OpenAsync(today, ct)).Where(c => query.Filter.Holds(c, today, now) && (figure is null || figure.Of(c, now) > 0)).ToList();
        var leads = behind.Select(c => new UserId(c.LeadId)).Distinct().ToList();
        var names = await db.Staff.Where(s => leads.Contains(s.Id)).ToDictionaryAsync(s => s.Id.Value, s => s.DisplayName, ct);
        audit.Showed(behind.Select(c => c.Id));
        return behind.OrderByDescending(c => figure?.Of(c, now) ?? 0).ThenByDescending(c => c.Weight).ThenBy(c => c.Reference, StringComparer.Ordinal).Select(c => new CaseloadLine(
            c.Id, c.Reference, c.Title, c.LeadId, names.GetValueOrDefault(c.LeadId, ""), c.Stage, c.StageDays(now), c.AgeDays(today), c.StillDays(now), c.Weight, c.Overdue, c.DueSoon, c.NextCustodyEnd, c.BlockedBy, c.BlockedUntil,
            figure?.Of(c, now))).ToList();
    }
}
