using CaseTracker.Api.Tests.Support;
using CaseTracker.Application.Abstractions;
using CaseTracker.Domain.Common;
using Microsoft.Extensions.DependencyInjection;

namespace CaseTracker.Api.Tests.Dashboards;

/// <summary>Made-up cases in twenty units, with interviews, special measures and proposals beside what every made-up case has; the dashboard of unit V02 is looked at.</summary>
public sealed class CaseloadFixture(TestDatabase database) : ApiFixture(database), IAsyncLifetime
{
    private const string Unit = "(select id from units where code = 'V02')";

    public UserId VolumeSupervisor { get; private set; }

    async ValueTask IAsyncLifetime.InitializeAsync()
    {
        await InitializeAsync();
        _ = VolumeOf(await Services.GetRequiredService<IVolumeSeeder>().SeedAsync(400, 11, CancellationToken.None));
        VolumeSupervisor = new UserId(await ScalarAsync<Guid>("select id from staff where user_name = 'v02-supervisor'"));
        await ExecuteAsync($"update cases set unit_id = {Unit} where lead_id in (select id from staff where user_name like 'v03-%') and not restricted"); // a unit of some size
        await ExecuteAsync("""
            insert into hearings (id, case_id, court, kind, recorded_at, room, starts_at, status, time_zone, with_victims)
            select gen_random_uuid(), c.id, 'Court', 'TRIAL', now(), '', now() + interval '40 days', 'Fixed', 'Europe/Berlin', true from cases c
            """);
        await ExecuteAsync("""
            insert into special_measures (id, case_id, victim_id, hearing_id, measure, status, eligible_on, assessed_on, applied_on, decision, decided_on, not_used_reason, details, recorded_at)
            select gen_random_uuid(), v.case_id, v.id, h.id, 'LIVE_LINK', (array['Eligible', 'Applied', 'Granted', 'Refused', 'Used'])[n % 5 + 1], '2026-01-01', '2026-01-01',
                   case when n % 5 > 0 then date '2026-01-02' end, (array[null, null, 'Granted', 'Refused', 'PartlyGranted'])[n % 5 + 1], null, '', ''::bytea, now()
            from (select v.*, row_number() over (order by v.id)::int as n from victims v) v join hearings h on h.case_id = v.case_id
            """);
        await ExecuteAsync("""
            insert into interviews (id, case_id, victim_id, number, kind, planned_for, purpose, details, gender_preferred, interpreter_checked, interpreter_language, justified, recorded_at, recorded_by)
            select gen_random_uuid(), v.case_id, v.id, i, case when i = 4 then 'CONFRONTATION' else 'INTERVIEW' end, now() - interval '10 days', 'FIRST', ''::bytea, '', true, '', true, now(), c.lead_id
            from (select v.*, row_number() over (order by v.id)::int as n from victims v) v join cases c on c.id = v.case_id, generate_series(1, n % 6) as i
            """);
        await ExecuteAsync("""
            insert into interview_outcomes (id, case_id, victim_id, interview_id, held, held_at, not_held_reason, breaks, support_person, details, recorded_at, recorded_by)
            select gen_random_uuid(), i.case_id, i.victim_id, i.id, i.number <> 2 or i.victim_id::text < '8', now() - interval '9 days', '', 0, false, ''::bytea, now(), i.recorded_by from interviews i
            """);
        await ExecuteAsync("update deadlines set rule_id = 'ECHR-5-3' where id in (select id from deadlines where status = 'Running' order by id limit 60)");
        await ExecuteAsync("update protection_measures set expires_on = current_date + (row_number % 60)::int - 10 from (select id as m, row_number() over (order by id) from protection_measures where status = 'Granted') n where id = n.m");
        await ExecuteAsync("update deadlines set due_on = current_date - 3 where id in (select id from deadlines where status = 'Running' order by id desc limit 60)");
        await ExecuteAsync("update staff set disabled_at = now() where user_name in ('v02-prosecutor1', 'v02-prosecutor2', 'v02-prosecutor3', 'v03-prosecutor1')");
        await ExecuteAsync("""
            insert into case_strategies (id, case_id, number, state, text, victim_independent, written_at, written_by, answer)
            select gen_random_uuid(), c.id, i, case when i = 1 then 'Overtaken' else 'Proposed' end, 'By the records alone', true, now(), c.lead_id, '' from cases c, generate_series(1, 2) as i
            """);
        await ExecuteAsync("""
            insert into blockages (id, case_id, suspect_id, reason_code, note, since, expected_by, recorded_at, recorded_by, ended_on, end_note)
            select gen_random_uuid(), c.id, null, r, '', current_date - 30, current_date - 5, now(), c.lead_id, case when r = 'COURT_DATE' then current_date end, ''
            from (select *, row_number() over (order by id) as n from cases) c, unnest(array['EXPERT_REPORT', 'COURT_DATE', 'MLA_ANSWER']) as r where c.n % 3 > 0
            """);
        await ExecuteAsync("update cases set restricted = true where id in (select id from cases where unit_id = (select id from units where code = 'V02') order by id limit 3)");
    }

    private static SeededVolume VolumeOf(Result<SeededVolume> made) => made.Refusal is { } refusal ? throw new InvalidOperationException(refusal.Code) : made.Value;
}
