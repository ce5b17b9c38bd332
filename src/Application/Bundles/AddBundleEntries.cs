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

/// <summary>Puts items of the case at the end of a section, in the order they are named.</summary>
[Requires(Permissions.DocumentPrint), Audited(AuditAct.Alter, AuditObject.Bundle)]
public sealed record AddBundleEntriesCommand(Guid BundleId, Guid SectionId, IReadOnlyList<Guid> EvidenceIds) : ICommand<IReadOnlyList<Guid>>, ICaseScoped
{
    CaseScope ICaseScoped.Scope => CaseScope.Bundle(BundleId);
}

internal sealed class AddBundleEntriesValidator : AbstractValidator<AddBundleEntriesCommand>
{
    public AddBundleEntriesValidator() =>
        _ = RuleFor(c => c.EvidenceIds).NotEmpty().WithMessage("Choose at least one item.").Must(ids => ids is null || ids.Count <= Bundle.MaxEntries).WithMessage($"At most {Bundle.MaxEntries} at once.");
}

internal sealed class AddBundleEntriesHandler(ICaseTrackerDb db) : IRequestHandler<AddBundleEntriesCommand, Result<IReadOnlyList<Guid>>>
{
    public async Task<Result<IReadOnlyList<Guid>>> Handle(AddBundleEntriesCommand command, CancellationToken ct)
    {
        var bundle = await db.BundleAsync(command.BundleId, ct);
        var ids = command.EvidenceIds.Distinct().Select(id => new ExhibitId(id)).ToList();
        if (await db.Exhibits.CountAsync(e => e.CaseId == bundle.CaseId && ids.Contains(e.Id), ct) != ids.Count) return BundleRefusals.ExhibitUnknown;
        var added = new List<Guid>();
        foreach (var id in ids)
        {
            var entry = bundle.Add(id, command.SectionId, "", "");
            if (entry.Refusal is { } refusal) return refusal;
            added.Add(entry.Value.Id);
        }

        return added;
    }
}

/// <summary>Gives an exhibit a title of its own in the bundle, or takes only some of its pages.</summary>
/// <param name="Title">Empty for that of the item.</param>
/// <param name="Pages"><c>1-3,7</c>; empty for all.</param>
[Requires(Permissions.DocumentPrint), Audited(AuditAct.Alter, AuditObject.Bundle)]
public sealed record EditBundleEntryCommand(Guid BundleId, Guid EntryId, string Title, string Pages) : ICommand, ICaseScoped
{
    CaseScope ICaseScoped.Scope => CaseScope.Bundle(BundleId);
}

internal sealed class EditBundleEntryValidator : AbstractValidator<EditBundleEntryCommand>
{
    public EditBundleEntryValidator()
    {
        _ = RuleFor(c => c.Title).OptionalText(BundleEntry.TitleMaxLength);
        _ = RuleFor(c => c.Pages).Must(pages => PageSelection.IsValid(pages?.Trim())).WithMessage("Pages such as 1-3,7 or nothing for all.");
    }
}

internal sealed class EditBundleEntryHandler(ICaseTrackerDb db) : IRequestHandler<EditBundleEntryCommand, Result>
{
    public async Task<Result> Handle(EditBundleEntryCommand command, CancellationToken ct) =>
        (await db.BundleAsync(command.BundleId, ct)).Edit(command.EntryId, command.Title, command.Pages);
}

/// <summary>Takes an exhibit that was not served out of the bundle.</summary>
[Requires(Permissions.DocumentPrint), Audited(AuditAct.Alter, AuditObject.Bundle)]
public sealed record RemoveBundleEntryCommand(Guid BundleId, Guid EntryId) : ICommand, ICaseScoped
{
    CaseScope ICaseScoped.Scope => CaseScope.Bundle(BundleId);
}

internal sealed class RemoveBundleEntryHandler(ICaseTrackerDb db) : IRequestHandler<RemoveBundleEntryCommand, Result>
{
    public async Task<Result> Handle(RemoveBundleEntryCommand command, CancellationToken ct) => (await db.BundleAsync(command.BundleId, ct)).Remove(command.EntryId);
}

/// <summary>Puts exhibits in order. Those that were served stay; all others go where they are told.</summary>
[Requires(Permissions.DocumentPrint), Audited(AuditAct.Alter, AuditObject.Bundle)]
public sealed record OrderBundleCommand(Guid BundleId, IReadOnlyList<BundlePlace> Places) : ICommand, ICaseScoped
{
    CaseScope ICaseScoped.Scope => CaseScope.Bundle(BundleId);
}

/// <param name="Place">In the section, counted from 1.</param>
public sealed record BundlePlace(Guid EntryId, Guid SectionId, int Place);

internal sealed class OrderBundleValidator : AbstractValidator<OrderBundleCommand>
{
    public OrderBundleValidator()
    {
        _ = RuleFor(c => c.Places).NotEmpty().WithMessage("Name at least one.").Must(p => p is null || p.Count <= Bundle.MaxEntries).WithMessage($"At most {Bundle.MaxEntries} at once.");
        _ = RuleForEach(c => c.Places).Must(p => p.Place is >= 1 and <= 10_000).WithMessage("Numbers from 1.");
    }
}

internal sealed class OrderBundleHandler(ICaseTrackerDb db) : IRequestHandler<OrderBundleCommand, Result>
{
    public async Task<Result> Handle(OrderBundleCommand command, CancellationToken ct)
    {
        var bundle = await db.BundleAsync(command.BundleId, ct);
        // From the first place to the last, so that each finds those before it in their places.
        foreach (var place in command.Places.OrderBy(p => p.Place))
        {
            if (bundle.Entries.FirstOrDefault(e => e.Id == place.EntryId) is { ServedIn: not null } served && served.SectionId == place.SectionId) continue;
            var moved = bundle.Move(place.EntryId, place.SectionId, place.Place);
            if (moved.IsRefused) return moved;
        }

        return Result.Done;
    }
}
