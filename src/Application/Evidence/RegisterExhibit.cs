using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Application.Common;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Evidence;
using FluentValidation;
using MediatR;

namespace CaseTracker.Application.Evidence;

/// <summary>Takes an item into the case under the next exhibit reference. A physical item is in the caller's custody at once; a file awaits its bytes.</summary>
/// <param name="SourceIndependence">Code of the list SourceIndependence; null takes what the list of types says.</param>
/// <param name="CollectedAt">Null: now.</param>
[Requires(Permissions.EvidenceWrite), Audited(AuditAct.Collect, AuditObject.Exhibit)]
public sealed record RegisterExhibitCommand(
    Guid CaseId, ExhibitKind Kind, string Type, string Title, string Description, string? SourceIndependence, DateTimeOffset? CollectedAt, string CollectedPlace,
    string SealNumber) : ICommand<RegisteredExhibit>, ICaseScoped, IDescribesExhibit
{
    /// <summary>What it was made from, of the same case; null for an original. The ledger of that item says so.</summary>
    public Guid? ParentId { get; init; }

    /// <summary>Code of the list Derivation; null for an original.</summary>
    public string? Derivation { get; init; }

    /// <summary>Why it is registered long after it was collected.</summary>
    public string LateReason { get; init; } = "";

    public ExhibitGiven? Details { get; init; }

    CaseScope ICaseScoped.Scope => CaseScope.Case(CaseId);
}

public sealed record RegisteredExhibit(Guid Id, string Reference);

internal sealed class RegisterExhibitValidator : AbstractValidator<RegisterExhibitCommand>
{
    public RegisterExhibitValidator(IReferenceCodes codes, ICurrentUser user, TimeProvider clock)
    {
        Include(new ExhibitDescriptionRules(codes, user, clock));
        _ = RuleFor(c => c.Kind).IsInEnum().WithMessage("Choose a file or a physical item.");
        _ = RuleFor(c => c.SourceIndependence!).CodeOf(codes, EvidenceLists.Independence, user.Today(clock)).When(c => c.SourceIndependence is not null);
        _ = RuleFor(c => c.CollectedPlace).OptionalText(ExhibitParticulars.PlaceMaxLength);
        _ = RuleFor(c => c.SealNumber).OptionalText(ExhibitParticulars.SealMaxLength);
        _ = RuleFor(c => c.Derivation!).CodeOf(codes, EvidenceLists.Derivations, user.Today(clock)).When(c => !string.IsNullOrEmpty(c.Derivation));
        _ = RuleFor(c => c.LateReason).OptionalText(CustodyEvent.ReasonMaxLength);
        _ = RuleFor(c => c.Details!).SetValidator(new ExhibitGivenRules(codes, user, clock)).When(c => c.Details is not null);
    }
}

internal sealed class RegisterExhibitHandler(ExhibitRegistration registration, AuditNotes audit) : IRequestHandler<RegisterExhibitCommand, Result<RegisteredExhibit>>
{
    public async Task<Result<RegisteredExhibit>> Handle(RegisterExhibitCommand command, CancellationToken ct)
    {
        var registered = await registration.RegisterAsync(command, ct);
        if (!registered.IsRefused) audit.About(registered.Value.Id);
        return registered;
    }
}
