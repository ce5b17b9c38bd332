using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Application.Common;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Bundles;
using CaseTracker.Domain.Common;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.Bundles;

/// <summary>Has the bundle assembled in the background, with the caller's rights at that moment. After a failure it is asked for again.</summary>
[Requires(Permissions.DocumentPrint), Audited(AuditAct.Collect, AuditObject.BundleVersion)]
public sealed record AssembleBundleCommand(Guid BundleId) : ICommand<RequestedAssembly>, ICaseScoped
{
    CaseScope ICaseScoped.Scope => CaseScope.Bundle(BundleId);
}

public sealed record RequestedAssembly(Guid VersionId);

internal sealed class AssembleBundleHandler(ICaseTrackerDb db, ICurrentUser user, IJobQueue jobs, AuditNotes audit, TimeProvider clock) : IRequestHandler<AssembleBundleCommand, Result<RequestedAssembly>>
{
    public async Task<Result<RequestedAssembly>> Handle(AssembleBundleCommand command, CancellationToken ct)
    {
        var bundle = await db.BundleAsync(command.BundleId, ct);
        if (await db.BundleVersions.AnyAsync(v => v.BundleId == bundle.Id && (v.State == BundleState.Queued || v.State == BundleState.Running), ct)) return BundleRefusals.BeingAssembled;
        var asked = BundleVersion.Ask(bundle, user.Actor.Id, clock.GetUtcNow());
        if (asked.Refusal is { } refusal) return refusal;
        _ = db.BundleVersions.Add(asked.Value);
        audit.About(asked.Value.Id.Value);
        await jobs.AssembleBundleAsync(asked.Value.Id, ct);
        return new RequestedAssembly(asked.Value.Id.Value);
    }
}

/// <summary>Ends an assembly before its time; nothing of it is kept.</summary>
[Requires(Permissions.DocumentPrint), Audited(AuditAct.Alter, AuditObject.BundleVersion)]
public sealed record CancelAssemblyCommand(Guid VersionId) : ICommand, ICaseScoped
{
    CaseScope ICaseScoped.Scope => CaseScope.BundleVersion(VersionId);
}

internal sealed class CancelAssemblyHandler(ICaseTrackerDb db, TimeProvider clock) : IRequestHandler<CancelAssemblyCommand, Result>
{
    public async Task<Result> Handle(CancelAssemblyCommand command, CancellationToken ct) =>
        (await db.BundleVersions.SingleAsync(v => v.Id == new BundleVersionId(command.VersionId), ct)).Cancel(clock.GetUtcNow());
}

/// <summary>Records that the latest assembled version was served: from then on it, and all numbers in it, stay as they are.</summary>
[Requires(Permissions.DocumentPrint), Audited(AuditAct.Disclose, AuditObject.BundleVersion)]
public sealed record ServeBundleCommand(Guid BundleId, Guid VersionId, string Recipient, DateOnly On) : ICommand, ICaseScoped
{
    CaseScope ICaseScoped.Scope => CaseScope.Bundle(BundleId);
}

internal sealed class ServeBundleValidator : AbstractValidator<ServeBundleCommand>
{
    public ServeBundleValidator(ICurrentUser user, TimeProvider clock)
    {
        var today = user.Actor.Today(clock);
        _ = RuleFor(c => c.Recipient).RequiredText(Bundle.RecipientMaxLength);
        _ = RuleFor(c => c.On).Must(day => day <= today && day > new DateOnly(2000, 1, 1)).WithMessage("A day that is not in the future.");
    }
}

internal sealed class ServeBundleHandler(ICaseTrackerDb db, ICurrentUser user, AuditNotes audit) : IRequestHandler<ServeBundleCommand, Result>
{
    public async Task<Result> Handle(ServeBundleCommand command, CancellationToken ct)
    {
        var bundle = await db.BundleAsync(command.BundleId, ct);
        var version = await db.BundleVersions.Include(v => v.Items).SingleOrDefaultAsync(v => v.Id == new BundleVersionId(command.VersionId) && v.BundleId == bundle.Id, ct);
        if (version is null) return CommonRefusals.NotFound;
        audit.About(version.Id.Value);
        return version.Serve(bundle, command.Recipient, command.On, user.Actor.Id);
    }
}
