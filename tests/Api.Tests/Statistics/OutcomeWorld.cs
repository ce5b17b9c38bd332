using CaseTracker.Api.Tests.Support;

namespace CaseTracker.Api.Tests.Statistics;

/// <summary>
/// Cases of 2025, counted by hand. Forced labour, unit A, first quarter: 40 cases, each with a victim and a suspect charged in free words. 12 counts are dropped;
/// of the other 28 a court convicts, 14 of them by settlement, and each gets 24 months, of which those 14 serve none. Sexual exploitation, unit B, second quarter:
/// 30 the same way, 5 dropped, nobody decided. And 15 restricted ones that must be in no number.
/// </summary>
internal static class OutcomeWorld
{
    internal static async Task MakeAsync(ApiFixture app)
    {
        await OpenAsync(app, "A", "ForcedLabour", "2025-02-10", 1, 40, dropped: 12, restricted: false);
        await OpenAsync(app, "B", "SexualExploitation", "2025-05-10", 101, 30, dropped: 5, restricted: false);
        await OpenAsync(app, "B", "SexualExploitation", "2025-05-10", 201, 15, dropped: 0, restricted: true);
        await app.ExecuteAsync("""
            insert into count_verdicts (id, case_id, count_id, number, verdict, basis, court, decided_on, note, recorded_by, recorded_at)
            select gen_random_uuid(), k.case_id, k.id, 1, 'CONVICTED_AS_CHARGED', case when substr(c.reference, 8)::integer <= 26 then 'SETTLEMENT' else 'TRIAL' end, 'Court', '2025-08-20', '', $1, now()
            from counts k join cases c on c.id = k.case_id where c.reference like 'A-2025-%' and k.withdrawn_at is null
            """, app.World.Lead.Value);
        await app.ExecuteAsync("""
            with passed as (
                insert into sentences (id, case_id, suspect_id, number, decided_on, court, count_ids, set_off_months, note, recorded_by, recorded_at)
                select gen_random_uuid(), k.case_id, k.suspect_id, 1, '2025-09-20', 'Court', array[k.id], 0, '', $1, now() from counts k join count_verdicts v on v.count_id = k.id returning id, case_id)
            insert into sentence_parts (sentence_id, sequence, kind, months, suspended_months, amount, currency)
            select p.id, 1, case when v.basis = 'SETTLEMENT' then 'SUSPENDED' else 'IMPRISONMENT' end, 24, case when v.basis = 'SETTLEMENT' then 24 else 0 end, null, ''
            from passed p join count_verdicts v on v.case_id = p.case_id
            """, app.World.Lead.Value);
    }

    /// <param name="first">Number of the first case.</param>
    internal static async Task OpenAsync(ApiFixture app, string unit, string form, string day, int first, int cases, int dropped, bool restricted)
    {
        var (made, on) = (DateTimeOffset.Parse($"{day}T12:00:00Z", System.Globalization.CultureInfo.InvariantCulture), DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture));
        await app.ExecuteAsync("""
            insert into cases (id, unit_id, reference, title, stage, lead_id, opened_on, recorded_at, detection_mode, exploitation, restricted, first_report_on, first_prosecutor_advice_on)
            select gen_random_uuid(), u.id, u.code || '-2025-' || lpad(n::text, 4, '0'), 'Case', 'CHARGED', $1, $2, $3, 'PROACTIVE', array[$4], $5, $2::date - 10, $2::date - 10 + n % 4
            from units u, generate_series($7::integer, $7::integer + $8::integer - 1) n where u.code = $6
            """, app.World.Lead.Value, on, made, form, restricted, unit, first, cases);
        await app.ExecuteAsync("""
            insert into stage_changes (case_id, sequence, "from", "to", at, by, reason)
            select c.id, s.number, s.before, s.after, $1, c.lead_id, '' from cases c, (values (1, null, 'INTAKE'), (2, 'INTAKE', 'INVESTIGATION'), (3, 'INVESTIGATION', 'CHARGED')) s (number, before, after)
            where c.recorded_at = $1 and c.restricted = $2 and not exists (select 1 from stage_changes x where x.case_id = c.id)
            """, made, restricted);
        await app.ExecuteAsync("""
            insert into suspects (id, case_id, reference, kind, name, chain_role, remarks, victim_indicated, indicators, recorded_at, stage, stage_on, last_stage)
            select gen_random_uuid(), c.id, 'S-01', 'Person', 'Someone', 'RECRUITER', '', false, '{}', $1, 'CHARGED', c.opened_on, 2 from cases c where c.recorded_at = $1 and not exists (select 1 from suspects s where s.case_id = c.id)
            """, made);
        await app.ExecuteAsync("""
            insert into suspect_stages (id, case_id, suspect_id, number, from_stage, to_stage, since, reason, other_reference, to_state, by, at)
            select gen_random_uuid(), s.case_id, s.id, n, case n when 2 then 'INVESTIGATION' end, case n when 2 then 'CHARGED' else 'INVESTIGATION' end, s.stage_on, '', '', '', $2, $1
            from suspects s, generate_series(1, 2) as n where s.recorded_at = $1 and not exists (select 1 from suspect_stages x where x.suspect_id = s.id)
            """, made, app.World.Lead.Value);
        await app.ExecuteAsync("""
            insert into victims (id, case_id, pseudonym, gender, child, status, recorded_at)
            select gen_random_uuid(), c.id, 'V-01', 'Feminine', false, 'PRESUMED_VICTIM', $1 from cases c where c.recorded_at = $1 and not exists (select 1 from victims v where v.case_id = c.id)
            """, made);
        await app.ExecuteAsync("""
            insert into counts (id, case_id, number, suspect_id, victim_id, offence, legal_basis, particulars, recorded_at, withdrawn_at, withdrawal_reason, last_change)
            select gen_random_uuid(), c.id, 1, s.id, null, 'Trafficking', 'Law', '', $1, case when substr(c.reference, 8)::integer < $2 then $1 end, '', 0
            from cases c join suspects s on s.case_id = c.id where c.recorded_at = $1 and not exists (select 1 from counts k where k.case_id = c.id)
            """, made, first + dropped);
    }
}
