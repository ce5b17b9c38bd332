using CaseTracker.Application.Deadlines.Rules;
using Microsoft.Extensions.Localization;

namespace CaseTracker.Web.Pages.Admin.Rules;

/// <summary>What people read of a rule.</summary>
public static class RuleWords
{
    /// <summary>The days whose events start the clock.</summary>
    public static string Window(RuleText text, IStringLocalizer<Texts> texts) => (text.ValidFrom, text.ValidTo) switch
    {
        ({ } from, { } to) => texts["from {0:d MMM yyyy} to {1:d MMM yyyy}", from, to],
        ({ } from, null) => texts["from {0:d MMM yyyy}", from],
        (null, { } to) => texts["until {0:d MMM yyyy}", to],
        _ => texts["of any day"],
    };
}
