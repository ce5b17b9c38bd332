using CaseTracker.Api.Tests.Support;
using Npgsql;

namespace CaseTracker.Api.Tests.Counts;

/// <summary>What the database refuses whoever asks, the owner of the tables included.</summary>
public sealed class ChargeLocksTests(ApiFixture app) : IClassFixture<ApiFixture>
{
    [Fact]
    public async Task No_charge_leaves_trafficking_alone()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        var id = await TestWorld.OpenCaseAsync(lead, "Operation Wall");
        var count = await lead.LaidAsync(id, await lead.SuspectAsync(id), await app.OffenceAsync("EX-THB-LABOUR"));
        var (procuring, slavery) = (await app.OffenceAsync("EX-PROCURING"), await app.OffenceAsync("EX-SLAVERY"));
        await RefusedAsync("update counts set offence_id = $2, last_change = 1 where id = $1", count, slavery);
        await RefusedAsync("update counts set offence = 'Theft' where id = $1", count);
        await RefusedAsync($"with line as ({Line("Amended")}) update counts set offence_id = $2, last_change = 1 where id = $1", count, procuring);
        await RefusedAsync($"with line as ({Line("Withdrawn")}) update counts set withdrawn_at = now(), last_change = 1 where id = $1 and $2::uuid is not null", count, procuring);
        Assert.Equal(1, await app.ExecuteAsync($"with line as ({Line("Amended")}) update counts set offence_id = $2, last_change = 1 where id = $1", count, slavery));
    }

    [Fact]
    public async Task What_was_asked_stays_as_it_was_asked_and_nobody_answers_themselves()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        var id = await TestWorld.OpenCaseAsync(lead, "Operation Record");
        var count = await lead.LaidAsync(id, await lead.SuspectAsync(id), await app.OffenceAsync("EX-THB-LABOUR"));
        await (await lead.ChangeAsync(id, count, await app.OffenceAsync("EX-SLAVERY"), gap: "")).HoldsAsync();
        var proposal = await (await lead.ChangeAsync(id, count, await app.OffenceAsync("EX-PROCURING"))).ProposalAsync();

        await RefusedAsync("update charge_proposals set reason = 'another' where id = $1", proposal);
        Assert.Equal("23514", (await Assert.ThrowsAsync<PostgresException>(() => app.ExecuteAsync("update charge_proposals set state = 'Approved', answered_by = asked_by where id = $1", proposal))).SqlState);
        await RefusedAsync("delete from charge_proposals where id = $1", proposal);
        await RefusedAsync("update charge_changes set reason = '' where count_id = $1", count);
        await RefusedAsync("delete from charge_changes where count_id = $1", count);
        await RefusedAsync("delete from counts where id = $1", count);
    }

    [Fact]
    public async Task No_version_of_an_offence_is_ever_rewritten()
    {
        foreach (var attack in (string[])["update offence_editions set iccs = '0302' where code = 'EX-SLAVERY'", "update offence_editions set maximum_months = 6", "delete from offence_editions", "truncate offence_editions cascade"])
            await RefusedAsync(attack);
    }

    private async Task RefusedAsync(string sql, params object[] values) => Assert.Equal("42501", (await Assert.ThrowsAsync<PostgresException>(() => app.ExecuteAsync(sql, values))).SqlState);

    private static string Line(string act) =>
        $"""
        insert into charge_changes (id, case_id, count_id, number, act, from_offence, from_legal_basis, to_offence, to_legal_basis, reason_code, reason, by, at, to_offence_id)
        select gen_random_uuid(), c.case_id, c.id, 1, '{act}', '', '', '', '', 'OTHER', '', (select lead_id from cases where id = c.case_id), now(), $2 from counts c where c.id = $1
        """;
}
