-- Second barrier behind the missing privileges: nobody edits, removes or empties these tables, not even their owner.
-- One exception: "keys exchange" seals the same words with another key, as their owner; nothing else of the row may differ.
create or replace function app.refuse_change() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' then
        if current_setting('app.resealing', true) = 'on' and to_jsonb(new) - '{details,content}'::text[] = to_jsonb(old) - '{details,content}'::text[] then
            return new;
        end if;
    end if;
    raise exception 'table % is append-only', tg_table_name using errcode = 'insufficient_privilege';
end $$;

do $$
declare
    target text;
begin
    foreach target in array array['audit.entries', 'custody_events', 'admissibility_changes', 'evidence_verifications', 'evidence_scans', 'time_stamped_items', 'stage_changes', 'charged_despite', 'written_advice', 'charge_changes', 'count_verdicts', 'sentences', 'sentence_parts', 'chronology', 'status_decisions', 'protection_breaches',
        'disclosure_entries', 'release_lines', 'release_receipts', 'release_recalls', 'recall_steps',
        'competence_waivers', 'interviews', 'interview_outcomes', 'contact_rules', 'contact_attempts', 'engagement_states', 'risk_assessments', 'threat_incidents', 'rights_notices', 'consent_decisions',
        'non_punishment_assessments', 'non_punishment_decisions', 'compensation_decisions', 'compensation_payments',
        'referrals', 'referral_steps', 'referral_consents', 'referral_documents', 'support_plans', 'support_needs', 'support_need_steps', 'lawyers', 'lawyer_ends', 'legal_aid_decisions', 'counsel_attendances', 'document_volumes'] loop
        execute format('drop trigger if exists append_only on %s', target);
        execute format('create trigger append_only before update or delete on %s for each row execute function app.refuse_change()', target);
        execute format('drop trigger if exists never_emptied on %s', target);
        execute format('create trigger never_emptied before truncate on %s for each statement execute function app.refuse_change()', target);
    end loop;
end $$;
