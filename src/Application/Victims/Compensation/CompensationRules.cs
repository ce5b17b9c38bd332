using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Common;
using CaseTracker.Domain.Victims.Compensation;
using FluentValidation;

namespace CaseTracker.Application.Victims.Compensation;

/// <param name="Head">Code of the list HeadOfLoss.</param>
/// <param name="Amount">In the currency of the claim, at most two decimals.</param>
public sealed record AmountByHead(string Head, decimal Amount);

internal static class CompensationRules
{
    internal const int MostHeads = 20;

    internal static IRuleBuilderOptions<T, decimal> Money<T>(this IRuleBuilder<T, decimal> rule) =>
        rule.Must(amount => Math.Abs(amount) <= CompensationClaim.LargestAmount && decimal.Round(amount, 2) == amount).WithMessage("An amount of money with at most two decimals.");

    internal static IReadOnlyList<HeadAmount> ToHeads(this IEnumerable<AmountByHead> given) => [.. given.Select(a => new HeadAmount(a.Head, a.Amount))];
}

internal sealed class AmountByHeadValidator : AbstractValidator<AmountByHead>
{
    public AmountByHeadValidator(IReferenceCodes codes, ICurrentUser user, TimeProvider clock)
    {
        var today = user.Actor.Today(clock);
        _ = RuleFor(a => a.Head).CodeOf(codes, "HeadOfLoss", today);
        _ = RuleFor(a => a.Amount).Money();
    }
}
