using CaseTracker.Application.Abstractions;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Disclosure;
using CaseTracker.Domain.Evidence;

namespace CaseTracker.Application.Evidence;

/// <summary>Takes one item into its case under the next exhibit reference.</summary>
internal sealed class ExhibitRegistration(ICaseTrackerDb db, ICurrentUser user, INumbering numbering, CustodyDesk desk, IReferenceCodes codes, TimeProvider clock)
{
    internal async Task<Result<RegisteredExhibit>> RegisterAsync(RegisterExhibitCommand command, CancellationToken ct)
    {
        if ((command.SourceIndependence ?? codes.IndependenceOf(command.Type)) is not { } independence)
            return CommonRefusals.UnknownCode("sourceIndependence", EvidenceLists.Independence);
        if (command.Details?.Disclosure?.ToDomain() is { } said && said != DisclosureStanding.Open) return DisclosureRefusals.OnTheSchedule;
        var now = clock.GetUtcNow();
        Exhibit? parent = null;
        if (command.ParentId is { } parentId && (parent = await desk.FindAsync(parentId, ct)) is null) return ExhibitRefusals.UnknownParent;
        var number = await numbering.NextAsync($"exhibit:{command.CaseId}", ct);
        var particulars = new ExhibitParticulars(
            command.Type, command.Title, command.Description, independence, (command.CollectedAt ?? now).ToUniversalTime(), command.CollectedPlace, command.SealNumber)
        {
            Derivation = command.Derivation ?? "", LateReason = command.LateReason, Details = command.Details?.Over(ExhibitDetails.None) ?? ExhibitDetails.None,
        };

        var registered = Exhibit.Register(new CaseId(command.CaseId), number, command.Kind, particulars, user.Actor.Id, now, parent: parent);
        if (registered.IsRefused) return registered.Refusal!;

        parent?.RecordDerivation(registered.Value, user.Actor.Id, now);
        _ = db.Exhibits.Add(registered.Value);
        return new RegisteredExhibit(registered.Value.Id.Value, registered.Value.Reference);
    }
}
