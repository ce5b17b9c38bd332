using System.Net;
using System.Net.Http.Json;
using System.Text;
using CaseTracker.Api.Tests.Evidence;
using CaseTracker.Api.Tests.Support;
using static CaseTracker.Api.Tests.Disclosure.ReleasedFiles;
using static CaseTracker.Api.Tests.Evidence.EvidenceSteps;

namespace CaseTracker.Api.Tests.Disclosure;

/// <summary>What goes out: one archive with schedule, certificate, copies and the list of their hashes. The real renderer in its sandbox.</summary>
public sealed class ReleaseContentTests(ApiFixture app) : IClassFixture<ApiFixture>
{
    [Fact]
    public async Task The_archive_holds_what_the_certificate_says_and_a_supplement_only_what_is_new()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        using var supervisor = await app.AsAsync(app.World.Supervisor);
        var (bytes, caseId) = (Bytes(5000), await TestWorld.OpenCaseAsync(lead, "Operation Harbour two"));
        var (evidence, line) = await lead.ToDiscloseAsync(caseId, bytes);
        var secret = await lead.LineAsync(await lead.RegisterAsync(caseId, "Diary of the shelter"));
        (await lead.DecideAsync(secret, "WITHHELD_PII", "Order 3/26")).EnsureSuccessStatusCode();
        var old = await lead.LineAsync(await lead.RegisterAsync(caseId, "Parking ticket"));
        (await lead.DecideAsync(old, "NOT_RELEVANT")).EnsureSuccessStatusCode();
        (await lead.ActAsync(old, "assist", new { reason = "Alibi" })).EnsureSuccessStatusCode();
        (await lead.ActAsync(old, "assist/clearing", new { reason = "Disproved" })).EnsureSuccessStatusCode();
        (await supervisor.ActAsync(old, "assist/clearing/answer", new { clear = true, reason = "Seen" })).EnsureSuccessStatusCode();
        (await lead.DecideAsync(old, "NOT_RELEVANT")).EnsureSuccessStatusCode(); // the mark had undone it

        var set = await app.ReleasedAsync(lead, supervisor, line, caseId: caseId);
        await app.MakeAsync(set, app.World.Supervisor);

