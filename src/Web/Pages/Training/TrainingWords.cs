using CaseTracker.Domain.Staff.Training;
using Microsoft.Extensions.Localization;

namespace CaseTracker.Web.Pages.Training;

/// <summary>How somebody stands in a topic, in words.</summary>
internal static class TrainingWords
{
    internal static (string Word, string Look, string Icon) Of(TrainingState state, IStringLocalizer<Texts> t) => state switch
    {
        TrainingState.Valid => (t["valid"], "good", "check"),
        TrainingState.LapsesSoon => (t["lapses soon"], "soon", "clock"),
        TrainingState.Lapsed => (t["lapsed"], "overdue", "alert-circle"),
        _ => (t["no record"], "calm", "dots"),
    };
}
