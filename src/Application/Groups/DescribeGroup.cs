using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Groups;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.Groups;

/// <summary>Describes a group anew, if nobody did since the caller read version <paramref name="Version"/>. Everyone who sees one of its cases reads it.</summary>
/// <param name="Kind">Code of the list CriminalGroupKind.</param>
/// <param name="Countries">ISO 3166 codes of two letters.</param>
[Requires(Permissions.GroupWrite), Audited(AuditAct.Alter, AuditObject.Group)]
public sealed record DescribeGroupCommand(Guid GroupId, uint Version, string Name, string Kind, IReadOnlyList<string> Countries, string Remarks) : ICommand, IGroupFields;

internal sealed class DescribeGroupValidator : AbstractValidator<DescribeGroupCommand>
{
    public DescribeGroupValidator(IReferenceCodes codes, ICurrentUser user, TimeProvider clock) => Include(new GroupFieldsRules(codes, user, clock));
}

internal sealed class DescribeGroupHandler(ICaseTrackerDb db, AuditNotes audit) : IRequestHandler<DescribeGroupCommand, Result>
{
    public async Task<Result> Handle(DescribeGroupCommand command, CancellationToken ct)
    {
        var group = await db.CriminalGroups.SingleOrDefaultAsync(g => g.Id == new CriminalGroupId(command.GroupId), ct);
        if (group is null) return CommonRefusals.NotFound;
        if (db.VersionOf(group) != command.Version) return CommonRefusals.Stale;
        audit.About(command.GroupId);
        group.Describe(command.Described());
        return Result.Done;
    }
}
