using System.Globalization;
using CaseTracker.Application.Proof;
using CaseTracker.Domain.Evidence;
using CaseTracker.Domain.Proof;
using Microsoft.Extensions.Localization;

namespace CaseTracker.Web.Pages.Cases.Proof;

/// <summary>What an element rests on, by word, icon and colour.</summary>
public static class ProofLook
{
    public static string Word(ElementStanding standing, IStringLocalizer<Texts> texts) => standing switch
    {
        ElementStanding.Unproved => texts["Unproved"],
        ElementStanding.TestimonyOnly => texts["Testimony alone"],
        ElementStanding.VictimDerived => texts["Through a victim"],
        ElementStanding.Independent => texts["Independent"],
        _ => texts["Not needed"],
    };

    public static string Look(ElementStanding standing) => standing switch
    {
        ElementStanding.Unproved => "critical",
        ElementStanding.TestimonyOnly => "soon",
        ElementStanding.VictimDerived => "info",
        ElementStanding.Independent => "good",
        _ => "calm",
    };

    public static string Icon(ElementStanding standing) => standing switch
    {
        ElementStanding.Unproved => "x",
        ElementStanding.TestimonyOnly => "alert-triangle",
        ElementStanding.VictimDerived => "link",
        ElementStanding.Independent => "check",
        _ => "info-circle",
    };

    /// <summary>Why an element need not be proved; null where it must be.</summary>
    public static string? WhyNot(ElementNeed need, IStringLocalizer<Texts> texts) => need switch
    {
        ElementNeed.ChildVictim => texts["The victim is a child: no means are needed (Palermo Protocol Art. 3(c), Directive 2011/36/EU Art. 2(5))."].Value,
        ElementNeed.OtherOffence => texts["No element of this offence: it is not trafficking. Only the act is weighed here."].Value,
        _ => null,
    };

    public static string Name(OffenceElement element, IStringLocalizer<Texts> texts) => element switch
    {
        OffenceElement.Act => texts["Act"],
        OffenceElement.Means => texts["Means"],
        _ => texts["Purpose"],
    };

    public static string Strength(ProofStrength strength, IStringLocalizer<Texts> texts) => strength switch
    {
        ProofStrength.Direct => texts["by itself"],
        ProofStrength.Supporting => texts["with others"],
        _ => texts["background only"],
    };

    /// <summary>Why a link does not count; null when it does.</summary>
    public static string? Weight(LinkWeight weight, IStringLocalizer<Texts> texts) => weight switch
    {
        LinkWeight.Excluded => texts["does not count: excluded by the court"].Value,
        LinkWeight.Gone => texts["does not count: lost or destroyed"].Value,
        LinkWeight.AwaitsFile => texts["does not count yet: its file is awaited"].Value,
        LinkWeight.Background => texts["does not count: background only"].Value,
        _ => null,
    };

    public static string Remains(CountRemains remains, IStringLocalizer<Texts> texts) => remains switch
    {
        CountRemains.Untouched => texts["Nothing changes"],
        CountRemains.Weakened => texts["Stands on less"],
        CountRemains.Falls => texts["Falls"],
        _ => texts["Not proved before either"],
    };

    public static (string Look, string Icon) LookOf(CountRemains remains) => remains switch
    {
        CountRemains.Untouched => ("good", "check"),
        CountRemains.Weakened => ("soon", "alert-triangle"),
        CountRemains.Falls => ("critical", "x"),
        _ => ("calm", "info-circle"),
    };

    /// <summary>A share as whole per cent, in the viewer's spelling.</summary>
    public static string Percent(decimal? share, IStringLocalizer<Texts> texts) => share is { } given ? given.ToString("P0", CultureInfo.CurrentCulture) : texts["nothing to prove"];

    public static string Independence(IndependenceView of, IStringLocalizer<Texts> texts) =>
        of.Essential == 0 ? texts["nothing to prove"] : texts["{0} ({1} of {2} elements)", Percent(of.Index, texts), of.Independent, of.Essential];
}
