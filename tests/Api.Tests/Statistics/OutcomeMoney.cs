using CaseTracker.Api.Tests.Support;

namespace CaseTracker.Api.Tests.Statistics;

/// <summary>
/// What the world of <see cref="OutcomeWorld"/> gained and got back, counted by hand; <c>n</c> is the number of a case. Unit A, forced labour: 1 to 15 have a woman as suspect, 1 to 20 a financial
/// investigation and a benefit of 1,000; 13 to 20 bring 100 by sentence, of which an asset of 13 stands for the same 100; assets of 1 to 4 bring 50 without a conviction: 1,000 of
/// 20,000 from 12 cases. 1 to 30 are entitled, 31 to 35 not; 1 to 22 claim, 1 to 11 are awarded 100. 40 requests, the first 20 to RO by EIO, the rest to MD: 1 to 28 are acknowledged after n mod 5 days, 1 to 14
/// answered after 10 + n, due after 20; 40 is withdrawn. Unit B: 101 to 112 have a woman, 101 to 111 claim without an assessment. The restricted ones have all of it and must be in no number.
/// </summary>
internal static class OutcomeMoney
{
    internal static async Task MakeAsync(ApiFixture app)
    {
        await app.ExecuteAsync("""
            create view of_world as select c.id, s.id as suspect_id, v.id as victim_id, c.restricted, substr(c.reference, 8)::integer as n
            from cases c join suspects s on s.case_id = c.id join victims v on v.case_id = c.id where c.reference ~ '^[AB]-2025-'
            """);
        await app.ExecuteAsync("update suspects s set sex = case when w.n <= 15 or w.n between 101 and 112 or w.restricted then 'Feminine' else 'Masculine' end from of_world w where w.suspect_id = s.id");
        await app.ExecuteAsync("""
            insert into financial_investigations (id, case_id, number, opened_on, enquiries, note, recorded_by, recorded_at, outcome, closing_note)
            select gen_random_uuid(), id, 1, '2025-03-01', '{BANK_RECORDS}', '', $1, now(), '', '' from of_world where n <= 20 or restricted
            """, app.World.Lead.Value);
        await app.ExecuteAsync("""
            insert into benefit_estimates (id, case_id, number, amount, currency, method, gained_from, gained_until, explanation, estimated_on, recorded_by, recorded_at)
            select gen_random_uuid(), id, e.number, e.amount, 'EUR', 'UNPAID_WAGES', '2024-01-01', '2024-12-31', '', '2025-03-01', $1, now()
            from of_world cross join lateral (values (1, 9999), (2, case when restricted then 1000000 else 1000 end)) e (number, amount) where n <= 20 or restricted
            """, app.World.Lead.Value);
        await app.ExecuteAsync("""
            insert into enforcement_steps (id, case_id, suspect_id, sentence_id, kind, done_on, amount, currency, note, recorded_by, recorded_at)
            select gen_random_uuid(), w.id, w.suspect_id, s.id, 'CONFISCATION_REALISED', '2025-10-01', 100, 'EUR', '', $1, now() from of_world w join sentences s on s.case_id = w.id where w.n between 13 and 20
            """, app.World.Lead.Value);
        await app.ExecuteAsync("""
            with made as (
                insert into assets (id, case_id, number, kind, description, value, currency, held_by, recorded_by, recorded_at, state, state_on, steps, basis)
                select gen_random_uuid(), id, 1, 'CASH', 'Cash', null, 'EUR', '', $1, now(), 'REALISED', '2025-10-02', 1, case n when 13 then 'EXTENDED' else 'NON_CONVICTION' end from of_world where n <= 4 or n = 13 or restricted
                returning id, case_id)
            insert into asset_steps (id, case_id, asset_id, number, measure, done_on, amount, basis, disposition, enforcement_step_id, note, recorded_by, recorded_at)
            select gen_random_uuid(), m.case_id, m.id, 1, 'REALISED', '2025-10-02', case when e.id is null then 50 else 100 end, '', 'STATE_BUDGET', e.id, '', $1, now() from made m left join enforcement_steps e on e.case_id = m.case_id
            """, app.World.Lead.Value);
        await CompensateAsync(app);
        await AskAsync(app);
    }

    private static async Task CompensateAsync(ApiFixture app)
    {
        await app.ExecuteAsync("""
            insert into entitlements (id, case_id, victim_id, number, answer, ground, assessed_on, details, recorded_by, recorded_at)
            select gen_random_uuid(), id, victim_id, e.number, e.answer, 'LAW_UNCLEAR', '2025-03-01', ''::bytea, $1, now()
            from of_world cross join lateral (values (1, 'OPEN'), (2, case when n <= 30 or restricted then 'ENTITLED' else 'NOT_ENTITLED' end)) e (number, answer) where n <= 35 or restricted
            """, app.World.Lead.Value);
        await app.ExecuteAsync("""
            with filed as (
                insert into compensation_claims (id, case_id, victim_id, number, route, currency, victim_is_party, filed_on, outcome, decided_on, decisions, details, recorded_by, recorded_at)
                select gen_random_uuid(), id, victim_id, 1, 'STATE_FUND', 'EUR', false, '2025-06-01', case when n <= 11 then 'AWARDED' else '' end, case when n <= 11 then '2025-07-01'::date end, 0, ''::bytea, $1, now()
                from of_world where n <= 22 or n between 101 and 111 or restricted returning id, case_id, outcome)
            insert into compensation_heads (id, case_id, claim_id, head, claimed, awarded, paid) select gen_random_uuid(), case_id, id, 'MEDICAL', 200, case outcome when 'AWARDED' then 100 else 0 end, 0 from filed
            """, app.World.Lead.Value);
    }

    private static async Task AskAsync(ApiFixture app) => await app.ExecuteAsync("""
        with asked as (
            select gen_random_uuid() as request, w.*, x.state, x.ended, x.acknowledged from of_world w cross join lateral (
                select case when n <= 14 or restricted then 'COMPLETE' when n = 40 then 'WITHDRAWN' when n <= 28 then 'ACKNOWLEDGED' else 'SENT' end as state, date '2025-02-10' + n % 5 as acknowledged,
                    case when n <= 14 then date '2025-02-10' + 10 + n when n = 40 then date '2025-04-01' when restricted then date '2025-02-11' end as ended) x
            where n <= 40 or restricted),
        made as (
            insert into assistance_requests (id, case_id, number, instrument, country, channel, authority, reference, asked, sent_on, due_by, recorded_by, recorded_at, state, state_on, steps, acknowledged_on, ended_on)
            select request, id, 1, case when n <= 20 then 'EIO' else 'MLA_REQUEST' end, case when n <= 20 then 'RO' else 'MD' end, 'DIRECT', '', '', 'Records', '2025-02-10', '2025-03-02', $1, now(), state,
                coalesce(ended, case when n <= 28 then acknowledged else date '2025-02-10' end), 1, case when n <= 28 or restricted then acknowledged end, ended from asked)
        insert into assistance_steps (id, case_id, request_id, number, kind, happened_on, ground, note, recorded_by, recorded_at)
        select gen_random_uuid(), id, request, 1, state, coalesce(ended, case when n <= 28 then acknowledged else date '2025-02-10' end), '', '', $1, now() from asked
        """, app.World.Lead.Value);
}
