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

/// <summary>Enters days of this installation into a calendar or takes them back: its next version, and the next of every calendar that rests on it. No stored date moves.</summary>
/// <param name="Version">The version that was read; a newer one refuses the change.</param>
[Requires(Permissions.ReferenceManage), Audited(AuditAct.Administer, AuditObject.Reference)]
public sealed record ChangeCalendarCommand(string Code, string Version, IReadOnlyList<EnteredDay>? Days, IReadOnlyList<DateOnly>? TakenBack, string Reason) : ICommand<OpenedCalendar>;

/// <param name="Kind">HOLIDAY, WORKING_SATURDAY or NO_HOLIDAY.</param>
public sealed record EnteredDay(DateOnly Date, string Name, string Kind);

internal sealed class ChangeCalendarValidator : AbstractValidator<ChangeCalendarCommand>
{
    private const int MostAtOnce = 400;

    public ChangeCalendarValidator()
    {
        _ = RuleFor(c => c.Version).RequiredText(CalendarEdition.VersionMaxLength);
        _ = RuleFor(c => c.Reason).RequiredText(CalendarEdition.ReasonMaxLength);
        _ = RuleFor(c => c.Days).Must(d => d is null || d.Count <= MostAtOnce).WithMessage($"At most {MostAtOnce} at once.");
        _ = RuleFor(c => c.TakenBack).Must(d => d is null || d.Count <= MostAtOnce).WithMessage($"At most {MostAtOnce} at once.");
        _ = RuleForEach(c => c.Days).ChildRules(day =>
        {
            _ = day.RuleFor(d => d.Date).NotEmpty().WithMessage("This is required.");
            _ = day.RuleFor(d => d.Name).RequiredText(CalendarDay.NameMaxLength);
            _ = day.RuleFor(d => d.Kind).Must(k => DeadlineCodes.DayKind(k) is CalendarDayKind.Holiday or CalendarDayKind.WorkingSaturday or CalendarDayKind.NoHoliday)
                .WithMessage("Choose HOLIDAY, WORKING_SATURDAY or NO_HOLIDAY.");
        }).When(c => c.Days is not null);
    }
}

internal sealed class ChangeCalendarHandler(ICaseTrackerDb db, DeadlineDesk desk, AuditNotes audit) : IRequestHandler<ChangeCalendarCommand, Result<OpenedCalendar>>
{
    public async Task<Result<OpenedCalendar>> Handle(ChangeCalendarCommand command, CancellationToken ct)
    {
        var current = await db.CalendarEditions.Where(e => e.State == EditionState.Current && (e.Code == command.Code || e.ParentCode != null
            || db.CalendarEditions.Any(own => own.Code == command.Code && own.ParentCode == e.Code))).ToDictionaryAsync(e => e.Code, ct);
        if (!current.TryGetValue(command.Code, out var edition)) return CommonRefusals.NotFound;
        if (edition.Version != command.Version) return CalendarRefusals.NotCurrent;
        var act = new CalendarAct(desk.Act.By, desk.Now, command.Reason);
        var entered = (command.Days ?? []).Select(d => new CalendarDay(d.Date, d.Name, DeadlineCodes.DayKind(d.Kind)!.Value, CalendarDaySource.Local)).ToList();
        var changed = edition.Change(entered, command.TakenBack ?? [], ParentOf(edition, current), PublicHolidays.Find(edition.Code), act);
        if (changed.Refusal is { } refusal) return refusal;
        Add(changed.Value, current, act);
        audit.About(changed.Value.Id.Value);
        return new OpenedCalendar(command.Code, changed.Value.Version);
    }

    private void Add(CalendarEdition made, Dictionary<string, CalendarEdition> current, CalendarAct act)
    {
        _ = db.CalendarEditions.Add(made);
        current[made.Code] = made;
        foreach (var child in current.Values.Where(e => e.ParentCode == made.Code).ToList()) Add(child.Follow(made, PublicHolidays.Find(child.Code), act), current, act);
    }

    private static CalendarEdition? ParentOf(CalendarEdition edition, Dictionary<string, CalendarEdition> current) => edition.ParentCode is { } parent ? current[parent] : null;
}
