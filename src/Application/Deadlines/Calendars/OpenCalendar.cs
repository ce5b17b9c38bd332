using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Application.Common;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Deadlines;
using CaseTracker.Domain.Deadlines.Calendars;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.Deadlines.Calendars;

/// <summary>Opens the calendar of a region or a court; it takes over the days of a wider one, and follows it.</summary>
/// <param name="Code">Capital letters, digits and dash: <c>DE-LG-MUC</c>.</param>
/// <param name="Parent">Code of the wider calendar.</param>
[Requires(Permissions.ReferenceManage), Audited(AuditAct.Administer, AuditObject.Reference)]
public sealed record OpenCalendarCommand(string Code, string Name, string Parent, string Reason) : ICommand<OpenedCalendar>;

public sealed record OpenedCalendar(string Code, string Version);

internal sealed class OpenCalendarValidator : AbstractValidator<OpenCalendarCommand>
{
    public OpenCalendarValidator()
    {
        _ = RuleFor(c => c.Code).RequiredText(CalendarEdition.CodeMaxLength).Matches("^[A-Z][A-Z0-9-]*$").WithMessage("Capital letters, digits and dash.");
        _ = RuleFor(c => c.Name).RequiredText(CalendarEdition.NameMaxLength);
        _ = RuleFor(c => c.Parent).RequiredText(CalendarEdition.CodeMaxLength);
        _ = RuleFor(c => c.Reason).RequiredText(CalendarEdition.ReasonMaxLength);
    }
}

internal sealed class OpenCalendarHandler(ICaseTrackerDb db, DeadlineDesk desk, AuditNotes audit) : IRequestHandler<OpenCalendarCommand, Result<OpenedCalendar>>
{
    public async Task<Result<OpenedCalendar>> Handle(OpenCalendarCommand command, CancellationToken ct)
    {
        if (command.Code == PublicHolidays.WeekendsOnly.Code || await db.CalendarEditions.AnyAsync(e => e.Code == command.Code, ct)) return CalendarRefusals.CodeTaken;
        var parent = await db.CalendarEditions.SingleOrDefaultAsync(e => e.Code == command.Parent && e.State == EditionState.Current, ct);
        if (parent is null) return DeadlineComputationRefusals.UnknownCalendar(command.Parent) with { Field = "parent" };
        var opened = CalendarEdition.Open(command.Code, command.Name, parent, new(desk.Act.By, desk.Now, command.Reason));
        if (opened.Refusal is { } refusal) return refusal;
        _ = db.CalendarEditions.Add(opened.Value);
        audit.About(opened.Value.Id.Value);
        return new OpenedCalendar(command.Code, opened.Value.Version);
    }
}
