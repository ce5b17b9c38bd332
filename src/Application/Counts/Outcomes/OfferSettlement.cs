using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Application.Common;
using CaseTracker.Application.Notifications;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Counts;
using CaseTracker.Domain.Counts.Outcomes;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.Counts.Outcomes;

/// <summary>Records a plea agreement or another settlement that is on offer; a supervisor answers it (R18). Without compensation, or without asking the victims, it needs the reason (R19).</summary>
/// <param name="Kind">Code of the list SettlementKind.</param>
/// <param name="OfferedBy">Code of the list SettlementParty.</param>
/// <param name="VictimsConsultedOn">When the victims of these counts were asked; null when they were not.</param>
/// <param name="Compensation">What victims get by it; null without.</param>
/// <param name="Currency">ISO 4217; null without compensation.</param>
[Requires(Permissions.CountWrite), Audited(AuditAct.Collect, AuditObject.Suspect)]
public sealed record OfferSettlementCommand(
    Guid CaseId, Guid SuspectId, IReadOnlyList<Guid> CountIds, string Kind, string OfferedBy, DateOnly OfferedOn, string Terms, DateOnly? VictimsConsultedOn, string WhyNotConsulted,
    decimal? Compensation, string? Currency, string WhyNoCompensation) : ICommand<Guid>, ICaseScoped
{
    CaseScope ICaseScoped.Scope => CaseScope.Case(CaseId);
}

internal sealed class OfferSettlementValidator : AbstractValidator<OfferSettlementCommand>
{
    public OfferSettlementValidator(IReferenceCodes codes, ICurrentUser user, TimeProvider clock)
    {
        var today = user.Actor.Today(clock);
        _ = RuleFor(c => c.SuspectId).NotEmpty().WithMessage("Choose a suspect.");
        _ = RuleFor(c => c.CountIds).NotNull().WithMessage("Name the counts.");
        _ = RuleFor(c => c.Kind).CodeOf(codes, "SettlementKind", today);
        _ = RuleFor(c => c.OfferedBy).CodeOf(codes, "SettlementParty", today);
        _ = RuleFor(c => c.OfferedOn).NotEmpty().WithMessage("Choose the day.").LessThanOrEqualTo(today).WithMessage("That day has not come yet.");
        _ = RuleFor(c => c.Terms).RequiredText(Settlement.TermsMaxLength);
        _ = RuleFor(c => c.VictimsConsultedOn).LessThanOrEqualTo(today).WithMessage("That day has not come yet.");
        _ = RuleFor(c => c.WhyNotConsulted).OptionalText(Settlement.WhyMaxLength);
        _ = RuleFor(c => c.Currency!).CodeOf(codes, "Currency", today).When(c => !string.IsNullOrEmpty(c.Currency));
        _ = RuleFor(c => c.WhyNoCompensation).OptionalText(Settlement.WhyMaxLength);
    }
}

internal sealed class OfferSettlementHandler(ICaseTrackerDb db, ICaseTurn turn, CaseNotices notices, ICurrentUser user, AuditNotes audit, TimeProvider clock) : IRequestHandler<OfferSettlementCommand, Result<Guid>>
{
    public async Task<Result<Guid>> Handle(OfferSettlementCommand command, CancellationToken ct)
    {
        var (caseId, suspect, named) = (new CaseId(command.CaseId), new SuspectId(command.SuspectId), command.CountIds.Distinct().Select(c => new CountId(c)).ToList());
        await turn.TakeAsync(caseId, ct);
        if (await db.Suspects.Where(s => s.Id == suspect && s.CaseId == caseId).Select(s => s.Reference).SingleOrDefaultAsync(ct) is not { } reference) return CountRefusals.SuspectOfAnotherCase;
        audit.About(command.SuspectId);
        var counts = await db.Counts.Where(c => c.CaseId == caseId && named.Contains(c.Id)).ToListAsync(ct);
        if (counts.Count < named.Count) return SettlementRefusals.CountNotStanding;
        var last = await db.Settlements.Where(s => s.SuspectId == suspect).OrderByDescending(s => s.Number).FirstOrDefaultAsync(ct);
        var terms = new SettlementTerms(
            command.Kind, command.OfferedBy, command.OfferedOn, command.Terms, command.VictimsConsultedOn, command.WhyNotConsulted, command.Compensation, command.Currency ?? "", command.WhyNoCompensation);
        var offered = Settlement.Offer(suspect, counts, terms, last, user.Actor.Id, clock.GetUtcNow());
        if (offered.Refusal is { } refusal) return refusal;
        _ = db.Settlements.Add(offered.Value);
        await notices.TellAsync(caseId, $"a settlement with {reference} waits for a supervisor.", $"/cases/{command.CaseId}/counts/settlements/{offered.Value.Id}", true, null, ct);
        return offered.Value.Id;
    }
}
