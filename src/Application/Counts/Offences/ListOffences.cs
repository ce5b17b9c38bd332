using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Counts.Offences;
using CaseTracker.Domain.Deadlines;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.Counts.Offences;

/// <summary>The offences that may be charged, in every version in use, by name and newest first.</summary>
/// <param name="Q">Part of the name, the title or the law.</param>
/// <param name="Kind"><c>trafficking</c>, <c>other</c> or <c>withdrawn</c>; null: all in use.</param>
[Requires(Permissions.SignedIn), Audited(AuditAct.Consult, AuditObject.Reference)]
public sealed record ListOffencesQuery(string? Q = null, string? Kind = null) : IQuery<OffenceList>;

public sealed record OffenceList(IReadOnlyList<OffenceView> Items);

/// <param name="Id">Of the version; a count names this.</param>
/// <param name="State">CURRENT, REPLACED or WITHDRAWN.</param>
/// <param name="Trafficking">By its class: ICCS 0203 and 0204.</param>
/// <param name="Example">Came with the product; no State's law.</param>
public sealed record OffenceView(
    Guid Id, string Code, int Version, string State, string Title, string LegalBasis, string Iccs, string Ecris, bool Trafficking, int MinimumMonths, int? MaximumMonths,
    bool NeedsVictimTestimony, IReadOnlyList<string> ProvenBy, DateOnly ValidFrom, DateOnly? ValidTo, bool Example)
{
    internal static OffenceView Of(OffenceEdition e) => new(
        e.Id.Value, e.Code, e.Number, e.State.Code(), e.Title, e.LegalBasis, e.Iccs, e.Ecris, e.IsTrafficking, e.MinimumMonths, e.MaximumMonths, e.NeedsVictimTestimony, e.ProvenBy,
        e.ValidFrom, e.ValidTo, e.Example);
}

internal sealed class ListOffencesValidator : AbstractValidator<ListOffencesQuery>
{
    public ListOffencesValidator()
    {
        _ = RuleFor(q => q.Q).MaximumLength(OffenceEdition.TitleMaxLength);
        _ = RuleFor(q => q.Kind).Must(k => k is null or "trafficking" or "other" or "withdrawn").WithMessage("Choose trafficking, other or withdrawn.");
    }
}

internal sealed class ListOffencesHandler(ICaseTrackerDb db) : IRequestHandler<ListOffencesQuery, Result<OffenceList>>
{
    public async Task<Result<OffenceList>> Handle(ListOffencesQuery query, CancellationToken ct)
    {
        var state = query.Kind == "withdrawn" ? EditionState.Withdrawn : EditionState.Current;
        var words = (query.Q ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var found = await db.OffenceEditions.AsNoTracking().Where(e => e.State == state).OrderBy(e => e.Code).ThenByDescending(e => e.Number).ToListAsync(ct);
        return new OffenceList(
        [
            .. found.Where(e => query.Kind is not ("trafficking" or "other") || e.IsTrafficking == (query.Kind == "trafficking"))
                .Where(e => words.All(w => $"{e.Code} {e.Title} {e.LegalBasis}".Contains(w, StringComparison.OrdinalIgnoreCase))).Select(OffenceView.Of),
        ]);
    }
}
