using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using MediatR;

namespace CaseTracker.Application.Disclosure.Releases;

/// <summary>Gives a draft up. Its number is not given again.</summary>
[Requires(Permissions.DisclosureDecide), Audited(AuditAct.Alter, AuditObject.ReleaseSet)]
public sealed record DropReleaseSetCommand(Guid SetId) : ICommand, ICaseScoped
{
    CaseScope ICaseScoped.Scope => CaseScope.ReleaseSet(SetId);
}

internal sealed class DropReleaseSetHandler(DisclosureDesk desk) : IRequestHandler<DropReleaseSetCommand, Result>
{
    public async Task<Result> Handle(DropReleaseSetCommand command, CancellationToken ct) => (await desk.TakeSetAsync(command.SetId, ct)).Drop();
}
