using CaseTracker.Application.Cases;
using CaseTracker.Domain.Tasks;
using CaseTracker.Web.Shared.Tags;
using Microsoft.Extensions.Localization;

namespace CaseTracker.Web.Pages.Cases.Tasks;

/// <summary>For whom a task can be, and how its state is said.</summary>
internal static class TaskChoices
{
    /// <summary>Those who are on the team now.</summary>
    internal static IEnumerable<Choice> Of(TeamView team) => [.. team.Items.Where(m => m.Until is null).Select(m => new Choice(m.UserId, m.Name)).DistinctBy(c => c.Value)];

    internal static string Word(TaskState state, IStringLocalizer<Texts> texts) => state switch
    {
        TaskState.Open => texts["Open"],
        TaskState.Done => texts["Finished"],
        _ => texts["Dropped"],
    };
}
