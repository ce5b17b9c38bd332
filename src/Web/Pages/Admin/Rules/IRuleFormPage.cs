namespace CaseTracker.Web.Pages.Admin.Rules;

/// <summary>A page with the fields of a rule.</summary>
public interface IRuleFormPage
{
    RuleForm Input { get; }
}
