using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Bundles;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Documents;
using CaseTracker.Domain.Notifications;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.Bundles;

// Assembling takes longer than a transaction should: it begins, takes exhibit after exhibit, and finishes, each a use case of its own with the rights of that moment.

/// <summary>Takes an assembly in hand. Run again after a crash, it begins anew; of a finished one it is refused.</summary>
[Requires(Permissions.DocumentPrint), Audited(AuditAct.Alter, AuditObject.BundleVersion)]
public sealed record BeginAssemblyCommand(Guid VersionId) : ICommand<BundleToAssemble>, ICaseScoped
{
    CaseScope ICaseScoped.Scope => CaseScope.BundleVersion(VersionId);
}

/// <param name="Items">What is needed of the exhibits besides the plan, by key of the item.</param>
/// <param name="BeforeId">Stored file of the version that was served last; null before the first.</param>
public sealed record BundleToAssemble(Guid CaseId, BundlePlan Plan, IReadOnlyDictionary<Guid, Guid> Items, Guid? BeforeId);

internal sealed class BeginAssemblyHandler(ICaseTrackerDb db, BundlePlanning planning) : IRequestHandler<BeginAssemblyCommand, Result<BundleToAssemble>>
{
    public async Task<Result<BundleToAssemble>> Handle(BeginAssemblyCommand command, CancellationToken ct)
    {
        var version = await db.BundleVersions.SingleAsync(v => v.Id == new BundleVersionId(command.VersionId), ct);
        var begun = version.Begin();
        if (begun.IsRefused) return begun.Refusal!;
        return await planning.PlanAsync(version, ct);
    }
}

/// <summary>Opens an exhibit for the bundle: refused when the assembly was cancelled, a reason instead of bytes when it must not be shown.</summary>
[Requires(Permissions.EvidenceRead), Audited(AuditAct.Consult, AuditObject.Exhibit)]
public sealed record TakeBundleExhibitCommand(Guid EvidenceId, Guid VersionId, int PagesSoFar) : ICommand<TakenExhibit>, ICaseScoped
{
    CaseScope ICaseScoped.Scope => CaseScope.Exhibit(EvidenceId);
}

/// <param name="ObjectId">Null when it must not be shown.</param>
/// <param name="Problem">A code of <see cref="BundleProblems"/>; empty otherwise.</param>
public sealed record TakenExhibit(Guid? ObjectId, string Problem);

internal sealed class TakeBundleExhibitHandler(ICaseTrackerDb db, BundleGate gate, AuditNotes audit) : IRequestHandler<TakeBundleExhibitCommand, Result<TakenExhibit>>
{
    public async Task<Result<TakenExhibit>> Handle(TakeBundleExhibitCommand command, CancellationToken ct)
    {
        var exhibit = await db.Exhibits.AsNoTracking().SingleAsync(e => e.Id == new ExhibitId(command.EvidenceId), ct);
        var version = await db.BundleVersions.SingleOrDefaultAsync(v => v.Id == new BundleVersionId(command.VersionId) && v.CaseId == exhibit.CaseId, ct);
        if (version is null) return CommonRefusals.NotFound;
        var advanced = version.Advance(command.PagesSoFar);
        if (advanced.IsRefused) return advanced.Refusal!;
        if (await gate.ProblemAsync(exhibit, ct) is { Length: > 0 } problem) return new TakenExhibit(null, problem);
        audit.ShowedFields("content");
        return new TakenExhibit(exhibit.Content!.ObjectId, "");
    }
}

/// <summary>Records the stored file and tells who asked.</summary>
[Requires(Permissions.DocumentPrint), Audited(AuditAct.Alter, AuditObject.BundleVersion)]
public sealed record FinishAssemblyCommand(Guid VersionId, PrintedFile File, int FrontPages, IReadOnlyList<AssembledItem> Items) : ICommand, ICaseScoped
{
    CaseScope ICaseScoped.Scope => CaseScope.BundleVersion(VersionId);
}

internal sealed class FinishAssemblyHandler(ICaseTrackerDb db, TimeProvider clock) : IRequestHandler<FinishAssemblyCommand, Result>
{
    public async Task<Result> Handle(FinishAssemblyCommand command, CancellationToken ct)
    {
        var version = await db.BundleVersions.SingleAsync(v => v.Id == new BundleVersionId(command.VersionId), ct);
        var bundle = await db.BundleAsync(version.BundleId.Value, ct);
        var entries = bundle.Entries.ToDictionary(e => e.Id);
        if (bundle.Revision != version.Revision || command.Items.Any(i => !entries.ContainsKey(i.Key))) return BundleRefusals.ChangedSince;
        var items = command.Items.Select((i, at) => new BundleVersionItem(version, at, entries[i.Key], i.Label, i.Run, i.FilePage, i.Slip, i.Notes, i.Sha256)).ToList();
        var finished = version.Finish(command.File, command.FrontPages, items, clock.GetUtcNow());
        if (finished.IsRefused) return finished;
        var reference = await db.Cases.Where(c => c.Id == version.CaseId).Select(c => c.Reference).SingleAsync(ct);
        _ = db.Notifications.Add(Notification.To(
            version.RequestedBy, version.CaseId, $"Version {version.Number} of a bundle of {reference} is assembled.", $"/cases/{version.CaseId.Value}/bundles/{bundle.Id.Value}", clock.GetUtcNow()));
        return finished;
    }
}

/// <summary>Records that nothing came of it, and why.</summary>
/// <param name="Code">A code of <see cref="DocumentRenderException"/>, or <c>changed</c>.</param>
[Requires(Permissions.DocumentPrint), Audited(AuditAct.Alter, AuditObject.BundleVersion)]
public sealed record FailAssemblyCommand(Guid VersionId, string Code) : ICommand, ICaseScoped
{
    CaseScope ICaseScoped.Scope => CaseScope.BundleVersion(VersionId);
}

internal sealed class FailAssemblyValidator : AbstractValidator<FailAssemblyCommand>
{
    public FailAssemblyValidator() => _ = RuleFor(c => c.Code).NotEmpty().MaximumLength(BundleVersion.FailureCodeMaxLength);
}

internal sealed class FailAssemblyHandler(ICaseTrackerDb db, TimeProvider clock) : IRequestHandler<FailAssemblyCommand, Result>
{
    public async Task<Result> Handle(FailAssemblyCommand command, CancellationToken ct) =>
        (await db.BundleVersions.SingleAsync(v => v.Id == new BundleVersionId(command.VersionId), ct)).Fail(command.Code, clock.GetUtcNow());
}
