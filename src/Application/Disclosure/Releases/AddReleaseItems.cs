using System.Text.Json;
using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Application.Common;
using CaseTracker.Application.Redactions;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Disclosure;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.Disclosure.Releases;

/// <summary>Puts lines of the schedule into a draft, with what was looked for in each of them before it goes out.</summary>
/// <param name="Items">Lines of the schedule, by id.</param>
/// <param name="Form"><c>original</c>, <c>redacted</c> (the latest redacted version that was checked) or <c>inspection</c>.</param>
/// <param name="Checks">For each code of the list DefaultRedaction <c>notInIt</c> or <c>redacted</c>; empty for an inspection.</param>
[Requires(Permissions.DisclosureDecide), Audited(AuditAct.Alter, AuditObject.ReleaseSet)]
public sealed record AddReleaseItemsCommand(Guid SetId, IReadOnlyList<Guid> Items, string Form, IReadOnlyDictionary<string, string> Checks) : ICommand, ICaseScoped
{
    public const string NotInIt = "notInIt";
    public const string Redacted = "redacted";

    CaseScope ICaseScoped.Scope => CaseScope.ReleaseSet(SetId);
}

internal sealed class AddReleaseItemsValidator : AbstractValidator<AddReleaseItemsCommand>
{
    public AddReleaseItemsValidator()
    {
        _ = RuleFor(c => c.Items).Must(items => items is { Count: > 0 and <= DecideDisclosureCommand.MostItems }).WithMessage($"Choose between 1 and {DecideDisclosureCommand.MostItems} lines.");
        _ = RuleFor(c => c.Form).Must(f => ReleaseForms.Of(f) is not null).WithMessage("Choose original, redacted or inspection.");
        _ = RuleFor(c => c.Checks).Must(checks => checks is not null && checks.Values.All(v => v is AddReleaseItemsCommand.NotInIt or AddReleaseItemsCommand.Redacted)).WithMessage("Answer every point: not in it, or redacted.");
    }
}

internal static class ReleaseForms
{
    /// <summary>Null when there is no such form.</summary>
    internal static ReleaseForm? Of(string? word) => Enum.GetValues<ReleaseForm>().Where(f => JsonNamingPolicy.CamelCase.ConvertName(f.ToString()) == word).Select(f => (ReleaseForm?)f).FirstOrDefault();
}

internal sealed class AddReleaseItemsHandler(ICaseTrackerDb db, DisclosureDesk desk, CheckedRedactions redactions, IReferenceCodes codes, ICurrentUser user, AuditNotes audit, TimeProvider clock)
    : IRequestHandler<AddReleaseItemsCommand, Result>
{
    public async Task<Result> Handle(AddReleaseItemsCommand command, CancellationToken ct)
    {
        var set = await desk.TakeSetAsync(command.SetId, ct);
        if (set.MayChange().Refusal is { } frozen) return frozen;
        var items = await desk.TakeAllAsync(set.CaseId, command.Items, ct);
        if (items.Count == 0) return DisclosureRefusals.ItemUnknown;
        var exhibitIds = items.ConvertAll(i => i.ExhibitId);
        var exhibits = await db.Exhibits.AsNoTracking().Where(e => exhibitIds.Contains(e.Id)).ToDictionaryAsync(e => e.Id, ct);
        var form = ReleaseForms.Of(command.Form)!.Value;
        var versions = form == ReleaseForm.Redacted ? await redactions.LatestAsync(exhibitIds, ct) : [];
        var present = await db.ReleaseSetItems.Where(p => p.SetId == set.Id).Select(p => p.ItemId).ToListAsync(ct);
        audit.Because("disclosure", string.Join(' ', items.Select(i => i.Id.Value)));
        foreach (var item in items)
        {
            var exhibit = exhibits[item.ExhibitId];
            var added = present.Contains(item.Id)
                ? ReleaseRefusals.AlreadyInIt
                : ReleaseSetItem.Add(set, item, exhibit, versions.GetValueOrDefault(exhibit.Id), form, Checks(command), user.Actor.Id, clock.GetUtcNow());
            if (added.Refusal is { } refusal) return items.Count == 1 || refusal.Field is not null ? refusal : refusal with { Message = $"{exhibit.Reference}: {refusal.Message}" };
            _ = db.ReleaseSetItems.Add(added.Value);
        }

        return Result.Done;
    }

    private RedactionChecks Checks(AddReleaseItemsCommand command)
    {
        var asked = codes.List(DisclosureLists.Redactions).Where(c => c.IsValidOn(user.Actor.Today(clock))).Select(c => c.Code).ToList();
        return new RedactionChecks(asked, [.. Answers(AddReleaseItemsCommand.NotInIt)], [.. Answers(AddReleaseItemsCommand.Redacted)]);

        IEnumerable<string> Answers(string word) => command.Checks.Where(c => c.Value == word).Select(c => c.Key);
    }
}
