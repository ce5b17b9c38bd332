using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Application.Common;
using CaseTracker.Application.Tasks;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Tasks;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.Advice;

/// <summary>A prosecutor's written advice with its numbered lines of enquiry; each line is a task. The first day of advice is kept with the case (R3).</summary>
/// <param name="Addressee">The authority or team it is for.</param>
/// <param name="GivenOn">Day on which it was given; null: today.</param>
[Requires(Permissions.AdviceWrite), Audited(AuditAct.Collect, AuditObject.Advice)]
public sealed record GiveAdviceCommand(Guid CaseId, string Subject, string Addressee, string Text, DateOnly? GivenOn, IReadOnlyList<EnquiryGiven> Lines) : ICommand<Guid>, ICaseScoped
{
    CaseScope ICaseScoped.Scope => CaseScope.Case(CaseId);
}

/// <summary>A line of enquiry.</summary>
public sealed record EnquiryGiven(string Title, Guid OwnerId, DateOnly? DueOn);

internal sealed class GiveAdviceValidator : AbstractValidator<GiveAdviceCommand>
{
    public GiveAdviceValidator()
    {
        _ = RuleFor(c => c.Subject).RequiredText(WrittenAdvice.SubjectMaxLength);
        _ = RuleFor(c => c.Addressee).RequiredText(WrittenAdvice.AddresseeMaxLength);
        _ = RuleFor(c => c.Text).RequiredText(WrittenAdvice.TextMaxLength);
        _ = RuleFor(c => c.Lines).NotNull().Must(l => l is null || l.Count <= WrittenAdvice.MaxLines).WithMessage($"At most {WrittenAdvice.MaxLines} lines of enquiry.");
        _ = RuleForEach(c => c.Lines).ChildRules(line =>
        {
            _ = line.RuleFor(l => l.Title).RequiredText(CaseTask.TitleMaxLength);
            _ = line.RuleFor(l => l.OwnerId).NotEmpty().WithMessage("Say of each line of enquiry who does it.");
            _ = line.RuleFor(l => l.DueOn).NotNull().WithMessage("Say of each line of enquiry by when.");
        });
    }
}

internal sealed class GiveAdviceHandler(ICaseTrackerDb db, INumbering numbering, TaskDesk desk, AuditNotes audit) : IRequestHandler<GiveAdviceCommand, Result<Guid>>
{
    public async Task<Result<Guid>> Handle(GiveAdviceCommand command, CancellationToken ct)
    {
        var caseId = new CaseId(command.CaseId);
        var number = await numbering.NextAsync($"advice:{command.CaseId}", ct);
        var given = new AdviceGiven(command.Subject, command.Addressee, command.Text, command.GivenOn ?? desk.Today);
        var advice = WrittenAdvice.Give(caseId, number, given, desk.Me, desk.Today, desk.Now);
        if (advice.Refusal is { } refusal) return refusal;
        var advised = (await db.Cases.SingleAsync(c => c.Id == caseId, ct)).Advised(given.On);
        if (advised.Refusal is { } tooEarly) return tooEarly;
        _ = db.Advice.Add(advice.Value);
        audit.About(advice.Value.Id.Value);
        foreach (var (at, line) in command.Lines.Index())
        {
            var about = TaskSubject.None with { Advice = advice.Value.Id, Line = at + 1 };
            var set = await desk.SetAsync(caseId, new TaskParticulars(line.Title, "", new UserId(line.OwnerId), line.DueOn!.Value), about, ct);
            if (set.Refusal is { } notSet) return notSet;
        }
        return advice.Value.Id.Value;
    }
}
