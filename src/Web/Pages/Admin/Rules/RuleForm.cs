using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Deadlines.Rules;
using CaseTracker.Web.Pages.Deadlines;
using CaseTracker.Web.Shared.Tags;
using Microsoft.Extensions.Localization;

namespace CaseTracker.Web.Pages.Admin.Rules;

/// <summary>The fields of a rule as a form sends them.</summary>
public sealed record RuleForm
{
    public string? Rule { get; init; }

    public string? Pack { get; init; }

    public string? TriggerEvent { get; init; }

    public string? Kind { get; init; }

    public int? Quantity { get; init; }

    public string? Unit { get; init; }

    public string? Convention { get; init; }

    public string? TriggerChoice { get; init; }

    public string? LegalSource { get; init; }

    public string? Notes { get; init; }

    public string? WarningLeads { get; init; }

    public DateOnly? ValidFrom { get; init; }

    public DateOnly? ValidTo { get; init; }

    public bool DeductsDaysSpent { get; init; }

    public bool Extendable { get; init; } = true;

    public string? Reason { get; init; }

    internal RuleText Text => new(
        Pack ?? "", TriggerEvent ?? "", Kind ?? "", Quantity ?? 0, Unit ?? "", Convention ?? "", LegalSource ?? "", TriggerChoice, Notes, WarningLeads, ValidFrom, ValidTo, DeductsDaysSpent,
        Extendable);

    internal static RuleForm Of(RuleText text) => new()
    {
        Pack = text.Pack, TriggerEvent = text.TriggerEvent, Kind = text.Kind, Quantity = text.Quantity, Unit = text.Unit, Convention = text.Convention, TriggerChoice = text.TriggerChoice,
        LegalSource = text.LegalSource, Notes = text.Notes, WarningLeads = text.WarningLeads, ValidFrom = text.ValidFrom, ValidTo = text.ValidTo, DeductsDaysSpent = text.DeductsDaysSpent,
        Extendable = text.Extendable,
    };

    public static IEnumerable<Choice> Kinds(IReferenceCodes codes) => DeadlineCodesInWords.Kinds(codes);

    public static IEnumerable<Choice> Units(IStringLocalizer<Texts> texts) =>
    [
        new("hours", texts["hours"]), new("calendar days", texts["calendar days"]), new("working days", texts["working days"]), new("weeks", texts["weeks"]), new("months", texts["months"]),
        new("years", texts["years"]),
    ];

    public static IEnumerable<Choice> Choices(IStringLocalizer<Texts> texts) =>
        [new("ONE_EVENT", texts["one event"]), new("LATEST", texts["the later of several"]), new("EARLIEST", texts["the earlier of several"])];

    public static IEnumerable<Choice> Conventions => Domain.Deadlines.Conventions.Convention.All.Select(c => new Choice(c.Code, $"{c.Code} · {c.Title} ({c.Source})"));
}
