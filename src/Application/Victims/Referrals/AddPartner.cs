using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Application.Common;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Victims.Referrals;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.Victims.Referrals;

/// <summary>Adds an organisation to those that the caller's unit works with.</summary>
[Requires(Permissions.PartnerWrite), Audited(AuditAct.Collect, AuditObject.Partner)]
public sealed record AddPartnerCommand(
    string Name, string Kind, IReadOnlyList<string> Services, IReadOnlyList<string> Countries, IReadOnlyList<string> Languages, string Contact) : ICommand<Guid>, IPartnerFields;

internal sealed class AddPartnerValidator : AbstractValidator<AddPartnerCommand>
{
    public AddPartnerValidator(IReferenceCodes codes, ICurrentUser user, TimeProvider clock) =>
        Include(new PartnerFieldsValidator(codes, user, clock));
}

internal sealed class AddPartnerHandler(ICaseTrackerDb db, ICurrentUser user, AuditNotes audit, TimeProvider clock) : IRequestHandler<AddPartnerCommand, Result<Guid>>
{
    public async Task<Result<Guid>> Handle(AddPartnerCommand command, CancellationToken ct)
    {
        var partner = Partner.Add(user.Actor.UnitId, command.Described(), clock.GetUtcNow());
        if (await db.Partners.AnyAsync(p => p.UnitId == partner.UnitId && p.Name == partner.Name, ct)) return PartnerRefusals.NameTaken;
        _ = db.Partners.Add(partner);
        audit.About(partner.Id.Value);
        return partner.Id.Value;
    }
}
