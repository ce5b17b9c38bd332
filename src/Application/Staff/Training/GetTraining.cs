using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.Staff.Training;

/// <summary>The caller's own training.</summary>
[Requires(Permissions.SignedIn), Audited(AuditAct.Consult, AuditObject.Training)]
public sealed record GetMyTrainingQuery : IQuery<TrainingSheet>;

/// <summary>The training of one member of staff; for supervisors of the unit and administrators.</summary>
[Requires(Permissions.TrainingManage), Audited(AuditAct.Consult, AuditObject.Training)]
public sealed record GetTrainingQuery(Guid UserId) : IQuery<TrainingSheet>;

internal sealed class GetTrainingHandler(TrainingReading reading, ICurrentUser user, AuditNotes audit) : IRequestHandler<GetMyTrainingQuery, Result<TrainingSheet>>, IRequestHandler<GetTrainingQuery, Result<TrainingSheet>>
{
    public Task<Result<TrainingSheet>> Handle(GetMyTrainingQuery query, CancellationToken ct) => SheetAsync(user.Actor.Id, ct);

    public async Task<Result<TrainingSheet>> Handle(GetTrainingQuery query, CancellationToken ct) =>
        await reading.Kept().AnyAsync(s => s.Id == new UserId(query.UserId), ct) ? await SheetAsync(new UserId(query.UserId), ct) : CommonRefusals.NotFound;

    private async Task<Result<TrainingSheet>> SheetAsync(UserId of, CancellationToken ct)
    {
        audit.About(of.Value);
        return await reading.SheetAsync(of, ct) is { } sheet ? sheet : CommonRefusals.NotFound;
    }
}
