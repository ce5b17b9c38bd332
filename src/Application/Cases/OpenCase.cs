using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Application.Common;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Cases;
using CaseTracker.Domain.Common;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.Cases;

/// <summary>Opens a case in the caller's unit; the caller leads it. Its reference is the next number of unit and year, without gaps.</summary>
[Requires(Permissions.CaseOpen), Audited(AuditAct.Collect, AuditObject.Case)]
public sealed record OpenCaseCommand(
    string Title, string DetectionMode, IReadOnlyList<string> Exploitation, DateOnly? FirstReportOn, DateOnly? FirstProsecutorAdviceOn, bool Restricted)
    : ICommand<OpenedCase>, IDescribesCase;

public sealed record OpenedCase(Guid Id, string Reference);

/// <summary>What opening and editing ask alike.</summary>
public interface IDescribesCase
{
    string Title { get; }

    string DetectionMode { get; }

    IReadOnlyList<string> Exploitation { get; }

    DateOnly? FirstReportOn { get; }

    DateOnly? FirstProsecutorAdviceOn { get; }

    bool Restricted { get; }

    internal CaseParticulars Particulars() => new(Title, DetectionMode, Exploitation, FirstReportOn, FirstProsecutorAdviceOn, Restricted);
}

internal sealed class CaseDescriptionRules : AbstractValidator<IDescribesCase>
{
    public CaseDescriptionRules(IReferenceCodes codes, TimeProvider clock)
    {
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        _ = RuleFor(c => c.Title).RequiredText(Case.TitleMaxLength);
        _ = RuleFor(c => c.DetectionMode).CodeOf(codes, "DetectionMode", today);
        _ = RuleFor(c => c.Exploitation).NotEmpty().WithMessage("Name at least one form of exploitation.")
            .Must(e => e is null || (e.Count <= Case.MaxExploitationForms && e.All(code => codes.IsValid("TypeOfExploitation", code, today))))
            .WithMessage("Choose codes of the list TypeOfExploitation.");
        _ = RuleFor(c => c.FirstReportOn).Must(on => on is null || on <= today.AddDays(1)).WithMessage("This day is in the future.");
        _ = RuleFor(c => c.FirstProsecutorAdviceOn).Must(on => on is null || on <= today.AddDays(1)).WithMessage("This day is in the future.");
    }
}

internal sealed class OpenCaseValidator : AbstractValidator<OpenCaseCommand>
{
    public OpenCaseValidator(IReferenceCodes codes, TimeProvider clock) => Include(new CaseDescriptionRules(codes, clock));
}

internal sealed class OpenCaseHandler(ICaseTrackerDb db, ICurrentUser user, INumbering numbering, AuditNotes audit, TimeProvider clock)
    : IRequestHandler<OpenCaseCommand, Result<OpenedCase>>
{
    public async Task<Result<OpenedCase>> Handle(OpenCaseCommand command, CancellationToken ct)
    {
        var (me, now) = (user.Actor, clock.GetUtcNow());
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, TimeZoneInfo.FindSystemTimeZoneById(me.TimeZone)).DateTime);
        var unitCode = await db.Units.Where(u => u.Id == me.UnitId).Select(u => u.Code).SingleAsync(ct);
        var number = await numbering.NextAsync($"case:{me.UnitId.Value}:{today.Year}", ct);

        var opened = Case.Open(me.UnitId, $"{unitCode}-{today.Year}-{number:0000}", ((IDescribesCase)command).Particulars(), me.Id, today, now);
        if (opened.IsRefused) return opened.Refusal!;

        _ = db.Cases.Add(opened.Value);
        audit.About(opened.Value.Id.Value);
        audit.InCase(opened.Value.Id.Value, nameof(CaseRelation.Lead));
        return new OpenedCase(opened.Value.Id.Value, opened.Value.Reference);
    }
}
