using System.Text.Json.Serialization;
using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Application.Common;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Evidence;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.Evidence;

/// <summary>Takes the file of an item in one go; large ones, and bad lines, are for <see cref="StartUploadCommand"/>.</summary>
/// <param name="Version">The item as the caller read it; null when the caller does not mind, since a file is received once only.</param>
/// <param name="Sha256">What the sender says it is, 64 hex digits; null when not said.</param>
/// <param name="Content">Read once, forwards, and never as a whole in memory.</param>
[Requires(Permissions.EvidenceWrite), Audited(AuditAct.Collect, AuditObject.Exhibit)]
public sealed record ReceiveContentCommand(Guid EvidenceId, uint? Version, string FileName, string? Sha256, [property: JsonIgnore] Stream Content)
    : ICommand<ReceivedContent>, ICaseScoped
{
    /// <summary>Of one file, in bytes.</summary>
    public const long MaxBytes = 30_000_000;

    CaseScope ICaseScoped.Scope => CaseScope.Exhibit(EvidenceId);
}

internal sealed class ReceiveContentValidator : AbstractValidator<ReceiveContentCommand>
{
    public ReceiveContentValidator()
    {
        _ = RuleFor(c => c.FileName).NotEmpty().WithMessage("This is required.").MaximumLength(UploadFileName.MaxSentLength).WithMessage($"At most {UploadFileName.MaxSentLength} characters.");
        _ = RuleFor(c => c.Sha256!).Sha256Digits();
    }
}

internal sealed class ReceiveContentHandler(ICaseTrackerDb db, IEvidenceStore store, ContentIntake intake, AuditNotes audit) : IRequestHandler<ReceiveContentCommand, Result<ReceivedContent>>
{
    public async Task<Result<ReceivedContent>> Handle(ReceiveContentCommand command, CancellationToken ct)
    {
        var exhibit = await db.Exhibits.SingleAsync(e => e.Id == new ExhibitId(command.EvidenceId), ct);
        if (command.Version is { } version && version != db.VersionOf(exhibit)) return CommonRefusals.Stale;
        var awaited = exhibit.AwaitsFile();
        if (awaited.IsRefused) return awaited.Refusal!;
        audit.ShowedFields("content");
        StoredObject stored;
        try
        {
            using var limited = new LimitedStream(command.Content, ReceiveContentCommand.MaxBytes);
            stored = await store.PutAsync(exhibit.CaseId, limited, ct);
        }
        catch (DurabilityException)
        {
            return ExhibitRefusals.NotDurable;
        }
        catch (TooLongException)
        {
            return ExhibitRefusals.TooLarge;
        }

        return stored.SizeBytes == 0 ? ExhibitRefusals.EmptyFile : await intake.BindAsync(exhibit, stored, command.FileName, command.Sha256, ct);
    }
}
