using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Application.Common;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Notifications;
using CaseTracker.Domain.Staff;
using CaseTracker.Domain.Statistics.Exports;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.Statistics.Exports;

/// <summary>Asks for an export of the victims of a year, without identities, for one recipient and purpose (R92). A different supervisor answers.</summary>
[Requires(Permissions.ResearchExport), Audited(AuditAct.Collect, AuditObject.ResearchExport)]
public sealed record AskResearchExportCommand(int Year, string Recipient, string Purpose, DateOnly ExpiresOn) : ICommand<ExportAsked>
{
    public override string ToString() => nameof(AskResearchExportCommand);
}

public sealed record ExportAsked(Guid Id);

internal sealed class AskResearchExportValidator : AbstractValidator<AskResearchExportCommand>
{
    public AskResearchExportValidator()
    {
        _ = RuleFor(c => c.Year).InclusiveBetween(StatisticsYears.First, StatisticsYears.Last).WithMessage("There is no such year.");
        _ = RuleFor(c => c.Recipient).RequiredText(ResearchExport.RecipientMaxLength);
        _ = RuleFor(c => c.Purpose).RequiredText(ResearchExport.PurposeMaxLength);
    }
}

internal sealed class AskResearchExportHandler(ICaseTrackerDb db, ICurrentUser user, AuditNotes audit, TimeProvider clock) : IRequestHandler<AskResearchExportCommand, Result<ExportAsked>>
{
    public async Task<Result<ExportAsked>> Handle(AskResearchExportCommand command, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var asked = ResearchExport.Ask(command.Year, command.Recipient, command.Purpose, command.ExpiresOn, user.Actor.Today(clock), user.Actor.Id, now);
        if (asked.Refusal is { } refusal) return refusal;
        _ = db.ResearchExports.Add(asked.Value);
        audit.About(asked.Value.Id);
        audit.Because(command.Purpose);
        foreach (var supervisor in await db.Staff.Where(s => s.Roles.Contains(Roles.Supervisor) && s.DisabledAt == null && s.Id != user.Actor.Id).Select(s => s.Id).ToListAsync(ct))
            _ = db.Notifications.Add(Notification.To(supervisor, null, $"An export of the victims of {command.Year} for research waits for an answer.", $"/dashboard/outcomes/exports/{asked.Value.Id}", now));
        return new ExportAsked(asked.Value.Id);
    }
}
