using CaseTracker.Application.Cases;
using CaseTracker.Application.Common.Paging;
using CaseTracker.Application.Deadlines;
using CaseTracker.Application.Suspects;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Deadlines;
using CaseTracker.Web.Shared;
using CaseTracker.Web.Shared.Tags;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace CaseTracker.Web.Pages.Deadlines;

/// <summary>A page about one deadline; its address names the case too, and both must belong together.</summary>
public abstract class DeadlinePage : CasePage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public DeadlineView View { get; private set; } = null!;

    public string Address => $"/cases/{CaseId}/deadlines/{Id}";

    protected virtual async Task<IActionResult> ShowAsync()
    {
        var found = await Ask(new GetDeadlineQuery(Id));
        if (found.Refusal is null && found.Value.CaseId != CaseId) return NotFound();
        return Show(found, view => View = view);
    }

    /// <summary>The end of every act: back to the deadline, or the form again.</summary>
    protected async Task<IActionResult> AfterAsync(Result result, string done) =>
        result.Refusal is { } refusal ? await RefusedAsync(refusal, ShowAsync) : Done(done, Address);

    internal static IReadOnlyList<Choice> ObligationChoices(IStringLocalizer<Texts> texts) =>
    [
        new(nameof(Obligation.Ours), texts["Ours: watch the safe date"]), new(nameof(Obligation.Others), texts["Another's: watch the legal end"]),
    ];

    /// <summary>The suspects a deadline may be for, by their reference; empty where the viewer may not see them.</summary>
    internal static async Task<IReadOnlyList<Choice>> SuspectsAsync(IMediator mediator, Guid caseId, CancellationToken ct)
    {
        var suspects = await mediator.Send(new ListSuspectsQuery(caseId, PageLimits.Maximum), ct);
        return suspects.IsRefused ? [] : [.. suspects.Value.Items.Select(s => new Choice(s.Id, $"{s.Reference} · {s.Name}"))];
    }

    internal static async Task<IReadOnlyList<Choice>> TeamAsync(IMediator mediator, Guid caseId, CancellationToken ct)
    {
        var team = await mediator.Send(new ListMembersQuery(caseId), ct);
        return team.IsRefused ? [] : [.. team.Value.Items.Where(m => m.Until is null).Select(m => new Choice(m.UserId, m.Name))];
    }
}
