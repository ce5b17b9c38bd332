using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Application.Common;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Disclosure;
using CaseTracker.Domain.Evidence;
using FluentValidation;
using MediatR;

namespace CaseTracker.Application.Evidence;

/// <summary>Writes into an item's ledger what happened to it. What each type of event needs, and who may write it, stands in the domain's one table.</summary>
/// <remarks>Before an event that hands the item or its content on, the server measures the file again; a mismatch is recorded, and holds up nothing but disclosure.</remarks>
[Requires(Permissions.EvidenceWrite), Audited(AuditAct.Transfer, AuditObject.Exhibit)]
public sealed record RecordCustodyCommand(Guid EvidenceId, string Type, string Purpose) : ICommand<RecordedCustody>, ICaseScoped
{
    /// <summary>Null: now.</summary>
    public DateTimeOffset? OccurredAt { get; init; }

    /// <summary>Location in the store for CHECKED_IN, else the recipient outside; null when nobody gets it.</summary>
    public RecipientGiven? To { get; init; }

    public string OnBehalfOf { get; init; } = "";

    public string Place { get; init; } = "";

    public string Authority { get; init; } = "";

    public string Receipt { get; init; } = "";

    public string SealBefore { get; init; } = "";

    public string SealAfter { get; init; } = "";

    public string Condition { get; init; } = "";

    /// <summary>Of what was measured outside the product; a file is measured by the server.</summary>
    public string HashResult { get; init; } = "";

    public string Remarks { get; init; } = "";

    public string Reason { get; init; } = "";

    public string LateReason { get; init; } = "";

    public string Witness { get; init; } = "";

    public int? Corrects { get; init; }

    CaseScope ICaseScoped.Scope => CaseScope.Exhibit(EvidenceId);
}

/// <param name="Name">Location, or official outside.</param>
public sealed record RecipientGiven(string? Name, string? Agency, string? Facility)
{
    internal Holder As(string type)
    {
        var (name, agency, facility) = (OriginGiven.Trim(Name), OriginGiven.Trim(Agency), OriginGiven.Trim(Facility));
        if (name.Length + agency.Length == 0) return Holder.Nobody;
        return type == CustodyTypes.CheckedIn ? Holder.Store(name.Length > 0 ? name : agency, agency, facility) : Holder.Outside(name.Length > 0 ? name : agency, agency, facility);
    }
}

/// <param name="Type">VERIFIED_MISMATCH when the bytes were found damaged on the way out: that stands in the ledger, and nothing was disclosed.</param>
/// <param name="Hash">Of the new entry, lower-case hex.</param>
public sealed record RecordedCustody(int Sequence, string Type, string Hash);

internal sealed class RecordCustodyValidator : AbstractValidator<RecordCustodyCommand>
{
    public RecordCustodyValidator(IReferenceCodes codes, ICurrentUser user, TimeProvider clock)
    {
        _ = RuleFor(c => c.Type).CodeOf(codes, EvidenceLists.CustodyEvents, user.Today(clock));
        _ = RuleFor(c => c.Purpose).OptionalText(CustodyEvent.PurposeMaxLength);
        _ = RuleFor(c => c.OnBehalfOf).OptionalText(CustodyEvent.PersonMaxLength);
        _ = RuleFor(c => c.Place).OptionalText(ExhibitParticulars.PlaceMaxLength);
        _ = RuleFor(c => c.Authority).OptionalText(CustodyEvent.ReferenceMaxLength);
        _ = RuleFor(c => c.Receipt).OptionalText(CustodyEvent.ReferenceMaxLength);
        _ = RuleFor(c => c.SealBefore).OptionalText(ExhibitParticulars.SealMaxLength);
        _ = RuleFor(c => c.SealAfter).OptionalText(ExhibitParticulars.SealMaxLength);
        _ = RuleFor(c => c.Condition).OptionalText(CustodyEvent.ConditionMaxLength);
        _ = RuleFor(c => c.HashResult).Sha256Digits().When(c => c.HashResult.Length > 0);
        _ = RuleFor(c => c.Remarks).OptionalText(CustodyEvent.RemarksMaxLength);
        _ = RuleFor(c => c.Reason).OptionalText(CustodyEvent.ReasonMaxLength);
        _ = RuleFor(c => c.LateReason).OptionalText(CustodyEvent.ReasonMaxLength);
        _ = RuleFor(c => c.Witness).OptionalText(CustodyEvent.PersonMaxLength);
        _ = RuleFor(c => c.To!.Name ?? "").OptionalText(Holder.NameMaxLength).When(c => c.To is not null).OverridePropertyName("to");
        _ = RuleFor(c => c.To!.Agency ?? "").OptionalText(Holder.AgencyMaxLength).When(c => c.To is not null).OverridePropertyName("agency");
        _ = RuleFor(c => c.To!.Facility ?? "").OptionalText(Holder.FacilityMaxLength).When(c => c.To is not null).OverridePropertyName("facility");
    }
}

