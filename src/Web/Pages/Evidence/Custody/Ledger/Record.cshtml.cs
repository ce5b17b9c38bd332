using CaseTracker.Application.Evidence;
using CaseTracker.Domain.Evidence;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace CaseTracker.Web.Pages.Evidence.Custody.Ledger;

/// <summary>Writes an event into the ledger: first which, then only what that one needs, as the domain's table says.</summary>
public sealed class RecordModel : ItemPage
{
    [BindProperty]
    public Form Input { get; set; } = new();

    [BindProperty(SupportsGet = true, Name = "type")]
    public string? Type { get; set; }

    /// <summary>Null until a type is chosen.</summary>
    public CustodyRule? Rule => Type is null ? null : CustodyRules.All.GetValueOrDefault(Type);

    public CustodyNeeds Needs => Rule!.NeedsOf(View.Kind, View.SealNumber.Length > 0);

    /// <summary>What can happen to the item as it stands.</summary>
    public IEnumerable<CustodyRule> Offered => CustodyRules.All.Values.Where(r => r.Way == CustodyWay.ByHand && r.Type is not CustodyTypes.Released || r.Type == CustodyTypes.Released && IsHeldByViewer)
        .Where(r => r.Type != CustodyTypes.Disclosed) // a release writes it
        .Where(r => HasEnded ? r.Type == CustodyTypes.Correction : !r.ByCustodian || IsHeldByViewer)
        .Where(r => r.Type is not CustodyTypes.CheckedOut || View.State == ExhibitState.InStore)
        .Where(r => r.Type is not CustodyTypes.Received || View.State == ExhibitState.Outside)
        .Where(r => View.Kind == ExhibitKind.Physical || !r.NeedsOf(ExhibitKind.Physical, true).HasFlag(CustodyNeeds.SealAfter) && r.Type is not (CustodyTypes.SealVerified or CustodyTypes.SealBroken));

    public async Task<IActionResult> OnGetAsync() => Type is not null && Rule is null ? StatusCode(StatusCodes.Status404NotFound) : await ShowAsync();

    public async Task<IActionResult> OnPostAsync()
    {
        if (Rule is null) return StatusCode(StatusCodes.Status404NotFound);
        if (!ModelState.IsValid) return await UnreadableAsync(ShowAsync);
        var to = Input.To is null && Input.Agency is null && Input.Facility is null ? null : new RecipientGiven(Input.To, Input.Agency, Input.Facility);
        var recorded = await Ask(new RecordCustodyCommand(Id, Rule.Type, Input.Purpose ?? "")
        {
            OccurredAt = Input.OccurredAt, To = to, OnBehalfOf = Input.OnBehalfOf ?? "", Place = Input.Place ?? "", Authority = Input.Authority ?? "", Receipt = Input.Receipt ?? "",
            SealBefore = Input.SealBefore ?? "", SealAfter = Input.SealAfter ?? "", Condition = Input.Condition ?? "", Remarks = Input.Remarks ?? "", Reason = Input.Reason ?? "",
            LateReason = Input.LateReason ?? "", Witness = Input.Witness ?? "", Corrects = Input.Corrects,
        });
        var mismatch = recorded is { IsRefused: false, Value.Type: CustodyTypes.VerifiedMismatch };
        return await AfterAsync(recorded, mismatch ? T["The bytes do not match their hash. That is written down; nothing was disclosed."] : T["Written into the ledger."], ShowAsync);
    }

    public sealed record Form
    {
        public string? Purpose { get; init; }

        public DateTimeOffset? OccurredAt { get; init; }

        public string? LateReason { get; init; }

        public string? To { get; init; }

        public string? Agency { get; init; }

        public string? Facility { get; init; }

        public string? OnBehalfOf { get; init; }

        public string? Place { get; init; }

        public string? Authority { get; init; }

        public string? Receipt { get; init; }

        public string? SealBefore { get; init; }

        public string? SealAfter { get; init; }

        public string? Condition { get; init; }

        public string? Reason { get; init; }

        public string? Witness { get; init; }

        public string? Remarks { get; init; }

        public int? Corrects { get; init; }
    }
}
