using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Application.Common;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Evidence;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.Evidence;

/// <summary>Records that an item was challenged, or how a court decided on it; every step before stays. A prosecutor does it.</summary>
/// <param name="On">Day of the challenge or decision.</param>
[Requires(Permissions.EvidenceRule), Audited(AuditAct.Alter, AuditObject.Exhibit)]
public sealed record DecideAdmissibilityCommand(Guid EvidenceId, uint Version, Admissibility Status, DateOnly? On, string Reason, string Authority) : ICommand, ICaseScoped
{
    CaseScope ICaseScoped.Scope => CaseScope.Exhibit(EvidenceId);
}

internal sealed class DecideAdmissibilityValidator : AbstractValidator<DecideAdmissibilityCommand>
{
    public DecideAdmissibilityValidator()
    {
        _ = RuleFor(c => c.Status).IsInEnum().WithMessage("Choose untested, challenged, admitted, excluded or limited.");
        _ = RuleFor(c => c.On).NotNull().WithMessage("Give the day.");
        _ = RuleFor(c => c.Reason).OptionalText(AdmissibilityChange.ReasonMaxLength);
        _ = RuleFor(c => c.Authority).OptionalText(AdmissibilityChange.AuthorityMaxLength);
    }
}

internal sealed class DecideAdmissibilityHandler(ICaseTrackerDb db, ICurrentUser user, TimeProvider clock) : IRequestHandler<DecideAdmissibilityCommand, Result>
{
    public async Task<Result> Handle(DecideAdmissibilityCommand command, CancellationToken ct)
    {
        var exhibit = await db.Exhibits.Include(e => e.AdmissibilityChanges).SingleAsync(e => e.Id == new ExhibitId(command.EvidenceId), ct);
        if (db.VersionOf(exhibit) != command.Version) return CommonRefusals.Stale;
        return exhibit.Decide(new AdmissibilityDecision(command.Status, command.On!.Value, command.Reason, command.Authority), user.Actor.Id, user.Today(clock), clock.GetUtcNow());
    }
}
