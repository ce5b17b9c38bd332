using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Application.Common;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Victims;
using CaseTracker.Domain.Victims.Protection;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.Victims.Protection;

/// <summary>Says whom a measure protects besides its victim: further victims of the case, and family members, who are sealed. Replaces what was said before.</summary>
/// <param name="Victims">Of the same case.</param>
/// <param name="Family">Sealed, may be empty.</param>
[Requires(Permissions.ProtectionWrite), Audited(AuditAct.Alter, AuditObject.ProtectionMeasure)]
public sealed record NameProtectedCommand(Guid MeasureId, IReadOnlyList<Guid> Victims, string Family) : ICommand, ICaseScoped
{
    CaseScope ICaseScoped.Scope => CaseScope.ProtectionMeasure(MeasureId);

    public override string ToString() => $"{nameof(NameProtectedCommand)} •••";
}

internal sealed class NameProtectedValidator : AbstractValidator<NameProtectedCommand>
{
    private const int MostVictims = 200;

    public NameProtectedValidator()
    {
        _ = RuleFor(c => c.Victims).NotNull().WithMessage("This may be empty but not null.").Must(victims => victims is null || victims.Count <= MostVictims).WithMessage($"At most {MostVictims}.");
        _ = RuleFor(c => c.Family).OptionalText(ProtectionMeasure.FamilyMaxLength);
    }
}

internal sealed class NameProtectedHandler(ICaseTrackerDb db, ICaseKeys keys) : IRequestHandler<NameProtectedCommand, Result>
{
    public async Task<Result> Handle(NameProtectedCommand command, CancellationToken ct)
    {
        var measure = await db.ProtectionMeasures.SingleAsync(m => m.Id == new ProtectionMeasureId(command.MeasureId), ct);
        List<VictimId> named = [.. command.Victims.Distinct().Select(v => new VictimId(v))];
        if (await db.Victims.CountAsync(v => v.CaseId == measure.CaseId && named.Contains(v.Id), ct) != named.Count) return ProtectionRefusals.NotInTheCase;
        measure.Protect(named, await keys.RewriteAsync(measure, words => words with { Family = command.Family.Trim() }, ct));
        return Result.Done;
    }
}
