-- Tables that no entity maps: bookkeeping of the application itself.
create table if not exists number_series (
    series text primary key,
    last integer not null check (last > 0)
);

create table if not exists idempotency_keys (
    user_id uuid not null references staff (id),
    key varchar(80) not null,
    request_hash bytea not null,
    answer text,
    taken_at timestamptz not null,
    primary key (user_id, key)
);

-- One wrapped data key per case (zero uuid: what belongs to no case). Emptying it makes all of that case's secrets unreadable; the row stays, so that no second key is made.
create table if not exists case_keys (
    case_id uuid primary key,
    kek_id text not null,
    wrapped bytea not null,
    made_at timestamptz not null default now()
);

-- Keys of ASP.NET Core Data Protection, sealed with the installation's key, shared by all instances.
create table if not exists data_protection_keys (
    friendly_name text primary key,
    sealed bytea not null
);

-- Who was told of which reminder: the primary key is what makes sending happen once.
create table if not exists reminder_deliveries (
    reminder_id uuid not null references reminders (id),
    recipient_id uuid not null references staff (id),
    delivered_at timestamptz not null,
    primary key (reminder_id, recipient_id)
);

-- Who was told on which day that a hand-over waits: day 1 begins 24 hours after the offer.
create table if not exists hand_over_reminders (
    hand_over_id uuid not null references hand_overs (id),
    day integer not null check (day > 0),
    recipient_id uuid not null references staff (id),
    delivered_at timestamptz not null,
    primary key (hand_over_id, day, recipient_id)
);

-- Who was told that a victim goes to a hearing without an application for special measures: once for each victim and hearing.
create table if not exists special_measure_alerts (
    hearing_id uuid not null references hearings (id),
    victim_id uuid not null references victims (id),
    recipient_id uuid not null references staff (id),
    delivered_at timestamptz not null,
    primary key (hearing_id, victim_id, recipient_id)
);
