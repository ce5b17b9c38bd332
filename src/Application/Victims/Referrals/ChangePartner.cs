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

/// <summary>Describes an organisation of the caller's unit anew. What was sent to it stays as it was.</summary>
/// <param name="Version">As it was read.</param>
[Requires(Permissions.PartnerWrite), Audited(AuditAct.Alter, AuditObject.Partner)]
public sealed record ChangePartnerCommand(
    Guid PartnerId, uint Version, string Name, string Kind, IReadOnlyList<string> Services, IReadOnlyList<string> Countries, IReadOnlyList<string> Languages, string Contact) : ICommand, IPartnerFields;

internal sealed class ChangePartnerValidator : AbstractValidator<ChangePartnerCommand>
{
    public ChangePartnerValidator(IReferenceCodes codes, ICurrentUser user, TimeProvider clock) =>
        Include(new PartnerFieldsValidator(codes, user, clock));
}

internal sealed class ChangePartnerHandler(ICaseTrackerDb db, ICurrentUser user, AuditNotes audit) : IRequestHandler<ChangePartnerCommand, Result>
{
    public async Task<Result> Handle(ChangePartnerCommand command, CancellationToken ct)
    {
        var (id, unit, name) = (new PartnerId(command.PartnerId), user.Actor.UnitId, command.Name.Trim());
        var partner = await db.Partners.SingleOrDefaultAsync(p => p.Id == id && p.UnitId == unit, ct);
        if (partner is null) return CommonRefusals.NotFound;
        if (db.VersionOf(partner) != command.Version) return CommonRefusals.Stale;
        if (await db.Partners.AnyAsync(p => p.Id != id && p.UnitId == unit && p.Name == name, ct)) return PartnerRefusals.NameTaken;
        audit.About(command.PartnerId);
        return partner.Describe(command.Described());
    }
}
