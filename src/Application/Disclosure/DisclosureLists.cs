using CaseTracker.Application.Abstractions;
using CaseTracker.Domain.Disclosure;
using FluentValidation;

namespace CaseTracker.Application.Disclosure;

/// <summary>Names of the code lists of disclosure.</summary>
public static class DisclosureLists
{
    public const string States = "DisclosureStatus";
    public const string Audiences = "DisclosureAudience";
    public const string Channels = "DisclosureChannel";
    public const string Redactions = "DefaultRedaction";
    public const string RecallSteps = "RecallStep";

    /// <summary>Gets the schedule with all that is on it; every other audience only what it may have.</summary>
    public const string Court = "COURT";
}

internal static class DisclosureRules
{
    /// <summary>One reason for all acts on the schedule.</summary>
    internal static void Words<T>(AbstractValidator<T> rules, System.Linq.Expressions.Expression<Func<T, string>> reason) =>
        _ = Common.Rules.RequiredText(rules.RuleFor(reason), DisclosureItem.ReasonMaxLength);

    internal static void Decision<T>(AbstractValidator<T> rules, System.Linq.Expressions.Expression<Func<T, string>> status, System.Linq.Expressions.Expression<Func<T, string>> reason, System.Linq.Expressions.Expression<Func<T, string>> order, IReferenceCodes codes)
    {
        _ = rules.RuleFor(status).Must(code => code is not null && codes.Find(DisclosureLists.States, code) is not null).WithMessage("Choose one from the list.");
        Words(rules, reason);
        _ = Common.Rules.OptionalText(rules.RuleFor(order), DisclosureItem.CourtOrderMaxLength);
    }
}
