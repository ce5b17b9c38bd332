using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Common;
using CaseTracker.Domain.Counts.Offences;
using FluentValidation;

namespace CaseTracker.Application.Counts.Offences;

/// <summary>What a person writes of an offence.</summary>
/// <param name="Iccs">Code of the list IccsOffence: 0203 and 0204 with all below them are trafficking.</param>
/// <param name="Ecris">Code of the list EcrisOffence; null where there is none.</param>
/// <param name="MinimumMonths">0 where the law names none.</param>
/// <param name="MaximumMonths">0 where there is only a fine, null for life.</param>
/// <param name="ProvenBy">Codes of the list EvidenceType.</param>
/// <param name="ValidFrom">First day on which the offence could be committed.</param>
/// <param name="ValidTo">Null while it is in force.</param>
public sealed record OffenceText(
    string Title, string LegalBasis, string Iccs, string? Ecris, int MinimumMonths, int? MaximumMonths, bool NeedsVictimTestimony, IReadOnlyList<string>? ProvenBy, DateOnly ValidFrom, DateOnly? ValidTo)
{
    internal OffenceTerms Terms => new(Title, LegalBasis, Iccs, Ecris ?? "", MinimumMonths, MaximumMonths, NeedsVictimTestimony, ProvenBy ?? [], ValidFrom, ValidTo);
}

internal sealed class OffenceTextValidator : AbstractValidator<OffenceText>
{
    public OffenceTextValidator(IReferenceCodes codes, TimeProvider clock)
    {
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        _ = RuleFor(t => t.Title).RequiredText(OffenceEdition.TitleMaxLength);
        _ = RuleFor(t => t.LegalBasis).RequiredText(OffenceEdition.LegalBasisMaxLength);
        _ = RuleFor(t => t.Iccs).CodeOf(codes, "IccsOffence", today);
        _ = RuleFor(t => t.Ecris!).CodeOf(codes, "EcrisOffence", today).When(t => !string.IsNullOrEmpty(t.Ecris));
        _ = RuleFor(t => t.ValidFrom).NotEmpty().WithMessage("Choose the first day.");
        _ = RuleFor(t => t.ProvenBy).Must(p => p is null || (p.Count <= OffenceEdition.MaxEvidenceTypes && p.All(code => codes.IsValid("EvidenceType", code, today)))).WithMessage("Choose from the list.");
    }
}