internal sealed class RecordCustodyHandler(CustodyDesk desk, IncidentDesk incidents, ICurrentUser user, AuditNotes audit, TimeProvider clock)
    : IRequestHandler<RecordCustodyCommand, Result<RecordedCustody>>
{
    public async Task<Result<RecordedCustody>> Handle(RecordCustodyCommand command, CancellationToken ct)
    {
        audit.ShowedFields($"custody:{command.Type}");
        var measures = CustodyRules.All.TryGetValue(command.Type, out var rule) && rule is { Way: CustodyWay.ByHand } && rule.OfFile.HasFlag(CustodyNeeds.Hash);
        var measured = measures ? await desk.MeasureAsync(command.EvidenceId, ct) : null;
        if (await desk.FindAsync(command.EvidenceId, ct) is not { } exhibit) return CommonRefusals.NotFound;
        if (measured is not null)
        {
            var check = await desk.RecordAsync(exhibit, measured, $"Hash check: {command.Type}", "custody", ct);
            if (measured.Problem is not null && rule!.Discloses) return Recorded(check);
        }

        var expected = exhibit.SealNumber;
        var recorded = exhibit.Record(Act(command, measured), await desk.CircumstancesAsync(exhibit.Id, ct), clock.GetUtcNow());
        if (recorded.IsRefused) return recorded.Refusal!;
        if (command.Type == CustodyTypes.Disclosed) return DisclosureRefusals.OnTheSchedule; // written by a release, which takes two people

        await desk.CompareSealAsync(exhibit, expected, command.SealBefore.Trim(), "custody", ct);
        if (command.Type == CustodyTypes.Lost) await incidents.RaiseAsync(exhibit, IncidentKind.Lost, "custody", $"Recorded as lost, entry {recorded.Value.Sequence}.", ct);
        return Recorded(recorded.Value);
    }

    private static RecordedCustody Recorded(CustodyEvent entry) => new(entry.Sequence, entry.Type, Convert.ToHexStringLower(entry.Hash));

    private CustodyAct Act(RecordCustodyCommand c, MeasuredContent? measured) => new(c.Type, user.Actor.Id, (c.OccurredAt ?? clock.GetUtcNow()).ToUniversalTime(), c.Purpose)
    {
        OnBehalfOf = c.OnBehalfOf, From = Holder.Person(user.Actor.Id, user.Actor.UnitName), To = c.To?.As(c.Type) ?? Holder.Nobody,
        Place = c.Place, Authority = c.Authority, Receipt = c.Receipt, SealBefore = c.SealBefore, SealAfter = c.SealAfter, Condition = c.Condition,
        HashResult = measured?.Sha256 ?? c.HashResult, Remarks = c.Remarks, Reason = c.Reason, LateReason = c.LateReason, Witness = c.Witness, Corrects = c.Corrects,
    };
}
