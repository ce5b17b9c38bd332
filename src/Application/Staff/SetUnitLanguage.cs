using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Application.Common;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Staff;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.Staff;

/// <summary>Says in which language a unit writes; all its texts are made findable anew.</summary>
[Requires(Permissions.UsersManage), Audited(AuditAct.Administer, AuditObject.User)]
public sealed record SetUnitLanguageCommand(Guid Unit, string Language) : ICommand;

internal sealed class SetUnitLanguageValidator : AbstractValidator<SetUnitLanguageCommand>
{
    public SetUnitLanguageValidator() => RuleFor(c => c.Language).Must(l => l is not null && WrittenLanguages.Names.ContainsKey(l)).WithMessage("Choose a language.");
}

internal sealed class SetUnitLanguageHandler(ICaseTrackerDb db, AuditNotes audit) : IRequestHandler<SetUnitLanguageCommand, Result>
{
    public async Task<Result> Handle(SetUnitLanguageCommand command, CancellationToken ct)
    {
        if (await db.Units.SingleOrDefaultAsync(u => u.Id == new UnitId(command.Unit), ct) is not { } unit) return CommonRefusals.NotFound;
        audit.About(command.Unit);
        unit.Write(command.Language);
        return Result.Done;
    }
}
