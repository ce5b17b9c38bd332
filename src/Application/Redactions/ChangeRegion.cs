using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using FluentValidation;
using MediatR;

namespace CaseTracker.Application.Redactions;

/// <summary>Moves a rectangle, or gives it another reason; it keeps its number.</summary>
[Requires(Permissions.RedactionDraw), Audited(AuditAct.Alter, AuditObject.Redaction)]
public sealed record ChangeRegionCommand(Guid RedactionId, int Number, RegionGiven Region) : ICommand, ICaseScoped
{
    CaseScope ICaseScoped.Scope => CaseScope.Redaction(RedactionId);
}

internal sealed class ChangeRegionValidator : AbstractValidator<ChangeRegionCommand>
{
    public ChangeRegionValidator(IReferenceCodes codes, ICurrentUser user, TimeProvider clock) => _ = RuleFor(c => c.Region).NotNull().SetValidator(new RegionGivenRules(codes, user, clock));
}

internal sealed class ChangeRegionHandler(RedactionDesk desk, ICurrentUser user) : IRequestHandler<ChangeRegionCommand, Result>
{
    public async Task<Result> Handle(ChangeRegionCommand command, CancellationToken ct) =>
        (await desk.FindAsync(command.RedactionId, ct)).Change(command.Number, command.Region.ToDraft(), user.Actor.Id);
}
