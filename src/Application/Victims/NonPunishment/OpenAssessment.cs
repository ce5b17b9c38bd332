using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Application.Common;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Victims.NonPunishment;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.Victims.NonPunishment;

/// <summary>Opens the question whether a person is to go unpunished for what they were compelled to do (R35).</summary>
/// <param name="VictimId">One of the two is given, not both. Who is victim and suspect at once is found by the link.</param>
/// <param name="Offences">Codes of the list OffenceAlleged.</param>
/// <param name="Allegations">What is alleged, in words; sealed, may be empty.</param>
/// <param name="Note">Sealed, may be empty.</param>
[Requires(Permissions.VictimWrite), Audited(AuditAct.Collect, AuditObject.Assessment)]
public sealed record OpenAssessmentCommand(Guid CaseId, Guid? VictimId, Guid? SuspectId, IReadOnlyList<string> Offences, string Allegations, string Note) : ICommand<Guid>, ICaseScoped
{
    CaseScope ICaseScoped.Scope => CaseScope.Case(CaseId);

    public override string ToString() => $"{nameof(OpenAssessmentCommand)} •••";
}

internal sealed class OpenAssessmentValidator : AbstractValidator<OpenAssessmentCommand>
{
    public OpenAssessmentValidator(IReferenceCodes codes, ICurrentUser user, TimeProvider clock)
    {
        var today = user.Actor.Today(clock);
        _ = RuleFor(c => c.SuspectId).Must((c, suspect) => suspect is null != c.VictimId is null).WithMessage("Name a victim or a suspect.");
        _ = RuleFor(c => c.Offences).Must(given => given is { Count: > 0 and <= NonPunishmentAssessment.MaximumOffences }).WithMessage("Name what is alleged.");
        _ = RuleForEach(c => c.Offences).CodeOf(codes, "OffenceAlleged", today);
        _ = RuleFor(c => c.Allegations).OptionalText(NonPunishmentAssessment.OffencesMaxLength);
        _ = RuleFor(c => c.Note).OptionalText(NonPunishmentAssessment.NoteMaxLength);
    }
}

internal sealed class OpenAssessmentHandler(ICaseTrackerDb db, ICaseTurn turn, ICurrentUser user, ICaseKeys keys, INumbering numbering, AuditNotes audit, TimeProvider clock)
    : IRequestHandler<OpenAssessmentCommand, Result<Guid>>
{
    public async Task<Result<Guid>> Handle(OpenAssessmentCommand command, CancellationToken ct)
    {
        var caseId = new CaseId(command.CaseId);
        await turn.TakeAsync(caseId, ct);
        if (await PersonAsync(caseId, command, ct) is not { } person) return NonPunishmentRefusals.NotOfThisCase;
        var oneIsOpen = await db.NonPunishmentAssessments.AnyAsync(
            a => a.CaseId == caseId && ((person.Victim != null && a.VictimId == person.Victim) || (person.Suspect != null && a.SuspectId == person.Suspect))
                && !db.NonPunishmentDecisions.Any(d => d.AssessmentId == a.Id), ct);
        var (now, words) = (clock.GetUtcNow(), new AssessmentWords(command.Allegations.Trim(), command.Note.Trim()));
        var id = Guid.CreateVersion7(now);
        var details = await keys.SealDetailsAsync(caseId, SealedTables.Assessments, id, words, ct);
        var number = await numbering.NextAsync($"assessment:{command.CaseId}", ct);
        var opened = NonPunishmentAssessment.Open(caseId, number, person, command.Offences, oneIsOpen, new SealedAct(id, user.Actor.Id, now, details));
        if (opened.Refusal is { } refusal) return refusal;
        _ = db.NonPunishmentAssessments.Add(opened.Value);
        audit.About(id);
        return id;
    }

    /// <summary>Null when nobody of this case is named.</summary>
    private async Task<AssessedPerson?> PersonAsync(CaseId caseId, OpenAssessmentCommand command, CancellationToken ct)
    {
        if (command.VictimId is { } asVictim)
        {
            var victim = new VictimId(asVictim);
            if (!await db.Victims.AnyAsync(v => v.Id == victim && v.CaseId == caseId, ct)) return null;
            return new AssessedPerson(victim, await db.Suspects.Where(s => s.LinkedVictimId == victim).Select(s => (SuspectId?)s.Id).FirstOrDefaultAsync(ct));
        }
        var suspect = new SuspectId(command.SuspectId!.Value);
        var found = await db.Suspects.Where(s => s.Id == suspect && s.CaseId == caseId).Select(s => new { s.LinkedVictimId }).SingleOrDefaultAsync(ct);
        return found is null ? null : new AssessedPerson(found.LinkedVictimId, suspect);
    }
}
