using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Deadlines;
using FluentValidation;
using MediatR;

namespace CaseTracker.Application.Deadlines;

/// <summary>The time limits the product can compute, in the order of their packs.</summary>
/// <param name="Pack">Null for all.</param>
/// <param name="Q">Part of the id, the event or the legal source.</param>
[Requires(Permissions.SignedIn), Audited(AuditAct.Consult, AuditObject.Reference)]
public sealed record ListDeadlineRulesQuery(string? Pack = null, string? Q = null) : IQuery<DeadlineRuleList>;

public sealed record DeadlineRuleList(IReadOnlyList<DeadlineRuleView> Items);

/// <param name="NeedsTime">An hour clock: its trigger is a local time with its zone.</param>
public sealed record DeadlineRuleView(
    string Id, string Pack, bool PackConfirmed, string TriggerEvent, string Kind, int Quantity, string Unit, string Convention, string LegalSource, string Notes,
    string Certainty, string Version, DateOnly? ValidFrom, DateOnly? ValidTo, bool Extendable, bool DeductsDaysSpent, bool NeedsTime);

internal sealed class ListDeadlineRulesValidator : AbstractValidator<ListDeadlineRulesQuery>
{
    public ListDeadlineRulesValidator()
    {
        _ = RuleFor(q => q.Pack).MaximumLength(DeadlineInput.CodeMaxLength);
        _ = RuleFor(q => q.Q).MaximumLength(Deadline.TitleMaxLength);
    }
}

internal sealed class ListDeadlineRulesHandler(IDeadlineRules rules) : IRequestHandler<ListDeadlineRulesQuery, Result<DeadlineRuleList>>
{
    public Task<Result<DeadlineRuleList>> Handle(ListDeadlineRulesQuery query, CancellationToken ct)
    {
        var words = (query.Q ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var found = rules.All.Where(r => string.IsNullOrEmpty(query.Pack) || r.Pack == query.Pack)
            .Where(r => words.All(w => $"{r.Id} {r.TriggerEvent} {r.LegalSource}".Contains(w, StringComparison.OrdinalIgnoreCase)));
        return Task.FromResult<Result<DeadlineRuleList>>(new DeadlineRuleList([.. found.Select(View)]));
    }

    private static DeadlineRuleView View(DeadlineRule r) => new(
        r.Id, r.Pack, r.PackState == PackState.Confirmed, r.TriggerEvent, r.Period.Kind.Code(), r.Period.Quantity, r.Period.Unit.Words(), r.Period.ConventionCode,
        r.LegalSource, r.Notes, r.Certainty, r.Version, r.ValidFrom, r.ValidTo, r.Extendable, r.DeductsDaysSpent, r.Period.Unit == DeadlineUnit.Hours);
}
