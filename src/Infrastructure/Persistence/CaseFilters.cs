using System.Linq.Expressions;
using CaseTracker.Domain.Cases;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Evidence;
using CaseTracker.Domain.Groups;
using CaseTracker.Domain.Victims.Referrals;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Infrastructure.Persistence;

/// <summary>
/// The first lock: every set that belongs to a case is filtered to the cases of the caller. A case is visible to its team (the lead is
/// on it) and, unless restricted, to the supervisors of its unit; an exclusion beats both. Sql/access.sql says the same to PostgreSQL.
/// </summary>
internal static class CaseFilters
{
    internal const string CaseIdProperty = "CaseId";

    internal static void Apply(ModelBuilder builder, CaseTrackerDbContext db)
    {
        _ = builder.Entity<Case>().HasQueryFilter(c => db.LockOpen
            || (!c.Exclusions.Any(x => x.UserId == db.CallerId)
                && (c.Members.Any(m => m.UserId == db.CallerId && m.RemovedAt == null)
                    || (db.Supervises && c.UnitId == db.SupervisedUnit && !c.Restricted))));

        _ = builder.Entity<TimeStamp>().HasQueryFilter(t => db.LockOpen || db.TimeStampedItems.Any(i => i.TimeStampId == t.Id)); // one may cover items of many cases
        _ = builder.Entity<Partner>().HasQueryFilter(p => db.LockOpen || p.UnitId == db.CallerUnit || db.Cases.Any(c => c.UnitId == p.UnitId)); // of the own unit, and of those whose cases the caller helps in
        _ = builder.Entity<CriminalGroup>().HasQueryFilter(g => db.LockOpen || db.Cases.Any(c => c.Id == g.FoundIn) || db.GroupMemberships.Any(m => m.GroupId == g.Id)); // through a case the caller sees
        foreach (var entity in CaseOwned(builder))
        {
            var row = Expression.Parameter(entity, "row");
            var caseId = Expression.Call(typeof(EF), nameof(EF.Property), [typeof(CaseId)], row, Expression.Constant(CaseIdProperty));
            Expression<Func<CaseId, bool>> visible = id => db.LockOpen || db.Cases.Any(c => c.Id == id);
            var body = new Substitute(visible.Parameters[0], caseId).Visit(visible.Body);
            _ = builder.Entity(entity).HasQueryFilter(Expression.Lambda(body, row));
        }
    }

    /// <summary>Entities with a case of their own; a notification's case is only a pointer, it belongs to its reader.</summary>
    internal static IReadOnlyList<Type> CaseOwned(ModelBuilder builder) =>
    [
        .. builder.Model.GetEntityTypes().Where(e => e.FindProperty(CaseIdProperty) is { ClrType: var type } && type == typeof(CaseId) && !e.IsOwned())
            .Select(e => e.ClrType).Where(t => t != typeof(CaseMember) && t != typeof(CaseExclusion)),
    ];

    private sealed class Substitute(ParameterExpression from, Expression to) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == from ? to : node;
    }
}
