using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Application.Common;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Staff;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.Dashboards;

/// <summary>Keeps a choice on the dashboard under a name, for the caller alone.</summary>
[Requires(Permissions.DashboardCaseload), Audited(AuditAct.Administer, AuditObject.Dashboard)]
public sealed record SaveFilterCommand(string Name, CaseloadFilter Filter, string? Figure = null) : ICommand<Guid>;

internal sealed class SaveFilterValidator : AbstractValidator<SaveFilterCommand>
{
    public SaveFilterValidator()
    {
        _ = RuleFor(c => c.Name).RequiredText(SavedFilter.NameMaxLength);
        _ = RuleFor(c => c.Figure).Must(f => f is null || CaseloadFigure.Find(f) is not null).WithMessage("There is no such figure.");
        _ = RuleFor(c => c.Filter).NotNull().SetValidator(new CaseloadFilterValidator());
    }
}

internal sealed class SaveFilterHandler(ICaseTrackerDb db, ICurrentUser user, AuditNotes audit) : IRequestHandler<SaveFilterCommand, Result<Guid>>
{
    public async Task<Result<Guid>> Handle(SaveFilterCommand command, CancellationToken ct)
    {
        var names = await db.SavedFilters.Where(f => f.UserId == user.Actor.Id).Select(f => f.Name).ToListAsync(ct);
        if (names.Count >= SavedFilter.Most) return SavedFilterRefusals.TooMany;
        if (names.Contains(command.Name.Trim())) return SavedFilterRefusals.NameTaken;
        var (filter, kept) = (command.Filter, command.Figure);
        var saved = SavedFilter.Keep(user.Actor.Id, command.Name, filter.Lead, kept, filter.Stage, filter.Form, filter.Age, filter.StageAge);
        _ = db.SavedFilters.Add(saved);
        audit.About(saved.Id);
        return saved.Id;
    }
}
