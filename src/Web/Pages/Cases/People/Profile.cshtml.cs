using CaseTracker.Application.Suspects.Profiles;
using CaseTracker.Web.Shared;
using CaseTracker.Web.Shared.Tags;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseTracker.Web.Pages.Cases.People;

/// <summary>Who a suspect is and how they work, in codes.</summary>
public sealed class ProfileModel : SuspectPage
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public SuspectProfileView View { get; private set; } = null!;

    public IEnumerable<Choice> Roles => Choices("ChainRole").Where(role => role.Value != Suspect.Role);

    public Task<IActionResult> OnGetAsync(Guid suspectId) => ShowAsync(suspectId, false);

    public async Task<IActionResult> OnPostAsync(Guid suspectId)
    {
        if (!ModelState.IsValid) return await UnreadableAsync(() => ShowAsync(suspectId, true));
        var done = await Ask(new DescribeSuspectCommand(
            suspectId, Input.Version, Input.FurtherRoles, Input.AgeBand ?? "", Input.Sex ?? "", CountryCodes.Read(Input.Countries), Input.RelationToVictims ?? "", Input.PriorRecord ?? "", Input.ModusOperandi));
        return done.Refusal is { } refusal ? await RefusedAsync(refusal, () => ShowAsync(suspectId, true)) : Done(T["Saved."], $"{Root}/people/{suspectId}");
    }

    protected override IReadOnlyList<Difference> Compare() => [.. new[]
    {
        new Difference(T["Further parts in the chain"], Labels("ChainRole", Input.FurtherRoles), Labels("ChainRole", View.FurtherRoles)),
        new Difference(T["Age at the time of the offence"], Label("AgeBand", Input.AgeBand ?? ""), Label("AgeBand", View.AgeBand)),
        new Difference(T["Sex"], Label("Gender", Input.Sex ?? ""), Label("Gender", View.Sex)),
        new Difference(T["How do they work?"], Labels("ModusOperandi", Input.ModusOperandi), Labels("ModusOperandi", View.ModusOperandi)),
    }.Where(d => d.Yours != d.Theirs)];

    private string Labels(string system, IEnumerable<string> codes) => string.Join(", ", codes.Select(code => Label(system, code)));

    /// <param name="sent">Keep what was sent, but take the version that is stored now: saving again is a decision.</param>
    private async Task<IActionResult> ShowAsync(Guid suspectId, bool sent)
    {
        var page = await ShowSuspectAsync(suspectId);
        return page is not PageResult ? page : Show(await Ask(new GetSuspectProfileQuery(suspectId)), view =>
        {
            View = view;
            Input = sent ? Input with { Version = view.Version } : new Form
            {
                Version = view.Version, FurtherRoles = [.. view.FurtherRoles], AgeBand = view.AgeBand, Sex = view.Sex, Countries = CountryCodes.Write(view.Countries),
                RelationToVictims = view.RelationToVictims, PriorRecord = view.PriorRecord, ModusOperandi = [.. view.ModusOperandi],
            };
        });
    }

    public sealed record Form
    {
        public uint Version { get; init; }

        public string[] FurtherRoles { get; init; } = [];

        public string? AgeBand { get; init; }

        public string? Sex { get; init; }

        public string? Countries { get; init; }

        public string? RelationToVictims { get; init; }

        public string? PriorRecord { get; init; }

        public string[] ModusOperandi { get; init; } = [];
    }
}
