using System.Text.RegularExpressions;
using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Common;
using CaseTracker.Domain.Evidence;
using FluentValidation;

namespace CaseTracker.Application.Evidence;

internal sealed partial class ExhibitGivenRules : AbstractValidator<ExhibitGiven>
{
    public ExhibitGivenRules(IReferenceCodes codes, ICurrentUser user, TimeProvider clock) : this(codes, user.Today(clock))
    {
    }

    /// <summary>For what is loaded, where nobody is signed in.</summary>
    internal ExhibitGivenRules(IReferenceCodes codes, DateOnly today)
    {
        _ = When(g => g.Origin is not null, () =>
        {
            Short(g => g.Origin!.CollectedBy, ExhibitOrigin.PersonMaxLength);
            Short(g => g.Origin!.CollectedByAgency, ExhibitOrigin.PersonMaxLength);
            Short(g => g.Origin!.CollectedFrom, ExhibitOrigin.FromMaxLength);
            _ = RuleFor(g => g.Origin!.TimeZone).Must(zone => string.IsNullOrEmpty(zone) || (zone.Length <= ExhibitOrigin.TimeZoneMaxLength && TimeZoneInfo.TryFindSystemTimeZoneById(zone, out _)))
                .WithMessage("Name a zone as Europe/Vienna.");
            _ = RuleFor(g => g.Origin!.Latitude).InclusiveBetween(-90, 90).WithMessage("Between -90 and 90 degrees.").Must(n => IsFine(n, 6)).WithMessage("At most 6 decimals.");
            _ = RuleFor(g => g.Origin!.Longitude).InclusiveBetween(-180, 180).WithMessage("Between -180 and 180 degrees.").Must(n => IsFine(n, 6)).WithMessage("At most 6 decimals.");
            _ = RuleFor(g => g.Origin!.AccuracyMetres).ExclusiveBetween(0, ExhibitOrigin.AccuracyMaxMetres).WithMessage($"More than 0 and less than {ExhibitOrigin.AccuracyMaxMetres} metres.")
                .Must(n => IsFine(n, 1)).WithMessage("At most 1 decimal.");
        });
        _ = When(g => g.Authority is not null, () =>
        {
            Code(g => g.Authority!.Kind, codes, EvidenceLists.Authorities, today);
            Short(g => g.Authority!.Reference, LegalAuthority.ReferenceMaxLength);
        });
        _ = When(g => g.Physical is not null, () =>
        {
            Short(g => g.Physical!.Packaging, PhysicalTraits.PackagingMaxLength);
            Short(g => g.Physical!.Condition, PhysicalTraits.ConditionMaxLength);
            Short(g => g.Physical!.Make, PhysicalTraits.IdentifierMaxLength);
            Short(g => g.Physical!.Model, PhysicalTraits.IdentifierMaxLength);
            Short(g => g.Physical!.SerialNumber, PhysicalTraits.IdentifierMaxLength);
            _ = RuleFor(g => g.Physical!.Imei).Must(n => IsDigits(n, 14, 16)).WithMessage("An IMEI has 14 to 16 digits.");
            _ = RuleFor(g => g.Physical!.Iccid).Must(n => IsDigits(n, 18, 22)).WithMessage("An ICCID has 18 to 22 digits.");
        });
        _ = When(g => g.Acquisition is not null, () =>
        {
            Short(g => g.Acquisition!.Method, Acquisition.TextMaxLength);
            Short(g => g.Acquisition!.Tool, Acquisition.TextMaxLength);
            Short(g => g.Acquisition!.ToolVersion, Acquisition.TextMaxLength);
            Short(g => g.Acquisition!.WriteBlocker, Acquisition.TextMaxLength);
            Short(g => g.Acquisition!.Operator, Acquisition.TextMaxLength);
            _ = RuleFor(g => g.Acquisition!.ClockOffsetSeconds).InclusiveBetween(-Acquisition.ClockOffsetMaxSeconds, Acquisition.ClockOffsetMaxSeconds).WithMessage("Seconds; this is too far off.");
            Code(g => g.Acquisition!.LockState, codes, EvidenceLists.LockStates, today);
        });
        _ = When(g => g.Quantity is not null, () =>
        {
            _ = RuleFor(g => g.Quantity!.Amount).ExclusiveBetween(0, AmountLimit).WithMessage("More than nothing, and not beyond counting.").Must(n => IsFine(n, Quantity.Decimals)).WithMessage($"At most {Quantity.Decimals} decimals.");
            Code(g => g.Quantity!.Unit, codes, EvidenceLists.Units, today);
        });
        _ = When(g => g.Retention is not null, () => Short(g => g.Retention!.Basis, Retention.BasisMaxLength));
        _ = When(g => g.Disclosure is not null, () =>
        {
            Code(g => g.Disclosure!.Status, codes, EvidenceLists.DisclosureStates, today);
            Short(g => g.Disclosure!.Reason, DisclosureStanding.ReasonMaxLength);
        });
        _ = RuleFor(g => g.Markings).Must(m => m is null || (m.Count <= ExhibitDetails.MaxMarkings && m.All(code => code is not null && codes.IsValid(EvidenceLists.Markings, code, today))))
            .WithMessage($"Choose codes of the list {EvidenceLists.Markings}.");
        _ = RuleFor(g => g.Language).Must(tag => string.IsNullOrEmpty(tag) || (tag.Length <= ExhibitDetails.LanguageMaxLength && Tag().IsMatch(tag))).WithMessage("A language tag is like de or sr-Latn.");
    }

    private const decimal AmountLimit = 1_000_000_000_000m;

    private static bool IsFine(decimal? number, int decimals) => number is not { } given || decimal.Round(given, decimals) == given;

    private static bool IsDigits(string? number, int least, int most) => string.IsNullOrWhiteSpace(number) || (number.Trim().Length >= least && number.Trim().Length <= most && number.Trim().All(char.IsAsciiDigit));

    [GeneratedRegex("^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$")]
    private static partial Regex Tag();

    private void Short(System.Linq.Expressions.Expression<Func<ExhibitGiven, string?>> field, int most) => _ = RuleFor(field).MaximumLength(most).WithMessage($"At most {most} characters.").Must(text => text is null || !text.Any(c => char.IsControl(c) && c is not ('\n' or '\r' or '\t'))).WithMessage("Control characters are not allowed.");

    private void Code(System.Linq.Expressions.Expression<Func<ExhibitGiven, string?>> field, IReferenceCodes codes, string list, DateOnly today) =>
        _ = RuleFor(field).Must(code => string.IsNullOrEmpty(code) || codes.IsValid(list, code, today)).WithMessage("Choose one from the list.");
}
