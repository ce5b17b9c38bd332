-- M3 reclassification, M4 settlements, M5 fully suspended, M12 prosecuted to final, M13 prosecutions, M19 profile. Each count is of persons, in the quarter of its day.
drop function if exists stats.defendant_counts(date, date);
create function stats.defendant_counts(first date, past date) returns table (measure text, unit_id uuid, form text, quarter integer, trait text, count bigint) language sql stable as
$$
    select m.measure, c.unit_id, c.form, extract(quarter from d.charged_on)::integer, m.trait, count(*)
    from stats.charged() d
    join stats.cases() c on c.id = d.case_id
    join suspects s on s.id = d.suspect_id
    cross join lateral (values ('defendants', s.chain_role::text, true), ('defendants.reclassified', s.chain_role::text, d.reclassified),
        ('defendants.persons', s.chain_role::text, s.kind = 'Person'), ('defendants.persons.known', s.chain_role::text, s.kind = 'Person' and s.sex not in ('', 'NonSpecifiedUnknown')),
        ('defendants.persons.known.women', s.chain_role::text, s.kind = 'Person' and s.sex in ('Feminine', 'TransgenderFeminine'))) m (measure, trait, counted)
    where d.trafficking and d.charged_on >= first and d.charged_on < past and m.counted
    group by 1, 2, 3, 4, 5
    union all
    select m.measure, c.unit_id, c.form, extract(quarter from d.decided_on)::integer, null, count(*)
    from stats.decided() d
    join stats.cases() c on c.id = d.case_id
    cross join lateral (values
        ('decided', true), ('decided.settled', d.settled), ('decided.settled.compensated', d.settled and d.compensated), ('decided.convicted', d.convicted), ('decided.convicted.final', d.convicted and d.final),
        ('decided.convicted.trafficking', d.of_trafficking), ('decided.convicted.trafficking.custody', d.of_trafficking and d.custody), ('decided.convicted.trafficking.custody.suspended', d.of_trafficking and d.suspended)) m (measure, counted)
    where d.decided_on >= first and d.decided_on < past and m.counted
    group by 1, 2, 3, 4
$$;
