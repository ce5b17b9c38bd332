using System.Globalization;
using CaseTracker.Application.Access;
using CaseTracker.Application.Evidence;
using CaseTracker.Domain.Evidence;
using CaseTracker.Web.Shared.Time;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace CaseTracker.Web.Pages.Evidence.Item;

/// <summary>One item: what it is, who held it when and why, and what the other side could ask about that.</summary>
public sealed class ItemModel : ItemPage
{
    public ContinuityView Continuity { get; private set; } = null!;

    /// <summary>The offer that waits for its answer; null when none does.</summary>
    public HandOverView? Offer { get; private set; }

    public IReadOnlyList<ItemProof> Proofs { get; private set; } = [];

    public bool NeedsTwoPeople => View.Markings.Contains(EvidenceLists.AbuseMaterial);

    /// <summary>Whether to offer it; the use case decides.</summary>
    public bool MayRedact => May(Permissions.RedactionDraw) && !NeedsTwoPeople && View.UncheckedRedactionId is null && View.Content is { MediaType: var type } && (type == "application/pdf" || type.StartsWith("image/", StringComparison.Ordinal));

    public bool MayHandOver => May(Permissions.EvidenceHandOn) && IsHeldByViewer && Offer is null && !HasEnded && !View.AwaitsFile;

    /// <summary>What is known beside the description; an empty value was not recorded.</summary>
    public IEnumerable<(string Label, string Value)> Details(IStringLocalizer<Texts> texts)
    {
        var (origin, authority, thing, acquired) = (View.Origin, View.Authority, View.Physical, View.Acquisition);
        yield return (texts["Collected by"], Joined(origin.CollectedBy, origin.CollectedByAgency));
        yield return (texts["Collected from"], origin.CollectedFrom);
        yield return (texts["Position"], Position(origin));
        yield return (texts["Quantity"], View.Quantity is { Amount: { } amount } quantity ? $"{amount.ToString("0.####", CultureInfo.InvariantCulture)} {Label(EvidenceLists.Units, quantity.Unit)}" : "");
        yield return (texts["Keep at least until"], Joined(Day(View.Retention.Until), View.Retention.Basis));
        yield return (texts["Disclosure"], Joined(Label(EvidenceLists.DisclosureStates, View.Disclosure.Status), View.Disclosure.Reason));
        yield return (texts["Legal authority"], Joined(Label(EvidenceLists.Authorities, authority.Kind), authority.Reference));
        yield return (texts["Authority issued"], Day(authority.IssuedOn));
        yield return (texts["Authority valid"], authority.ValidFrom is null && authority.ValidUntil is null ? "" : $"{Day(authority.ValidFrom)} – {Day(authority.ValidUntil)}");
        yield return (texts["Packaging"], thing.Packaging);
        yield return (texts["Condition at intake"], thing.Condition);
        yield return (texts["Make and model"], Joined(thing.Make, thing.Model));
        yield return (texts["Serial number"], thing.SerialNumber);
        yield return ("IMEI", thing.Imei);
        yield return ("ICCID", thing.Iccid);
        yield return (texts["Acquired by"], Joined(acquired.Method, $"{acquired.Tool} {acquired.ToolVersion}".Trim(), acquired.Operator));
        yield return (texts["Write blocker"], acquired.WriteBlocker);
        yield return (texts["Clock of the device"], acquired.ClockOffsetSeconds is { } seconds ? texts["{0} seconds against true time", seconds.ToString("+0;-0;0", CultureInfo.InvariantCulture)].Value : "");
        yield return (texts["Lock"], Label(EvidenceLists.LockStates, acquired.LockState));
        yield return (texts["Language"], View.Language);
    }

    private string Position(ExhibitOrigin origin) => origin is not { Latitude: { } north, Longitude: { } east } ? ""
        : Joined(string.Create(CultureInfo.InvariantCulture, $"{north:0.######}, {east:0.######}"), origin.AccuracyMetres is { } metres ? T["within {0} m", metres.ToString("0.#", CultureInfo.InvariantCulture)].Value : "");

    private static string Joined(params string[] parts) => string.Join(" · ", parts.Where(p => p.Length > 0));

    private static string Day(DateOnly? day) => day is { } given ? TimeWords.Absolute(given) : "";

    public async Task<IActionResult> OnGetAsync()
    {
        var shown = await ShowWithAsync(new GetContinuityQuery(Id), view => Continuity = view);
        if (Continuity is null) return shown;
        if (View.PendingHandOverId is { } pending)
        {
            shown = Show(await Ask(new ListItemHandOversQuery(Id)), offers => Offer = offers.SingleOrDefault(o => o.Id == pending && o.Status == HandOverStatus.Pending));
            if (Offer is null) return shown;
        }
        return Show(await Ask(new ListProofsQuery(Id)), proofs => Proofs = proofs);
    }
}
