using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Application.Common;
using CaseTracker.Application.Victims.Welfare;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Victims;
using CaseTracker.Domain.Victims.Interviews;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.Victims.Interviews;

/// <summary>All interviews of one victim in order, and their counts (M7). None of what was said.</summary>
[Requires(Permissions.VictimRead), Audited(AuditAct.Consult, AuditObject.Victim)]
public sealed record ListInterviewsQuery(Guid VictimId) : IQuery<InterviewLedger>, ICaseScoped
{
    CaseScope ICaseScoped.Scope => CaseScope.Victim(VictimId);
}

/// <summary>What was spoken of and noted at each interview, and why it was justified.</summary>
[Requires(Permissions.VictimWrite), Audited(AuditAct.Consult, AuditObject.Victim)]
public sealed record ReadInterviewsQuery(Guid VictimId) : IQuery<IReadOnlyList<InterviewTexts>>, ICaseScoped
{
    CaseScope ICaseScoped.Scope => CaseScope.Victim(VictimId);
}

/// <param name="InterviewsHeld">Without confrontations.</param>
/// <param name="BySameInterviewer">Of all held after the first, those by the same interviewer as before.</param>
/// <param name="NextNeedsJustification">The next interview needs a written justification; a confrontation always does.</param>
/// <param name="NeedsTrainedInterviewer">The victim is a child: who interviews it is trained for it, or allowed by a supervisor.</param>
public sealed record InterviewLedger(int InterviewsHeld, int ConfrontationsHeld, int BySameInterviewer, bool NextNeedsJustification, bool NeedsTrainedInterviewer, IReadOnlyList<InterviewView> Items);

/// <param name="Interviewer">Empty when it is no user.</param>
/// <param name="SameInterviewer">As before; null at the first.</param>
/// <param name="State">PLANNED, HELD or NOT_HELD.</param>
/// <param name="Competence">Of the interviewer, when it was held, else when it was planned: code of the list InterviewCompetence.</param>
public sealed record InterviewView(
    Guid Id, int Number, string Kind, string State, DateTimeOffset PlannedFor, string Purpose, string Interviewer, bool? SameInterviewer, string InterpreterLanguage, bool InterpreterChecked,
    string GenderPreferred, bool Justified, string Competence, DateTimeOffset? HeldAt, string NotHeldReason, int? Breaks, bool? SupportPerson, Guid? RecordingId);

public sealed record InterviewTexts(Guid Id, int Number, string Interviewer, string Justification, string Topics, string Notes)
{
    public override string ToString() => "•••";
}

internal sealed class ListInterviewsHandler(ICaseTrackerDb db, VictimRecording recording, AuditNotes audit)
    : IRequestHandler<ListInterviewsQuery, Result<InterviewLedger>>, IRequestHandler<ReadInterviewsQuery, Result<IReadOnlyList<InterviewTexts>>>
{
    private sealed record Row(Interview Plan, InterviewOutcome? Outcome, string? Interviewer);

    public async Task<Result<InterviewLedger>> Handle(ListInterviewsQuery query, CancellationToken ct)
    {
        var rows = await RowsAsync(query.VictimId, ct);
        var held = rows.Where(r => r.Outcome?.Held == true).Select(r => r.Plan).ToList();
        var confrontations = held.Count(p => p.Kind == Interview.ConfrontationKind);
        return new InterviewLedger(
            held.Count - confrontations, confrontations, held.Count(p => p.SameInterviewer == true),
            Interview.NeedsJustification("INTERVIEW", rows.Count(r => r.Outcome?.Held != false)),
            await db.Victims.AnyAsync(v => v.Id == new VictimId(query.VictimId) && v.Child, ct), [.. rows.Select(View)]);
    }

    public async Task<Result<IReadOnlyList<InterviewTexts>>> Handle(ReadInterviewsQuery query, CancellationToken ct)
    {
        var texts = new List<InterviewTexts>();
        foreach (var (plan, outcome, user) in await RowsAsync(query.VictimId, ct))
        {
            var planned = await recording.OpenAsync(plan, VictimRecording.Interviews, ct);
            var said = outcome is null ? new RecordTexts() : await recording.OpenAsync(outcome, VictimRecording.InterviewOutcomes, ct);
            texts.Add(new InterviewTexts(plan.Id, plan.Number, user ?? planned["interviewer"], planned["justification"], said.GetValueOrDefault("topics", ""), said.GetValueOrDefault("notes", "")));
        }
        audit.ShowedFields("Interview.Interviewer", "Interview.Justification", "InterviewOutcome.Topics", "InterviewOutcome.Notes");
        return texts;
    }

    private Task<List<Row>> RowsAsync(Guid victimId, CancellationToken ct)
    {
        var victim = new VictimId(victimId);
        return (from plan in db.Interviews.AsNoTracking().Where(i => i.VictimId == victim)
                join o in db.InterviewOutcomes on plan.Id equals o.InterviewId into outcomes
                from outcome in outcomes.DefaultIfEmpty()
                join s in db.Staff on plan.InterviewerId equals s.Id into staff
                from interviewer in staff.DefaultIfEmpty()
                orderby plan.Number
                select new Row(plan, outcome, interviewer.DisplayName)).ToListAsync(ct);
    }

    private static InterviewView View(Row row) => new(
        row.Plan.Id, row.Plan.Number, row.Plan.Kind, row.Outcome switch { null => "PLANNED", { Held: true } => "HELD", _ => "NOT_HELD" }, row.Plan.PlannedFor, row.Plan.Purpose,
        row.Interviewer ?? "", row.Plan.SameInterviewer, row.Plan.InterpreterLanguage, row.Plan.InterpreterChecked, row.Plan.GenderPreferred, row.Plan.Justified,
        row.Outcome is { Held: true } held ? held.Competence : row.Plan.Competence,
        row.Outcome?.HeldAt, row.Outcome?.NotHeldReason ?? "", row.Outcome?.Breaks, row.Outcome?.SupportPerson, row.Outcome?.RecordingId?.Value);
}
