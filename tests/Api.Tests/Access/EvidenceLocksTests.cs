using System.Net.Http.Json;
using CaseTracker.Api.Tests.Evidence;
using CaseTracker.Api.Tests.Previews;
using CaseTracker.Api.Tests.Support;
using CaseTracker.Domain.Common;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using static CaseTracker.Api.Tests.Evidence.EvidenceSteps;

namespace CaseTracker.Api.Tests.Access;

/// <summary>Row-level security and constraints of the tables of evidence, each with rows in it: an empty table hides nothing.</summary>
public sealed class EvidenceLocksTests(ApiFixture app) : IClassFixture<ApiFixture>
{
    private static readonly string[] Tables =
    [
        "exhibits", "custody_events", "hand_overs", "integrity_incidents", "exhibit_proofs", "admissibility_changes", "evidence_verifications", "evidence_scans", "time_stamps", "time_stamped_items",
        "evidence_previews", "dual_openings",
    ];

    [Fact]
    public async Task The_database_shows_each_row_to_the_team_and_to_nobody_else()
    {
        _ = await FillAsync();
        foreach (var table in Tables)
        {
            Assert.True(await SeenAsync(table, app.World.Lead) > 0, $"{table} has no row to hide");
            foreach (var (why, stranger) in app.World.Outsiders) Assert.True(await SeenAsync(table, stranger) == 0, $"{why} sees {table}");
            Assert.Equal(0L, await SeenAsync(table, null));
        }
    }

    [Fact]
    public async Task The_database_lets_nobody_write_about_a_case_they_do_not_see()
    {
        var id = await FillAsync();
        await using var connection = await app.AsRuntimeAsync(app.World.Colleague);
        foreach (var sql in (string[])[
            "insert into dual_openings (id, exhibit_id, case_id, purpose, asked_by, asked_at, reason, state) values (gen_random_uuid(), $1, $2, 'Open', $3, now(), 'x', 'Asked')",
            "insert into integrity_incidents (id, case_id, exhibit_id, kind, detected_at, source, details, resolution) values (gen_random_uuid(), $2, $1, 'Lost', now(), 'x', '', '')",
            "insert into hand_overs (id, case_id, exhibit_id, from_id, to_id, from_agency, to_agency, purpose, place, seal_number, condition, remarks, offered_at, status, answer) values (gen_random_uuid(), $2, $1, $3, $3, '', '', '', '', '', '', '', now(), 'Declined', '')"])
        {
            await using var command = new NpgsqlCommand(sql, connection) { Parameters = { new() { Value = id }, new() { Value = app.World.Case }, new() { Value = app.World.Colleague.Value } } };
            Assert.Equal("42501", (await Assert.ThrowsAsync<PostgresException>(() => command.ExecuteNonQueryAsync(Ct))).SqlState);
        }
    }

