using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Cases;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Deadlines;
using CaseTracker.Web.Pages.Cases.Stages;
using CaseTracker.Web.Shared;
using CaseTracker.Web.Shared.Time;
using MediatR;
using Microsoft.Extensions.Localization;
using Lateness = CaseTracker.Web.Shared.Lateness;

namespace CaseTracker.Web.Pages.Cases;

/// <summary>Reads the case once for a page: the strip above it and, for the pages of the case itself, the view below.</summary>
internal sealed class CaseStrips(IMediator mediator, IReferenceCodes codes, UnitClock clock, IStringLocalizer<Texts> texts) : ICaseStrips
{
    /// <exception cref="InvalidOperationException">The strip was not read, or refused.</exception>
    public CaseView View => read ?? throw new InvalidOperationException("No case was read for this page.");

    private CaseView? read;

    public async Task<Result<CaseStrip>> ReadAsync(Guid caseId, CancellationToken ct)
    {
        var found = await mediator.Send(new GetCaseQuery(caseId), ct);
        if (found.Refusal is { } refusal)
        {
            return refusal;
        }

        var view = read = found.Value;
        return new CaseStrip(
            view.Id, view.Reference, view.Title, codes.Label("CaseStage", view.Stage), view.Lead, view.Unit, view.Restricted, view.Permissions,
            view.StandsStill is { } still ? new StateWords(texts, codes.Label, clock.Today).Of(still) : texts["Waits for {0}.", texts[view.WaitingFor].Value], Due(view.WorstDeadline), Due(view.Custody));
    }

    private CaseDue? Due(CaseDeadlineItem? item) =>
        item is null ? null : new CaseDue(item.Title, item.DueOn, (Lateness)LatenessScale.Of(item.DueOn, clock.Today));
}
