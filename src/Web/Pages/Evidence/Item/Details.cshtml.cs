using CaseTracker.Application.Evidence;
using Microsoft.AspNetCore.Mvc;

namespace CaseTracker.Web.Pages.Evidence.Item;

/// <summary>Origin, legal authority, identifiers, acquisition and markings of the item.</summary>
public sealed class DetailsModel : ItemPage
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public Task<IActionResult> OnGetAsync() => ShowFormAsync(keep: false);

    public async Task<IActionResult> OnPostAsync()
    {
        if (!ModelState.IsValid) return await UnreadableAsync(() => ShowFormAsync(keep: true));
        var known = await Ask(new GetExhibitQuery(Id));
        if (known.Refusal is { } absent) return await RefusedAsync(absent, () => ShowFormAsync(keep: true));
        var edit = new EditExhibitCommand(Id, Input.Version, known.Value.Type, known.Value.Title, known.Value.Description, known.Value.SourceIndependence) { Details = Input.Given(known.Value.Origin.TimeZone) };
        return await AfterAsync(await Ask(edit), T["Saved."], () => ShowFormAsync(keep: true));
    }

    private async Task<IActionResult> ShowFormAsync(bool keep)
    {
        var shown = await ShowAsync();
        if (View is not null) Input = keep ? Input with { Version = View.Version } : Form.Of(View);
        return shown;
    }

    public sealed record Form
    {
        public uint Version { get; init; }
        public IReadOnlyList<string>? Markings { get; init; }
        public string? CollectedBy { get; init; }
        public string? CollectedByAgency { get; init; }
        public string? CollectedFrom { get; init; }
        public string? AuthorityKind { get; init; }
        public string? AuthorityReference { get; init; }
        public DateOnly? IssuedOn { get; init; }
        public DateOnly? ValidFrom { get; init; }
        public DateOnly? ValidUntil { get; init; }
        public string? Packaging { get; init; }
        public string? Condition { get; init; }
        public string? Make { get; init; }
        public string? Model { get; init; }
        public string? SerialNumber { get; init; }
        public string? Imei { get; init; }
        public string? Iccid { get; init; }
        public string? Method { get; init; }
        public string? Tool { get; init; }
        public string? ToolVersion { get; init; }
        public string? WriteBlocker { get; init; }
        public string? Operator { get; init; }
        public int? ClockOffsetSeconds { get; init; }
        public string? LockState { get; init; }
        public string? Language { get; init; }
        public decimal? Latitude { get; init; }
        public decimal? Longitude { get; init; }
        public decimal? AccuracyMetres { get; init; }
        public decimal? Amount { get; init; }
        public string? Unit { get; init; }
        public DateOnly? RetainUntil { get; init; }
        public string? RetentionBasis { get; init; }

        internal static Form Of(ExhibitView view) => new()
        {
            Version = view.Version, Markings = view.Markings, Language = view.Language,
            CollectedBy = view.Origin.CollectedBy, CollectedByAgency = view.Origin.CollectedByAgency, CollectedFrom = view.Origin.CollectedFrom,
            AuthorityKind = view.Authority.Kind, AuthorityReference = view.Authority.Reference, IssuedOn = view.Authority.IssuedOn, ValidFrom = view.Authority.ValidFrom, ValidUntil = view.Authority.ValidUntil,
            Packaging = view.Physical.Packaging, Condition = view.Physical.Condition, Make = view.Physical.Make, Model = view.Physical.Model, SerialNumber = view.Physical.SerialNumber,
            Imei = view.Physical.Imei, Iccid = view.Physical.Iccid,
            Method = view.Acquisition.Method, Tool = view.Acquisition.Tool, ToolVersion = view.Acquisition.ToolVersion, WriteBlocker = view.Acquisition.WriteBlocker,
            Operator = view.Acquisition.Operator, ClockOffsetSeconds = view.Acquisition.ClockOffsetSeconds, LockState = view.Acquisition.LockState,
            Latitude = view.Origin.Latitude, Longitude = view.Origin.Longitude, AccuracyMetres = view.Origin.AccuracyMetres, Amount = view.Quantity.Amount, Unit = view.Quantity.Unit,
            RetainUntil = view.Retention.Until, RetentionBasis = view.Retention.Basis,
        };

        /// <param name="timeZone">Not on the form: it stays.</param>
        internal ExhibitGiven Given(string timeZone) => new(
            new OriginGiven(CollectedBy, CollectedByAgency, CollectedFrom, timeZone, Latitude, Longitude, AccuracyMetres), new AuthorityGiven(AuthorityKind, AuthorityReference, IssuedOn, ValidFrom, ValidUntil),
            new PhysicalGiven(Packaging, Condition, Make, Model, SerialNumber, Imei, Iccid), new AcquisitionGiven(Method, Tool, ToolVersion, WriteBlocker, Operator, ClockOffsetSeconds, LockState),
            Markings ?? [], Language ?? "")
        {
            Quantity = new QuantityGiven(Amount, Unit), Retention = new RetentionGiven(RetainUntil, RetentionBasis),
        };
    }
}
