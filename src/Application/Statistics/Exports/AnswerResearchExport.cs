using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Application.Common;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Statistics;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.Statistics.Exports;

/// <summary>A supervisor approves an export that someone else asked for, or declines.</summary>
[Requires(Permissions.StatisticsApprove), Audited(AuditAct.Alter, AuditObject.ResearchExport)]
public sealed record AnswerResearchExportCommand(Guid Id, bool Approve, string Answer) : ICommand;

internal sealed class AnswerResearchExportValidator : AbstractValidator<AnswerResearchExportCommand>
{
    public AnswerResearchExportValidator() => RuleFor(c => c.Answer).OptionalText(FourEyes.AnswerMaxLength);
}

internal sealed class AnswerResearchExportHandler(ICaseTrackerDb db, ICurrentUser user, AuditNotes audit, TimeProvider clock) : IRequestHandler<AnswerResearchExportCommand, Result>
{
    public async Task<Result> Handle(AnswerResearchExportCommand command, CancellationToken ct)
    {
        if (await db.ResearchExports.SingleOrDefaultAsync(r => r.Id == command.Id, ct) is not { } export) return CommonRefusals.NotFound;
        audit.About(command.Id);
        audit.ShowedFields(command.Approve ? "approved" : "declined");
        return export.Decide(command.Approve, command.Answer, user.Actor.Id, clock.GetUtcNow());
    }
}
