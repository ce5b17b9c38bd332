using System.Net.Http.Json;
using System.Text.RegularExpressions;
using CaseTracker.Api.Tests.Chain;
using CaseTracker.Api.Tests.Counts;
using CaseTracker.Api.Tests.Suspects;
using CaseTracker.Api.Tests.Support;
using CaseTracker.Api.Tests.Victims;

namespace CaseTracker.Api.Tests.CaseFiles;

/// <summary>What became of three suspects, printed for each audience: offers, reasons and other victims' matters are in nobody's file who may not have them.</summary>
public sealed class OutcomeAudienceTests(ApiFixture app) : IClassFixture<ApiFixture>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>Words, and for whom they may be printed: Prosecution, Supervisor, Court, Defence, Lawyer of V-01, Mandate of V-02.</summary>
    private static readonly (string Telltale, string For)[] Telltales =
    [
        ("Convicted as charged", "PSCDL"), ("30 months", "PSCDL"), ("Plea agreement", "PSCDL"), ("2,500.00 EUR", "PSCDL"), ("Pleads guilty", "P"), ("FAIR-TELLTALE", "P"), ("Court of appeal", "PSCDL"),
        ("GROUNDS-TELLTALE", "P"), ("Compensation paid", "PSC"), ("waits for a supervisor", "PS"), ("WHY-NOTHING", "P"), ("Evidence does not suffice", "PSM"), ("Nobody saw it", "P"),
        ("The person goes unpunished", "PS"), ("Intimate partner", "P"), ("False job offer", "P"),
    ];

    [Fact]
    public async Task Each_audience_reads_of_the_outcomes_what_it_may_have_and_nothing_else()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        var (id, one, two) = await EndedAsync(lead);
        (char Letter, object Body)[] audiences =
        [
            ('P', Of("prosecution")), ('S', Of("supervisorSummary")), ('C', Of("court", "High Court")), ('D', Of("defence", "Counsel")), ('L', Of("victimLawyer", "Own lawyer", one)), ('M', Of("victimLawyer", "Another lawyer", two)),
        ];
        List<string> wrong = [];
        foreach (var (letter, body) in audiences)
        {
            var text = Regex.Replace(await app.PrintedAsync(lead, id, app.World.Lead, body), @"\s+", " ");
            wrong.AddRange(Telltales.Where(t => text.Contains(t.Telltale, StringComparison.Ordinal) != t.For.Contains(letter, StringComparison.Ordinal)).Select(t => $"{letter}: {t.Telltale}"));
        }
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));

        var german = Regex.Replace(await app.PrintedAsync(lead, id, app.World.Lead, new { kind = "caseFile", audience = "court", recipient = "Landgericht", language = "de", sections = (string[])["decisions"] }), @"\s+", " ");
        foreach (var word in (string[])["Verurteilt wie angeklagt", "Freiheitsstrafe, 30 Monate", "Verständigungen", "Rechtsmittel", "Entschädigung bezahlt"]) Assert.Contains(word, german, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Before_anything_ended_one_sentence_says_so()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        var text = Regex.Replace(await app.PrintedAsync(lead, app.World.Case, app.World.Lead, new { kind = "caseFile", audience = "prosecution", sections = (string[])["decisions"] }), @"\s+", " ");
        Assert.Contains("No court has decided yet, and nothing was ended otherwise.", text, StringComparison.Ordinal);
    }

    private static object Of(string audience, string? recipient = null, Guid? victimId = null) => new { kind = "caseFile", audience, recipient, victimId, sections = (string[])["parties", "decisions"] };

    /// <summary>S-01 was convicted on a settlement, appealed and pays; S-02 has an offer that waits; against S-03 and S-04 it does not go on.</summary>
    private async Task<(Guid Case, Guid One, Guid Two)> EndedAsync(HttpClient lead)
    {
        using var supervisor = await app.AsAsync(app.World.Supervisor);
        var (id, first, count, one) = await app.AccusedAsync(lead, "Operation Endings");
        _ = (await lead.PutAsync($"suspects/{first}/profile", new { furtherRoles = Array.Empty<string>(), countries = (string[])["RO"], relationToVictims = "INTIMATE_PARTNER", modusOperandi = (string[])["FALSE_JOB_OFFER"] })).EnsureSuccessStatusCode();
        var (second, third, fourth, two) = (await lead.SuspectAsync(id), await lead.SuspectAsync(id), await lead.SuspectAsync(id), await lead.RegisterVictimAsync(id));
        var other = await (await lead.PostAsJsonAsync($"/api/v1/cases/{id}/counts", new { suspectId = second, victimId = two, offenceId = await app.OffenceAsync("EX-THB-LABOUR") }, Ct)).IdAsync();

        var settlement = $"/api/v1/cases/{id}/settlements/{await (await lead.SettleAsync(id, first, count)).IdAsync()}";
        await (await supervisor.PostAsJsonAsync($"{settlement}/answer", new { approve = true, answer = "FAIR-TELLTALE" }, Ct)).DoneAsync();
        await (await lead.PostAsJsonAsync($"{settlement}/end", new { end = "accepted", on = "2026-03-01" }, Ct)).DoneAsync();
        _ = await (await lead.SettleAsync(id, second, other, compensation: null, whyNoCompensation: "WHY-NOTHING")).IdAsync();
        await (await lead.GoAsync(first, "TRIAL")).DoneAsync();
        _ = await (await lead.VerdictAsync(id, count, basis: "SETTLEMENT")).IdAsync();
        var sentence = await lead.SentencedAsync(id, first, count);
        _ = await (await lead.PostAsJsonAsync($"/api/v1/cases/{id}/appeals", new { suspectId = first, by = "DEFENCE", against = "SENTENCE", court = "Court of appeal", filedOn = "2026-03-03", grounds = "GROUNDS-TELLTALE" }, Ct)).IdAsync();
        _ = await (await lead.PostAsJsonAsync($"/api/v1/cases/{id}/sentences/{sentence}/enforcement", new { kind = "COMPENSATION_PAID", on = "2026-03-05", amount = 1200.5m, currency = "EUR" }, Ct)).IdAsync();
        _ = await (await lead.DiscontinueAsync(id, third, [two])).IdAsync();
        await (await lead.JudgeAsync(id, await lead.AssessedAsync(id, suspectId: fourth), "NO_CHARGE")).DoneAsync();
        _ = await (await lead.DiscontinueAsync(id, fourth, [two], "NON_PUNISHMENT")).IdAsync();
        return (id, one, two);
    }
}
