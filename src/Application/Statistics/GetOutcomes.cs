using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Application.Common;
using CaseTracker.Application.Statistics.Figures;
using CaseTracker.Application.Statistics.Targets;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using FluentValidation;
using MediatR;

namespace CaseTracker.Application.Statistics;

/// <summary>The outcome statistics M1 to M19 of a year over all units, the funnel and the targets. Restricted cases are in none of them, small numbers are hidden.</summary>
/// <param name="Year">Null: this year.</param>
[Requires(Permissions.StatisticsRead), Audited(AuditAct.Consult, AuditObject.Statistics)]
public sealed record GetOutcomesQuery(int? Year) : IQuery<OutcomesView>
{
    public const int YearsOffered = 6;
}

/// <param name="Permissions">Of the caller, among those about statistics.</param>
public sealed record OutcomesView(FiguresView Figures, IReadOnlyList<TargetView> Targets, IReadOnlyList<string> Permissions);

internal sealed class GetOutcomesValidator : AbstractValidator<GetOutcomesQuery>
{
    public GetOutcomesValidator() => RuleFor(q => q.Year).InclusiveBetween(StatisticsYears.First, StatisticsYears.Last).WithMessage("There is no such year.");
}

internal static class StatisticsYears
{
    internal const int First = 1990;
    internal const int Last = 2100;
}

internal sealed class GetOutcomesHandler(OutcomeReading reading, TargetReading targets, ICurrentUser user, AuditNotes audit, TimeProvider clock) : IRequestHandler<GetOutcomesQuery, Result<OutcomesView>>
{
    private static readonly string[] About = [Permissions.StatisticsPropose, Permissions.StatisticsApprove, Permissions.StatisticsTarget, Permissions.ResearchExport];

    public async Task<Result<OutcomesView>> Handle(GetOutcomesQuery query, CancellationToken ct)
    {
        var today = user.Actor.Today(clock);
        var figures = await reading.OfAsync(query.Year ?? today.Year, ct);
        audit.ShowedFields("outcomes");
        return new OutcomesView(
            figures, await targets.AllAsync(figures, today, ct), [.. About.Where(permission => PermissionTable.RoleCarries(user.Actor.Roles, permission))]);
    }
}
