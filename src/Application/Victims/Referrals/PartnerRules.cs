using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Common;
using CaseTracker.Domain.Victims.Referrals;
using FluentValidation;

namespace CaseTracker.Application.Victims.Referrals;

/// <summary>What a partner is described by.</summary>
public interface IPartnerFields
{
    string Name { get; }

    /// <summary>Code of the list PartnerKind.</summary>
    string Kind { get; }

    /// <summary>Codes A01-A16 of the list ProtectionMeasureType.</summary>
    IReadOnlyList<string> Services { get; }

    /// <summary>ISO 3166 codes of two letters.</summary>
    IReadOnlyList<string> Countries { get; }

    /// <summary>ISO 639 codes.</summary>
    IReadOnlyList<string> Languages { get; }

    /// <summary>Of the organisation, never of a victim.</summary>
    string Contact { get; }
}

internal sealed class PartnerFieldsValidator : AbstractValidator<IPartnerFields>
{
    public PartnerFieldsValidator(IReferenceCodes codes, ICurrentUser user, TimeProvider clock)
    {
        var today = user.Actor.Today(clock);
        _ = RuleFor(p => p.Name).RequiredText(Partner.NameMaxLength);
        _ = RuleFor(p => p.Kind).CodeOf(codes, "PartnerKind", today);
        _ = RuleFor(p => p.Services).NotEmpty().WithMessage("Choose at least one.");
        _ = RuleForEach(p => p.Services).Service(codes, today);
        _ = RuleFor(p => p.Countries).Codes(Partner.MostCodes);
        _ = RuleForEach(p => p.Countries).Country();
        _ = RuleFor(p => p.Languages).Codes(Partner.MostCodes);
        _ = RuleForEach(p => p.Languages).NotNull().Matches("^[a-z]{2,3}$").WithMessage("A language code of two or three letters, as in ro or rom.");
        _ = RuleFor(p => p.Contact).OptionalText(Partner.ContactMaxLength);
    }
}

internal static class PartnerWords
{
    internal static PartnerDescription Described(this IPartnerFields fields) => new(fields.Name, fields.Kind, fields.Services, fields.Countries, fields.Languages, fields.Contact);
}

/// <summary>Support services are the assistance measures of the register, A01-A16 (CoE Convention Arts 10-17; Dir. 2011/36 Arts 11-17).</summary>
public static class SupportServices
{
    public const string List = "ProtectionMeasureType";

    public static bool IsService(string code) => code.StartsWith('A');

    internal static IRuleBuilderOptions<T, string> Service<T>(this IRuleBuilder<T, string> rule, IReferenceCodes codes, DateOnly on) =>
        rule.Must(code => code is not null && IsService(code) && codes.IsValid(List, code, on)).WithMessage("Choose one from the list.");
}
