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

/// <summary>Links two of the case's suspects, victims and things. Where a victim is concerned a link has no words.</summary>
/// <param name="From">Id of a suspect, a victim or a thing of the case.</param>
/// <param name="To">Id of another.</param>
/// <param name="Kind">Code of the list LinkKind; read from the beginning to the end.</param>
/// <param name="ExhibitId">What shows it; null when nothing is named.</param>
[Requires(Permissions.SuspectWrite), Audited(AuditAct.Combine, AuditObject.Link)]
public sealed record DrawLinkCommand(Guid CaseId, Guid From, Guid To, string Kind, DateOnly? Since, DateOnly? Until, string Note, Guid? ExhibitId) : ICommand<Guid>, ICaseScoped
{
    CaseScope ICaseScoped.Scope => CaseScope.Case(CaseId);
}

internal sealed class DrawLinkValidator : AbstractValidator<DrawLinkCommand>
{
    public DrawLinkValidator(IReferenceCodes codes, ICurrentUser user, TimeProvider clock)
    {
        var today = user.Actor.Today(clock);
        _ = RuleFor(c => c.From).NotEmpty().WithMessage("Choose one.");
        _ = RuleFor(c => c.To).NotEmpty().WithMessage("Choose one.");
        _ = RuleFor(c => c.Kind).CodeOf(codes, "LinkKind", today);
        _ = RuleFor(c => c.Since).Must(day => day is null || day <= today).WithMessage("This day is in the future.");
        _ = RuleFor(c => c.Until).Must(day => day is null || day <= today).WithMessage("This day is in the future.");
        _ = RuleFor(c => c.Note).OptionalText(Link.NoteMaxLength);
    }
}

internal sealed class DrawLinkHandler(ICaseTrackerDb db, ICaseTurn turn, ICurrentUser user, AuditNotes audit, TimeProvider clock) : IRequestHandler<DrawLinkCommand, Result<Guid>>
{
    public async Task<Result<Guid>> Handle(DrawLinkCommand command, CancellationToken ct)
    {
        var caseId = new CaseId(command.CaseId);
        if (await EndAsync(caseId, command.From, ct) is not { } from) return LinkRefusals.EndOfAnotherCase with { Field = "from" };
        if (await EndAsync(caseId, command.To, ct) is not { } to) return LinkRefusals.EndOfAnotherCase;
        ExhibitId? exhibit = command.ExhibitId is { } item ? new ExhibitId(item) : null;
        if (exhibit is not null && !await db.Exhibits.AnyAsync(e => e.Id == exhibit && e.CaseId == caseId, ct)) return LinkRefusals.ExhibitOfAnotherCase;
        await turn.TakeAsync(caseId, ct);
        var standing = await db.Links.AsNoTracking().Where(l => l.CaseId == caseId && l.TakenBackAt == null).ToListAsync(ct);
        var drawn = Link.Draw(caseId, from, to, new LinkTerms(command.Kind, command.Since, command.Until, command.Note, exhibit), standing, user.Actor.Id, clock.GetUtcNow());
        if (drawn.Refusal is { } refusal) return refusal;
        _ = db.Links.Add(drawn.Value);
        audit.About(drawn.Value.Id);
        return drawn.Value.Id;
    }

    private async Task<LinkEnd?> EndAsync(CaseId caseId, Guid id, CancellationToken ct)
    {
        if (await db.Suspects.AnyAsync(s => s.Id == new SuspectId(id) && s.CaseId == caseId, ct)) return LinkEnd.Of(new SuspectId(id));
        if (await db.Victims.AnyAsync(v => v.Id == new VictimId(id) && v.CaseId == caseId, ct)) return LinkEnd.Of(new VictimId(id));
        return await db.Traces.AsNoTracking().SingleOrDefaultAsync(t => t.Id == new TraceId(id) && t.CaseId == caseId, ct) is { } trace ? LinkEnd.Of(trace) : null;
    }
}