        var view = await lead.GetAsJsonAsync($"/api/v1/release-sets/{set}");
        Assert.Equal("made", view.GetProperty("state").GetString());
        var response = await lead.GetAsync($"/api/v1/release-sets/{set}/content", Ct);
        var archive = await response.Content.ReadAsByteArrayAsync(Ct);
        Assert.Equal(view.GetProperty("file").GetProperty("sha256").GetString(), Sha256(archive));
        Assert.DoesNotContain("Harbour", response.Content.Headers.ContentDisposition?.FileName ?? "", StringComparison.Ordinal);
        var files = Files(archive);
        Assert.Equal(["certificate.pdf", "items/D-0001.bin", "manifest.json", "manifest.sha256", "schedule.csv", "schedule.pdf"], files.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(bytes, files["items/D-0001.bin"]);
        foreach (var said in Encoding.UTF8.GetString(files["manifest.sha256"]).Split('\n', StringSplitOptions.RemoveEmptyEntries))
            Assert.Equal(said[..64], Sha256(files[said[66..]]));
        var mark = view.GetProperty("copyMark").GetString()!;
        foreach (var name in (string[])["certificate.pdf", "schedule.pdf"]) await EveryPageAsync(files[name], mark);
        var schedule = await TextAsync(files["schedule.pdf"]);
        Assert.Contains("cleared by two persons", Flat(schedule), StringComparison.Ordinal);
        Assert.Contains("Order 3/26", Flat(schedule), StringComparison.Ordinal);
        Assert.Contains("Parking ticket", Flat(schedule), StringComparison.Ordinal);
        Assert.DoesNotContain("Diary", schedule + Encoding.UTF8.GetString(files["schedule.csv"]), StringComparison.Ordinal); // withheld: not described
        var certificate = Flat(await TextAsync(files["certificate.pdf"]));
        Assert.Contains("Art. 7 Directive 2012/13/EU", certificate, StringComparison.Ordinal);
        Assert.Contains("Supervisor", certificate, StringComparison.Ordinal);
        Assert.Contains(Sha256(bytes), certificate.Replace(" ", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("DISCLOSED", await app.LedgerAsync(evidence));
        Assert.Equal(1L, await app.ScalarAsync<long>("select count(*) from audit.entries where object_id = $1 and use_case = 'DownloadRelease' and act = 4", set));

        await SupplementAsync(lead, supervisor, caseId, set, secret);
    }

    private async Task SupplementAsync(HttpClient lead, HttpClient supervisor, Guid caseId, Guid first, Guid secret)
    {
        var (_, late) = await lead.ToDiscloseAsync(caseId, Bytes(300, 8));
        Assert.Equal(0, (await lead.ScheduleAsync(caseId)).GetProperty("counts").GetProperty("later").GetInt32()); // it is decided
        _ = await lead.RegisterAsync(caseId, "Found in the cellar");
        Assert.Equal(1, (await lead.ScheduleAsync(caseId, "?later=true")).GetProperty("items").GetArrayLength());
        Assert.Equal(1L, await app.ScalarAsync<long>("select count(*) from notifications where user_id = $1 and case_id = $2 and link like '%later=true'", app.World.Lead.Value, caseId));

        var more = await app.ReleasedAsync(lead, supervisor, late, first, caseId: caseId);
        await app.MakeAsync(more, app.World.Supervisor);

        var files = Files(await lead.GetByteArrayAsync($"/api/v1/release-sets/{more}/content", Ct));
        Assert.Contains("items/D-0004.bin", files.Keys);
        Assert.Equal(["4", "5"], Encoding.UTF8.GetString(files["schedule.csv"]).Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(l => l.Split('"')[1]));
        var text = Flat(await TextAsync(files["schedule.pdf"]));
        Assert.Contains("Supplementary disclosure schedule 1", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Parking ticket", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Found in the cellar", text, StringComparison.Ordinal); // not reviewed: not described
        Assert.Equal("WITHHELD_PII", await app.StatusAsync(secret));
    }

    [Fact]
    public async Task Made_twice_it_is_the_same_and_kept_once()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        using var supervisor = await app.AsAsync(app.World.Supervisor);
        var caseId = app.World.Case;
        var (_, line) = await lead.ToDiscloseAsync(caseId, Bytes(700));
        var set = await app.ReleasedAsync(lead, supervisor, line, recipient: "Second counsel");
        await app.MakeAsync(set, app.World.Supervisor);
        var first = await app.ScalarAsync<string>("select sha256 from release_sets where id = $1", set);

        await app.ExecuteAsync("alter table release_sets disable trigger frozen");
        await app.ExecuteAsync("update release_sets set state = 'Released', object_id = null, size_bytes = null, sha256 = null, files = null where id = $1", set);
        await app.ExecuteAsync("alter table release_sets enable trigger frozen");
        await app.MakeAsync(set, app.World.Supervisor);

        Assert.Equal(first, await app.ScalarAsync<string>("select sha256 from release_sets where id = $1", set));
        Assert.Equal("release.already_made", await (await supervisor.OnSetAsync(set, "retry")).RefusedAsync(HttpStatusCode.Conflict));
    }

    [Fact]
    public async Task A_stored_file_that_was_changed_goes_to_nobody()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        using var supervisor = await app.AsAsync(app.World.Supervisor);
        var (evidence, line) = await lead.ToDiscloseAsync(app.World.Case, Bytes(3000));
        var set = await app.ReleasedAsync(lead, supervisor, line, recipient: "Third counsel");
        FlipByte(await app.StoredFileAsync(evidence), 500);

        await app.MakeAsync(set, app.World.Supervisor);

        Assert.Equal("content_differs", await app.ScalarAsync<string>("select failure_code from release_sets where id = $1", set));
        Assert.Equal("release.not_made", await (await lead.GetAsync($"/api/v1/release-sets/{set}/content", Ct)).RefusedAsync(HttpStatusCode.Conflict));
        FlipByte(await app.StoredFileAsync(evidence), 500);
        (await supervisor.OnSetAsync(set, "retry")).EnsureSuccessStatusCode();
        await app.MakeAsync(set, app.World.Supervisor);
        // Whole again, but the incident that the damage raised is open: it goes out when that is resolved, and not before.
        Assert.Equal("custody.disclosure_frozen", await app.ScalarAsync<string>("select failure_code from release_sets where id = $1", set));
        await app.ExecuteAsync("update integrity_incidents set resolved_at = now(), resolved_by = $2, outcome = 'FalseAlarm', resolution = 'Restored' where exhibit_id = $1", evidence, app.World.Lead.Value);
        (await supervisor.OnSetAsync(set, "retry")).EnsureSuccessStatusCode();
        await app.MakeAsync(set, app.World.Supervisor);
        Assert.Equal("Made", await app.ScalarAsync<string>("select state from release_sets where id = $1", set));
    }

    [Fact]
    public async Task The_redacted_version_goes_out_and_the_original_does_not()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        using var supervisor = await app.AsAsync(app.World.Supervisor);
        var (original, line) = await lead.ToDiscloseAsync(app.World.Case, Bytes(2000, 11));
        var made = await lead.PostAsJsonAsync($"/api/v1/cases/{app.World.Case}/evidence", new { kind = "file", type = "FINANCIAL_RECORD", title = "Redacted", parentId = original, derivation = "REDACTION" }, Ct);
        var version = (await made.JsonAsync()).GetProperty("id").GetGuid();
        (await lead.PutContentAsync(version, Bytes(1500, 12))).EnsureSuccessStatusCode();
        var set = await lead.DraftAsync(app.World.Case, recipient: "Fourth counsel");
        (await lead.AddAsync(app, set, line, "redacted", "SHELTER")).EnsureSuccessStatusCode();
        (await lead.OnSetAsync(set, "ask")).EnsureSuccessStatusCode();
        (await supervisor.OnSetAsync(set, "release")).EnsureSuccessStatusCode();
        await app.MakeAsync(set, app.World.Supervisor);

        var file = Assert.Single(Files(await lead.GetByteArrayAsync($"/api/v1/release-sets/{set}/content", Ct)), f => f.Key.StartsWith("items/", StringComparison.Ordinal));
        Assert.Equal(Bytes(1500, 12), file.Value);
        Assert.Equal("DISCLOSED_REDACTED", await app.StatusAsync(line));
        Assert.DoesNotContain("DISCLOSED", await app.LedgerAsync(original));
        Assert.Contains("DISCLOSED", await app.LedgerAsync(version));
    }
}
