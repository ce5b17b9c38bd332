using CaseTracker.Api.Tests.Support;
using CaseTracker.Infrastructure.EvidenceStore;
using CaseTracker.Infrastructure.Integrity;
using Microsoft.Extensions.DependencyInjection;
using static CaseTracker.Api.Tests.Evidence.EvidenceSteps;

namespace CaseTracker.Api.Tests.Evidence;

public sealed class IntegrityTests(TwoPlacesFixture app) : IClassFixture<TwoPlacesFixture>
{
    private const string Latest = "select result from evidence_verifications where exhibit_id = $1 and copy = $2 order by checked_at desc, id desc limit 1";

    [Fact]
    public async Task A_whole_download_is_recorded_as_a_comparison_and_a_part_of_it_is_not()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        var id = await lead.FileAsync(app.World.Case, Bytes(2_500_000));
        using var range = new HttpRequestMessage(HttpMethod.Get, $"/api/v1/evidence/{id}/content") { Headers = { Range = new(5, 10) } };
        _ = await lead.SendAsync(range, Ct);
        Assert.Equal(0L, await CountAsync(id));
        _ = await lead.GetByteArrayAsync($"/api/v1/evidence/{id}/content", Ct);

        Assert.Equal(1L, await app.ScalarAsync<long>(
            "select count(*) from evidence_verifications where exhibit_id = $1 and result = 'Match' and occasion = 'Download' and copy = 'main' and actor_id = $2 and measured_sha256 = $3",
            id, app.World.Lead.Value, Sha256(Bytes(2_500_000))));
        var state = (await lead.GetEvidenceAsync(id)).GetProperty("content").GetProperty("state");
        Assert.Equal(("match", "notScanned"), (state.GetProperty("verified").GetString(), state.GetProperty("malware").GetString()));
    }

    [Fact]
    public async Task A_damaged_copy_does_not_stop_a_download_and_raises_one_alarm()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        var id = await lead.FileAsync(app.World.Case, Bytes(2_500_000));
        FlipByte(await app.FileInAsync("main", id), 1_500_000);
        for (var i = 0; i < 2; i++) Assert.Equal(Bytes(2_500_000), await lead.GetByteArrayAsync($"/api/v1/evidence/{id}/content", Ct));

        Assert.Equal(("Mismatch", "Match"), (await app.ScalarAsync<string>(Latest, id, "main"), await app.ScalarAsync<string>(Latest, id, "second")));
        foreach (var person in new[] { app.World.Lead, app.World.Supervisor }) Assert.Equal(1L, await ToldAsync(id, person.Value));
        Assert.Equal(0L, await ToldAsync(id, app.World.StrangerSupervisor.Value));
        Assert.Equal(1L, await app.ScalarAsync<long>("select count(*) from audit.entries where use_case = 'VerifyContent' and object_id = $1 and fields = array['main.Mismatch'] and actor is null", id));
        // Never stops recording: another item is received and this one edited as ever.
        _ = await lead.FileAsync(app.World.Case, Bytes(10));
    }

    [Fact]
    public async Task The_scrub_compares_both_copies_of_what_is_due_and_two_instances_do_not_do_it_twice()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        var (whole, cut, gone) = (await lead.FileAsync(app.World.Case, Bytes(2_000_000)), await lead.FileAsync(app.World.Case, Bytes(2_000_000)), await lead.FileAsync(app.World.Case, Bytes(50)));
        await using (var file = File.OpenWrite(await app.FileInAsync("second", cut))) file.SetLength(1_000_000);
        File.Delete(await app.FileInAsync("main", gone));
        var scrub = app.Services.GetRequiredService<Scrub>();
        _ = await scrub.RunAsync(Ct);
        Assert.Equal(0L, await CountAsync(whole)); // measured at intake a moment ago

        app.Clock.Advance(TimeSpan.FromDays(6.5));
        var done = await Task.WhenAll(scrub.RunAsync(Ct), scrub.RunAsync(Ct));
        foreach (var id in new[] { whole, cut, gone })
            Assert.Equal(2L, await app.ScalarAsync<long>("select count(*) from evidence_verifications where exhibit_id = $1 and occasion = 'Scrub'", id));
        Assert.True(done.Sum() >= 6);
        Assert.Equal(("Match", "Truncated"), (await app.ScalarAsync<string>(Latest, whole, "second"), await app.ScalarAsync<string>(Latest, cut, "second")));
        Assert.Equal(("Missing", 1L), (await app.ScalarAsync<string>(Latest, gone, "main"), await ToldAsync(gone, app.World.Supervisor.Value)));

        // Begun again it finds nothing to do until they are due again: what is done is recorded.
        Assert.Equal(0, await scrub.RunAsync(Ct));
    }

    [Fact]
    public async Task The_command_line_names_the_bad_copy_and_records_what_it_found()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        var id = await lead.FileAsync(app.World.Case, Bytes(100));
        FlipByte(await app.FileInAsync("second", id), 70);

        var report = await EvidenceVerification.RunAsync(app.Services, Ct);

        var bad = Assert.Single(report.Bad, b => b.EvidenceId == id);
        Assert.Equal(("altered", "second"), (bad.Problem, bad.Copy));
        Assert.Equal(("Mismatch", "Match"), (await app.ScalarAsync<string>(Latest, id, "second"), await app.ScalarAsync<string>(Latest, id, "main")));
    }

    [Fact]
    public async Task The_record_is_seen_with_its_case_only_and_nobody_changes_it()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        var id = await lead.FileAsync(app.World.Case, Bytes(100));
        _ = await lead.GetByteArrayAsync($"/api/v1/evidence/{id}/content", Ct);
        foreach (var act in new[] { "update evidence_verifications set result = 'Match'", "delete from evidence_verifications", "truncate evidence_scans, evidence_verifications" })
            Assert.Equal("42501", (await Assert.ThrowsAsync<Npgsql.PostgresException>(() => app.ExecuteAsync(act))).SqlState);
        await using var runtime = app.Services.GetRequiredService<Npgsql.NpgsqlDataSource>().CreateCommand("select count(*) from evidence_verifications");
        Assert.Equal(0L, await runtime.ExecuteScalarAsync(Ct));
        await using var forged = app.Services.GetRequiredService<Npgsql.NpgsqlDataSource>().CreateCommand(
            "insert into evidence_scans (id, exhibit_id, case_id, state, signature, scanner_version, checked_at) values (gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), 'Clean', '', '', now())");
        Assert.Equal("42501", (await Assert.ThrowsAsync<Npgsql.PostgresException>(() => forged.ExecuteNonQueryAsync(Ct))).SqlState);
    }

    private Task<long> CountAsync(Guid id) => app.ScalarAsync<long>("select count(*) from evidence_verifications where exhibit_id = $1", id);

    private Task<long> ToldAsync(Guid id, Guid person) => app.ScalarAsync<long>("select count(*) from notifications where user_id = $2 and link = '/evidence/' || $1::text", id, person);
}
