using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Application.Common;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Links;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.Links;

/// <summary>A link was recorded in error. It leaves the chart and stays on record, with the reason.</summary>
[Requires(Permissions.SuspectWrite), Audited(AuditAct.Alter, AuditObject.Link)]
public sealed record TakeBackLinkCommand(Guid CaseId, Guid LinkId, string Reason) : ICommand, ICaseScoped
{
    CaseScope ICaseScoped.Scope => CaseScope.Case(CaseId);
}

internal sealed class TakeBackLinkValidator : AbstractValidator<TakeBackLinkCommand>
{
    public TakeBackLinkValidator() => _ = RuleFor(c => c.Reason).RequiredText(Link.ReasonMaxLength);
}

internal sealed class TakeBackLinkHandler(ICaseTrackerDb db, ICurrentUser user, AuditNotes audit, TimeProvider clock) : IRequestHandler<TakeBackLinkCommand, Result>
{
    public async Task<Result> Handle(TakeBackLinkCommand command, CancellationToken ct)
    {
        var link = await db.Links.SingleOrDefaultAsync(l => l.Id == command.LinkId && l.CaseId == new CaseId(command.CaseId), ct);
        if (link is null) return CommonRefusals.NotFound;
        audit.About(command.LinkId);
        return link.TakeBack(command.Reason, user.Actor.Id, clock.GetUtcNow());
    }
}
