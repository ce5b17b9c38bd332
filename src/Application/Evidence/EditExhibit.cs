using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Application.Common;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Disclosure;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.Evidence;

/// <summary>Corrects how an item is described, if nobody changed it since the caller read version <paramref name="Version"/>. What was recorded at intake stays.</summary>
[Requires(Permissions.EvidenceWrite), Audited(AuditAct.Alter, AuditObject.Exhibit)]
public sealed record EditExhibitCommand(Guid EvidenceId, uint Version, string Type, string Title, string Description, string SourceIndependence)
    : ICommand, ICaseScoped, IDescribesExhibit
{
    /// <summary>Null, and each group in it that is null, leaves what is known.</summary>
    public ExhibitGiven? Details { get; init; }

    CaseScope ICaseScoped.Scope => CaseScope.Exhibit(EvidenceId);
}

internal sealed class EditExhibitValidator : AbstractValidator<EditExhibitCommand>
{
    public EditExhibitValidator(IReferenceCodes codes, ICurrentUser user, TimeProvider clock)
    {
        Include(new ExhibitDescriptionRules(codes, user, clock));
        _ = RuleFor(c => c.SourceIndependence).CodeOf(codes, EvidenceLists.Independence, user.Today(clock));
        _ = RuleFor(c => c.Details!).SetValidator(new ExhibitGivenRules(codes, user, clock)).When(c => c.Details is not null);
    }
}

internal sealed class EditExhibitHandler(ICaseTrackerDb db) : IRequestHandler<EditExhibitCommand, Result>
{
    public async Task<Result> Handle(EditExhibitCommand command, CancellationToken ct)
    {
        var exhibit = await db.Exhibits.SingleAsync(e => e.Id == new ExhibitId(command.EvidenceId), ct);
        if (db.VersionOf(exhibit) != command.Version) return CommonRefusals.Stale;
        if (command.Details?.Disclosure?.ToDomain() is { } said && said != exhibit.Disclosure) return DisclosureRefusals.OnTheSchedule;
        exhibit.Describe(command.Type, command.Title, command.Description, command.SourceIndependence);
        return command.Details is { } details ? exhibit.Detail(details.Over(ExhibitGiven.Of(exhibit))) : Result.Done;
    }
}
