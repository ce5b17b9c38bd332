using System.Net;
using System.Net.Http.Json;
using System.Text.RegularExpressions;
using CaseTracker.Api.Tests.Deadlines;
using CaseTracker.Api.Tests.Evidence;
using CaseTracker.Api.Tests.Support;
using CaseTracker.Api.Tests.Victims;

namespace CaseTracker.Api.Tests.CaseFiles;

/// <summary>One case with a telltale in each of its parts, printed for each audience: what it may not have is not in its file.</summary>
public sealed class AudienceTests(ApiFixture app) : IClassFixture<ApiFixture>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>Words, and for whom they may be printed: Prosecution, Supervisor, Court, Defence, Lawyer of V-01.</summary>
    private static readonly (string Telltale, string For)[] Telltales =
    [
        ("Testfigur Alpha", "PSCDL"), ("REMARK-TELLTALE", "P"), ("PARTICULARS-ONE", "PCDL"), ("PARTICULARS-TWO", "PCD"), ("CHRONICLE-TELLTALE", "P"), ("DISCLOSED-ITEM", "PCD"), ("SECRET-ITEM", "PC"),
        ("NOTE-TELLTALE", "P"), ("District court", "PSCDL"), ("Family court", "PL"), ("Answer the letter", "PS"), ("Case opened", "P"), ("V-02", "PSCD"), ("Unpaid wages", "PCL"), ("DESCRIPTION-TELLTALE", "PC"),
        ("Protection measures", "PL"), ("Heard without being present", "PSL"), ("Derived from the", "P"),
    ];

    [Fact]
    public async Task Each_audience_gets_what_it_may_have_and_nothing_else()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        var (caseId, victim) = await CaseAsync(lead);
        (char Letter, object Body)[] audiences =
        [
            ('P', new { kind = "caseFile", audience = "prosecution" }), ('S', new { kind = "caseFile", audience = "supervisorSummary" }), ('C', new { kind = "caseFile", audience = "court", recipient = "High Court" }),
            ('D', new { kind = "caseFile", audience = "defence", recipient = "Counsel for S-01" }), ('L', new { kind = "caseFile", audience = "victimLawyer", recipient = "Own lawyer", victimId = victim }),
        ];
        List<string> wrong = [];
        foreach (var (letter, body) in audiences)
        {
            var text = Regex.Replace(await app.PrintedAsync(lead, caseId, app.World.Lead, body), @"\s+", " ");
            wrong.AddRange(Telltales.Where(t => text.Contains(t.Telltale, StringComparison.Ordinal) != t.For.Contains(letter, StringComparison.Ordinal)).Select(t => $"{letter}: {t.Telltale}"));
        }
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Fact]
    public async Task A_copy_names_its_recipient_and_mark_on_every_page_and_says_at_its_end_what_it_was_made_from()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        var caseId = await TestWorld.OpenCaseAsync(lead, "Operation Quay");
        var job = await lead.AskedAsync(caseId, new { kind = "caseFile", audience = "court", recipient = "Chamber <b>Three</b> #emph[x]", pageSize = "letter" });
        await app.RunPrintAsync(job, app.World.Lead);

        var listed = Assert.Single((await (await lead.GetAsync($"/api/v1/cases/{caseId}/documents", Ct)).JsonAsync()).GetProperty("items").EnumerateArray());
        var (number, mark) = (listed.GetProperty("number").GetInt32(), listed.GetProperty("copyMark").GetString()!);
        var pages = (await PrintSteps.TextAsync(await lead.GetByteArrayAsync($"/api/v1/documents/{job}/content", Ct))).Split('\f', StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal(1, number);
        Assert.All(pages, page => Assert.Contains($"Copy 1 · for Chamber <b>Three</b> #emph[x] · mark {mark}", page, StringComparison.Ordinal));
        Assert.Contains("Integrity of this document", pages[^1], StringComparison.Ordinal);
        Assert.Contains($"{await app.ScalarAsync<string>("select reference from cases where id = $1", caseId)}/DOC-1", pages[^1], StringComparison.Ordinal);
        Assert.Contains("Typst 0.14", pages[^1], StringComparison.Ordinal);
        Assert.Matches(@"\d+ entries at that moment", pages[^1]);
    }

    [Theory]
    [InlineData("court", null, null, "document.recipient_missing")]
    [InlineData("defence", "Counsel", "deadlines", "document.section_not_for_audience")]
    [InlineData("victimLawyer", "Counsel", null, "document.victim_missing")]
    [InlineData("victim", null, null, "document.audience_not_for_kind")]
    public async Task What_an_audience_may_not_have_cannot_be_asked_for(string audience, string? recipient, string? section, string refusal)
    {
        using var lead = await app.AsAsync(app.World.Lead);
        var asked = await lead.AskAsync(app.World.Case, new { kind = "caseFile", audience, recipient, sections = section is null ? null : (string[])[section] });
        Assert.Equal(refusal, await asked.RefusedAsync(HttpStatusCode.BadRequest));
    }

    [Fact]
    public async Task The_fixed_words_are_in_the_language_that_was_chosen()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        var text = await app.PrintedAsync(lead, app.World.Case, app.World.Lead, new { kind = "caseFile", audience = "prosecution", language = "de", sections = (string[])["parties", "chronology"] });
        Assert.Contains("Beteiligte", text, StringComparison.Ordinal);
        Assert.Contains("Unversehrtheit dieses Dokuments", text, StringComparison.Ordinal);
        Assert.Matches(@"Seite 2 von \d", text);
        Assert.DoesNotContain("Anklagepunkte", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_estimate_comes_close_to_what_is_printed()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        var (caseId, _) = await CaseAsync(lead);
        for (var i = 0; i < 60; i++) (await lead.PostAsJsonAsync($"/api/v1/cases/{caseId}/chronology", new { at = "2026-02-03T09:00:00Z", text = string.Concat(Enumerable.Repeat("What was seen and said. ", 20)) }, Ct)).EnsureSuccessStatusCode();
        var estimate = await (await lead.GetAsync($"/api/v1/cases/{caseId}/documents/estimate?kind=caseFile&audience=prosecution", Ct)).JsonAsync();
        var printed = (await app.PrintedAsync(lead, caseId, app.World.Lead, new { kind = "caseFile", audience = "prosecution" })).Count(c => c == '\f');
        Assert.InRange(estimate.GetProperty("pages").GetInt32(), printed * 0.7, printed * 1.4);
        Assert.Equal(1, estimate.GetProperty("volumes").GetInt32());
    }

    private async Task<(Guid Case, Guid Victim)> CaseAsync(HttpClient lead)
    {
        var caseId = await TestWorld.OpenCaseAsync(lead, "Operation Mole");
        (await lead.PostAsJsonAsync($"/api/v1/cases/{caseId}/members", new { userId = app.World.Coordinator.Value }, Ct)).EnsureSuccessStatusCode();
        var suspect = await lead.MadeAsync($"/api/v1/cases/{caseId}/suspects", new { kind = "person", name = "Testfigur Alpha", role = "RECRUITER", remarks = "REMARK-TELLTALE" });
        var (one, two) = (await lead.RegisterVictimAsync(caseId), await lead.RegisterVictimAsync(caseId));
        var count = await LayAsync(lead, caseId, suspect, one, "PARTICULARS-ONE");
        _ = await LayAsync(lead, caseId, suspect, two, "PARTICULARS-TWO");
        (await lead.PostAsJsonAsync($"/api/v1/cases/{caseId}/chronology", new { at = "2026-02-03T09:00:00Z", text = "CHRONICLE-TELLTALE" }, Ct)).EnsureSuccessStatusCode();
        var (shown, hidden) = (await lead.RegisterAsync(caseId, "DISCLOSED-ITEM"), await lead.RegisterAsync(caseId, "SECRET-ITEM"));
        _ = await app.ExecuteAsync("update exhibits set description = 'DESCRIPTION-TELLTALE' where id = $1", shown);
        _ = await app.ExecuteAsync("update disclosure_items set status = 'DISCLOSED' where exhibit_id = $1", shown);
        _ = await app.ExecuteAsync("update exhibits set source_independence = 'VICTIM_DERIVED' where id = $1", hidden);
        _ = await app.ExecuteAsync(
            "insert into exhibit_proofs (exhibit_id, count_id, element, case_id, note, linked_by, linked_at) select $1, $2, element, $3, 'NOTE-TELLTALE', $4, now() from (select 'Act' as element) e", shown, count, caseId, app.World.Lead.Value);
        var hearing = await lead.FixHearingAsync(caseId, 80);
        _ = await lead.ConsiderAsync(one, hearing);
        _ = await lead.RequestProtectionAsync(one);
        _ = await lead.StartedByHandAsync(caseId, 20);
        _ = await lead.ClaimedAsync(one);
        return (caseId, one);
    }

    private static async Task<Guid> LayAsync(HttpClient lead, Guid caseId, Guid suspect, Guid victim, string particulars) => await lead.MadeAsync(
        $"/api/v1/cases/{caseId}/counts", new { suspectId = suspect, victimId = victim, offence = "Trafficking", legalBasis = "s. 232", particulars });
}
