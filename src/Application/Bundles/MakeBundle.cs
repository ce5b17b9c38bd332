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

/// <summary>How a bundle is called and numbered.</summary>
/// <param name="Prefix">Of Bates numbers: letters, digits, <c>- _ . /</c>; may be empty.</param>
/// <param name="Width">Least number of digits.</param>
/// <param name="Start">Bates number of page 1.</param>
/// <param name="Marking">Classification; may be empty.</param>
/// <param name="Recipient">May be empty.</param>
public sealed record BundleDescription(string Title, string Prefix, int Width, int Start, string Marking, string Recipient)
{
    internal BatesNumbers Bates => new(Prefix, Width, Start);
}

internal sealed class BundleDescriptionValidator : AbstractValidator<BundleDescription>
{
    public BundleDescriptionValidator()
    {
        _ = RuleFor(c => c.Title).RequiredText(Bundle.TitleMaxLength);
        _ = RuleFor(c => c.Prefix).Must(BatesNumbers.IsPrefix).WithMessage($"At most {BatesNumbers.PrefixMaxLength} letters, digits or - _ . / without spaces.");
        _ = RuleFor(c => c.Width).InclusiveBetween(BatesNumbers.MinWidth, BatesNumbers.MaxWidth).WithMessage($"Between {BatesNumbers.MinWidth} and {BatesNumbers.MaxWidth}.");
        _ = RuleFor(c => c.Start).InclusiveBetween(1, BatesNumbers.MaxStart).WithMessage("A whole number from 1.");
        _ = RuleFor(c => c.Marking).OptionalText(Bundle.MarkingMaxLength);
        _ = RuleFor(c => c.Recipient).OptionalText(Bundle.RecipientMaxLength);
    }
}

/// <summary>Begins a bundle of exhibits, with one empty section.</summary>
[Requires(Permissions.DocumentPrint), Audited(AuditAct.Collect, AuditObject.Bundle)]
public sealed record MakeBundleCommand(Guid CaseId, BundleDescription Description) : ICommand<Guid>, ICaseScoped
{
    CaseScope ICaseScoped.Scope => CaseScope.Case(CaseId);
}

internal sealed class MakeBundleValidator : AbstractValidator<MakeBundleCommand>
{
    public MakeBundleValidator() => _ = RuleFor(c => c.Description).SetValidator(new BundleDescriptionValidator());
}

internal sealed class MakeBundleHandler(ICaseTrackerDb db, ICurrentUser user, AuditNotes audit, TimeProvider clock) : IRequestHandler<MakeBundleCommand, Result<Guid>>
{
    public Task<Result<Guid>> Handle(MakeBundleCommand command, CancellationToken ct)
    {
        var d = command.Description;
        var made = Bundle.Make(new CaseId(command.CaseId), d.Title, d.Bates, d.Marking, d.Recipient, user.Actor.Id, clock.GetUtcNow());
        if (made.Refusal is { } refusal) return Task.FromResult<Result<Guid>>(refusal);
        _ = db.Bundles.Add(made.Value);
        audit.About(made.Value.Id.Value);
        return Task.FromResult<Result<Guid>>(made.Value.Id.Value);
    }
}

/// <summary>Changes title, numbers, marking or recipient. Numbers that were served stay.</summary>
[Requires(Permissions.DocumentPrint), Audited(AuditAct.Alter, AuditObject.Bundle)]
public sealed record EditBundleCommand(Guid BundleId, BundleDescription Description) : ICommand, ICaseScoped
{
    CaseScope ICaseScoped.Scope => CaseScope.Bundle(BundleId);
}

internal sealed class EditBundleValidator : AbstractValidator<EditBundleCommand>
{
    public EditBundleValidator() => _ = RuleFor(c => c.Description).SetValidator(new BundleDescriptionValidator());
}

internal sealed class EditBundleHandler(ICaseTrackerDb db) : IRequestHandler<EditBundleCommand, Result>
{
    public async Task<Result> Handle(EditBundleCommand command, CancellationToken ct)
    {
        var (bundle, d) = (await db.BundleAsync(command.BundleId, ct), command.Description);
        return bundle.Describe(d.Title, d.Bates, d.Marking, d.Recipient);
    }
}

internal static class BundleReading
{
    /// <summary>With its sections and exhibits, to be changed.</summary>
    internal static Task<Bundle> BundleAsync(this ICaseTrackerDb db, Guid id, CancellationToken ct) =>
        db.Bundles.Include(b => b.Sections).Include(b => b.Entries).SingleAsync(b => b.Id == new BundleId(id), ct);
}
