using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using MediatR;

namespace CaseTracker.Application.Jobs;

/// <summary>Runs a scheduled job once more, now. Every job is safe to run twice.</summary>
[Requires(Permissions.JobsManage), Audited(AuditAct.Administer, AuditObject.Job)]
public sealed record RunJobCommand(string Job) : ICommand;

internal sealed class RunJobHandler(IJobBoard board, AuditNotes audit) : IRequestHandler<RunJobCommand, Result>
{
    public async Task<Result> Handle(RunJobCommand command, CancellationToken ct)
    {
        if (!await board.RunNowAsync(command.Job, ct)) return CommonRefusals.NotFound;
        audit.ShowedFields(command.Job); // a name of our own code
        return Result.Done;
    }
}
