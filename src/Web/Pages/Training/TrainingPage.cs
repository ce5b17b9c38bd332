using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Staff.Training;
using CaseTracker.Domain.Staff;
using CaseTracker.Web.Pages.Cases;
using CaseTracker.Web.Shared;
using CaseTracker.Web.Shared.Tags;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;

namespace CaseTracker.Web.Pages.Training;

/// <summary>A page about who was trained in what.</summary>
public abstract class TrainingPage : AppPage
{
    public TrainingSheet Sheet { get; private set; } = null!;

    /// <summary>Whether to offer a verb; the use case decides.</summary>
    public bool Keeps => User.IsInRole(Roles.Supervisor) || User.IsInRole(Roles.Administrator);

    public IEnumerable<Choice> Topics => Codes.ChoicesOf("TrainingTopic", Clock.Today);

    public string Topic(string code) => Codes.Label("TrainingTopic", code);

    protected async Task<IActionResult> ShowSheetAsync(Guid? person) =>
        Show(person is { } id ? await Ask(new GetTrainingQuery(id)) : await Ask(new GetMyTrainingQuery()), sheet => Sheet = sheet);

    private IReferenceCodes Codes => HttpContext.RequestServices.GetRequiredService<IReferenceCodes>();
}
