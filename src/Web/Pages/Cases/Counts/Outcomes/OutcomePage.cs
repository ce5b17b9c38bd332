using CaseTracker.Application.Counts.Outcomes;
using CaseTracker.Web.Shared.Tags;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseTracker.Web.Pages.Cases.Counts.Outcomes;

/// <summary>A page that records what became of one person, whom the address names.</summary>
public abstract class OutcomePage : CaseViewPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Suspect { get; set; }

    public DefendantOutcome Person { get; private set; } = null!;

    public string Outcomes => Root + "/counts/outcomes";

    public IEnumerable<Choice> Currencies => Choices("Currency");

    protected IEnumerable<Choice> CountsWhere(Func<CountOutcome, bool> which) => Person.Counts.Where(which).Select(c => new Choice(c.CountId, $"{c.Number}. {c.Offence}"));

    protected async Task<IActionResult> ShowPersonAsync()
    {
        var page = Show(await Ask(new ListOutcomesQuery(CaseId)), people => Person = people.FirstOrDefault(p => p.SuspectId == Suspect)!);
        return page is PageResult && Person is null ? NotFound() : page;
    }
}
