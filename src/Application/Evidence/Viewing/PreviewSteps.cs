using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Evidence;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.Evidence.Viewing;

/// <summary>The job's first step, with the rights that the person who asked has at that moment.</summary>
[Requires(Permissions.EvidenceRead), Audited(AuditAct.Consult, AuditObject.Exhibit)]
public sealed record BeginPreviewCommand(Guid EvidenceId) : ICommand<PreviewToMake>, ICaseScoped
{
    CaseScope ICaseScoped.Scope => CaseScope.Exhibit(EvidenceId);
}

/// <param name="Files">Name of this making; what was begun before it is void.</param>
public sealed record PreviewToMake(Guid CaseId, Guid ObjectId, long SizeBytes, Guid Files, PreviewFormat Format);

/// <summary>The job's last step.</summary>
[Requires(Permissions.EvidenceRead), Audited(AuditAct.Collect, AuditObject.Exhibit)]
public sealed record FinishPreviewCommand(Guid EvidenceId, Guid Files, PreviewContent Content) : ICommand, ICaseScoped
{
    CaseScope ICaseScoped.Scope => CaseScope.Exhibit(EvidenceId);
}

/// <summary>The job's last step when nothing could be made.</summary>
[Requires(Permissions.EvidenceRead), Audited(AuditAct.Collect, AuditObject.Exhibit)]
public sealed record FailPreviewCommand(Guid EvidenceId, Guid Files, string Code) : ICommand, ICaseScoped
{
    CaseScope ICaseScoped.Scope => CaseScope.Exhibit(EvidenceId);
}

internal sealed class FailPreviewValidator : AbstractValidator<FailPreviewCommand>
{
    public FailPreviewValidator() => _ = RuleFor(c => c.Code).NotEmpty().MaximumLength(EvidencePreview.FailureCodeMaxLength);
}

internal sealed class BeginPreviewHandler(ICaseTrackerDb db, PreviewGate gate) : IRequestHandler<BeginPreviewCommand, Result<PreviewToMake>>
{
    public async Task<Result<PreviewToMake>> Handle(BeginPreviewCommand command, CancellationToken ct)
    {
        var admitted = await gate.AdmitAsync(command.EvidenceId, ct);
        if (admitted.Refusal is { } refused) return refused;
        var format = await gate.FormatAsync(admitted.Value, ct);
        if (format.Refusal is { } none) return none;
        var preview = await db.Previews.SingleAsync(p => p.ExhibitId == new ExhibitId(command.EvidenceId), ct);
        var begun = preview.Begin();
        if (begun.Refusal is { } finished) return finished;
        return new PreviewToMake(preview.CaseId.Value, admitted.Value.Content.ObjectId, admitted.Value.Content.SizeBytes, preview.FilesId, format.Value);
    }
}

internal sealed class FinishPreviewHandler(ICaseTrackerDb db, TimeProvider clock) : IRequestHandler<FinishPreviewCommand, Result>
{
    public async Task<Result> Handle(FinishPreviewCommand command, CancellationToken ct) =>
        (await db.Previews.SingleAsync(p => p.ExhibitId == new ExhibitId(command.EvidenceId), ct)).Finish(command.Files, command.Content, clock.GetUtcNow());
}

internal sealed class FailPreviewHandler(ICaseTrackerDb db, TimeProvider clock) : IRequestHandler<FailPreviewCommand, Result>
{
    public async Task<Result> Handle(FailPreviewCommand command, CancellationToken ct) =>
        (await db.Previews.SingleAsync(p => p.ExhibitId == new ExhibitId(command.EvidenceId), ct)).Fail(command.Files, command.Code, clock.GetUtcNow());
}
