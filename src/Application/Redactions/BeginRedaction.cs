using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Application.Common;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Redactions;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.Redactions;

/// <summary>Begins to hide something of an item's file. The file is read once, so that what cannot be redacted is told now.</summary>
/// <param name="Audience">For whom it is made, in words; may be empty.</param>
[Requires(Permissions.RedactionDraw), Audited(AuditAct.Collect, AuditObject.Redaction)]
public sealed record BeginRedactionCommand(Guid EvidenceId, string Audience) : ICommand<Guid>, ICaseScoped
{
    CaseScope ICaseScoped.Scope => CaseScope.Exhibit(EvidenceId);
}

internal sealed class BeginRedactionValidator : AbstractValidator<BeginRedactionCommand>
{
    public BeginRedactionValidator() => _ = RuleFor(c => c.Audience).OptionalText(Redaction.AudienceMaxLength);
}

internal sealed class BeginRedactionHandler(ICaseTrackerDb db, RedactionDesk desk, IRedactionEngine engine, ICurrentUser user, AuditNotes audit, TimeProvider clock)
    : IRequestHandler<BeginRedactionCommand, Result<Guid>>
{
    public async Task<Result<Guid>> Handle(BeginRedactionCommand command, CancellationToken ct)
    {
        var id = new ExhibitId(command.EvidenceId);
        if (await db.Redactions.SelectMany(r => r.Attempts).AnyAsync(a => a.ResultId == id, ct)) return RedactionRefusals.OfARedaction;
        var source = await desk.SourceAsync(id, ct);
        if (source.Refusal is { } refused) return refused;
        var pages = await desk.AskAsync(source.Value, file => engine.CountPagesAsync(file, ct), ct);
        if (pages.Refusal is { } unreadable) return unreadable;
        var redaction = Redaction.Begin(id, source.Value.Exhibit.CaseId, source.Value.Media, pages.Value, command.Audience, user.Actor.Id, clock.GetUtcNow());
        _ = db.Redactions.Add(redaction);
        audit.About(redaction.Id.Value);
        return redaction.Id.Value;
    }
}
