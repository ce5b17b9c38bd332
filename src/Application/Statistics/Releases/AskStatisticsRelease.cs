using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Application.Common;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Statistics;
using CaseTracker.Application.Statistics.Figures;
using CaseTracker.Domain.Notifications;
using CaseTracker.Domain.Staff;
using CaseTracker.Domain.Statistics.Releases;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.Statistics.Releases;

/// <summary>Asks for the figures of a year to be published. They are counted and hidden now, and stay as they are; a different supervisor answers.</summary>
[Requires(Permissions.StatisticsPropose), Audited(AuditAct.Collect, AuditObject.Statistics)]
public sealed record AskStatisticsReleaseCommand(int Year, string Note) : ICommand<ReleaseAsked>;

public sealed record ReleaseAsked(Guid Id, int Edition);

internal sealed class AskStatisticsReleaseValidator : AbstractValidator<AskStatisticsReleaseCommand>
{
    public AskStatisticsReleaseValidator()
    {
        _ = RuleFor(c => c.Year).InclusiveBetween(StatisticsYears.First, StatisticsYears.Last).WithMessage("There is no such year.");
        _ = RuleFor(c => c.Note).OptionalText(StatisticsRelease.NoteMaxLength);
    }
}

internal sealed class AskStatisticsReleaseHandler(ICaseTrackerDb db, OutcomeReading reading, INumbering numbering, ICurrentUser user, AuditNotes audit, TimeProvider clock)
    : IRequestHandler<AskStatisticsReleaseCommand, Result<ReleaseAsked>>
{
    public async Task<Result<ReleaseAsked>> Handle(AskStatisticsReleaseCommand command, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var edition = await numbering.NextAsync($"statistics:{command.Year}", ct); // held to the end: two who ask at once take turns
        if (await db.StatisticsReleases.AnyAsync(r => r.Year == command.Year && r.State == FourEyesState.Waiting, ct)) return ReleaseRefusals.OneWaits;
        var figures = await reading.OfAsync(command.Year, ct);
        var asked = StatisticsRelease.Ask(command.Year, edition, FigureText.Write(figures), command.Note, user.Actor.Today(clock), user.Actor.Id, now);
        if (asked.Refusal is { } refusal) return refusal;
        _ = db.StatisticsReleases.Add(asked.Value);
        audit.About(asked.Value.Id);
        foreach (var supervisor in await db.Staff.Where(s => s.Roles.Contains(Roles.Supervisor) && s.DisabledAt == null && s.Id != user.Actor.Id).Select(s => s.Id).ToListAsync(ct))
            _ = db.Notifications.Add(Notification.To(supervisor, null, $"The statistics of {command.Year}, edition {edition}, wait to be published.", $"/dashboard/outcomes/releases/{asked.Value.Id}", now));
        return new ReleaseAsked(asked.Value.Id, edition);
    }
}
