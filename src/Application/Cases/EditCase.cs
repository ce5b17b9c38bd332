using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.Cases;

/// <summary>Replaces the particulars of a case, if nobody changed them since the caller read version <paramref name="Version"/>.</summary>
[Requires(Permissions.CaseEdit), Audited(AuditAct.Alter, AuditObject.Case)]
public sealed record EditCaseCommand(
    Guid CaseId, uint Version, string Title, string DetectionMode, IReadOnlyList<string> Exploitation, DateOnly? FirstReportOn,
    DateOnly? FirstProsecutorAdviceOn, bool Restricted) : ICommand, ICaseScoped, IDescribesCase
{
    CaseScope ICaseScoped.Scope => CaseScope.Case(CaseId);
}

internal sealed class EditCaseValidator : AbstractValidator<EditCaseCommand>
{
    public EditCaseValidator(IReferenceCodes codes, TimeProvider clock) => Include(new CaseDescriptionRules(codes, clock));
}

internal sealed class EditCaseHandler(ICaseTrackerDb db) : IRequestHandler<EditCaseCommand, Result>
{
    public async Task<Result> Handle(EditCaseCommand command, CancellationToken ct)
    {
        var found = await db.Cases.SingleAsync(c => c.Id == new CaseId(command.CaseId), ct);
        if (db.VersionOf(found) != command.Version) return CommonRefusals.Stale;
        return found.Describe(((IDescribesCase)command).Particulars());
    }
}
