using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Application.CaseFiles.Composing;
using CaseTracker.Application.Victims.Vault;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Documents;
using CaseTracker.Domain.Notifications;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.CaseFiles;

// Printing takes longer than a transaction should: it begins, collects, renders outside any transaction, and finishes, each a use case of its own.

/// <summary>Takes a requested document in hand. Run again after a crash, it goes on; of a finished one it is refused.</summary>
[Requires(Permissions.DocumentPrint), Audited(AuditAct.Alter, AuditObject.Document)]
public sealed record BeginPrintingCommand(Guid DocumentId) : ICommand<BegunPrinting>, ICaseScoped
{
    CaseScope ICaseScoped.Scope => CaseScope.Document(DocumentId);
}

/// <param name="WithIdentities">Victims are revealed for it first, one by one.</param>
public sealed record BegunPrinting(Guid CaseId, bool WithIdentities);

internal sealed class BeginPrintingHandler(ICaseTrackerDb db) : IRequestHandler<BeginPrintingCommand, Result<BegunPrinting>>
{
    public async Task<Result<BegunPrinting>> Handle(BeginPrintingCommand command, CancellationToken ct)
    {
        var document = await db.Documents.SingleAsync(d => d.Id == new DocumentId(command.DocumentId), ct);
        var outcome = document.Begin();
        return outcome.IsRefused ? outcome.Refusal! : new BegunPrinting(document.CaseId.Value, document.WithIdentities);
    }
}

/// <summary>Says whose identities a document will hold: those that the caller may have revealed now. Each is then revealed, and recorded, by itself.</summary>
[Requires(Permissions.IdentityReveal), Audited(AuditAct.Alter, AuditObject.Document)]
public sealed record BeginRevealingCommand(Guid DocumentId) : ICommand<RevealingWork>, ICaseScoped
{
    CaseScope ICaseScoped.Scope => CaseScope.Document(DocumentId);
}

/// <param name="Purpose">Code of the list RevealPurpose.</param>
public sealed record RevealingWork(string Purpose, string Reason, IReadOnlyList<Guid> Victims)
{
    public override string ToString() => "•••";
}

internal sealed class BeginRevealingHandler(ICaseTrackerDb db, IdentityReading identities, DocumentCopies copies) : IRequestHandler<BeginRevealingCommand, Result<RevealingWork>>
{
    public async Task<Result<RevealingWork>> Handle(BeginRevealingCommand command, CancellationToken ct)
    {
        var document = await db.Documents.SingleAsync(d => d.Id == new DocumentId(command.DocumentId), ct);
        var revealable = identities.All();
        var outcome = document.Reveal(await db.Victims.Where(v => v.CaseId == document.CaseId && revealable.Contains(v.Id)).Select(v => v.Id).ToListAsync(ct));
        return outcome.IsRefused ? outcome.Refusal! : new RevealingWork(document.IdentityPurpose, await copies.ReasonAsync(document, ct), document.IdentityVictims);
    }
}

/// <summary>Records the stored PDF and tells who asked.</summary>
[Requires(Permissions.DocumentPrint), Audited(AuditAct.Alter, AuditObject.Document)]
public sealed record FinishPrintingCommand(Guid DocumentId, PrintedFile File, IReadOnlyList<PrintedVolume> Further) : ICommand, ICaseScoped
{
    CaseScope ICaseScoped.Scope => CaseScope.Document(DocumentId);
}

internal sealed class FinishPrintingHandler(ICaseTrackerDb db, TimeProvider clock) : IRequestHandler<FinishPrintingCommand, Result>
{
    public async Task<Result> Handle(FinishPrintingCommand command, CancellationToken ct)
    {
        var document = await db.Documents.SingleAsync(d => d.Id == new DocumentId(command.DocumentId), ct);
        var outcome = document.Finish(command.File, command.Further, clock.GetUtcNow());
        if (outcome.IsRefused) return outcome;
        var reference = await db.Cases.Where(c => c.Id == document.CaseId).Select(c => c.Reference).SingleAsync(ct);
        var item = await db.Exhibits.Where(e => e.Id == document.ExhibitId).Select(e => e.Reference).SingleOrDefaultAsync(ct);
        _ = db.Notifications.Add(Notification.To(
            document.RequestedBy, document.CaseId, $"The {DocumentWords.Title(document.Kind)} of {string.Join(' ', (string?[])[reference, item]).Trim()} is ready.", $"/cases/{document.CaseId.Value}/documents", clock.GetUtcNow()));
        return outcome;
    }
}

/// <summary>Records that no document came of it, and why.</summary>
/// <param name="Code">A code of <see cref="DocumentRenderException"/>, or one of <see cref="FailureWords"/>.</param>
[Requires(Permissions.DocumentPrint), Audited(AuditAct.Alter, AuditObject.Document)]
public sealed record FailPrintingCommand(Guid DocumentId, string Code) : ICommand, ICaseScoped
{
    CaseScope ICaseScoped.Scope => CaseScope.Document(DocumentId);
}

internal sealed class FailPrintingHandler(ICaseTrackerDb db, TimeProvider clock) : IRequestHandler<FailPrintingCommand, Result>
{
    public async Task<Result> Handle(FailPrintingCommand command, CancellationToken ct) =>
        (await db.Documents.SingleAsync(d => d.Id == new DocumentId(command.DocumentId), ct)).Fail(command.Code, clock.GetUtcNow());
}
