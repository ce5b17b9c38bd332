using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Application.Cases;
using CaseTracker.Web.Shared;
using CaseTracker.Web.Shared.Tags;
using FluentValidation;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.Extensions.DependencyInjection;

namespace CaseTracker.Web.Pages.Cases.Open;

/// <summary>One question on the way to a new case. Every answer is checked by the rules of the use case itself and kept before the next page.</summary>
public abstract class OpenCasePage : AppPage
{
    public const string Start = "/cases/open";
    public const string CheckPage = "/cases/open/check";

    public OpenCaseDraft Draft { get; private set; } = null!;

    /// <summary>Came here from "check your answers": go back there.</summary>
    [BindProperty(SupportsGet = true, Name = "check")]
    public bool FromCheck { get; set; }

    public string Label(string system, string code) => Codes.Label(system, code);

    public IEnumerable<Choice> Choices(string system) => Codes.ChoicesOf(system, Clock.Today);

    private IReferenceCodes Codes => HttpContext.RequestServices.GetRequiredService<IReferenceCodes>();

    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        var roles = HttpContext.RequestServices.GetRequiredService<ICurrentUser>().Actor.Roles;
        if (!PermissionTable.RoleCarries(roles, Permissions.CaseOpen))
        {
            context.Result = StatusCode(StatusCodes.Status403Forbidden);
            return;
        }

        Draft = OpenCaseDraft.Read(TempData, User);
        base.OnPageHandlerExecuting(context);
    }

    /// <summary>Keeps the answer and goes on, or shows the page again with what is wrong in these fields.</summary>
    /// <param name="fields">Names of the fields that this page asks.</param>
    protected async Task<IActionResult> AnswerAsync(OpenCaseDraft answered, string next, params string[] fields)
    {
        var rules = HttpContext.RequestServices.GetRequiredService<IValidator<OpenCaseCommand>>();
        foreach (var failure in (await rules.ValidateAsync(answered.Command, Stop)).Errors.Where(e => fields.Contains(e.PropertyName)))
        {
            ModelState.AddModelError($"Input.{failure.PropertyName}", T[failure.ErrorMessage]);
        }

        if (!ModelState.IsValid)
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return Page();
        }

        answered.Keep(TempData);
        return LocalRedirect(FromCheck ? CheckPage : next);
    }
}
