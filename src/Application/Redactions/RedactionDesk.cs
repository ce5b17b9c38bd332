using System.Security.Cryptography;
using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Evidence;
using CaseTracker.Application.Evidence.Viewing;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Evidence;
using CaseTracker.Domain.Redactions;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.Redactions;

/// <summary>The file of an item that may be shown and can be redacted.</summary>
internal sealed record RedactionSource(Exhibit Exhibit, ExhibitContent Content, RedactionMedia Media, string Reader);

/// <summary>What the use cases of redaction share: the redaction, its file before and after, and the answer when an engine says no.</summary>
internal sealed class RedactionDesk(ICaseTrackerDb db, PreviewGate gate, ContentStandings standings, IEvidenceStore store, OpenedContents opened)
{
    internal const string PictureReader = "png_pipe";
    internal const string DocumentReader = "pdf";

    /// <summary>With its patterns and attempts.</summary>
    internal Task<Redaction> FindAsync(Guid id, CancellationToken ct) =>
        db.Redactions.Include(r => r.Patterns.OrderBy(p => p.Number)).Include(r => r.Attempts.OrderBy(a => a.Number)).SingleAsync(r => r.Id == new RedactionId(id), ct);

    /// <summary>Asked anew each time: a marking or a scan may have come meanwhile.</summary>
    internal async Task<Result<RedactionSource>> SourceAsync(ExhibitId exhibit, CancellationToken ct)
    {
        var admitted = await gate.AdmitAsync(exhibit.Value, ct);
        if (admitted.Refusal is { } refused) return refused;
        var format = await gate.FormatAsync(admitted.Value, ct);
        if (format.Refusal is { } unknown) return unknown == PreviewRefusals.CannotBeShown ? RedactionRefusals.CannotBeRedacted : unknown;
        return format.Value switch
        {
            { Kind: PreviewKind.Pages, Reader: var reader } => new RedactionSource(admitted.Value.Exhibit, admitted.Value.Content, RedactionMedia.Document, reader),
            { Kind: PreviewKind.Image, Reader: var reader } => new RedactionSource(admitted.Value.Exhibit, admitted.Value.Content, RedactionMedia.Picture, reader),
            _ => RedactionRefusals.CannotBeRedacted,
        };
    }

    /// <summary>The new file. It was made here of pixels, so no scanner is waited for; a marking that forbids to show it counts.</summary>
    internal async Task<Result<RedactionSource>> ResultAsync(Redaction redaction, CancellationToken ct)
    {
        if (redaction.ResultId is not { } id) return RedactionRefusals.NotToBeChecked;
        var made = await db.Exhibits.AsNoTracking().SingleAsync(e => e.Id == id, ct);
        if (await standings.OfAsync(id, ct) is { NeedsTwoPeople: true } or { Privileged: true }) return PreviewRefusals.NeverShown;
        return new RedactionSource(made, made.Content!, redaction.Media, redaction.Media == RedactionMedia.Document ? DocumentReader : PictureReader);
    }

    /// <summary>Hands the file to the engine, and answers what the engine refuses.</summary>
    internal async Task<Result<T>> AskAsync<T>(RedactionSource source, Func<RedactionFile, Task<T>> ask, CancellationToken ct)
    {
        try
        {
            var plain = opened.Keep(await store.OpenReadAsync(source.Exhibit.CaseId, source.Content.ObjectId, ct));
            return await ask(new RedactionFile(plain, source.Media, source.Reader));
        }
        catch (Exception e) when (e is EvidenceMissingException or CryptographicException)
        {
            return ExhibitRefusals.ContentDamaged;
        }
        catch (RedactionException failed)
        {
            return failed.Code switch
            {
                "encrypted" => RedactionRefusals.Encrypted,
                "unreadable" => RedactionRefusals.Unreadable,
                "too_many_pages" => RedactionRefusals.TooManyPages,
                "too_large" or "timeout" => RedactionRefusals.TooLarge,
                _ => RedactionRefusals.EngineFailed,
            };
        }
    }
}
