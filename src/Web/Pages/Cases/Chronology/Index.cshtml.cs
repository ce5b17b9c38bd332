using CaseTracker.Application.Cases;
using CaseTracker.Application.Common.Paging;
using Microsoft.AspNetCore.Mvc;

namespace CaseTracker.Web.Pages.Cases.Chronology;

/// <summary>What happened, on a time line, and the team's working notes beside it.</summary>
public sealed class IndexModel : CaseViewPage
{
    private const int NotesShown = 20;

    public Page<ChronologyView> View { get; private set; } = null!;

    public Page<NoteView> Notes { get; private set; } = null!;

    /// <param name="notesAfter">Cursor of the notes; they page on their own.</param>
    public async Task<IActionResult> OnGetAsync(string? after, string? notesAfter)
    {
        var page = Show(await Ask(new ListChronologyQuery(CaseId, null, after)), entries => View = entries);
        return page is StatusCodeResult ? page : Show(await Ask(new ListNotesQuery(CaseId, NotesShown, notesAfter)), notes => Notes = notes);
    }
}
