using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Application.Common;
using CaseTracker.Application.Deadlines;
using CaseTracker.Application.Victims;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Counts.Outcomes;
using CaseTracker.Domain.Deadlines.Rules;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.Counts.Outcomes;

/// <summary>
/// Records what a person was sentenced to, in parts. When all imprisonment is suspended, a deadline says by when to decide on an appeal (R20); beside it
/// run the clocks that the unit starts by itself.
/// </summary>
/// <param name="CountIds">Each needs a conviction that prevails.</param>
/// <param name="SetOffMonths">Served before it, as in remand.</param>
[Requires(Permissions.CountWrite), Audited(AuditAct.Collect, AuditObject.Suspect)]
public sealed record PassSentenceCommand(
    Guid CaseId, Guid SuspectId, IReadOnlyList<Guid> CountIds, IReadOnlyList<SentencePartText> Parts, int SetOffMonths, string Court, DateOnly DecidedOn, string Note) : ICommand<PassedSentence>, ICaseScoped
{
    CaseScope ICaseScoped.Scope => CaseScope.Case(CaseId);
}

/// <param name="Kind">Code of the list SentenceKind.</param>
/// <param name="Months">Null for life, and for what has no length.</param>
/// <param name="SuspendedMonths">Of imprisonment: all months of SUSPENDED, some of PARTLY_SUSPENDED.</param>
/// <param name="Currency">ISO 4217; null without an amount.</param>
public sealed record SentencePartText(string Kind, int? Months = null, int SuspendedMonths = 0, decimal? Amount = null, string? Currency = null);

/// <param name="EffectiveMonths">Null for life.</param>
/// <param name="ReviewId">The deadline by which to decide on an appeal; null unless all imprisonment is suspended.</param>
public sealed record PassedSentence(Guid Id, int? EffectiveMonths, bool FullySuspended, Guid? ReviewId);

internal sealed class PassSentenceValidator : AbstractValidator<PassSentenceCommand>
{
    public PassSentenceValidator(IReferenceCodes codes, ICurrentUser user, TimeProvider clock)
    {
        var today = user.Actor.Today(clock);
        _ = RuleFor(c => c.SuspectId).NotEmpty().WithMessage("Choose a suspect.");
        _ = RuleFor(c => c.CountIds).NotNull().WithMessage("Name the counts.");
        _ = RuleFor(c => c.Parts).Must(p => p is { Count: <= Sentence.MaxParts }).WithMessage($"At most {Sentence.MaxParts} parts.");
        _ = RuleForEach(c => c.Parts).ChildRules(part =>
        {
            _ = part.RuleFor(p => p.Kind).CodeOf(codes, "SentenceKind", today);
            _ = part.RuleFor(p => p.Currency!).CodeOf(codes, "Currency", today).When(p => !string.IsNullOrEmpty(p.Currency));
        });
        _ = RuleFor(c => c.Court).RequiredText(CountVerdict.CourtMaxLength);
        _ = RuleFor(c => c.Note).OptionalText(CountVerdict.NoteMaxLength);
        _ = RuleFor(c => c.DecidedOn).NotEmpty().WithMessage("Choose the day.").LessThanOrEqualTo(today).WithMessage("That day has not come yet.");
    }
}

internal sealed class PassSentenceHandler(ICaseTrackerDb db, ICaseTurn turn, VictimClocks clocks, DeadlineStarting starting, ICurrentUser user, AuditNotes audit, TimeProvider clock)
    : IRequestHandler<PassSentenceCommand, Result<PassedSentence>>
{
    public async Task<Result<PassedSentence>> Handle(PassSentenceCommand command, CancellationToken ct)
    {
        var (caseId, suspectId, counts) = (new CaseId(command.CaseId), new SuspectId(command.SuspectId), command.CountIds.Distinct().Select(c => new CountId(c)).ToList());
        await turn.TakeAsync(caseId, ct);
        if (await db.Suspects.Where(s => s.Id == suspectId && s.CaseId == caseId).Select(s => s.Reference).SingleOrDefaultAsync(ct) is not { } reference) return Domain.Counts.CountRefusals.SuspectOfAnotherCase;
        audit.About(command.SuspectId);
        var verdicts = await db.CountVerdicts.Where(v => counts.Contains(v.CountId) && db.Counts.Any(c => c.Id == v.CountId && c.SuspectId == suspectId))
            .GroupBy(v => v.CountId).Select(g => g.OrderByDescending(v => v.Number).First()).ToListAsync(ct);
        var last = await db.Sentences.Where(s => s.SuspectId == suspectId).MaxAsync(s => (int?)s.Number, ct) ?? 0;
        var parts = command.Parts.Select((p, i) => new SentencePart(i + 1, p.Kind, p.Months, p.SuspendedMonths, p.Amount, p.Currency ?? "")).ToList();
        var passed = Sentence.Pass(new SentencePassed(caseId, suspectId, counts, parts, command.SetOffMonths, command.Court, command.DecidedOn, command.Note), verdicts, last, user.Actor.Id, clock.GetUtcNow());
        if (passed.Refusal is { } refusal) return refusal;

        var sentence = passed.Value;
        if (sentence.Custody.FullySuspended)
        {
            var review = clocks.Start(caseId, ProductRules.LenientSentence, sentence.DecidedOn, null, $"{reference}: all imprisonment is suspended; decide on an appeal");
            if (review.Refusal is { } notStarted) return notStarted;
            sentence.ReviewBy(review.Value.Id);
        }
        _ = db.Sentences.Add(sentence);
        await starting.StartAutomaticAsync(caseId, "SENTENCE", sentence.DecidedOn, ct);
        return new PassedSentence(sentence.Id, sentence.Custody.Effective, sentence.Custody.FullySuspended, sentence.ReviewId?.Value);
    }
}
