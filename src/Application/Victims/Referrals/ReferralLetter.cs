using System.Globalization;
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

/// <summary>The letter to a partner: what is asked for, what the person agreed to share, and what binds the receiver. No case, no pseudonym, no other person.</summary>
internal static class ReferralLetter
{
    private const string Marking = "CONFIDENTIAL – FOR THE NAMED ORGANISATION ONLY";

    internal static PrintedDocument Compose(ReferralFacts facts, IReadOnlyList<ReferralValue> values, IReferenceCodes codes)
    {
        IReadOnlyList<Block> body = [.. Request(facts, codes), .. Shared(values, codes), .. Binding(facts)];
        return new PrintedDocument(facts.Trail.Reference, "Referral to support", facts.Partner, "en", Marking, facts.Unit, Day(facts.On), Cover(facts), body, ContentHash.Of(body));
    }

    private static IReadOnlyList<(string Label, string Value)> Cover(ReferralFacts facts) =>
    [
        ("To", facts.Partner), ("From", facts.Unit), ("Reference", facts.Trail.Reference), ("Sent on", Day(facts.On)),
        ("Consent given on", Day(facts.Trail.Consent!.On)), ("Consent holds", facts.Trail.Consent.UntilOn is { } until ? $"to {Day(until)}, unless withdrawn" : "until withdrawn"),
        ("Mark of this copy", facts.CopyMark),
    ];

    private static IEnumerable<Block> Request(ReferralFacts facts, IReferenceCodes codes) =>
    [
        new Heading(1, "request", "What is asked for"),
        new ListBlock(false, [.. facts.Trail.Referral.Services.Select(service => (IReadOnlyList<TextRun>)[new TextRun(codes.Label(SupportServices.List, service))])]),
        .. Lines(facts.Purpose),
    ];

    private static IEnumerable<Block> Shared(IReadOnlyList<ReferralValue> values, IReferenceCodes codes)
    {
        yield return new Heading(1, "shared", "What the person has agreed to share");
        if (values.Count == 0) yield return new Paragraph("Nothing beyond this request.");
        foreach (var value in values.Where(v => ReferralContents.Long.Contains(v.Code)))
        {
            yield return new Heading(2, $"field-{value.Code.ToLowerInvariant()}", codes.Label(ReferralContents.List, value.Code));
            foreach (var line in Lines(Said(value))) yield return line;
        }

        ReferralValue[] brief = [.. values.Where(v => !ReferralContents.Long.Contains(v.Code))];
        if (brief.Length > 0) yield return Cells.Facts("Particulars", brief.Select(v => (codes.Label(ReferralContents.List, v.Code), Cells.Text(Said(v)))));
    }

    private static IEnumerable<Block> Binding(ReferralFacts facts) =>
    [
        new Heading(1, "use", "How it may be used"),
        new Paragraph("The person has agreed that this is handed to your organisation, for this request and for nothing else. Do not pass it on, and keep it no longer than the request needs."),
        new Paragraph("If the person takes the consent back we will tell you; what you hold is then no longer used. Support given does not depend on whether the person helps any authority."),
        new Paragraph($"Please answer with the reference {facts.Trail.Reference}, and without the name of the person."),
    ];

    private static IEnumerable<Paragraph> Lines(string text) => text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(line => new Paragraph(line));

    private static string Said(ReferralValue value) => value.Text.Length > 0 ? value.Text : "Not recorded.";

    private static string Day(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
}
