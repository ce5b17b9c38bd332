using CaseTracker.Application.Cases;
using CaseTracker.Domain.Suspects.Stages;
using Microsoft.Extensions.Localization;

namespace CaseTracker.Web.Pages.Cases.Stages;

/// <summary>Says in the reader's language where somebody stands, and what is waited for.</summary>
internal sealed class StateWords(IStringLocalizer<Texts> texts, Func<string, string, string> label, DateOnly today)
{
    internal string Of(StateInWords state) => state.Kind switch
    {
        StateKind.Late or StateKind.Blocked => Waiting(state.ReasonCode, state.On),
        StateKind.NoCount => texts["No count stands against this person"],
        StateKind.AssessFirst => texts["Non-punishment is to be assessed first"],
        StateKind.Unproved when state.Number == 1 => texts["Not ready to charge: 1 element is unproved"],
        StateKind.Unproved => texts["Not ready to charge: {0} elements are unproved", state.Number],
        StateKind.ReadyOnTestimony when state.Number == 1 => texts["Ready to charge; 1 element rests on testimony alone"],
        StateKind.ReadyOnTestimony => texts["Ready to charge; {0} elements rest on testimony alone", state.Number],
        StateKind.Ready => texts["Ready to charge"],
        _ => texts["Waits for {0}.", texts[state.WaitsFor].Value],
    };

    internal string Of(CaseStandstill still) => Waiting(still.ReasonCode, still.ExpectedBy);

    /// <param name="reasonCode">Of the list BlockReason.</param>
    internal string Waiting(string reasonCode, DateOnly? expectedBy)
    {
        var what = label("BlockReason", reasonCode);
        if (expectedBy is not { } by) return texts["Stands still: {0}", what];
        var late = today.DayNumber - by.DayNumber;
        return late switch
        {
            1 => texts["Stands still: {0}, 1 day late", what],
            > 1 => texts["Stands still: {0}, {1} days late", what, late],
            _ => texts["Stands still: {0}, expected by {1:d MMM yyyy}", what, by],
        };
    }
}
