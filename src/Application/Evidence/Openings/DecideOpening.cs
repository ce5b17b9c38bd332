using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using MediatR;

namespace CaseTracker.Application.Evidence.Openings;

/// <summary>The second person agrees: who asked may open the item once, soon.</summary>
[Requires(Permissions.EvidenceSecond), Audited(AuditAct.Alter, AuditObject.Opening)]
public sealed record ApproveOpeningCommand(Guid OpeningId) : ICommand, ICaseScoped
{
    CaseScope ICaseScoped.Scope => CaseScope.Opening(OpeningId);
}

/// <summary>The second person does not agree.</summary>
[Requires(Permissions.EvidenceSecond), Audited(AuditAct.Alter, AuditObject.Opening)]
public sealed record DeclineOpeningCommand(Guid OpeningId) : ICommand, ICaseScoped
{
    CaseScope ICaseScoped.Scope => CaseScope.Opening(OpeningId);
}

internal sealed class ApproveOpeningHandler(OpeningDesk desk) : IRequestHandler<ApproveOpeningCommand, Result>
{
    public Task<Result> Handle(ApproveOpeningCommand command, CancellationToken ct) => desk.DecideAsync(command.OpeningId, approve: true, ct);
}

internal sealed class DeclineOpeningHandler(OpeningDesk desk) : IRequestHandler<DeclineOpeningCommand, Result>
{
    public Task<Result> Handle(DeclineOpeningCommand command, CancellationToken ct) => desk.DecideAsync(command.OpeningId, approve: false, ct);
}
