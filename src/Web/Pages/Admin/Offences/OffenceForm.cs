using CaseTracker.Application.Counts.Offences;

namespace CaseTracker.Web.Pages.Admin.Offences;

/// <summary>The fields of an offence as a form sends them.</summary>
public sealed record OffenceForm
{
    public string? Code { get; init; }

    public string? Title { get; init; }

    public string? LegalBasis { get; init; }

    public string? Iccs { get; init; }

    public string? Ecris { get; init; }

    public int? MinimumMonths { get; init; }

    public int? MaximumMonths { get; init; }

    public bool NeedsVictimTestimony { get; init; }

    public string[] ProvenBy { get; init; } = [];

    public DateOnly? ValidFrom { get; init; }

    public DateOnly? ValidTo { get; init; }

    public string? Reason { get; init; }

    internal OffenceText Text => new(
        Title ?? "", LegalBasis ?? "", Iccs ?? "", Ecris, MinimumMonths ?? 0, MaximumMonths, NeedsVictimTestimony, ProvenBy, ValidFrom ?? default, ValidTo);

    internal static OffenceForm Of(OffenceView v) => new()
    {
        Title = v.Title, LegalBasis = v.LegalBasis, Iccs = v.Iccs, Ecris = v.Ecris, MinimumMonths = v.MinimumMonths, MaximumMonths = v.MaximumMonths,
        NeedsVictimTestimony = v.NeedsVictimTestimony, ProvenBy = [.. v.ProvenBy], ValidFrom = v.ValidFrom, ValidTo = v.ValidTo,
    };
}

/// <summary>A page with the fields of an offence.</summary>
public interface IOffenceFormPage
{
    OffenceForm Input { get; }

    DateOnly Today { get; }
}
