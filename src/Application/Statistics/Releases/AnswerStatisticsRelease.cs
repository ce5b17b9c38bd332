using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Application.Common;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Statistics;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.Statistics.Releases;

/// <summary>A supervisor publishes what someone else asked to be published, or declines. What is published stays as it is.</summary>
[Requires(Permissions.StatisticsApprove), Audited(AuditAct.Disclose, AuditObject.Statistics)]
public sealed record AnswerStatisticsReleaseCommand(Guid Id, bool Publish, string Answer) : ICommand;

internal sealed class AnswerStatisticsReleaseValidator : AbstractValidator<AnswerStatisticsReleaseCommand>
{
    public AnswerStatisticsReleaseValidator() => RuleFor(c => c.Answer).OptionalText(FourEyes.AnswerMaxLength);
}

internal sealed class AnswerStatisticsReleaseHandler(ICaseTrackerDb db, ICurrentUser user, AuditNotes audit, TimeProvider clock) : IRequestHandler<AnswerStatisticsReleaseCommand, Result>
{
    public async Task<Result> Handle(AnswerStatisticsReleaseCommand command, CancellationToken ct)
    {
        if (await db.StatisticsReleases.SingleOrDefaultAsync(r => r.Id == command.Id, ct) is not { } release) return CommonRefusals.NotFound;
        audit.About(command.Id);
        audit.ShowedFields(command.Publish ? "published" : "declined");
        return release.Decide(command.Publish, command.Answer, user.Actor.Id, clock.GetUtcNow());
    }
}
