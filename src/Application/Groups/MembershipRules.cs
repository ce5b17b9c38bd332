using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Common;
using CaseTracker.Domain.Groups;
using FluentValidation;

namespace CaseTracker.Application.Groups;

/// <summary>How a suspect belongs to a group.</summary>
public interface IMembershipTerms
{
    /// <summary>Code of the list GroupRole.</summary>
    string Role { get; }

    /// <summary>Null when not known.</summary>
    DateOnly? Since { get; }

    /// <summary>Null while it lasts, or when not known.</summary>
    DateOnly? Until { get; }

    /// <summary>Where this is known from. Never a victim's name.</summary>
    string Source { get; }
}

/// <summary>What a group is described by; everyone who sees one of its cases reads it.</summary>
public interface IGroupFields
{
    string Name { get; }

    /// <summary>Code of the list CriminalGroupKind.</summary>
    string Kind { get; }

    /// <summary>ISO 3166 codes of two letters.</summary>
    IReadOnlyList<string> Countries { get; }

    string Remarks { get; }
}

internal sealed class MembershipTermsRules : AbstractValidator<IMembershipTerms>
{
    public MembershipTermsRules(IReferenceCodes codes, ICurrentUser user, TimeProvider clock)
    {
        var today = user.Actor.Today(clock);
        _ = RuleFor(c => c.Role).CodeOf(codes, "GroupRole", today);
        _ = RuleFor(c => c.Since).Must(day => day is null || day <= today).WithMessage("This day is in the future.");
        _ = RuleFor(c => c.Until).Must(day => day is null || day <= today).WithMessage("This day is in the future.");
        _ = RuleFor(c => c.Source).RequiredText(GroupMembership.SourceMaxLength);
    }
}

internal sealed class GroupFieldsRules : AbstractValidator<IGroupFields>
{
    public GroupFieldsRules(IReferenceCodes codes, ICurrentUser user, TimeProvider clock)
    {
        _ = RuleFor(c => c.Name).RequiredText(CriminalGroup.NameMaxLength);
        _ = RuleFor(c => c.Kind).CodeOf(codes, "CriminalGroupKind", user.Actor.Today(clock));
        _ = RuleFor(c => c.Countries).Codes(CriminalGroup.MostCountries);
        _ = RuleForEach(c => c.Countries).Country();
        _ = RuleFor(c => c.Remarks).OptionalText(CriminalGroup.RemarksMaxLength);
    }
}

internal static class GroupWords
{
    internal static MembershipTerms Terms(this IMembershipTerms given) => new(given.Role, given.Since, given.Until, given.Source);

    internal static GroupDescription Described(this IGroupFields given) => new(given.Name, given.Kind, given.Countries, given.Remarks);
}
