using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using MediatR;

namespace CaseTracker.Application.Disclosure.Releases;

/// <summary>Has the files of a released set made again after a failure, with the caller's rights.</summary>
[Requires(Permissions.DisclosureRelease), Audited(AuditAct.Alter, AuditObject.ReleaseSet)]
public sealed record RetryReleaseCommand(Guid SetId) : ICommand, ICaseScoped
{
    CaseScope ICaseScoped.Scope => CaseScope.ReleaseSet(SetId);
}

internal sealed class RetryReleaseHandler(DisclosureDesk desk, IJobQueue jobs) : IRequestHandler<RetryReleaseCommand, Result>
{
    public async Task<Result> Handle(RetryReleaseCommand command, CancellationToken ct)
    {
        var set = await desk.TakeSetAsync(command.SetId, ct);
        var again = set.Retry();
        if (!again.IsRefused) await jobs.MakeReleaseAsync(set.Id, ct);
        return again;
    }
}
