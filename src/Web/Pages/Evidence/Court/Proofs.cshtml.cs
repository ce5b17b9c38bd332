using CaseTracker.Application.Counts;
using CaseTracker.Application.Evidence;
using CaseTracker.Domain.Evidence;
using CaseTracker.Web.Shared.Tags;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace CaseTracker.Web.Pages.Evidence.Court;

/// <summary>Links the item to elements of counts, and takes links back.</summary>
public sealed class ProofsModel : ItemPage
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public IReadOnlyList<ItemProof> Proofs { get; private set; } = [];

    public IEnumerable<Choice> Counts { get; private set; } = [];

    public Task<IActionResult> OnGetAsync() => ShowProofsAsync();

    public async Task<IActionResult> OnPostAsync()
    {
        if (!ModelState.IsValid) return await UnreadableAsync(ShowProofsAsync);
        var done = await Ask(new LinkProofCommand(Id, Input.Version, Input.CountId ?? Guid.Empty, Input.Element ?? "", Input.Note ?? "", Enum.TryParse<ProofStrength>(Input.Strength, out var strength) ? strength : (ProofStrength)(-1)));
        return done.Refusal is { } refusal ? await RefusedAsync(refusal, ShowProofsAsync) : Done(T["Linked."], $"{Address}/proofs");
    }

    public async Task<IActionResult> OnPostUnlinkAsync(Guid countId, string element, uint version)
    {
        var done = await Ask(new UnlinkProofCommand(Id, version, countId, element));
        return done.Refusal is { } refusal ? await RefusedAsync(refusal, ShowProofsAsync) : Done(T["Taken back. The audit trail keeps that it was linked."], $"{Address}/proofs");
    }

    public static IEnumerable<Choice> Elements(IStringLocalizer<Texts> texts) => Enum.GetValues<OffenceElement>().Select(e => new Choice(Code(e), Word(e, texts)));

    public static IEnumerable<Choice> Strengths(IStringLocalizer<Texts> texts) =>
    [
        new(nameof(ProofStrength.Direct), texts["It shows the element by itself"]), new(nameof(ProofStrength.Supporting), texts["It shows it together with other evidence"]),
        new(nameof(ProofStrength.Background), texts["It is background only, and does not count as proof"]),
    ];

    public static string Code(OffenceElement element) => element switch { OffenceElement.Act => "act", OffenceElement.Means => "means", _ => "purpose" };

    public static string Word(OffenceElement element, IStringLocalizer<Texts> texts) => element switch
    {
        OffenceElement.Act => texts["The act: recruiting, moving, harbouring, receiving"],
        OffenceElement.Means => texts["The means: force, fraud, abuse of vulnerability"],
        _ => texts["The purpose: exploitation"],
    };

    private async Task<IActionResult> ShowProofsAsync()
    {
        var shown = await ShowWithAsync(new ListProofsQuery(Id), proofs => Proofs = proofs);
        if (View is null) return shown;
        Input = Input with { Version = View.Version };
        return Show(await Ask(new ListCountsQuery(View.CaseId, null, null)), counts => Counts = [.. counts.Items.Where(c => c.Withdrawn is null).Select(c => new Choice(c.Id, $"{c.Number}. {c.Offence}"))]);
    }

    public sealed record Form
    {
        public uint Version { get; init; }

        public Guid? CountId { get; init; }

        public string? Element { get; init; }

        public string Strength { get; init; } = nameof(ProofStrength.Supporting);

        public string? Note { get; init; }
    }
}
