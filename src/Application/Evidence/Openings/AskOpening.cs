using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Application.Common;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Evidence;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.Evidence.Openings;

/// <summary>Asks to open an item that nobody opens alone.</summary>
/// <param name="Reason">Why it must be opened, for the person who decides and for the record.</param>
[Requires(Permissions.EvidenceRead), Audited(AuditAct.Collect, AuditObject.Opening)]
public sealed record AskOpeningCommand(Guid EvidenceId, string Reason) : ICommand<Guid>, ICaseScoped
{
    CaseScope ICaseScoped.Scope => CaseScope.Exhibit(EvidenceId);
}

internal sealed class AskOpeningValidator : AbstractValidator<AskOpeningCommand>
{
    public AskOpeningValidator() => _ = RuleFor(c => c.Reason).RequiredText(DualOpening.ReasonMaxLength)
        .Must(reason => string.IsNullOrWhiteSpace(reason) || reason.Trim().Length >= DualOpening.ReasonMinLength).WithMessage($"At least {DualOpening.ReasonMinLength} characters.");
}

internal sealed class AskOpeningHandler(ICaseTrackerDb db, ContentStandings standings, OpeningDesk desk, ICurrentUser user, AuditNotes audit, TimeProvider clock)
    : IRequestHandler<AskOpeningCommand, Result<Guid>>
{
    public async Task<Result<Guid>> Handle(AskOpeningCommand command, CancellationToken ct)
    {
        var (id, me, now) = (new ExhibitId(command.EvidenceId), user.Actor.Id, clock.GetUtcNow());
        var exhibit = await db.Exhibits.AsNoTracking().SingleAsync(e => e.Id == id, ct);
        if (exhibit.Kind != ExhibitKind.File) return ExhibitRefusals.NotAFile;
        if (exhibit.Content is null) return ExhibitRefusals.NoContent;
        if (!(await standings.OfAsync(id, ct)).NeedsTwoPeople) return OpeningRefusals.NotNeeded;
        var mine = await db.Openings.AsNoTracking().Where(o => o.ExhibitId == id && o.AskedBy == me && (o.State == OpeningState.Asked || o.State == OpeningState.Approved)).ToListAsync(ct);
        if (mine.Any(o => o.IsOpen(now))) return OpeningRefusals.AlreadyAsked;
        var opening = DualOpening.Ask(id, exhibit.CaseId, me, command.Reason, now);
        _ = db.Openings.Add(opening);
        audit.About(opening.Id.Value);
        audit.Because("two_people", opening.Reason);
        await desk.TellTeamAsync(opening, ct);
        return opening.Id.Value;
    }
}
