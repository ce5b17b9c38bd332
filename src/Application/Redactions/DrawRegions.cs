using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Redactions;
using FluentValidation;
using MediatR;

namespace CaseTracker.Application.Redactions;

/// <summary>Adds rectangles, drawn by hand or found by a pattern and confirmed; all or none.</summary>
[Requires(Permissions.RedactionDraw), Audited(AuditAct.Alter, AuditObject.Redaction)]
public sealed record DrawRegionsCommand(Guid RedactionId, IReadOnlyList<RegionGiven> Regions) : ICommand<DrawnRegions>, ICaseScoped
{
    CaseScope ICaseScoped.Scope => CaseScope.Redaction(RedactionId);
}

/// <param name="Numbers">Of the new regions, in the order they were given.</param>
public sealed record DrawnRegions(IReadOnlyList<int> Numbers);

internal sealed class DrawRegionsValidator : AbstractValidator<DrawRegionsCommand>
{
    public DrawRegionsValidator(IReferenceCodes codes, ICurrentUser user, TimeProvider clock)
    {
        _ = RuleFor(c => c.Regions).NotEmpty().WithMessage("Draw or choose at least one.").Must(r => r is null || r.Count <= Redaction.MaxRegions).WithMessage($"At most {Redaction.MaxRegions}.")
            .Must(r => r is null || r.All(one => one is not null)).WithMessage("A region is missing.");
        _ = RuleForEach(c => c.Regions).SetValidator(new RegionGivenRules(codes, user, clock)).When(c => c.Regions is not null && c.Regions.All(one => one is not null));
    }
}

internal sealed class DrawRegionsHandler(RedactionDesk desk, ICurrentUser user) : IRequestHandler<DrawRegionsCommand, Result<DrawnRegions>>
{
    public async Task<Result<DrawnRegions>> Handle(DrawRegionsCommand command, CancellationToken ct)
    {
        var redaction = await desk.FindAsync(command.RedactionId, ct);
        var drawn = redaction.Draw([.. command.Regions.Select(r => r.ToDraft())], user.Actor.Id);
        if (drawn.Refusal is { } refused) return refused;
        return new DrawnRegions([.. redaction.Regions.TakeLast(command.Regions.Count).Select(r => r.Number)]);
    }
}
