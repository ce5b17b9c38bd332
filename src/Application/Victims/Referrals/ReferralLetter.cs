using CaseTracker.Application.Abstractions;
using CaseTracker.Application.CaseFiles;
using CaseTracker.Domain.Victims.Referrals;

namespace CaseTracker.Application.Victims.Referrals;

/// <summary>What a letter of referral is made of beside the consented fields.</summary>
/// <param name="CopyMark">Random: it tells this copy from every other, and keeps its hash from being guessed.</param>
internal sealed record ReferralFacts(ReferralTrail Trail, string Partner, string Unit, string Purpose, DateOnly On, string CopyMark)
{
    public override string ToString() => "•••";
}

/// <summary>The letter to a partner, in the language in which the unit writes: what is asked for, what the person agreed to share, and what binds the receiver. No case, no pseudonym, no other person.</summary>
internal static class ReferralLetter
{
    internal static PrintedDocument Compose(ReferralFacts facts, IReadOnlyList<ReferralValue> values, IReferenceCodes codes, PrintTexts words)
    {
        IReadOnlyList<Block> body = [.. Request(facts, codes, words), .. Shared(values, codes, words), .. Binding(facts, words)];
        return new PrintedDocument(
            facts.Trail.Reference, words["referral.title"], facts.Partner, words.Language, words["referral.marking"], facts.Unit, Day(facts.On, words), Cover(facts, words), body, ContentHash.Of(body)) { Words = words.Furniture };
    }

    private static IReadOnlyList<(string Label, string Value)> Cover(ReferralFacts facts, PrintTexts words) =>
    [
        (words["referral.to"], facts.Partner), (words["referral.from"], facts.Unit), (words["referral.reference"], facts.Trail.Reference), (words["referral.sent_on"], Day(facts.On, words)),
        (words["referral.consent_on"], Day(facts.Trail.Consent!.On, words)),
        (words["referral.consent_holds"], facts.Trail.Consent.UntilOn is { } until ? words.Of("referral.until", Day(until, words)) : words["referral.until_withdrawn"]),
        (words["referral.mark"], facts.CopyMark),
    ];

    private static IEnumerable<Block> Request(ReferralFacts facts, IReferenceCodes codes, PrintTexts words) =>
    [
        new Heading(1, "request", words["referral.request"]),
        new ListBlock(false, [.. facts.Trail.Referral.Services.Select(service => (IReadOnlyList<TextRun>)[new TextRun(Label(SupportServices.List, service, codes, words))])]),
        .. Lines(facts.Purpose),
    ];

    private static IEnumerable<Block> Shared(IReadOnlyList<ReferralValue> values, IReferenceCodes codes, PrintTexts words)
    {
        yield return new Heading(1, "shared", words["referral.shared"]);
        if (values.Count == 0) yield return new Paragraph(words["referral.nothing"]);
        foreach (var value in values.Where(v => ReferralContents.Long.Contains(v.Code)))
        {
            yield return new Heading(2, $"field-{value.Code.ToLowerInvariant()}", Label(ReferralContents.List, value.Code, codes, words));
            foreach (var line in Lines(Said(value, words))) yield return line;
        }

        ReferralValue[] brief = [.. values.Where(v => !ReferralContents.Long.Contains(v.Code))];
        if (brief.Length > 0) yield return new Table(words["referral.particulars"], [new(words["common.point"], 24, true), new(words["common.content"], 76)],
            [.. brief.Select(v => Cells.Row(Cells.Strong(Label(ReferralContents.List, v.Code, codes, words)), Cells.Text(Said(v, words))))]);
    }

    private static IEnumerable<Block> Binding(ReferralFacts facts, PrintTexts words) =>
    [
        new Heading(1, "use", words["referral.use"]),
        new Paragraph(words["referral.use_agreed"]),
        new Paragraph(words["referral.use_withdrawn"]),
        new Paragraph(words.Of("referral.use_answer", facts.Trail.Reference)),
    ];

    private static IEnumerable<Paragraph> Lines(string text) => text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(line => new Paragraph(line));

    private static string Said(ReferralValue value, PrintTexts words) => value.Text.Length > 0 ? value.Text : words["referral.not_recorded"];

    private static string Label(string list, string code, IReferenceCodes codes, PrintTexts words) => words.Find($"code.{list}.{code}", codes.Label(list, code));

    private static string Day(DateOnly day, PrintTexts words) => day.ToString("d MMMM yyyy", words.Culture);
}
