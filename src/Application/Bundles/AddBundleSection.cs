using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Application.Common;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Bundles;
using CaseTracker.Domain.Common;
using FluentValidation;
using MediatR;

namespace CaseTracker.Application.Bundles;

/// <summary>Adds a section after the others.</summary>
[Requires(Permissions.DocumentPrint), Audited(AuditAct.Alter, AuditObject.Bundle)]
public sealed record AddBundleSectionCommand(Guid BundleId, string Title) : ICommand<Guid>, ICaseScoped
{
    CaseScope ICaseScoped.Scope => CaseScope.Bundle(BundleId);
}

internal sealed class AddBundleSectionValidator : AbstractValidator<AddBundleSectionCommand>
{
    public AddBundleSectionValidator() => _ = RuleFor(c => c.Title).RequiredText(BundleSection.TitleMaxLength);
}

internal sealed class AddBundleSectionHandler(ICaseTrackerDb db) : IRequestHandler<AddBundleSectionCommand, Result<Guid>>
{
    public async Task<Result<Guid>> Handle(AddBundleSectionCommand command, CancellationToken ct)
    {
        var added = (await db.BundleAsync(command.BundleId, ct)).AddSection(command.Title);
        return added.Refusal is { } refusal ? refusal : added.Value.Id;
    }
}

/// <summary>Gives a section that was not served another title.</summary>
[Requires(Permissions.DocumentPrint), Audited(AuditAct.Alter, AuditObject.Bundle)]
public sealed record RenameBundleSectionCommand(Guid BundleId, Guid SectionId, string Title) : ICommand, ICaseScoped
{
    CaseScope ICaseScoped.Scope => CaseScope.Bundle(BundleId);
}

internal sealed class RenameBundleSectionValidator : AbstractValidator<RenameBundleSectionCommand>
{
    public RenameBundleSectionValidator() => _ = RuleFor(c => c.Title).RequiredText(BundleSection.TitleMaxLength);
}

internal sealed class RenameBundleSectionHandler(ICaseTrackerDb db) : IRequestHandler<RenameBundleSectionCommand, Result>
{
    public async Task<Result> Handle(RenameBundleSectionCommand command, CancellationToken ct) =>
        (await db.BundleAsync(command.BundleId, ct)).RenameSection(command.SectionId, command.Title);
}

/// <summary>Removes an empty section that was not served; those after it move up.</summary>
[Requires(Permissions.DocumentPrint), Audited(AuditAct.Alter, AuditObject.Bundle)]
public sealed record RemoveBundleSectionCommand(Guid BundleId, Guid SectionId) : ICommand, ICaseScoped
{
    CaseScope ICaseScoped.Scope => CaseScope.Bundle(BundleId);
}

internal sealed class RemoveBundleSectionHandler(ICaseTrackerDb db) : IRequestHandler<RemoveBundleSectionCommand, Result>
{
    public async Task<Result> Handle(RemoveBundleSectionCommand command, CancellationToken ct) =>
        (await db.BundleAsync(command.BundleId, ct)).RemoveSection(command.SectionId);
}
