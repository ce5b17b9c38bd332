using System.Globalization;
using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Application.Common.Paging;
using CaseTracker.Application.Victims.NonPunishment;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Counts.Changes;
using CaseTracker.Domain.Counts.Offences;
using CaseTracker.Domain.Victims.NonPunishment;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.Counts;

/// <summary>The counts of a case by number, each with the suspect's name and the victim's pseudonym.</summary>
[Requires(Permissions.CaseRead), Audited(AuditAct.Consult, AuditObject.Count)]
public sealed record ListCountsQuery(Guid CaseId, int? Limit = null, string? After = null) : IQuery<Page<CountView>>, ICaseScoped
{
    CaseScope ICaseScoped.Scope => CaseScope.Case(CaseId);
}

/// <param name="Victim">Pseudonym; null where the offence has no victim.</param>
/// <param name="Unpunished">It was decided that the person it is laid against goes unpunished.</param>
/// <param name="Withdrawn">Null while it stands.</param>
/// <param name="Listed">What the list of offences says of it; null for a count in free words.</param>
/// <param name="Changes">How many changes its history has.</param>
/// <param name="WaitingProposal">A change that waits for a supervisor; null when none does.</param>
public sealed record CountView(
    Guid Id, int Number, Guid SuspectId, string SuspectReference, string Suspect, Guid? VictimId, string? Victim, string Offence, string LegalBasis,
    string Particulars, DateOnly? From, DateOnly? To, DateTimeOffset RecordedAt, bool Unpunished, WithdrawalView? Withdrawn, ListedOffence? Listed,
    int Changes, Guid? WaitingProposal);

public sealed record WithdrawalView(DateTimeOffset At, string Reason);

/// <param name="MaximumMonths">Null for life.</param>
public sealed record ListedOffence(Guid Id, string Code, int Version, string Iccs, string Ecris, int MinimumMonths, int? MaximumMonths, bool NeedsVictimTestimony)
{
    /// <summary>ICCS 0203 and 0204.</summary>
    public bool Trafficking => OffenceClass.IsTrafficking(Iccs);
}

internal sealed class ListCountsValidator : AbstractValidator<ListCountsQuery>
{
    public ListCountsValidator() =>
        _ = RuleFor(q => q.Limit).Must(l => l is null or (> 0 and <= PageLimits.Maximum)).WithMessage($"Between 1 and {PageLimits.Maximum}.");
}

internal sealed class ListCountsHandler(ICaseTrackerDb db, ChargingGate gate, AuditNotes audit) : IRequestHandler<ListCountsQuery, Result<Page<CountView>>>
{
    public async Task<Result<Page<CountView>>> Handle(ListCountsQuery query, CancellationToken ct)
    {
        var rows = db.Counts.Where(c => c.CaseId == new CaseId(query.CaseId));
        if (query.After is { } after)
        {
            if (Cursor.Read(after, 1) is not [{ } key] || !int.TryParse(key, NumberStyles.None, CultureInfo.InvariantCulture, out var last)) return Cursor.NotOurs;
            rows = rows.Where(c => c.Number > last);
        }
        var unpunished = (await gate.OfAsync(new CaseId(query.CaseId), ct)).Where(s => s.Standing == ChargeStanding.GoesUnpunished).Select(s => s.Id).ToList();
        var limit = query.Limit ?? PageLimits.Default;
        var found = await (from count in rows
                           join suspect in db.Suspects on count.SuspectId equals suspect.Id
                           orderby count.Number
                           select new CountView(
                               count.Id.Value, count.Number, suspect.Id.Value, suspect.Reference, suspect.Name, count.VictimId == null ? null : count.VictimId.Value.Value,
                               db.Victims.Where(v => v.Id == count.VictimId).Select(v => v.Pseudonym).FirstOrDefault(), count.Offence, count.LegalBasis,
                               count.Particulars, count.From, count.To, count.RecordedAt, unpunished.Contains(count.SuspectId), count.WithdrawnAt == null ? null : new WithdrawalView(count.WithdrawnAt.Value, count.WithdrawalReason),
                               db.OffenceEditions.Where(e => e.Id == count.OffenceId).Select(e => new ListedOffence(e.Id.Value, e.Code, e.Number, e.Iccs, e.Ecris, e.MinimumMonths, e.MaximumMonths, e.NeedsVictimTestimony)).FirstOrDefault(),
                               count.LastChange, db.ChargeProposals.Where(p => p.CountId == count.Id && p.State == ChargeProposalState.Waiting).Select(p => (Guid?)p.Id.Value).FirstOrDefault())).Take(limit + 1).ToListAsync(ct);
        var items = found.Take(limit).ToList();
        audit.Showed(items.Select(i => i.Id));
        return new Page<CountView>(items, found.Count > limit ? Cursor.Of(items[^1].Number.ToString(CultureInfo.InvariantCulture)) : null);
    }
}
