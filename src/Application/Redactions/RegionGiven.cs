using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Common;
using CaseTracker.Application.Evidence;
using CaseTracker.Domain.Redactions;
using FluentValidation;

namespace CaseTracker.Application.Redactions;

/// <summary>Code lists of redaction.</summary>
public static class RedactionLists
{
    public const string Reasons = "RedactionReason";
}

/// <summary>A rectangle as a caller draws it, in fractions of the page as it is shown.</summary>
/// <param name="Page">From 1.</param>
/// <param name="Left">From the left edge, 0 to 1.</param>
/// <param name="Top">From the upper edge, 0 to 1.</param>
/// <param name="Reason">Code of the list RedactionReason.</param>
/// <param name="Words">The reason in words; needed with OTHER. Never what is hidden.</param>
/// <param name="Pattern">Number of the pattern by which it was found; null when it was drawn by hand.</param>
public sealed record RegionGiven(int Page, decimal Left, decimal Top, decimal Width, decimal Height, string Reason, string? Words = null, int? Pattern = null)
{
    internal RegionDraft ToDraft() => new(Page, Left, Top, Width, Height, new ReasonGiven(Reason, Words ?? ""), Pattern);
}

internal sealed class RegionGivenRules : AbstractValidator<RegionGiven>
{
    public RegionGivenRules(IReferenceCodes codes, ICurrentUser user, TimeProvider clock)
    {
        _ = RuleFor(r => r.Page).GreaterThan(0).WithMessage("Pages are counted from 1.");
        _ = RuleFor(r => r.Left).InclusiveBetween(0, 1).WithMessage("A share of the page, from 0 to 1.");
        _ = RuleFor(r => r.Top).InclusiveBetween(0, 1).WithMessage("A share of the page, from 0 to 1.");
        _ = RuleFor(r => r.Width).InclusiveBetween(RegionDraft.LeastSide, 1).WithMessage("A share of the page, more than nothing and at most 1.");
        _ = RuleFor(r => r.Height).InclusiveBetween(RegionDraft.LeastSide, 1).WithMessage("A share of the page, more than nothing and at most 1.");
        _ = RuleFor(r => r.Left).Must((r, left) => left + r.Width <= 1.000001m).WithMessage("The rectangle must end on the page.").When(r => r is { Left: >= 0 and <= 1, Width: >= 0 and <= 1 });
        _ = RuleFor(r => r.Top).Must((r, top) => top + r.Height <= 1.000001m).WithMessage("The rectangle must end on the page.").When(r => r is { Top: >= 0 and <= 1, Height: >= 0 and <= 1 });
        Include(new ReasonRules<RegionGiven>(r => r.Reason, r => r.Words, codes, user, clock));
    }
}

/// <summary>A reason is one of the list; the one that is none of the others says itself in words.</summary>
internal sealed class ReasonRules<T> : AbstractValidator<T>
{
    public ReasonRules(System.Linq.Expressions.Expression<Func<T, string>> reason, System.Linq.Expressions.Expression<Func<T, string?>> words, IReferenceCodes codes, ICurrentUser user, TimeProvider clock)
    {
        var reasonOf = reason.Compile();
        _ = RuleFor(reason).CodeOf(codes, RedactionLists.Reasons, user.Today(clock));
        _ = RuleFor(words).MaximumLength(ReasonGiven.WordsMaxLength).WithMessage($"At most {ReasonGiven.WordsMaxLength} characters.")
            .Must(text => text is null || !text.Any(char.IsControl)).WithMessage("Control characters are not allowed.")
            .Must((given, text) => reasonOf(given) != ReasonGiven.Other || !string.IsNullOrWhiteSpace(text)).WithMessage(RedactionRefusals.OtherNeedsWords.Message);
    }
}
