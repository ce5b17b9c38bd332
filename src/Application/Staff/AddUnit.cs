using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Application.Common;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Staff;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Unit = CaseTracker.Domain.Staff.Unit;

namespace CaseTracker.Application.Staff;

/// <summary>Founds a unit. Its code starts every case reference and never changes; its time zone is the one its pages show.</summary>
/// <param name="TimeZone">IANA name, <c>Europe/Berlin</c>.</param>
/// <param name="HolidayCalendar">Calendar that its deadlines count by when none is named, ISO 3166 style.</param>
/// <param name="Language">In which it writes, one of <see cref="WrittenLanguages"/>; English when empty.</param>
[Requires(Permissions.UsersManage), Audited(AuditAct.Administer, AuditObject.User)]
public sealed record AddUnitCommand(string Code, string Name, string TimeZone, string HolidayCalendar, string Language = "") : ICommand<Guid>;

internal sealed class AddUnitValidator : AbstractValidator<AddUnitCommand>
{
    public AddUnitValidator(IHolidayCalendars calendars)
    {
        _ = RuleFor(c => c.Code).RequiredText(Unit.CodeMaxLength).Matches("^[A-Z0-9][A-Z0-9-]*$").WithMessage("Capital letters, digits and dash.");
        _ = RuleFor(c => c.Name).RequiredText(Unit.NameMaxLength);
        _ = RuleFor(c => c.TimeZone).Must(BeAnIanaZone).WithMessage("Choose a time zone, for example Europe/Berlin.");
        _ = RuleFor(c => c.HolidayCalendar).Must(code => code is not null && calendars.Find(code) is not null).WithMessage("Choose a calendar.");
        _ = RuleFor(c => c.Language).Must(l => l is "" || WrittenLanguages.Names.ContainsKey(l)).WithMessage("Choose a language.");
    }

    private static bool BeAnIanaZone(string? id) => id is { Length: > 0 } && TimeZoneInfo.TryFindSystemTimeZoneById(id, out var zone) && zone.HasIanaId;
}

internal sealed class AddUnitHandler(ICaseTrackerDb db, AuditNotes audit) : IRequestHandler<AddUnitCommand, Result<Guid>>
{
    public async Task<Result<Guid>> Handle(AddUnitCommand command, CancellationToken ct)
    {
        if (await db.Units.AnyAsync(u => u.Code == command.Code, ct)) return StaffRefusals.UnitCodeTaken;
        var unit = Unit.Found(command.Code, command.Name.Trim(), command.TimeZone, command.HolidayCalendar.ToUpperInvariant(), command.Language is "" ? WrittenLanguages.English : command.Language);
        _ = db.Units.Add(unit);
        audit.About(unit.Id.Value);
        return unit.Id.Value;
    }
}
