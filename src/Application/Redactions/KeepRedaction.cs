using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Application.Evidence;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Evidence;
using CaseTracker.Domain.Notifications;
using CaseTracker.Domain.Redactions;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.Redactions;

/// <summary>The job's last step: the verified file becomes an item of its own, derived from the one it was made from, whose ledger says so.</summary>
/// <param name="Stored">Durable already.</param>
/// <param name="Uncovered">How many places of the patterns were left uncovered.</param>
[Requires(Permissions.RedactionDraw), Audited(AuditAct.Collect, AuditObject.Redaction)]
public sealed record KeepRedactionCommand(Guid RedactionId, int Attempt, StoredObject Stored, int Pages, string Engine, int Uncovered) : ICommand, ICaseScoped
{
    CaseScope ICaseScoped.Scope => CaseScope.Redaction(RedactionId);
}

internal sealed class KeepRedactionHandler(ICaseTrackerDb db, RedactionDesk desk, ExhibitRegistration registration, ContentIntake intake, TimeProvider clock) : IRequestHandler<KeepRedactionCommand, Result>
{
    private const string Suffix = " (redacted)";

    public async Task<Result> Handle(KeepRedactionCommand command, CancellationToken ct)
    {
        var redaction = await desk.FindAsync(command.RedactionId, ct);
        var source = await db.Exhibits.AsNoTracking().SingleAsync(e => e.Id == redaction.ExhibitId, ct);
        var registered = await registration.RegisterAsync(Describe(redaction, source, command), ct);
        if (registered.Refusal is { } refused) return refused;
        var made = db.Exhibits.Local.Single(e => e.Id == new ExhibitId(registered.Value.Id));
        var name = $"{made.Reference}.{(redaction.Media == RedactionMedia.Document ? "pdf" : "png")}"; // the name of the original may tell what its pages no longer do
        var bound = await intake.BindAsync(made, command.Stored, name, claimedSha256: null, ct);
        if (bound.Refusal is { } unbound) return unbound;
        var outcome = new RedactionOutcome(made.Id, command.Stored.Sha256, source.Content!.Sha256, command.Pages, command.Engine, command.Uncovered);
        var finished = redaction.Finish(command.Attempt, outcome, clock.GetUtcNow());
        if (!finished.IsRefused) await TellTeamAsync(redaction, source, ct);
        return finished;
    }

    private static RegisterExhibitCommand Describe(Redaction redaction, Exhibit source, KeepRedactionCommand command)
    {
        var title = source.Title.Length + Suffix.Length <= Exhibit.TitleMaxLength ? source.Title : source.Title[..(Exhibit.TitleMaxLength - Suffix.Length)];
        return new RegisterExhibitCommand(redaction.CaseId.Value, ExhibitKind.File, source.Type, title + Suffix, $"Redacted from {source.Reference}. Regions and reasons are kept with the redaction.", source.SourceIndependence, null, "", "")
        {
            ParentId = source.Id.Value, Derivation = CheckedRedactions.Derivation,
            Details = new ExhibitGiven(null, null, null, new AcquisitionGiven("Burned into pixels and verified", "CaseTracker", command.Engine, null, null, null, null), source.Markings, source.Language),
        };
    }

    private async Task TellTeamAsync(Redaction redaction, Exhibit source, CancellationToken ct)
    {
        var drawn = redaction.DrawnBy.Select(id => new UserId(id)).ToList();
        var team = await db.Cases.Where(c => c.Id == redaction.CaseId).SelectMany(c => c.Members).Where(m => m.RemovedAt == null && !drawn.Contains(m.UserId)).Select(m => m.UserId).ToListAsync(ct);
        var reference = await db.Cases.Where(c => c.Id == redaction.CaseId).Select(c => c.Reference).SingleAsync(ct);
        var link = $"/cases/{redaction.CaseId.Value}/redactions/{redaction.Id.Value}/check";
        foreach (var member in team)
            _ = db.Notifications.Add(Notification.To(member, redaction.CaseId, $"{reference} {source.Reference}: a redaction waits to be checked by a second person.", link, clock.GetUtcNow()));
    }
}
