using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Common;
using CaseTracker.Domain.Evidence;
using FluentValidation;

namespace CaseTracker.Application.Evidence;

/// <summary>Code lists of evidence.</summary>
public static class EvidenceLists
{
    public const string Types = "EvidenceType";
    public const string Independence = "SourceIndependence";
    public const string CustodyEvents = "CustodyEvent";
    public const string Derivations = "Derivation";
    public const string Authorities = "LegalAuthority";
    public const string LockStates = "LockState";
    public const string Markings = "SensitivityMarking";

    public const string Units = "QuantityUnit";
    public const string DisclosureStates = "DisclosureStatus";

    /// <summary>Code of the list <see cref="Markings"/>: no preview, and two people to open it.</summary>
    public const string AbuseMaterial = ExhibitDetails.AbuseMaterial;

    /// <summary>What the list of types says of a type's independence from the victim's testimony; null when it says nothing.</summary>
    public static string? IndependenceOf(this IReferenceCodes codes, string type) =>
        codes.Find(Types, type)?.MapsTo is { } maps && maps.StartsWith(Independence + ":", StringComparison.Ordinal) ? maps[(Independence.Length + 1)..] : null;
}

/// <summary>What registering and editing ask alike.</summary>
public interface IDescribesExhibit
{
    string Type { get; }

    string Title { get; }

    string Description { get; }
}

internal sealed class ExhibitDescriptionRules : AbstractValidator<IDescribesExhibit>
{
    public ExhibitDescriptionRules(IReferenceCodes codes, ICurrentUser user, TimeProvider clock)
    {
        _ = RuleFor(e => e.Type).CodeOf(codes, EvidenceLists.Types, user.Today(clock));
        _ = RuleFor(e => e.Title).RequiredText(Exhibit.TitleMaxLength);
        _ = RuleFor(e => e.Description).OptionalText(Exhibit.DescriptionMaxLength);
    }
}

internal static class IntakeRules
{
    private const int Sha256Length = 64;

    internal static IRuleBuilderOptions<T, string> Sha256Digits<T>(this IRuleBuilder<T, string> rule) =>
        rule.Must(text => text is null || (text.Length == Sha256Length && text.All(char.IsAsciiHexDigit))).WithMessage("A SHA-256 has 64 hexadecimal digits.");
}

internal static class ActorDay
{
    /// <summary>Today where the actor's unit is; UTC when nobody is signed in.</summary>
    internal static DateOnly Today(this ICurrentUser user, TimeProvider clock) => DateOnly.FromDateTime(
        user.ActorOrNull is { } actor ? TimeZoneInfo.ConvertTime(clock.GetUtcNow(), TimeZoneInfo.FindSystemTimeZoneById(actor.TimeZone)).DateTime : clock.GetUtcNow().UtcDateTime);
}
