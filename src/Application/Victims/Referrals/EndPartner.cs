using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Application.Common;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.Victims.Referrals;

/// <summary>The unit works with this organisation no longer: nothing more is sent to it. What runs already is not touched.</summary>
[Requires(Permissions.PartnerWrite), Audited(AuditAct.Alter, AuditObject.Partner)]
public sealed record EndPartnerCommand(Guid PartnerId, DateOnly EndedOn) : ICommand;

internal sealed class EndPartnerValidator : AbstractValidator<EndPartnerCommand>
{
    public EndPartnerValidator(ICurrentUser user, TimeProvider clock) => RuleFor(c => c.EndedOn).PastDay(user.Actor.Today(clock));
}

internal sealed class EndPartnerHandler(ICaseTrackerDb db, ICurrentUser user, AuditNotes audit) : IRequestHandler<EndPartnerCommand, Result>
{
    public async Task<Result> Handle(EndPartnerCommand command, CancellationToken ct)
    {
        var (id, unit) = (new PartnerId(command.PartnerId), user.Actor.UnitId);
        audit.About(command.PartnerId);
        return await db.Partners.SingleOrDefaultAsync(p => p.Id == id && p.UnitId == unit, ct) is { } partner ? partner.End(command.EndedOn) : CommonRefusals.NotFound;
    }
}
