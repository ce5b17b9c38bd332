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
    }
}

internal sealed class RegisterExhibitHandler(ICaseTrackerDb db, ICurrentUser user, INumbering numbering, IReferenceCodes codes, AuditNotes audit, TimeProvider clock)
    : IRequestHandler<RegisterExhibitCommand, Result<RegisteredExhibit>>
{
    public async Task<Result<RegisteredExhibit>> Handle(RegisterExhibitCommand command, CancellationToken ct)
    {
        if ((command.SourceIndependence ?? codes.IndependenceOf(command.Type)) is not { } independence)
            return CommonRefusals.UnknownCode("sourceIndependence", EvidenceLists.Independence);
        var now = clock.GetUtcNow();
        var number = await numbering.NextAsync($"exhibit:{command.CaseId}", ct);
        var particulars = new ExhibitParticulars(
            command.Type, command.Title, command.Description, independence, (command.CollectedAt ?? now).ToUniversalTime(), command.CollectedPlace, command.SealNumber);

        var registered = Exhibit.Register(new CaseId(command.CaseId), number, command.Kind, particulars, user.Actor.Id, now);
        if (registered.IsRefused) return registered.Refusal!;

        _ = db.Exhibits.Add(registered.Value);
        audit.About(registered.Value.Id.Value);
        return new RegisteredExhibit(registered.Value.Id.Value, registered.Value.Reference);
    }
}
