using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Evidence;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.Evidence;

/// <summary>Begins a resumable upload (tus) of the file an item awaits. Only the caller may go on with it.</summary>
/// <param name="Length">In bytes.</param>
/// <param name="Sha256">What the sender says it will be, 64 hex digits; null when not said.</param>
[Requires(Permissions.EvidenceWrite), Audited(AuditAct.Collect, AuditObject.Exhibit)]
public sealed record StartUploadCommand(Guid EvidenceId, string FileName, long Length, string? Sha256) : ICommand<UploadState>, ICaseScoped
{
    CaseScope ICaseScoped.Scope => CaseScope.Exhibit(EvidenceId);
}

internal sealed class StartUploadValidator : AbstractValidator<StartUploadCommand>
{
    public StartUploadValidator()
    {
        _ = RuleFor(c => c.FileName).NotEmpty().WithMessage("This is required.").MaximumLength(UploadFileName.MaxSentLength).WithMessage($"At most {UploadFileName.MaxSentLength} characters.");
        _ = RuleFor(c => c.Sha256!).Sha256Digits();
    }
}

internal sealed class StartUploadHandler(ICaseTrackerDb db, IUploadStore uploads, UploadLimits limits, ICurrentUser user) : IRequestHandler<StartUploadCommand, Result<UploadState>>
{
    public async Task<Result<UploadState>> Handle(StartUploadCommand command, CancellationToken ct)
    {
        var exhibit = await db.Exhibits.AsNoTracking().SingleAsync(e => e.Id == new ExhibitId(command.EvidenceId), ct);
        var awaited = exhibit.AwaitsFile();
        if (awaited.IsRefused) return awaited.Refusal!;
        if (command.Length <= 0) return ExhibitRefusals.EmptyFile;
        if (command.Length > limits.MaxBytes) return ExhibitRefusals.TooLarge;
        return await uploads.CreateAsync(user.Actor.Id, exhibit.CaseId, exhibit.Id, UploadFileName.Kept(command.FileName), command.Length, command.Sha256, ct);
    }
}
