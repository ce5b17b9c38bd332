using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Counts.Offences;
using CaseTracker.Web.Pages.Cases;
using CaseTracker.Web.Shared.Tags;
using Microsoft.Extensions.Localization;

namespace CaseTracker.Web.Pages.Admin.Offences;

/// <summary>What people read of an offence.</summary>
public static class OffenceWords
{
    /// <param name="maximum">Null for life.</param>
    public static string Range(int minimum, int? maximum, IStringLocalizer<Texts> texts) => (minimum, maximum) switch
    {
        (_, 0) => texts["a fine only"],
        (0, null) => texts["up to life"],
        (_, null) => texts["{0} months to life", minimum],
        (0, { } most) => texts["up to {0} months", most],
        (_, { } most) => texts["{0} to {1} months", minimum, most],
    };

    public static string Window(OffenceView offence, IStringLocalizer<Texts> texts) => offence.ValidTo is { } to
        ? texts["from {0:d MMM yyyy} to {1:d MMM yyyy}", offence.ValidFrom, to]
        : texts["from {0:d MMM yyyy}", offence.ValidFrom];

    public static IEnumerable<Choice> Classes(IReferenceCodes codes, DateOnly day) => Numbered(codes.ChoicesOf("IccsOffence", day));

    public static IEnumerable<Choice> RecordCodes(IReferenceCodes codes, DateOnly day) => Numbered(codes.ChoicesOf("EcrisOffence", day));

    public static IEnumerable<Choice> EvidenceTypes(IReferenceCodes codes, DateOnly day) => codes.ChoicesOf("EvidenceType", day);

    private static IEnumerable<Choice> Numbered(IEnumerable<Choice> choices) => choices.Select(c => c with { Label = $"{c.Value} {c.Label}" });
}
