using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Cases;
using CaseTracker.Web.Pages.Cases.Stages;
using CaseTracker.Web.Shared;
using CaseTracker.Web.Shared.Tags;
using Microsoft.Extensions.DependencyInjection;

namespace CaseTracker.Web.Pages.Cases;

/// <summary>A page that shows or changes the case itself. What the strip has read is not asked for again.</summary>
public abstract class CaseViewPage : CasePage
{
    public CaseView Case => ((CaseStrips)HttpContext.RequestServices.GetRequiredService<ICaseStrips>()).View;

    public string Root => $"/cases/{CaseId}";

    /// <summary>Whether to offer a verb; the use case decides.</summary>
    public bool May(string permission) => Case.Permissions.Contains(permission);

    public string Label(string system, string code) => Codes.Label(system, code);

    internal StateWords StateWords => new(T, Label, Clock.Today);

    public IEnumerable<Choice> Choices(string system) => Codes.ChoicesOf(system, Clock.Today);

    private IReferenceCodes Codes => HttpContext.RequestServices.GetRequiredService<IReferenceCodes>();
}

internal static class CodeChoices
{
    /// <summary>The codes of a list that may be used on <paramref name="day"/>, as things to choose.</summary>
    internal static IEnumerable<Choice> ChoicesOf(this IReferenceCodes codes, string system, DateOnly day) =>
        codes.List(system).Where(code => code.IsValidOn(day)).Select(code => new Choice(code.Code, code.Label));
}
