using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using MediatR;

namespace CaseTracker.Application.Reference;

/// <summary>One code list, codes that ran out included, in its own order.</summary>
[Requires(Permissions.SignedIn), Audited(AuditAct.Consult, AuditObject.Reference)]
public sealed record ListReferenceCodesQuery(string System) : IQuery<CodeList>;

public sealed record CodeList(string System, IReadOnlyList<CodeView> Items);

/// <param name="ValidFrom">First day it may be used; null: open.</param>
/// <param name="ValidTo">Last day it may be used; null: open.</param>
/// <param name="MapsTo">The matching code of a standard; null when there is none.</param>
public sealed record CodeView(string Code, string Label, DateOnly? ValidFrom, DateOnly? ValidTo, string? MapsTo);

internal sealed class ListReferenceCodesHandler(IReferenceCodes codes) : IRequestHandler<ListReferenceCodesQuery, Result<CodeList>>
{
    public Task<Result<CodeList>> Handle(ListReferenceCodesQuery query, CancellationToken ct) => Task.FromResult<Result<CodeList>>(
        codes.Systems.Contains(query.System)
            ? new CodeList(query.System, [.. codes.List(query.System).Select(c => new CodeView(c.Code, c.Label, c.ValidFrom, c.ValidTo, c.MapsTo))])
            : CommonRefusals.NotFound);
}