    [Theory]
    [InlineData("update custody_events set place = 'x'")]
    [InlineData("delete from custody_events")]
    [InlineData("update admissibility_changes set reason = 'x'")]
    [InlineData("update evidence_verifications set result = 'Match'")]
    [InlineData("insert into evidence_verifications select * from evidence_verifications")]
    [InlineData("update evidence_scans set state = 'Clean'")]
    [InlineData("insert into evidence_scans select * from evidence_scans")]
    [InlineData("update time_stamps set token = null")]
    [InlineData("update time_stamped_items set sha256 = 'x'")]
    [InlineData("delete from exhibits")]
    public async Task The_role_of_the_application_has_no_right_to(string sql)
    {
        await using var connection = await app.AsRuntimeAsync(app.World.Lead);
        await using var command = new NpgsqlCommand(sql, connection);
        var refused = await Assert.ThrowsAsync<PostgresException>(() => command.ExecuteNonQueryAsync(Ct));
        Assert.Equal(("42501", true), (refused.SqlState, refused.MessageText.StartsWith("permission denied", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("update admissibility_changes set reason = 'x'")]
    [InlineData("update evidence_verifications set result = 'Match'")]
    [InlineData("delete from evidence_scans")]
    [InlineData("update time_stamped_items set sha256 = 'x'")]
    public async Task Not_even_the_owner_can(string sql)
    {
        _ = await FillAsync();
        Assert.Contains("is append-only", (await Assert.ThrowsAsync<PostgresException>(() => app.ExecuteAsync(sql))).MessageText, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("custodian_id = null")]
    [InlineData("custodian_kind = 'Store'")]
    [InlineData("custodian_kind = 'None'")]
    [InlineData("parent_id = id")]
    public async Task An_item_has_exactly_one_custodian_and_is_not_its_own_parent(string change)
    {
        using var lead = await app.AsAsync(app.World.Lead);
        var phone = await lead.PhoneAsync(app.World.Case);
        Assert.Equal("23514", (await Assert.ThrowsAsync<PostgresException>(() => app.ExecuteAsync($"update exhibits set {change} where id = $1", phone))).SqlState);
    }

    [Fact]
    public async Task One_offer_of_an_item_waits_at_a_time_and_one_reference_names_one_item()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        var (phone, other) = (await lead.PhoneAsync(app.World.Case), await lead.PhoneAsync(app.World.Case));
        _ = await lead.OfferAsync(phone, app.World.Investigator);
        foreach (var sql in (string[])[
            "insert into hand_overs (id, case_id, exhibit_id, from_id, to_id, from_agency, to_agency, purpose, place, seal_number, condition, remarks, offered_at, status, answer) select gen_random_uuid(), case_id, exhibit_id, from_id, to_id, '', '', '', '', '', '', '', now(), 'Pending', '' from hand_overs where exhibit_id = $1",
            "update exhibits set reference = (select reference from exhibits where id = $1) where id = $2"])
        {
            object[] values = sql.Contains("$2", StringComparison.Ordinal) ? [phone, other] : [phone];
            Assert.Equal("23505", (await Assert.ThrowsAsync<PostgresException>(() => app.ExecuteAsync(sql, values))).SqlState);
        }
    }

    /// <returns>An item of which every table of evidence says something.</returns>
    private async Task<Guid> FillAsync()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        var id = await app.ScannedAsync(lead, PreviewSteps.Pdf);
        _ = await lead.GetByteArrayAsync($"/api/v1/evidence/{id}/content", Ct);
        _ = await lead.OfferAsync(id, app.World.Investigator);
        (await lead.AskAsync(id)).EnsureSuccessStatusCode();
        await app.MarkAsync(id, "CSAM");
        (await lead.AskOpeningAsync(id)).EnsureSuccessStatusCode();
        await app.ExecuteAsync("insert into admissibility_changes (exhibit_id, sequence, case_id, \"from\", \"to\", decided_on, reason, authority, decided_by, recorded_at) values ($1, 1, $2, 'Untested', 'Challenged', '2026-02-03', '', '', $3, now())", id, app.World.Case, app.World.Lead.Value);
        await app.ExecuteAsync("select app.raise_incident(gen_random_uuid(), $1, 'Lost', 'test', '', 'test', now())", id);
        await app.ExecuteAsync("select app.queue_content_stamps(now())");
        var suspect = (await (await lead.PostAsJsonAsync($"/api/v1/cases/{app.World.Case}/suspects", new { kind = "person", name = "A suspect", role = "RECRUITER" }, Ct)).JsonAsync()).GetProperty("id").GetGuid();
        (await lead.PostAsJsonAsync($"/api/v1/cases/{app.World.Case}/counts", new { suspectId = suspect, offence = "Trafficking", legalBasis = "s. 232", particulars = "" }, Ct)).EnsureSuccessStatusCode();
        await app.ExecuteAsync("insert into exhibit_proofs (exhibit_id, count_id, element, case_id, note, linked_by, linked_at) select $1, id, 'Act', case_id, '', $2, now() from counts where suspect_id = $3", id, app.World.Lead.Value, suspect);
        return id;
    }

    private async Task<long> SeenAsync(string table, UserId? user)
    {
        await using var connection = await app.AsRuntimeAsync(user);
        await using var count = new NpgsqlCommand($"select count(*) from {table}", connection);
        return (long)(await count.ExecuteScalarAsync(Ct))!;
    }
}
