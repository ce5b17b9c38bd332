using System.Net;
using System.Text.Json;
using CaseTracker.Api.Tests.Support;
using CaseTracker.Domain.Common;

namespace CaseTracker.Api.Tests.Dashboards;

/// <summary>Every number of the dashboard, and the list behind it, against a count that was written without it.</summary>
public sealed class CaseloadTests(CaseloadFixture app) : IClassFixture<CaseloadFixture>
{
    private const string Mine = "cases c join units u on u.id = c.unit_id where u.code = 'V02' and not c.restricted and c.stage <> 'CLOSED'";

    /// <summary>The figure, and how it is counted over the open cases <c>c</c>.</summary>
    public static TheoryData<string, string> Figures => new()
    {
        { "overdue", "select count(*) from deadlines d where d.case_id = c.id and d.status = 'Running' and d.kind <> 'Minimum' and d.due_on < @today" },
        { "due-soon", "select count(*) from deadlines d where d.case_id = c.id and d.status = 'Running' and d.kind <> 'Minimum' and d.due_on >= @today and d.due_on <= @today + 7" },
        { "custody", "select count(*) from deadlines d where d.case_id = c.id and d.status = 'Running' and d.kind <> 'Minimum' and d.rule_id ~ '^(DE-STPO-121|ECHR-5-3|EW-CTL-(112|CC|EW|SUM)|RO-CPP-233|US-STA-90)$'" },
        {
            "stuck", """
            select (c.stage not in ('SUSPENDED', 'TRANSFERRED_ABROAD', 'JOINED', 'FINAL', 'ENFORCEMENT', 'POST_CASE')
                and not exists (select 1 from chronology x where x.case_id = c.id and x.recorded_at >= now() - interval '61 days')
                and not exists (select 1 from exhibits x where x.case_id = c.id and x.recorded_at >= now() - interval '61 days')
                and not exists (select 1 from stage_changes x where x.case_id = c.id and x.at >= now() - interval '61 days'))::int::bigint
            """
        },
        { "standstills", "select count(*) from blockages b where b.case_id = c.id and b.ended_on is null" },
        { "unassigned", "select count(*) from staff s where s.id = c.lead_id and c.stage = 'INTAKE' and (s.disabled_at is not null or not 'prosecutor' = any (s.roles))" },
        { "approvals", "select (select count(*) from charge_proposals p where p.case_id = c.id and p.state = 'Waiting') + (select count(*) from case_strategies s where s.case_id = c.id and s.state = 'Proposed') + (select count(*) from settlements s where s.case_id = c.id and s.state = 'Waiting')" },
        { "protection", "select count(*) from protection_measures p where p.case_id = c.id and p.status in ('Granted', 'PartlyGranted') and p.expires_on >= @today and p.expires_on <= @today + 30" },
        { "measures-eligible", "select count(*) from special_measures m where m.case_id = c.id" },
        { "measures-applied", "select count(*) from special_measures m where m.case_id = c.id and m.applied_on is not null" },
        { "measures-granted", "select count(*) from special_measures m where m.case_id = c.id and m.decision in ('Granted', 'PartlyGranted')" },
        { "measures-used", "select count(*) from special_measures m where m.case_id = c.id and m.status = 'Used'" },
        { "heard-too-often", "select count(*) from victims v where v.case_id = c.id and (select count(*) from interviews i where i.victim_id = v.id and i.kind <> 'CONFRONTATION' and exists (select 1 from interview_outcomes o where o.interview_id = i.id and o.held)) > 2" },
        { "confrontations", "select count(*) from interviews i where i.case_id = c.id and i.kind = 'CONFRONTATION' and exists (select 1 from interview_outcomes o where o.interview_id = i.id and o.held)" },
    };

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Figures))]
    public async Task Each_figure_is_what_a_count_of_its_own_says_and_its_list_is_the_cases_that_make_it_up(string figure, string counted)
    {
        var view = await GetAsync("");
        var today = $"date '{view.GetProperty("asOf").GetString()}'";
        var sum = counted.Replace("@today", today, StringComparison.Ordinal);
        var expected = await app.ScalarAsync<long>($"select coalesce(sum(n), 0)::bigint from (select ({sum}) as n from {Mine}) x");

        var shown = view.GetProperty("figures").EnumerateArray().Single(f => f.GetProperty("key").GetString() == figure);
        Assert.Equal(expected, shown.GetProperty("total").GetInt64());
        Assert.Equal(await app.ScalarAsync<long>($"select count(*) from (select ({sum}) as n from {Mine}) x where n > 0"), shown.GetProperty("cases").GetInt64());
        var lines = (await GetAsync($"/cases?figure={figure}")).GetProperty("items").EnumerateArray().ToList();
        Assert.Equal((shown.GetProperty("cases").GetInt64(), expected), (lines.Count, lines.Sum(l => l.GetProperty("count").GetInt64())));
    }

    [Fact]
    public async Task The_figures_of_this_world_are_not_all_nought()
    {
        var nought = (await GetAsync("")).GetProperty("figures").EnumerateArray().Where(f => f.GetProperty("total").GetInt64() == 0).Select(f => f.GetProperty("key").GetString());
        Assert.Empty(nought);
    }

    [Fact]
    public async Task Stages_leads_ages_forms_and_the_heat_map_count_the_same_cases()
    {
        var view = await GetAsync("");
        var open = await app.ScalarAsync<long>($"select count(*) from {Mine}");

        Assert.Equal(open, view.GetProperty("openCases").GetInt64());
        Assert.Equal(open, Sum(view, "byStage", "cases"));
        Assert.Equal(open, Sum(view, "ages", "cases"));
        Assert.Equal(open, Sum(view, "byLead", "openCases"));
        Assert.Equal(open, view.GetProperty("heatMap").EnumerateArray().Sum(row => row.GetProperty("cases").EnumerateArray().Sum(c => c.GetInt64())));
        foreach (var row in view.GetProperty("byStage").EnumerateArray())
            Assert.Equal(await app.ScalarAsync<long>($"select count(*) from {Mine} and c.stage = $1", row.GetProperty("stage").GetString()!), row.GetProperty("cases").GetInt64());
        foreach (var row in view.GetProperty("byForm").EnumerateArray())
            Assert.Equal(await app.ScalarAsync<long>($"select count(*) from {Mine} and $1 = any (c.exploitation)", row.GetProperty("form").GetString()!), row.GetProperty("cases").GetInt64());
        foreach (var row in view.GetProperty("byLead").EnumerateArray())
            Assert.Equal(await app.ScalarAsync<long>($"select count(*) from {Mine} and c.lead_id = $1", row.GetProperty("leadId").GetGuid()), row.GetProperty("openCases").GetInt64());
        Assert.Equal(await app.ScalarAsync<long>($"select count(*) from {Mine} and current_date - c.opened_on > 729"), view.GetProperty("ages")[4].GetProperty("cases").GetInt64());
        Assert.Equal(
            await app.ScalarAsync<long>($"select count(*) from {Mine} and (select max(at) from stage_changes s where s.case_id = c.id) < now() - interval '365 days'"),
            view.GetProperty("heatMap").EnumerateArray().Sum(row => row.GetProperty("cases")[4].GetInt64()));
        Assert.Equal(
            await app.ScalarAsync<int>($"select percentile_disc(0.9) within group (order by c.first_prosecutor_advice_on - c.first_report_on) from {Mine}"), view.GetProperty("daysToAdvice").GetProperty("p90").GetInt32());
    }

    [Fact]
    public async Task A_quarter_counts_what_came_and_went_in_it()
    {
        var last = (await GetAsync("")).GetProperty("lastQuarter");
        var (from, until) = (last.GetProperty("from").GetString(), last.GetProperty("until").GetString());
        const string unit = "cases c join units u on u.id = c.unit_id where u.code = 'V02' and not c.restricted";

        Assert.Equal(await app.ScalarAsync<long>($"select count(*) from {unit} and c.opened_on between '{from}' and '{until}'"), last.GetProperty("opened").GetInt64());
        foreach (var (stage, name) in ((string, string)[])[("CHARGED", "charged"), ("CLOSED", "closed")])
            Assert.Equal(
                await app.ScalarAsync<long>($"select count(*) from {unit} and exists (select 1 from stage_changes s where s.case_id = c.id and s.\"to\" = '{stage}' and (s.at at time zone u.time_zone)::date between '{from}' and '{until}')"),
                last.GetProperty(name).GetInt64());
        Assert.Equal(
            await app.ScalarAsync<long>($"select count(*) from {unit} and c.opened_on <= '{until}' and not exists (select 1 from stage_changes s where s.case_id = c.id and s.\"to\" = 'CLOSED' and (s.at at time zone u.time_zone)::date <= '{until}')"),
            last.GetProperty("openAtEnd").GetInt64());
        Assert.True(last.GetProperty("openAtEnd").GetInt64() > 0);
    }

    [Fact]
    public async Task A_filter_leaves_its_cases_everywhere()
    {
        var lead = (await GetAsync("")).GetProperty("byLead")[0].GetProperty("leadId").GetGuid();
        var view = await GetAsync($"?lead={lead}&age=over-2-years");
        var expected = await app.ScalarAsync<long>($"select count(*) from {Mine} and c.lead_id = $1 and current_date - c.opened_on > 729", lead);

        Assert.Equal(expected, view.GetProperty("openCases").GetInt64());
        Assert.Equal(expected, (await GetAsync($"/cases?lead={lead}&age=over-2-years")).GetProperty("items").GetArrayLength());
        Assert.InRange(expected, 1, await app.ScalarAsync<long>($"select count(*) from {Mine}") - 1);
    }

    private async Task<JsonElement> GetAsync(string path)
    {
        using var supervisor = await app.AsAsync(app.VolumeSupervisor);
        return await (await supervisor.GetAsync($"/api/v1/dashboards/caseload{path}", Ct)).JsonAsync();
    }

    private static long Sum(JsonElement view, string list, string of) => view.GetProperty(list).EnumerateArray().Sum(row => row.GetProperty(of).GetInt64());
}
