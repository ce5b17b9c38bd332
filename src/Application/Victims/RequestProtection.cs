using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Application.Common;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Victims;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.Victims;

/// <summary>Records that protection or assistance was asked for.</summary>
/// <param name="Type">Code of the list ProtectionMeasureType.</param>
/// <param name="Authority">Who is to decide; may be empty.</param>
[Requires(Permissions.ProtectionWrite), Audited(AuditAct.Collect, AuditObject.ProtectionMeasure)]
public sealed record RequestProtectionCommand(Guid VictimId, string Type, DateOnly RequestedOn, string Authority) : ICommand<Guid>, ICaseScoped
{
    CaseScope ICaseScoped.Scope => CaseScope.Victim(VictimId);
}

internal sealed class RequestProtectionValidator : AbstractValidator<RequestProtectionCommand>
{
    public RequestProtectionValidator(IReferenceCodes codes, ICurrentUser user, TimeProvider clock)
    {
        var today = user.Actor.Today(clock);
        _ = RuleFor(c => c.Type).CodeOf(codes, "ProtectionMeasureType", today);
        _ = RuleFor(c => c.RequestedOn).PastDay(today);
        _ = RuleFor(c => c.Authority).OptionalText(ProtectionMeasure.AuthorityMaxLength);
    }
}

internal sealed class RequestProtectionHandler(ICaseTrackerDb db, AuditNotes audit, TimeProvider clock) : IRequestHandler<RequestProtectionCommand, Result<Guid>>
{
    public async Task<Result<Guid>> Handle(RequestProtectionCommand command, CancellationToken ct)
    {
        var id = new VictimId(command.VictimId);
        var caseId = await db.Victims.Where(v => v.Id == id).Select(v => v.CaseId).SingleAsync(ct);
        var measure = ProtectionMeasure.Request(caseId, id, command.Type, command.RequestedOn, command.Authority, clock.GetUtcNow());
        _ = db.ProtectionMeasures.Add(measure);
        audit.About(measure.Id.Value);
        return measure.Id.Value;
    }
}
