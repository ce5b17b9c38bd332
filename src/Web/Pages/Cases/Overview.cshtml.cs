using CaseTracker.Application.Cases;
using CaseTracker.Application.Common.Paging;
using CaseTracker.Application.Hearings;
using CaseTracker.Application.Suspects.Stages;
using CaseTracker.Application.Victims.Redress;
using CaseTracker.Domain.Cases;
using CaseTracker.Domain.Deadlines;
using Microsoft.AspNetCore.Mvc;
using Lateness = CaseTracker.Web.Shared.Lateness;

namespace CaseTracker.Web.Pages.Cases;

/// <summary>The case on one screen: what is due, what is missing, what happened last.</summary>
public sealed class OverviewModel : CaseViewPage
{
    private const int Shown = 4;

    public IReadOnlyList<Happening> Last { get; private set; } = [];

    public Lateness WorstLateness => (Lateness)LatenessScale.Of(Case.WorstDeadline!.DueOn, Clock.Today);

    /// <summary>Victims for whom no special measures are applied for though a hearing is near; empty for who may not see victims.</summary>
    public IReadOnlyList<SpecialMeasureGap> Gaps { get; private set; } = [];

    /// <summary>Assessments and claims that are due; empty for who may not see victims.</summary>
    public RedressDue Redress { get; private set; } = new([], []);

    /// <summary>Where everybody stands, in words.</summary>
    public DefendantsView Standing { get; private set; } = new("", [], []);

    public async Task<IActionResult> OnGetAsync()
    {
        var standing = await Ask(new ListDefendantsQuery(CaseId));
        Standing = standing.IsRefused ? Standing : standing.Value;
        var gaps = May(Application.Access.Permissions.VictimRead) ? await Ask(new ListSpecialMeasureGapsQuery(CaseId)) : null;
        var redress = May(Application.Access.Permissions.VictimRead) ? await Ask(new ListRedressDueQuery(CaseId)) : null;
        Redress = redress is { IsRefused: false } ? redress.Value : Redress;
        Gaps = gaps is { IsRefused: false } ? gaps.Value : [];
        return Show(await Ask(new ListChronologyQuery(CaseId, Shown)), page => Last = LastOf(page));
    }

    private IReadOnlyList<Happening> LastOf(Page<ChronologyView> page) =>
    [
        .. page.Items.Select(e => new Happening(e.At, e.Text, e.RecordedBy))
            .Concat(Case.Stages.Select(s => new Happening(s.At, StageWords(s), s.By, s.From is null ? null : s.Reason)))
            .OrderByDescending(h => h.At).Take(Shown),
    ];

    /// <summary>The sentence for a gap and the page that fills it; no page where the viewer may not.</summary>
    public (string Text, string? Href) Explain(CaseGap gap) => gap switch
    {
        CaseGap.NoSuspect => (T["No suspect yet"], Link(Application.Access.Permissions.SuspectWrite, "/people/add")),
        CaseGap.NoVictim => (T["No victim yet"], Link(Application.Access.Permissions.VictimWrite, "/victims")),
        CaseGap.NoCount => (T["No count laid"], Link(Application.Access.Permissions.CountWrite, "/counts/lay")),
        CaseGap.NoExhibit => (T["No evidence yet"], Link(Application.Access.Permissions.EvidenceWrite, "/evidence")),
        CaseGap.FilesAwaited when Case.Totals.ExhibitsAwaitingFile == 1 => (T["1 exhibit awaits its file"], Link(Application.Access.Permissions.EvidenceRead, "/evidence")),
        CaseGap.FilesAwaited => (T["{0} exhibits await their file", Case.Totals.ExhibitsAwaitingFile], Link(Application.Access.Permissions.EvidenceRead, "/evidence")),
        CaseGap.NoFirstReport => (T["No date of the first report"], Link(Application.Access.Permissions.CaseEdit, "/edit")),
        CaseGap.NoProsecutorAdvice => (T["No date of the first prosecutor advice"], Link(Application.Access.Permissions.CaseEdit, "/edit")),
        CaseGap.NoDeadline => (T["No deadline runs"], Link(Application.Access.Permissions.DeadlineRead, "/deadlines")),
        _ => throw new ArgumentOutOfRangeException(nameof(gap), gap, null),
    };

    private string? Link(string permission, string page) => May(permission) ? Root + page : null;

    private string StageWords(StageChangeView change) => change.From is null
        ? T["Case opened"]
        : T["Moved from {0} to {1}", Label("CaseStage", change.From), Label("CaseStage", change.To)];
}

/// <param name="Why">Reason that was given; null for entries of the chronology.</param>
public sealed record Happening(DateTimeOffset At, string What, string By, string? Why = null);
