-- The schema that the migrations come to, read from a migrated database. Generated: npx alongside reference

grant usage on schema public to alongside_app;
grant usage on schema public to alongside_signin;
grant usage on schema public to public;

grant usage on schema signin to alongside_signin;

create table public.access_log (
  writer uuid not null,
  n bigint not null,
  at timestamp with time zone not null,
  actor text not null,
  seat_id uuid,
  organization_id uuid,
  operation text not null,
  members uuid[] not null default '{}'::uuid[],
  outcome text not null,
  reason text,
  chain bytea not null,
  shown bytea,
  constraint access_log_pkey primary key (writer, n),
  constraint access_log_n_check check ((n > 0))
);
create index access_log_members on public.access_log using gin (members) with (fastupdate=off);
create index access_log_organization on public.access_log using btree (organization_id, at);
create index access_log_shown on public.access_log using btree (shown, organization_id, at) where (shown is not null);
grant insert, select on public.access_log to alongside_app;

create table public.address (
  member_id uuid not null,
  id uuid not null,
  kind text not null,
  street text,
  city text,
  state text,
  zip text,
  county text,
  no_fixed_address boolean not null default false,
  as_sent text,
  is_private boolean not null default false,
  source text not null,
  from_on date not null,
  ended_on date,
  labels text[] not null default '{}'::text[],
  recorded_at timestamp with time zone not null,
  recorded_by uuid,
  struck_at timestamp with time zone,
  seq bigint not null,
  end_reason text,
  constraint address_pkey primary key (member_id, id),
  constraint address_kind_check check ((kind = any (array['home'::text, 'mail'::text, 'where-to-find'::text]))),
  constraint address_source_check check ((source = any (array['plan-file'::text, 'member'::text, 'staff'::text, 'referral'::text])))
);
alter table public.address enable row level security;
create policy address_new on public.address for insert with check (((member_id >= (nullif(current_setting('alongside.new_from'::text, true), ''::text))::uuid) and (member_id <= (nullif(current_setting('alongside.new_to'::text, true), ''::text))::uuid)));
create policy address_scope on public.address using ((position(((member_id)::text) in (current_setting('alongside.subjects'::text, true))) > 0));
grant insert, select, update on public.address to alongside_app;

create table public.agency_listing (
  organization_id uuid not null,
  street text,
  city text,
  zip text,
  phone text,
  hides_place boolean not null,
  languages text[] not null,
  populations text[] not null,
  listed_on date not null,
  serves text not null default 'both'::text,
  capacity integer,
  has_street_team boolean not null default false,
  constraint agency_listing_pkey primary key (organization_id),
  constraint agency_listing_organization_id_fkey foreign key (organization_id) references organization(id),
  constraint agency_listing_capacity_check check (((capacity >= 0) and (capacity <= 100000))),
  constraint agency_listing_serves_check check ((serves = any (array['adult'::text, 'child'::text, 'both'::text]))),
  constraint agency_listing_zip_check check ((zip ~ '^[0-9]{5}$'::text))
);
grant insert, select, update on public.agency_listing to alongside_app;

create table public.allergy (
  member_id uuid not null,
  id uuid not null,
  owner_id uuid not null,
  substance text not null,
  reaction text,
  source text not null,
  labels text[] not null default '{}'::text[],
  recorded_at timestamp with time zone not null,
  recorded_by uuid,
  struck_at timestamp with time zone,
  seq bigint not null,
  constraint allergy_pkey primary key (member_id, id),
  constraint allergy_owner_id_fkey foreign key (owner_id) references organization(id),
  constraint allergy_substance_check check ((substance <> ''::text))
);
alter table public.allergy enable row level security;
create policy allergy_scope on public.allergy using ((position(((member_id)::text) in (current_setting('alongside.subjects'::text, true))) > 0));
grant insert, select, update on public.allergy to alongside_app;

create table public.appeal (
  member_id uuid not null,
  id uuid not null,
  owner_id uuid not null,
  kind text not null,
  notice_id uuid,
  received_at timestamp with time zone not null,
  said_by text not null,
  via text not null,
  words text not null,
  is_expedited boolean not null,
  keeps_service boolean not null,
  acknowledge_by date not null,
  acknowledged_on date,
  late_at timestamp with time zone not null,
  outcome text,
  outcome_words text,
  settled_at timestamp with time zone,
  hearing_by date,
  labels text[] not null default '{}'::text[],
  recorded_at timestamp with time zone not null,
  recorded_by uuid,
  struck_at timestamp with time zone,
  seq bigint not null,
  constraint appeal_pkey primary key (member_id, id),
  constraint appeal_owner_id_fkey foreign key (owner_id) references organization(id),
  constraint appeal_check check (((kind = 'appeal'::text) = (notice_id is not null))),
  constraint appeal_check1 check (((outcome is null) = (settled_at is null))),
  constraint appeal_kind_check check ((kind = any (array['appeal'::text, 'grievance'::text]))),
  constraint appeal_words_check check ((words <> ''::text))
);
create index appeal_waiting on public.appeal using btree (owner_id, late_at) where ((settled_at is null) and (struck_at is null));
alter table public.appeal enable row level security;
create policy appeal_scope on public.appeal using ((position(((member_id)::text) in (current_setting('alongside.subjects'::text, true))) > 0));
grant insert, select, update on public.appeal to alongside_app;

create table public.appointment (
  member_id uuid not null,
  id uuid not null,
  owner_id uuid not null,
  episode_id uuid,
  with_whom text not null,
  kind text not null,
  at timestamp with time zone not null,
  place text,
  ride text not null,
  ride_note text,
  interpreter text not null,
  companion_id uuid,
  questions text[] not null default '{}'::text[],
  remind_on date,
  outcome text,
  outcome_note text,
  outcome_at timestamp with time zone,
  labels text[] not null default '{}'::text[],
  recorded_at timestamp with time zone not null,
  recorded_by uuid,
  struck_at timestamp with time zone,
  seq bigint not null,
  company text not null default 'not-needed'::text,
  constraint appointment_pkey primary key (member_id, id),
  constraint appointment_owner_id_fkey foreign key (owner_id) references organization(id),
  constraint appointment_check check (((outcome is null) = (outcome_at is null))),
  constraint appointment_companion check (((company <> 'team'::text) or (companion_id is not null))),
  constraint appointment_company_check check ((company = any (array['not-needed'::text, 'to-find'::text, 'family'::text, 'team'::text]))),
  constraint appointment_with_whom_check check ((with_whom <> ''::text))
);
alter table public.appointment enable row level security;
create policy appointment_scope on public.appointment using ((position(((member_id)::text) in (current_setting('alongside.subjects'::text, true))) > 0));
grant insert, select, update on public.appointment to alongside_app;

create table public.assessment (
  member_id uuid not null,
  id uuid not null,
  episode_id uuid not null,
  form_id text not null,
  form_version integer not null,
  at timestamp with time zone not null,
  method text not null,
  answered_by text not null,
  language text,
  interpreter_mode text,
  answers jsonb not null,
  scores jsonb not null,
  finished_at timestamp with time zone,
  finished_by uuid,
  amends uuid,
  revision integer not null default 1,
  labels text[] not null default '{}'::text[],
  recorded_at timestamp with time zone not null,
  recorded_by uuid,
  struck_at timestamp with time zone,
  seq bigint not null,
  constraint assessment_pkey primary key (member_id, id),
  constraint assessment_method_check check ((method = any (array['in-person'::text, 'phone'::text, 'text'::text, 'email'::text, 'letter'::text, 'video'::text, 'other'::text])))
);
alter table public.assessment enable row level security;
create policy assessment_scope on public.assessment using ((position(((member_id)::text) in (current_setting('alongside.subjects'::text, true))) > 0));
grant insert, select, update on public.assessment to alongside_app;

create table public.assignment (
  member_id uuid not null,
  id uuid not null,
  episode_id uuid not null,
  staff_id uuid not null,
  part text not null,
  from_on date not null,
  to_on date,
  ended_at timestamp with time zone,
  reason text,
  labels text[] not null default '{}'::text[],
  recorded_at timestamp with time zone not null,
  recorded_by uuid,
  struck_at timestamp with time zone,
  seq bigint not null,
  constraint assignment_pkey primary key (member_id, id),
  constraint assignment_check check ((to_on >= from_on)),
  constraint assignment_part_check check ((part = any (array['lead'::text, 'cover'::text])))
);
create unique index assignment_one_lead on public.assignment using btree (member_id, episode_id) where ((part = 'lead'::text) and (ended_at is null) and (struck_at is null));
alter table public.assignment enable row level security;
create policy assignment_new on public.assignment for insert with check (((member_id >= (nullif(current_setting('alongside.new_from'::text, true), ''::text))::uuid) and (member_id <= (nullif(current_setting('alongside.new_to'::text, true), ''::text))::uuid)));
create policy assignment_scope on public.assignment using ((position(((member_id)::text) in (current_setting('alongside.subjects'::text, true))) > 0));
grant insert, select, update on public.assignment to alongside_app;

create table public."authorization" (
  member_id uuid not null,
  id uuid not null,
  plan_id uuid not null,
  agency_id uuid,
  program text not null,
  number text,
  status text not null,
  requested_on date,
  decided_on date,
  start_on date,
  end_on date,
  units integer,
  decided_by text,
  labels text[] not null default '{}'::text[],
  recorded_at timestamp with time zone not null,
  recorded_by uuid,
  struck_at timestamp with time zone,
  seq bigint not null,
  constraint authorization_pkey primary key (member_id, id),
  constraint authorization_check check ((end_on >= start_on)),
  constraint authorization_status_check check ((status = any (array['requested'::text, 'approved'::text, 'denied'::text, 'ended'::text, 'potential'::text]))),
  constraint authorization_units_check check ((units > 0))
);
create index authorization_requested on public."authorization" using btree (plan_id, requested_on, id) where ((status = 'requested'::text) and (struck_at is null) and (program = 'ecm'::text));
create index authorization_without_agency on public."authorization" using btree (plan_id, decided_on, id) where ((agency_id is null) and (status = 'approved'::text) and (struck_at is null));
alter table public."authorization" enable row level security;
create policy authorization_new on public."authorization" for insert with check (((member_id >= (nullif(current_setting('alongside.new_from'::text, true), ''::text))::uuid) and (member_id <= (nullif(current_setting('alongside.new_to'::text, true), ''::text))::uuid)));
create policy authorization_scope on public."authorization" using ((position(((member_id)::text) in (current_setting('alongside.subjects'::text, true))) > 0));
grant insert, select, update on public."authorization" to alongside_app;

create table public.authorization_decision (
  member_id uuid not null,
  id uuid not null,
  owner_id uuid not null,
  authorization_id uuid not null,
  outcome text not null,
  start_on date,
  end_on date,
  reason text,
  words text,
  choice text,
  choice_of text[] not null default '{}'::text[],
  speed text not null,
  late_at timestamp with time zone,
  needs_second boolean not null,
  second_by uuid,
  second_at timestamp with time zone,
  second_agrees boolean,
  second_words text,
  decided_at timestamp with time zone,
  labels text[] not null default '{}'::text[],
  recorded_at timestamp with time zone not null,
  recorded_by uuid,
  struck_at timestamp with time zone,
  seq bigint not null,
  constraint authorization_decision_pkey primary key (member_id, id),
  constraint authorization_decision_owner_id_fkey foreign key (owner_id) references organization(id),
  constraint authorization_decision_check check ((end_on >= start_on)),
  constraint authorization_decision_check1 check (((outcome = 'approve'::text) or ((reason is not null) and (words is not null)))),
  constraint authorization_decision_check2 check (((decided_at is null) or (not needs_second) or second_agrees)),
  constraint authorization_decision_check3 check (((second_at is null) = (second_agrees is null))),
  constraint authorization_decision_check4 check (((second_by is null) or (second_by <> recorded_by))),
  constraint authorization_decision_outcome_check check ((outcome = any (array['approve'::text, 'modify'::text, 'deny'::text])))
);
create index authorization_decision_made on public.authorization_decision using btree (owner_id, decided_at) where (decided_at is not null);
alter table public.authorization_decision enable row level security;
create policy authorization_decision_scope on public.authorization_decision using ((position(((member_id)::text) in (current_setting('alongside.subjects'::text, true))) > 0));
grant insert, select, update on public.authorization_decision to alongside_app;

create table public.authorization_request (
  member_id uuid not null,
  id uuid not null,
  owner_id uuid not null,
  authorization_id uuid not null,
  requester_id uuid,
  speed text not null,
  received_at timestamp with time zone not null,
  asked_by text not null,
  requester text,
  first_service_on date,
  why text,
  labels text[] not null default '{}'::text[],
  recorded_at timestamp with time zone not null,
  recorded_by uuid,
  struck_at timestamp with time zone,
  seq bigint not null,
  last_elsewhere_on date,
  constraint authorization_request_pkey primary key (member_id, id),
  constraint authorization_request_owner_id_fkey foreign key (owner_id) references organization(id),
  constraint authorization_request_check check (((speed <> 'streamlined'::text) or (first_service_on is not null))),
  constraint authorization_request_speed_check check ((speed = any (array['routine'::text, 'expedited'::text, 'streamlined'::text])))
);
alter table public.authorization_request enable row level security;
create policy authorization_request_scope on public.authorization_request using ((position(((member_id)::text) in (current_setting('alongside.subjects'::text, true))) > 0));
grant insert, select, update on public.authorization_request to alongside_app;

create table public.block (
  member_id uuid not null,
  id uuid not null,
  staff_id uuid not null,
  reason text,
  from_on date not null,
  ended_at timestamp with time zone,
  labels text[] not null default '{}'::text[],
  recorded_at timestamp with time zone not null,
  recorded_by uuid,
  struck_at timestamp with time zone,
  seq bigint not null,
  constraint block_pkey primary key (member_id, id),
  constraint block_staff_id_fkey foreign key (staff_id) references staff(id)
);
alter table public.block enable row level security;
create policy block_scope on public.block using ((position(((member_id)::text) in (current_setting('alongside.subjects'::text, true))) > 0));
grant insert, select, update on public.block to alongside_app;

create table public.call_record (
  organization_id uuid not null,
  id uuid not null,
  at timestamp with time zone not null,
  caller text not null,
  topic text not null,
  language text,
  had_interpreter boolean not null,
  about_id uuid,
  is_identified boolean not null,
  said_sealed bytea,
  outcome text,
  taken_by uuid,
  recorded_at timestamp with time zone not null,
  checked text[] not null default '{}'::text[],
  is_urgent boolean not null default false,
  constraint call_record_pkey primary key (organization_id, id)
);
create index call_record_recent on public.call_record using btree (organization_id, at desc);
alter table public.call_record enable row level security;
create policy call_record_scope on public.call_record using ((organization_id = (nullif(current_setting('alongside.organization'::text, true), ''::text))::uuid));
grant insert, select on public.call_record to alongside_app;

create table public.candidate (
  organization_id uuid not null,
  id uuid not null,
  cin text not null,
  name text not null,
  born_on date,
  county text,
  language text,
  populations text[] not null,
  labels text[] not null,
  urgency text not null,
  urgency_on date,
  urgency_uses integer not null,
  place integer not null,
  digest text not null,
  found_sealed bytea not null,
  state text not null default 'open'::text,
  settled_at timestamp with time zone,
  settled_by uuid,
  note_sealed bytea,
  again_on date,
  referral_id uuid,
  load_id uuid not null,
  gone_at timestamp with time zone,
  constraint candidate_pkey primary key (organization_id, id),
  constraint candidate_organization_id_fkey foreign key (organization_id) references organization(id),
  constraint candidate_settled_by_fkey foreign key (settled_by) references staff(id),
  constraint candidate_check check (((state = 'referred'::text) = (referral_id is not null))),
  constraint candidate_check1 check (((state = 'not-now'::text) = (again_on is not null))),
  constraint candidate_cin_check check ((cin ~ '^9[0-9]{7}[A-Z]$'::text)),
  constraint candidate_state_check check ((state = any (array['open'::text, 'asked'::text, 'reached'::text, 'not-now'::text, 'referred'::text]))),
  constraint candidate_urgency_check check ((urgency = any (array['release-ahead'::text, 'released'::text, 'left-hospital'::text, 'pregnant'::text, 'uses'::text, 'none'::text])))
);
create unique index candidate_cin on public.candidate using btree (organization_id, cin);
create index candidate_waiting on public.candidate using btree (organization_id, place, id);
alter table public.candidate enable row level security;
create policy candidate_scope on public.candidate using ((organization_id = (nullif(current_setting('alongside.organization'::text, true), ''::text))::uuid));
grant insert, select, update on public.candidate to alongside_app;

create table public.candidate_load (
  organization_id uuid not null,
  id uuid not null,
  name text not null,
  sha256 text not null,
  state text not null,
  people integer not null,
  fresh integer not null,
  changed integer not null,
  same integer not null,
  gone integer not null,
  back integer not null,
  left_out integer not null,
  report jsonb,
  received_at timestamp with time zone not null,
  received_by text not null,
  loaded_at timestamp with time zone,
  constraint candidate_load_pkey primary key (organization_id, id),
  constraint candidate_load_organization_id_fkey foreign key (organization_id) references organization(id),
  constraint candidate_load_check check (((state = 'loaded'::text) = (loaded_at is not null))),
  constraint candidate_load_state_check check ((state = any (array['waiting'::text, 'loaded'::text, 'aside'::text])))
);
create index candidate_load_latest on public.candidate_load using btree (organization_id, received_at desc);
alter table public.candidate_load enable row level security;
create policy candidate_load_scope on public.candidate_load using ((organization_id = (nullif(current_setting('alongside.organization'::text, true), ''::text))::uuid));
grant insert, select, update on public.candidate_load to alongside_app;

create table public.candidate_row (
  organization_id uuid not null,
  load_id uuid not null,
  cin text not null,
  id uuid not null,
  name text not null,
  born_on date,
  county text,
  language text,
  populations text[] not null,
  labels text[] not null,
  urgency text not null,
  urgency_on date,
  urgency_uses integer not null,
  place integer not null,
  digest text not null,
  found_sealed bytea not null,
  constraint candidate_row_pkey primary key (organization_id, load_id, cin)
);
alter table public.candidate_row enable row level security;
create policy candidate_row_scope on public.candidate_row using ((organization_id = (nullif(current_setting('alongside.organization'::text, true), ''::text))::uuid));
grant delete, insert, select on public.candidate_row to alongside_app;

create table public.care_plan (
  member_id uuid not null,
  id uuid not null,
  owner_id uuid not null,
  episode_id uuid not null,
  replaces uuid,
  version integer not null,
  written_on date not null,
  content jsonb not null,
  assessment_id uuid,
  agreed_at timestamp with time zone,
  agreed_how text,
  agreed_by text,
  signed_off_at timestamp with time zone,
  signed_off_by uuid,
  copy_given_on date,
  copy_given_how text,
  labels text[] not null default '{}'::text[],
  recorded_at timestamp with time zone not null,
  recorded_by uuid,
  struck_at timestamp with time zone,
  seq bigint not null,
  constraint care_plan_pkey primary key (member_id, id),
  constraint care_plan_owner_id_fkey foreign key (owner_id) references organization(id),
  constraint care_plan_check check (((signed_off_at is null) = (signed_off_by is null))),
  constraint care_plan_version_check check ((version > 0))
);
create unique index care_plan_version on public.care_plan using btree (member_id, episode_id, version) where (struck_at is null);
alter table public.care_plan enable row level security;
create policy care_plan_scope on public.care_plan using ((position(((member_id)::text) in (current_setting('alongside.subjects'::text, true))) > 0));
grant insert, select, update on public.care_plan to alongside_app;

create table public.care_transition (
  member_id uuid not null,
  id uuid not null,
  owner_id uuid not null,
  episode_id uuid not null,
  kind text not null,
  place text not null,
  why text,
  source text not null,
  came_on date not null,
  heard_at timestamp with time zone not null,
  left_on date,
  to_where text,
  is_named_in_paper boolean,
  labels text[] not null default '{}'::text[],
  recorded_at timestamp with time zone not null,
  recorded_by uuid,
  struck_at timestamp with time zone,
  seq bigint not null,
  constraint care_transition_pkey primary key (member_id, id),
  constraint care_transition_owner_id_fkey foreign key (owner_id) references organization(id),
  constraint care_transition_check check ((left_on >= came_on)),
  constraint care_transition_place_check check ((place <> ''::text))
);
alter table public.care_transition enable row level security;
create policy care_transition_scope on public.care_transition using ((position(((member_id)::text) in (current_setting('alongside.subjects'::text, true))) > 0));
grant insert, select, update on public.care_transition to alongside_app;

create table public.case_conference (
  member_id uuid not null,
  id uuid not null,
  owner_id uuid not null,
  episode_id uuid not null,
  at timestamp with time zone not null,
  minutes integer,
  who text[] not null,
  is_member_there boolean not null,
  decided text not null,
  labels text[] not null default '{}'::text[],
  recorded_at timestamp with time zone not null,
  recorded_by uuid,
  struck_at timestamp with time zone,
  seq bigint not null,
  constraint case_conference_pkey primary key (member_id, id),
  constraint case_conference_owner_id_fkey foreign key (owner_id) references organization(id),
  constraint case_conference_decided_check check ((decided <> ''::text)),
  constraint case_conference_minutes_check check (((minutes >= 0) and (minutes <= 600)))
);
alter table public.case_conference enable row level security;
create policy case_conference_scope on public.case_conference using ((position(((member_id)::text) in (current_setting('alongside.subjects'::text, true))) > 0));
grant insert, select, update on public.case_conference to alongside_app;

create table public.caseload_view (
  organization_id uuid not null,
  staff_id uuid not null,
  id uuid not null,
  name text not null,
  shown jsonb not null,
  constraint caseload_view_pkey primary key (organization_id, staff_id, id),
  constraint caseload_view_organization_id_staff_id_name_key unique (organization_id, staff_id, name),
  constraint caseload_view_organization_id_fkey foreign key (organization_id) references organization(id),
  constraint caseload_view_staff_id_fkey foreign key (staff_id) references staff(id),
  constraint caseload_view_name_check check ((name <> ''::text))
);
alter table public.caseload_view enable row level security;
create policy caseload_view_scope on public.caseload_view using ((organization_id = (nullif(current_setting('alongside.organization'::text, true), ''::text))::uuid));
grant delete, insert, select, update on public.caseload_view to alongside_app;

create table public.change_request (
  member_id uuid not null,
  id uuid not null,
  owner_id uuid not null,
  episode_id uuid not null,
  kind text not null,
  asked_by text not null,
  via text not null,
  wish text,
  reason text,
  asked_on date not null,
  answer_by date not null,
  answer text,
  answer_note text,
  answered_at timestamp with time zone,
  in_effect_on date,
  labels text[] not null default '{}'::text[],
  recorded_at timestamp with time zone not null,
  recorded_by uuid,
  struck_at timestamp with time zone,
  seq bigint not null,
  constraint change_request_pkey primary key (member_id, id),
  constraint change_request_owner_id_fkey foreign key (owner_id) references organization(id),
  constraint change_request_check check ((answer_by >= asked_on)),
  constraint change_request_check1 check (((answer is null) = (answered_at is null))),
  constraint change_request_kind_check check ((kind = any (array['lead'::text, 'agency'::text])))
);
alter table public.change_request enable row level security;
create policy change_request_scope on public.change_request using ((position(((member_id)::text) in (current_setting('alongside.subjects'::text, true))) > 0));
grant insert, select, update on public.change_request to alongside_app;

create table public.chart_opening (
  member_id uuid not null,
  id uuid not null,
  staff_id uuid not null,
  kind text not null,
  reason text not null,
  until timestamp with time zone not null,
  reviewed_at timestamp with time zone,
  reviewed_by uuid,
  labels text[] not null default '{}'::text[],
  recorded_at timestamp with time zone not null,
  recorded_by uuid,
  struck_at timestamp with time zone,
  seq bigint not null,
  constraint chart_opening_pkey primary key (member_id, id),
  constraint chart_opening_staff_id_fkey foreign key (staff_id) references staff(id),
  constraint chart_opening_kind_check check ((kind = any (array['reason'::text, 'break-glass'::text]))),
  constraint chart_opening_reason_check check ((reason <> ''::text))
);
alter table public.chart_opening enable row level security;
create policy chart_opening_scope on public.chart_opening using ((position(((member_id)::text) in (current_setting('alongside.subjects'::text, true))) > 0));
grant insert, select, update on public.chart_opening to alongside_app;

create table public.consent (
  member_id uuid not null,
  id uuid not null,
  owner_id uuid not null,
  form text not null,
  form_version text not null,
  language text not null,
  ground text not null,
  given text[] not null default '{}'::text[],
  refused text[] not null default '{}'::text[],
  discloser text not null,
  recipients jsonb not null,
  purposes text[] not null default '{}'::text[],
  specifics text,
  start_on date not null,
  expires_on date not null,
  signature jsonb not null,
  signed_at timestamp with time zone not null,
  interpreter_mode text,
  interpreter_name text,
  rights_told boolean not null,
  copy_given boolean not null,
  replaces uuid,
  revoked_at timestamp with time zone,
  revoked_by text,
  revoked_how text,
  labels text[] not null default '{}'::text[],
  recorded_at timestamp with time zone not null,
  recorded_by uuid,
  struck_at timestamp with time zone,
  seq bigint not null,
  constraint consent_pkey primary key (member_id, id),
  constraint consent_owner_id_fkey foreign key (owner_id) references organization(id),
  constraint consent_check check ((expires_on >= start_on)),
  constraint consent_check1 check ((not (given && refused))),
  constraint consent_check2 check (((revoked_at is null) = (revoked_how is null))),
  constraint consent_discloser_check check ((discloser <> ''::text)),
  constraint consent_form_version_check check ((form_version <> ''::text))
);
alter table public.consent enable row level security;
create policy consent_scope on public.consent using ((position(((member_id)::text) in (current_setting('alongside.subjects'::text, true))) > 0));
grant insert, select, update on public.consent to alongside_app;

create table public.contact (
  member_id uuid not null,
  id uuid not null,
  episode_id uuid not null,
  at timestamp with time zone not null,
  method text not null,
  outcome text not null,
  with_whom text[] not null default '{}'::text[],
  place text,
  minutes integer,
  services text[] not null default '{}'::text[],
  interpreter_mode text,
  note text,
  next_step text,
  next_step_on date,
  signed_at timestamp with time zone,
  amends uuid,
  labels text[] not null default '{}'::text[],
  recorded_at timestamp with time zone not null,
  recorded_by uuid,
  struck_at timestamp with time zone,
  seq bigint not null,
  household_visit uuid,
  amend_reason text,
  closed_at timestamp with time zone,
  closed_by uuid,
  close_reason text,
  constraint contact_pkey primary key (member_id, id),
  constraint contact_amend_reason_check check ((amend_reason <> ''::text)),
  constraint contact_check check (((closed_at is null) = (close_reason is null))),
  constraint contact_close_reason_check check ((close_reason <> ''::text)),
  constraint contact_method_check check ((method = any (array['in-person'::text, 'phone'::text, 'text'::text, 'email'::text, 'letter'::text, 'video'::text, 'other'::text]))),
  constraint contact_minutes_check check (((minutes >= 0) and (minutes <= 1440))),
  constraint contact_outcome_check check ((outcome = any (array['reached'::text, 'not-reached'::text])))
);
alter table public.contact enable row level security;
create policy contact_scope on public.contact using ((position(((member_id)::text) in (current_setting('alongside.subjects'::text, true))) > 0));
grant insert, select, update on public.contact to alongside_app;

create table public.coverage (
  member_id uuid not null,
  id uuid not null,
  plan_id uuid not null,
  plan_member_number text,
  county text,
  aid_code_sealed bytea,
  has_medicare boolean,
  has_dsnp boolean,
  renewal_on date,
  from_on date not null,
  ended_on date,
  labels text[] not null default '{}'::text[],
  recorded_at timestamp with time zone not null,
  recorded_by uuid,
  struck_at timestamp with time zone,
  seq bigint not null,
  constraint coverage_pkey primary key (member_id, id)
);
alter table public.coverage enable row level security;
create policy coverage_new on public.coverage for insert with check (((member_id >= (nullif(current_setting('alongside.new_from'::text, true), ''::text))::uuid) and (member_id <= (nullif(current_setting('alongside.new_to'::text, true), ''::text))::uuid)));
create policy coverage_scope on public.coverage using ((position(((member_id)::text) in (current_setting('alongside.subjects'::text, true))) > 0));
grant insert, select, update on public.coverage to alongside_app;

create table public.crisis_alert (
  member_id uuid not null,
  id uuid not null,
  owner_id uuid not null,
  episode_id uuid,
  concern_id uuid,
  message_id uuid,
  how text not null,
  at timestamp with time zone not null,
  asked uuid[] not null default '{}'::uuid[],
  climbs_at timestamp with time zone,
  desk_by timestamp with time zone not null,
  plan_id uuid,
  desk_at timestamp with time zone,
  taken_at timestamp with time zone,
  taken_by uuid,
  labels text[] not null default '{}'::text[],
  recorded_at timestamp with time zone not null,
  recorded_by uuid,
  struck_at timestamp with time zone,
  seq bigint not null,
  constraint crisis_alert_pkey primary key (member_id, id),
  constraint crisis_alert_owner_id_fkey foreign key (owner_id) references organization(id),
  constraint crisis_alert_plan_id_fkey foreign key (plan_id) references organization(id),
  constraint crisis_alert_check check ((desk_by >= at)),
  constraint crisis_alert_check1 check (((climbs_at is null) = ((desk_at is not null) or (taken_at is not null)))),
  constraint crisis_alert_how_check check ((how = any (array['button'::text, 'words'::text])))
);
create index crisis_alert_climbs on public.crisis_alert using btree (climbs_at) where ((climbs_at is not null) and (struck_at is null));
create index crisis_alert_desk on public.crisis_alert using btree (plan_id) where ((taken_at is null) and (desk_at is not null) and (struck_at is null));
create index crisis_alert_open on public.crisis_alert using btree (owner_id) where ((taken_at is null) and (struck_at is null));
alter table public.crisis_alert enable row level security;
create policy crisis_alert_scope on public.crisis_alert using ((position(((member_id)::text) in (current_setting('alongside.subjects'::text, true))) > 0));
grant insert, select, update on public.crisis_alert to alongside_app;

create table public.data_key (
  label text not null,
  year integer not null,
  wrapped bytea not null,
  constraint data_key_pkey primary key (label, year)
);
grant insert, select on public.data_key to alongside_app;

create table public.device (
  id uuid not null,
  staff_id uuid not null,
  name text not null,
  enrolled_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  constraint device_pkey primary key (id),
  constraint device_staff_id_fkey foreign key (staff_id) references staff(id)
);
grant insert, select, update on public.device to alongside_app;

create table public.disclosure (
  member_id uuid not null,
  id uuid not null,
  at timestamp with time zone not null,
  recipient_id uuid,
  recipient text not null,
  what text not null,
  purpose text not null,
  basis text not null,
  file_id uuid,
  labels text[] not null default '{}'::text[],
  recorded_at timestamp with time zone not null,
  recorded_by uuid,
  struck_at timestamp with time zone,
  seq bigint not null,
  consent_id uuid,
  notice text,
  owner_id uuid,
  recipient_address text,
  constraint disclosure_pkey primary key (member_id, id),
  constraint disclosure_owner_id_fkey foreign key (owner_id) references organization(id),
  constraint disclosure_recipient_address_check check ((recipient_address <> ''::text))
);
alter table public.disclosure enable row level security;
create policy disclosure_scope on public.disclosure using ((position(((member_id)::text) in (current_setting('alongside.subjects'::text, true))) > 0));
grant insert, select on public.disclosure to alongside_app;

create table public.document (
  member_id uuid not null,
  id uuid not null,
  owner_id uuid not null,
  kind text not null,
  name text not null,
  made_on date,
  media_type text not null,
  bytes integer not null,
  sha256 text not null,
  labels text[] not null default '{}'::text[],
  recorded_at timestamp with time zone not null,
  recorded_by uuid,
  struck_at timestamp with time zone,
  seq bigint not null,
  constraint document_pkey primary key (member_id, id),
  constraint document_owner_id_fkey foreign key (owner_id) references organization(id),
  constraint document_bytes_check check ((bytes > 0)),
  constraint document_media_type_check check ((media_type = any (array['application/pdf'::text, 'image/jpeg'::text, 'image/png'::text]))),
  constraint document_name_check check ((name <> ''::text)),
  constraint document_sha256_check check ((sha256 ~ '^[0-9a-f]{64}$'::text))
);
alter table public.document enable row level security;
create policy document_scope on public.document using ((position(((member_id)::text) in (current_setting('alongside.subjects'::text, true))) > 0));
grant insert, select, update on public.document to alongside_app;

create table public.document_chunk (
  member_id uuid not null,
  document_id uuid not null,
  n integer not null,
  bytes_sealed bytea not null,
  constraint document_chunk_pkey primary key (member_id, document_id, n),
  constraint document_chunk_n_check check ((n >= 0))
);
alter table public.document_chunk enable row level security;
create policy document_chunk_scope on public.document_chunk using ((position(((member_id)::text) in (current_setting('alongside.subjects'::text, true))) > 0));
grant insert, select on public.document_chunk to alongside_app;

create table public.door_try (
  subject bytea not null,
  count integer not null,
  first_at timestamp with time zone not null,
  constraint door_try_pkey primary key (subject),
  constraint door_try_count_check check ((count >= 0))
);
grant delete, insert, select, update on public.door_try to alongside_app;

create table public.end_recommendation (
  member_id uuid not null,
  id uuid not null,
  owner_id uuid not null,
  episode_id uuid not null,
  reason text not null,
  why text not null,
  step_down text,
  supervisor_id uuid,
  recommended_on date not null,
  decision text,
  decided_how text,
  decided_at timestamp with time zone,
  notice_on date,
  ends_on date,
  appeal_on date,
  appeal_outcome text,
  appeal_decided_on date,
  labels text[] not null default '{}'::text[],
  recorded_at timestamp with time zone not null,
  recorded_by uuid,
  struck_at timestamp with time zone,
  seq bigint not null,
  decided_words text,
  is_heard boolean not null default false,
  constraint end_recommendation_pkey primary key (member_id, id),
  constraint end_recommendation_owner_id_fkey foreign key (owner_id) references organization(id),
  constraint end_recommendation_check check (((decision is distinct from 'ends'::text) or (ends_on >= (notice_on + 10)))),
  constraint end_recommendation_decision_check check ((decision = any (array['ends'::text, 'goes-on'::text]))),
  constraint end_recommendation_why_check check ((why <> ''::text))
);
create index end_recommendation_open on public.end_recommendation using btree (owner_id, recommended_on) where ((struck_at is null) and (decision is distinct from 'goes-on'::text));
alter table public.end_recommendation enable row level security;
create policy end_recommendation_scope on public.end_recommendation using ((position(((member_id)::text) in (current_setting('alongside.subjects'::text, true))) > 0));
grant insert, select, update on public.end_recommendation to alongside_app;

create table public.episode (
  member_id uuid not null,
  id uuid not null,
  agency_id uuid not null,
  plan_id uuid,
  state text not null,
  had_ecm_before boolean,
  acuity text,
  referred_on date,
  assigned_on date,
  engaged_on date,
  started_on date,
  paused_on date,
  look_again_on date,
  look_again_by uuid,
  pause_reason text,
  ended_on date,
  end_reason text,
  end_text text,
  before_pause text,
  revision integer not null default 1,
  labels text[] not null default '{}'::text[],
  recorded_at timestamp with time zone not null,
  recorded_by uuid,
  struck_at timestamp with time zone,
  seq bigint not null,
  handed_on date,
  benefit_ends_on date,
  constraint episode_pkey primary key (member_id, id),
  constraint episode_check check (((state = 'ended'::text) = (ended_on is not null))),
  constraint episode_check1 check (((state <> 'ended'::text) or (end_reason is not null))),
  constraint episode_check2 check (((state <> 'active'::text) or (started_on is not null))),
  constraint episode_check3 check (((state <> 'paused'::text) or ((look_again_on is not null) and (look_again_by is not null)))),
  constraint episode_check4 check (((handed_on is null) or (state = 'ended'::text))),
  constraint episode_state_check check ((state = any (array['referred'::text, 'authorized'::text, 'assigned'::text, 'outreach'::text, 'engaged'::text, 'active'::text, 'paused'::text, 'ended'::text])))
);
create index episode_benefit_ends on public.episode using btree (benefit_ends_on) where (benefit_ends_on is not null);
alter table public.episode enable row level security;
create policy episode_new on public.episode for insert with check (((member_id >= (nullif(current_setting('alongside.new_from'::text, true), ''::text))::uuid) and (member_id <= (nullif(current_setting('alongside.new_to'::text, true), ''::text))::uuid)));
create policy episode_scope on public.episode using ((position(((member_id)::text) in (current_setting('alongside.subjects'::text, true))) > 0));
grant insert, select, update on public.episode to alongside_app;

create table public.exchange_file (
  organization_id uuid not null,
  id uuid not null,
  direction text not null,
  kind text not null,
  partner_id uuid not null,
  name text not null,
  sha256 text not null,
  bytes bigint not null,
  layout text,
  layout_version integer,
  period text,
  made_on date,
  headers text[] not null default '{}'::text[],
  unknown_columns text[] not null default '{}'::text[],
  state text not null,
  refusal text,
  rows integer,
  accepted integer,
  refused integer,
  done_rows integer not null default 0,
  meanings jsonb not null default '{}'::jsonb,
  gone integer,
  recorded_at timestamp with time zone not null,
  recorded_by text not null,
  settled_at timestamp with time zone,
  reading jsonb,
  constraint exchange_file_pkey primary key (organization_id, id),
  constraint exchange_file_partner_id_fkey foreign key (partner_id) references organization(id),
  constraint exchange_file_bytes_check check ((bytes >= 0)),
  constraint exchange_file_direction_check check ((direction = any (array['in'::text, 'out'::text]))),
  constraint exchange_file_kind_check check ((kind = any (array['mif'::text, 'otf'::text, 'rtf'::text, 'referral'::text]))),
  constraint exchange_file_sha256_check check ((sha256 ~ '^[0-9a-f]{64}$'::text)),
  constraint exchange_file_state_check check ((state = any (array['waiting'::text, 'taking'::text, 'taken'::text, 'refused'::text, 'sent'::text])))
);
create index exchange_file_recent on public.exchange_file using btree (organization_id, recorded_at desc);
alter table public.exchange_file enable row level security;
create policy exchange_file_scope on public.exchange_file using ((organization_id = (nullif(current_setting('alongside.organization'::text, true), ''::text))::uuid));
grant insert, select, update on public.exchange_file to alongside_app;

create table public.exchange_row (
  organization_id uuid not null,
  file_id uuid not null,
  row integer not null,
  verdict text not null,
  meaning text,
  about_id uuid,
  cin text,
  faults jsonb not null default '[]'::jsonb,
  warnings jsonb not null default '[]'::jsonb,
  also_sent jsonb not null default '{}'::jsonb,
  cells text[],
  due_on date,
  settled_at timestamp with time zone,
  settled_by text,
  settled_how text,
  mark text,
  constraint exchange_row_pkey primary key (organization_id, file_id, "row"),
  constraint exchange_row_row_check check (("row" > 0)),
  constraint exchange_row_settled_how_check check ((settled_how = any (array['mended'::text, 'sent-back'::text, 'dropped'::text]))),
  constraint exchange_row_verdict_check check ((verdict = any (array['accepted'::text, 'refused'::text, 'review'::text])))
);
create index exchange_row_cin on public.exchange_row using btree (organization_id, cin, file_id);
create index exchange_row_open on public.exchange_row using btree (organization_id, file_id) where ((verdict <> 'accepted'::text) and (settled_at is null));
alter table public.exchange_row enable row level security;
create policy exchange_row_scope on public.exchange_row using ((organization_id = (nullif(current_setting('alongside.organization'::text, true), ''::text))::uuid));
grant insert, select, update on public.exchange_row to alongside_app;

create table public.file_chunk (
  organization_id uuid not null,
  file_id uuid not null,
  n integer not null,
  bytes_sealed bytea not null,
  constraint file_chunk_pkey primary key (organization_id, file_id, n),
  constraint file_chunk_n_check check ((n >= 0))
);
alter table public.file_chunk enable row level security;
create policy file_chunk_scope on public.file_chunk using ((organization_id = (nullif(current_setting('alongside.organization'::text, true), ''::text))::uuid));
grant insert, select on public.file_chunk to alongside_app;

create table public.goal_progress (
  member_id uuid not null,
  id uuid not null,
  owner_id uuid not null,
  plan_id uuid not null,
  goal_id uuid not null,
  noticed_on date not null,
  how text not null,
  note text,
  labels text[] not null default '{}'::text[],
  recorded_at timestamp with time zone not null,
  recorded_by uuid,
  struck_at timestamp with time zone,
  seq bigint not null,
  constraint goal_progress_pkey primary key (member_id, id),
  constraint goal_progress_owner_id_fkey foreign key (owner_id) references organization(id)
);
alter table public.goal_progress enable row level security;
create policy goal_progress_scope on public.goal_progress using ((position(((member_id)::text) in (current_setting('alongside.subjects'::text, true))) > 0));
grant insert, select, update on public.goal_progress to alongside_app;

create table public.hand_over (
  member_id uuid not null,
  id uuid not null,
  owner_id uuid not null,
  episode_id uuid not null,
  from_agency text not null,
  given_on date not null,
  content jsonb not null,
  kept_back integer not null,
  labels text[] not null default '{}'::text[],
  recorded_at timestamp with time zone not null,
  recorded_by uuid,
  struck_at timestamp with time zone,
  seq bigint not null,
  constraint hand_over_pkey primary key (member_id, id),
  constraint hand_over_owner_id_fkey foreign key (owner_id) references organization(id),
  constraint hand_over_from_agency_check check ((from_agency <> ''::text)),
  constraint hand_over_kept_back_check check ((kept_back >= 0))
);
alter table public.hand_over enable row level security;
create policy hand_over_scope on public.hand_over using ((position(((member_id)::text) in (current_setting('alongside.subjects'::text, true))) > 0));
grant insert, select, update on public.hand_over to alongside_app;

create table public.handover (
  organization_id uuid not null,
  id uuid not null,
  kind text not null,
  staff_id uuid not null,
  cover_id uuid,
  from_on date,
  to_on date,
  reason text,
  begun_at timestamp with time zone not null,
  done_at timestamp with time zone,
  ends uuid,
  ended_at timestamp with time zone,
  constraint handover_pkey primary key (organization_id, id),
  constraint handover_cover_id_fkey foreign key (cover_id) references staff(id),
  constraint handover_organization_id_fkey foreign key (organization_id) references organization(id),
  constraint handover_staff_id_fkey foreign key (staff_id) references staff(id),
  constraint handover_away_check check (((kind = 'leave'::text) = ((cover_id is null) and (from_on is null) and (to_on is null)))),
  constraint handover_check check ((to_on >= from_on)),
  constraint handover_ends_check check (((kind = 'back'::text) = (ends is not null))),
  constraint handover_kind_check check ((kind = any (array['leave'::text, 'away'::text, 'back'::text])))
);
create index handover_open on public.handover using btree (organization_id, begun_at) where (done_at is null);
alter table public.handover enable row level security;
create policy handover_scope on public.handover using ((organization_id = (nullif(current_setting('alongside.organization'::text, true), ''::text))::uuid));
grant insert, select, update on public.handover to alongside_app;

create table public.head (
  subject_id uuid not null,
  kind text not null,
  seq bigint not null,
  chain bytea not null,
  constraint head_pkey primary key (subject_id),
  constraint head_kind_check check ((kind = any (array['member'::text, 'organization'::text]))),
  constraint head_seq_check check ((seq >= 0))
);
alter table public.head enable row level security;
create policy head_new on public.head for insert with check (((subject_id >= (nullif(current_setting('alongside.new_from'::text, true), ''::text))::uuid) and (subject_id <= (nullif(current_setting('alongside.new_to'::text, true), ''::text))::uuid)));
create policy head_scope on public.head using ((position(((subject_id)::text) in (current_setting('alongside.subjects'::text, true))) > 0));
grant insert, select, update on public.head to alongside_app;

create table public.hearing (
  member_id uuid not null,
  id uuid not null,
  owner_id uuid not null,
  appeal_id uuid not null,
  asked_at timestamp with time zone not null,
  said_by text not null,
  via text not null,
  words text,
  is_expedited boolean not null,
  filed_on date,
  keeps_service boolean not null,
  pass_on_by date not null,
  decide_by date not null,
  outcome text,
  outcome_words text,
  decided_on date,
  labels text[] not null default '{}'::text[],
  recorded_at timestamp with time zone not null,
  recorded_by uuid,
  struck_at timestamp with time zone,
  seq bigint not null,
  constraint hearing_pkey primary key (member_id, id),
  constraint hearing_owner_id_fkey foreign key (owner_id) references organization(id),
  constraint hearing_check check (((outcome is null) = (decided_on is null))),
  constraint hearing_check1 check (((outcome is null) or (outcome = 'withdrawn'::text) or ((filed_on is not null) and (outcome_words is not null)))),
  constraint hearing_outcome_check check ((outcome = any (array['for-member'::text, 'partly'::text, 'against-member'::text, 'withdrawn'::text]))),
  constraint hearing_words_check check ((words <> ''::text))
);
create index hearing_waiting on public.hearing using btree (owner_id, decide_by) where ((outcome is null) and (struck_at is null));
alter table public.hearing enable row level security;
create policy hearing_scope on public.hearing using ((position(((member_id)::text) in (current_setting('alongside.subjects'::text, true))) > 0));
grant insert, select, update on public.hearing to alongside_app;

create table public.incident (
  member_id uuid not null,
  id uuid not null,
  episode_id uuid not null,
  at timestamp with time zone not null,
  kind text not null,
  severity text not null,
  place text,
  what text not null,
  done text,
  labels text[] not null default '{}'::text[],
  recorded_at timestamp with time zone not null,
  recorded_by uuid,
  struck_at timestamp with time zone,
  seq bigint not null,
  constraint incident_pkey primary key (member_id, id),
  constraint incident_severity_check check ((severity = any (array['critical'::text, 'serious'::text, 'minor'::text, 'near-miss'::text]))),
  constraint incident_what_check check ((what <> ''::text))
);
alter table public.incident enable row level security;
create policy incident_scope on public.incident using ((position(((member_id)::text) in (current_setting('alongside.subjects'::text, true))) > 0));
grant insert, select on public.incident to alongside_app;

create table public.journal (
  subject_id uuid not null,
  seq bigint not null,
  at timestamp with time zone not null,
  actor text not null,
  operation text not null,
  command_id uuid not null,
  digest bytea not null,
  chain bytea not null,
  constraint journal_pkey primary key (subject_id, seq),
  constraint journal_seq_check check ((seq > 0))
);
alter table public.journal enable row level security;
create policy journal_new on public.journal for insert with check (((subject_id >= (nullif(current_setting('alongside.new_from'::text, true), ''::text))::uuid) and (subject_id <= (nullif(current_setting('alongside.new_to'::text, true), ''::text))::uuid)));
create policy journal_scope on public.journal using ((position(((subject_id)::text) in (current_setting('alongside.subjects'::text, true))) > 0));
grant insert, select on public.journal to alongside_app;

create table public.journal_input (
  subject_id uuid not null,
  seq bigint not null,
  salt bytea not null,
  input_sealed bytea not null,
  constraint journal_input_pkey primary key (subject_id, seq)
);
alter table public.journal_input enable row level security;
create policy journal_input_new on public.journal_input for insert with check (((subject_id >= (nullif(current_setting('alongside.new_from'::text, true), ''::text))::uuid) and (subject_id <= (nullif(current_setting('alongside.new_to'::text, true), ''::text))::uuid)));
create policy journal_input_scope on public.journal_input using ((position(((subject_id)::text) in (current_setting('alongside.subjects'::text, true))) > 0));
grant insert, select on public.journal_input to alongside_app;

create table public.mandated_report (
  organization_id uuid not null,
  id uuid not null,
  reporter_id uuid not null,
  kind text not null,
  called_at timestamp with time zone not null,
  written_due_at timestamp with time zone not null,
  written_at timestamp with time zone,
  body_sealed bytea not null,
  constraint mandated_report_pkey primary key (organization_id, id),
  constraint mandated_report_reporter_id_fkey foreign key (reporter_id) references staff(id),
  constraint mandated_report_kind_check check ((kind = any (array['child'::text, 'elder-or-dependent-adult'::text])))
);
create index mandated_report_called on public.mandated_report using btree (organization_id, called_at);
alter table public.mandated_report enable row level security;
create policy mandated_report_scope on public.mandated_report using ((organization_id = (nullif(current_setting('alongside.organization'::text, true), ''::text))::uuid));
grant insert, select, update on public.mandated_report to alongside_app;

create table public.medication (
  member_id uuid not null,
  id uuid not null,
  owner_id uuid not null,
  name text not null,
  ingredient text,
  strength text,
  how_taken text,
  purpose text,
  prescriber text,
  source text not null,
  taking text not null,
  problem text,
  started_on date,
  ended_on date,
  end_reason text,
  labels text[] not null default '{}'::text[],
  recorded_at timestamp with time zone not null,
  recorded_by uuid,
  struck_at timestamp with time zone,
  seq bigint not null,
  constraint medication_pkey primary key (member_id, id),
  constraint medication_owner_id_fkey foreign key (owner_id) references organization(id),
  constraint medication_name_check check ((name <> ''::text))
);
alter table public.medication enable row level security;
create policy medication_scope on public.medication using ((position(((member_id)::text) in (current_setting('alongside.subjects'::text, true))) > 0));
grant insert, select, update on public.medication to alongside_app;

create table public.medication_review (
  member_id uuid not null,
  id uuid not null,
  owner_id uuid not null,
  at timestamp with time zone not null,
  why text not null,
  transition_id uuid,
  against text[] not null default '{}'::text[],
  is_settled boolean not null,
  found text,
  labels text[] not null default '{}'::text[],
  recorded_at timestamp with time zone not null,
  recorded_by uuid,
  struck_at timestamp with time zone,
  seq bigint not null,
  constraint medication_review_pkey primary key (member_id, id),
  constraint medication_review_owner_id_fkey foreign key (owner_id) references organization(id)
);
alter table public.medication_review enable row level security;
create policy medication_review_scope on public.medication_review using ((position(((member_id)::text) in (current_setting('alongside.subjects'::text, true))) > 0));
grant insert, select, update on public.medication_review to alongside_app;

create table public.member (
  member_id uuid not null,
  first_name text not null,
  last_name text not null,
  name_used text,
  pronouns text,
  born_on date,
  sex text,
  gender text,
  race_ethnicity text[] not null default '{}'::text[],
  spoken_language text,
  written_language text,
  needs_interpreter boolean,
  alternate_format text,
  preferred_place text,
  contact_preference text,
  do_not_contact boolean not null default false,
  cin text,
  died_on date,
  revision integer not null default 1,
  labels text[] not null default '{}'::text[],
  recorded_at timestamp with time zone not null,
  recorded_by uuid,
  struck_at timestamp with time zone,
  seq bigint not null,
  constraint member_pkey primary key (member_id),
  constraint member_cin_check check ((cin ~ '^9[0-9]{7}[A-Z]$'::text)),
  constraint member_last_name_check check ((last_name <> ''::text)),
  constraint member_sex_check check ((sex = any (array['F'::text, 'M'::text, 'X'::text, 'U'::text])))
);
alter table public.member enable row level security;
create policy member_new on public.member for insert with check (((member_id >= (nullif(current_setting('alongside.new_from'::text, true), ''::text))::uuid) and (member_id <= (nullif(current_setting('alongside.new_to'::text, true), ''::text))::uuid)));
create policy member_scope on public.member using ((position(((member_id)::text) in (current_setting('alongside.subjects'::text, true))) > 0));
grant insert, select, update on public.member to alongside_app;

create table public.member_alias (
  member_id uuid not null,
  id uuid not null,
  other_id uuid not null,
  reason text,
  ended_at timestamp with time zone,
  labels text[] not null default '{}'::text[],
  recorded_at timestamp with time zone not null,
  recorded_by uuid,
  struck_at timestamp with time zone,
  seq bigint not null,
  is_main boolean not null default false,
  constraint member_alias_pkey primary key (member_id, id)
);
alter table public.member_alias enable row level security;
create policy member_alias_scope on public.member_alias using ((position(((member_id)::text) in (current_setting('alongside.subjects'::text, true))) > 0));
grant insert, select, update on public.member_alias to alongside_app;

create table public.member_card (
  member_id uuid not null,
  orgs uuid[] not null default '{}'::uuid[],
  name text not null,
  name_used text,
  born_on date,
  cin text,
  spoken_language text,
  needs_interpreter boolean,
  phones text[] not null default '{}'::text[],
  place text,
  safety text[] not null default '{}'::text[],
  plan_id uuid,
  agency_id uuid,
  lead_id uuid,
  cover_id uuid,
  episode_id uuid,
  state text,
  state_on date,
  attempts integer not null default 0,
  last_attempt_at timestamp with time zone,
  last_contact_at timestamp with time zone,
  next_step text,
  next_step_on date,
  search_text text not null default ''::text,
  labels text[] not null default '{}'::text[],
  seq bigint not null,
  blocked uuid[] not null default '{}'::uuid[],
  is_merged boolean not null default false,
  concern_level text,
  concern_at timestamp with time zone,
  concern_follow_up_by timestamp with time zone,
  open_supports integer not null default 0,
  marks jsonb,
  constraint member_card_pkey primary key (member_id)
);
create index member_card_agency on public.member_card using btree (agency_id, state);
create index member_card_born on public.member_card using btree (born_on);
create index member_card_cin on public.member_card using btree (cin);
create index member_card_concern on public.member_card using btree (agency_id) where (concern_level is not null);
create index member_card_cover on public.member_card using btree (cover_id) where (cover_id is not null);
create index member_card_lead on public.member_card using btree (lead_id);
create index member_card_names on public.member_card using gin (name_parts(search_text)) with (fastupdate='on', gin_pending_list_limit='64');
create index member_card_phones on public.member_card using gin (phones) with (fastupdate='on', gin_pending_list_limit='64');
create index member_card_plan on public.member_card using btree (plan_id, state);
create index member_card_supports on public.member_card using btree (plan_id) where (open_supports > 0);
alter table public.member_card enable row level security;
create policy member_card_blocked on public.member_card as restrictive for select using ((((nullif(current_setting('alongside.reader'::text, true), ''::text))::uuid is null) or ((nullif(current_setting('alongside.reader'::text, true), ''::text))::uuid <> all (blocked))));
create policy member_card_new on public.member_card for insert with check (((member_id >= (nullif(current_setting('alongside.new_from'::text, true), ''::text))::uuid) and (member_id <= (nullif(current_setting('alongside.new_to'::text, true), ''::text))::uuid)));
create policy member_card_organization on public.member_card for select using (((nullif(current_setting('alongside.organization'::text, true), ''::text))::uuid = any (orgs)));
create policy member_card_scope on public.member_card using ((position(((member_id)::text) in (current_setting('alongside.subjects'::text, true))) > 0));
grant insert, select, update on public.member_card to alongside_app;

create table public.message (
  member_id uuid not null,
  id uuid not null,
  owner_id uuid not null,
  episode_id uuid,
  side text not null,
  at timestamp with time zone not null,
  words text,
  document_id uuid,
  seen_at timestamp with time zone,
  seen_by uuid,
  settled_at timestamp with time zone,
  settled_by uuid,
  settled_how text,
  labels text[] not null default '{}'::text[],
  recorded_at timestamp with time zone not null,
  recorded_by uuid,
  struck_at timestamp with time zone,
  seq bigint not null,
  constraint message_pkey primary key (member_id, id),
  constraint message_owner_id_fkey foreign key (owner_id) references organization(id),
  constraint message_check check (((words is not null) or (document_id is not null))),
  constraint message_check1 check (((settled_at is null) = (settled_how is null))),
  constraint message_check2 check (((settled_at is null) or (side = 'member'::text))),
  constraint message_settled_how_check check ((settled_how = any (array['answered'::text, 'by-phone'::text, 'in-person'::text, 'no-answer-needed'::text]))),
  constraint message_side_check check ((side = any (array['member'::text, 'team'::text]))),
  constraint message_words_check check ((words <> ''::text))
);
create index message_waiting on public.message using btree (owner_id, at) where ((side = 'member'::text) and (settled_at is null) and (struck_at is null));
alter table public.message enable row level security;
create policy message_scope on public.message using ((position(((member_id)::text) in (current_setting('alongside.subjects'::text, true))) > 0));
grant insert, select, update on public.message to alongside_app;

create table public.migration (
  name text not null,
  sha256 text not null,
  applied_at timestamp with time zone not null default now(),
  constraint migration_pkey primary key (name)
);

create table public.name_part (
  part text not null,
  variants text[] not null,
  constraint name_part_pkey primary key (part)
);
create index name_part_letters on public.name_part using gin (part gin_trgm_ops) with (fastupdate='on', gin_pending_list_limit='64');
create index name_part_variants on public.name_part using gin (variants) with (fastupdate='on', gin_pending_list_limit='64');
grant insert, select on public.name_part to alongside_app;

create table public.note (
  member_id uuid not null,
  id uuid not null,
  owner_id uuid not null,
  kind text not null,
  at timestamp with time zone not null,
  words text not null,
  amends uuid,
  labels text[] not null default '{}'::text[],
  recorded_at timestamp with time zone not null,
  recorded_by uuid,
  struck_at timestamp with time zone,
  seq bigint not null,
  constraint note_pkey primary key (member_id, id),
  constraint note_owner_id_fkey foreign key (owner_id) references organization(id),
  constraint note_words_check check ((words <> ''::text))
);
alter table public.note enable row level security;
create policy note_scope on public.note using ((position(((member_id)::text) in (current_setting('alongside.subjects'::text, true))) > 0));
grant insert, select, update on public.note to alongside_app;

create table public.notice (
  member_id uuid not null,
  id uuid not null,
  owner_id uuid not null,
  template text not null,
  version text not null,
  language text not null,
  wanted text,
  title text not null,
  body text[] not null,
  taglines text[] not null default '{}'::text[],
  source_id uuid not null,
  kind text not null,
  addressee text not null,
  to_name text not null,
  address text,
  dated_on date not null,
  effective_on date not null,
  appeal_by date,
  keep_by date,
  way text,
  sent_on date,
  returned_on date,
  labels text[] not null default '{}'::text[],
  recorded_at timestamp with time zone not null,
  recorded_by uuid,
  struck_at timestamp with time zone,
  seq bigint not null,
  constraint notice_pkey primary key (member_id, id),
  constraint notice_owner_id_fkey foreign key (owner_id) references organization(id),
  constraint notice_addressee_check check ((addressee = any (array['member'::text, 'requester'::text]))),
  constraint notice_appeal_by_check check (((kind = any (array['deny'::text, 'modify'::text, 'end'::text, 'stop'::text])) = (appeal_by is not null))),
  constraint notice_check check ((effective_on >= dated_on)),
  constraint notice_check1 check ((sent_on >= dated_on)),
  constraint notice_check2 check ((returned_on >= sent_on)),
  constraint notice_check3 check (((sent_on is null) = (way is null))),
  constraint notice_kind_check check ((kind = any (array['deny'::text, 'modify'::text, 'end'::text, 'stop'::text, 'upheld'::text, 'partly'::text, 'overturned'::text, 'resolved'::text, 'hearing-won'::text, 'hearing-part'::text, 'hearing-lost'::text])))
);
create index notice_waiting on public.notice using btree (owner_id, dated_on) where ((struck_at is null) and ((sent_on is null) or (returned_on is not null)));
alter table public.notice enable row level security;
create policy notice_scope on public.notice using ((position(((member_id)::text) in (current_setting('alongside.subjects'::text, true))) > 0));
grant insert, select, update on public.notice to alongside_app;

create table public.on_call (
  organization_id uuid not null,
  people jsonb not null,
  written_at timestamp with time zone not null,
  written_by uuid,
  constraint on_call_pkey primary key (organization_id),
  constraint on_call_organization_id_fkey foreign key (organization_id) references organization(id),
  constraint on_call_written_by_fkey foreign key (written_by) references staff(id)
);
alter table public.on_call enable row level security;
create policy on_call_scope on public.on_call using ((organization_id = (nullif(current_setting('alongside.organization'::text, true), ''::text))::uuid));
grant insert, select, update on public.on_call to alongside_app;

create table public.organization (
  id uuid not null,
  kind text not null,
  name text not null,
  plan_code text,
  npi text,
  tin text,
  provider_type text,
  phone text,
  settings jsonb not null default '{}'::jsonb,
  started_on date not null,
  ended_on date,
  recipient_kind text,
  is_sud_program boolean not null default false,
  constraint organization_pkey primary key (id),
  constraint organization_check check ((ended_on >= started_on)),
  constraint organization_kind_check check ((kind = any (array['plan'::text, 'agency'::text, 'referrer'::text]))),
  constraint organization_name_check check ((name <> ''::text)),
  constraint organization_npi_check check ((npi ~ '^[12][0-9]{9}$'::text)),
  constraint organization_recipient_kind_check check ((recipient_kind = any (array['health-provider'::text, 'county'::text, 'community-organization'::text, 'housing'::text, 'school'::text, 'justice'::text]))),
  constraint organization_tin_check check ((tin ~ '^[0-9]{9}$'::text))
);
create unique index organization_npi on public.organization using btree (npi) where (kind = 'agency'::text);
create unique index organization_plan_code on public.organization using btree (plan_code) where (kind = 'plan'::text);
grant insert, select, update on public.organization to alongside_app;
grant select (id, kind, name, settings) on public.organization to alongside_signin;

create table public.organization_setting (
  organization_id uuid not null,
  id uuid not null,
  name text not null,
  value jsonb not null,
  from_at timestamp with time zone not null,
  set_by uuid,
  constraint organization_setting_pkey primary key (organization_id, id),
  constraint organization_setting_organization_id_fkey foreign key (organization_id) references organization(id),
  constraint organization_setting_name_check check ((name <> ''::text))
);
alter table public.organization_setting enable row level security;
create policy organization_setting_scope on public.organization_setting using ((organization_id = (nullif(current_setting('alongside.organization'::text, true), ''::text))::uuid));
grant insert, select on public.organization_setting to alongside_app;

create table public.outcome (
  subject_id uuid not null,
  command_id uuid not null,
  digest bytea not null,
  outcome text not null,
  answer jsonb not null,
  at timestamp with time zone not null,
  constraint outcome_pkey primary key (subject_id, command_id),
  constraint outcome_outcome_check check ((outcome = any (array['done'::text, 'refused'::text])))
);
alter table public.outcome enable row level security;
create policy outcome_new on public.outcome for insert with check (((subject_id >= (nullif(current_setting('alongside.new_from'::text, true), ''::text))::uuid) and (subject_id <= (nullif(current_setting('alongside.new_to'::text, true), ''::text))::uuid)));
create policy outcome_scope on public.outcome using ((position(((subject_id)::text) in (current_setting('alongside.subjects'::text, true))) > 0));
grant insert, select on public.outcome to alongside_app;

create table public.outreach_attempt (
  member_id uuid not null,
  id uuid not null,
  episode_id uuid not null,
  at timestamp with time zone not null,
  method text not null,
  outcome text not null,
  is_reached boolean not null,
  minutes integer,
  place text,
  note text,
  amends uuid,
  labels text[] not null default '{}'::text[],
  recorded_at timestamp with time zone not null,
  recorded_by uuid,
  struck_at timestamp with time zone,
  seq bigint not null,
  constraint outreach_attempt_pkey primary key (member_id, id),
  constraint outreach_attempt_method_check check ((method = any (array['in-person'::text, 'phone'::text, 'text'::text, 'email'::text, 'letter'::text, 'video'::text, 'other'::text]))),
  constraint outreach_attempt_minutes_check check (((minutes >= 0) and (minutes <= 1440)))
);
alter table public.outreach_attempt enable row level security;
create policy outreach_attempt_scope on public.outreach_attempt using ((position(((member_id)::text) in (current_setting('alongside.subjects'::text, true))) > 0));
grant insert, select, update on public.outreach_attempt to alongside_app;

create table public.phone (
  member_id uuid not null,
  id uuid not null,
  kind text not null,
  value text not null,
  rank integer not null default 1,
  is_safe_to_leave_message boolean,
  is_private boolean not null default false,
  source text not null,
  from_on date not null,
  ended_on date,
  labels text[] not null default '{}'::text[],
  recorded_at timestamp with time zone not null,
  recorded_by uuid,
  struck_at timestamp with time zone,
  seq bigint not null,
  end_reason text,
  confirmed_on date,
  bounced_on date,
  constraint phone_pkey primary key (member_id, id),
  constraint phone_kind_check check ((kind = any (array['phone'::text, 'email'::text]))),
  constraint phone_source_check check ((source = any (array['plan-file'::text, 'member'::text, 'staff'::text, 'referral'::text]))),
  constraint phone_value_check check ((value <> ''::text))
);
create index phone_value on public.phone using btree (value) where (struck_at is null);
alter table public.phone enable row level security;
create policy phone_new on public.phone for insert with check (((member_id >= (nullif(current_setting('alongside.new_from'::text, true), ''::text))::uuid) and (member_id <= (nullif(current_setting('alongside.new_to'::text, true), ''::text))::uuid)));
create policy phone_scope on public.phone using ((position(((member_id)::text) in (current_setting('alongside.subjects'::text, true))) > 0));
grant insert, select, update on public.phone to alongside_app;

create table public.population_finding (
  member_id uuid not null,
  id uuid not null,
  population text not null,
  answer text not null,
  source text not null,
  as_of date not null,
  labels text[] not null default '{}'::text[],
  recorded_at timestamp with time zone not null,
  recorded_by uuid,
  struck_at timestamp with time zone,
  seq bigint not null,
  constraint population_finding_pkey primary key (member_id, id),
  constraint population_finding_answer_check check ((answer = any (array['met'::text, 'not-met'::text, 'unknown'::text])))
);
alter table public.population_finding enable row level security;
create policy population_finding_new on public.population_finding for insert with check (((member_id >= (nullif(current_setting('alongside.new_from'::text, true), ''::text))::uuid) and (member_id <= (nullif(current_setting('alongside.new_to'::text, true), ''::text))::uuid)));
create policy population_finding_scope on public.population_finding using ((position(((member_id)::text) in (current_setting('alongside.subjects'::text, true))) > 0));
grant insert, select, update on public.population_finding to alongside_app;

create table public.referral (
  organization_id uuid not null,
  id uuid not null,
  number text not null,
  state text not null,
  kind text not null,
  secret_salt bytea,
  secret_hash bytea,
  asked_sealed bytea not null,
  saved_at timestamp with time zone not null,
  received_at timestamp with time zone,
  passed_on_at timestamp with time zone,
  settled_as text,
  settled_at timestamp with time zone,
  settled_by uuid,
  why_sealed bytea,
  linked_to uuid,
  request_id uuid,
  from_organization uuid,
  labels text[] not null default '{}'::text[],
  is_found boolean not null default false,
  told_ids uuid[] not null default '{}'::uuid[],
  closure text,
  to_plan text,
  heard text,
  told text,
  constraint referral_pkey primary key (organization_id, id),
  constraint referral_from_organization_fkey foreign key (from_organization) references organization(id),
  constraint referral_organization_id_fkey foreign key (organization_id) references organization(id),
  constraint referral_settled_by_fkey foreign key (settled_by) references staff(id),
  constraint referral_check check (((state = 'draft'::text) = (received_at is null))),
  constraint referral_check1 check (((state = 'passed-on'::text) = (passed_on_at is not null))),
  constraint referral_check2 check (((settled_as is null) = (settled_at is null))),
  constraint referral_check3 check (((not (settled_as is distinct from 'linked'::text)) = (linked_to is not null))),
  constraint referral_closure_check check ((closure = any (array['unable-to-reach'::text, 'no-longer-needs-or-declines'::text, 'no-longer-eligible'::text, 'asked-twice'::text, 'other'::text]))),
  constraint referral_kind_check check ((kind = any (array['self'::text, 'child'::text, 'other'::text]))),
  constraint referral_number_check check ((number ~ '^[2-9A-HJ-NP-Z]{8}$'::text)),
  constraint referral_settled_as_check check ((settled_as = any (array['linked'::text, 'passed-on'::text, 'closed'::text]))),
  constraint referral_state_check check ((state = any (array['draft'::text, 'received'::text, 'passed-on'::text])))
);
create index referral_from on public.referral using btree (organization_id, from_organization, received_at) where (from_organization is not null);
create unique index referral_number on public.referral using btree (organization_id, number);
create index referral_open on public.referral using btree (organization_id, received_at) where (state = 'received'::text);
create index referral_waiting on public.referral using btree (organization_id, received_at) where ((settled_as is null) and (received_at is not null));
alter table public.referral enable row level security;
create policy referral_scope on public.referral using ((organization_id = (nullif(current_setting('alongside.organization'::text, true), ''::text))::uuid));
grant delete, insert, select, update on public.referral to alongside_app;

create table public.referral_out (
  member_id uuid not null,
  id uuid not null,
  owner_id uuid not null,
  episode_id uuid,
  kind text not null,
  support_key text,
  for_what text not null,
  recipient text,
  plan_id uuid,
  answer text not null,
  answered_by text not null,
  referred_on date not null,
  needed_by date,
  after uuid,
  labels text[] not null default '{}'::text[],
  recorded_at timestamp with time zone not null,
  recorded_by uuid,
  struck_at timestamp with time zone,
  seq bigint not null,
  constraint referral_out_pkey primary key (member_id, id),
  constraint referral_out_owner_id_fkey foreign key (owner_id) references organization(id),
  constraint referral_out_plan_id_fkey foreign key (plan_id) references organization(id),
  constraint referral_out_answer_check check ((answer = any (array['agreed'::text, 'declined'::text]))),
  constraint referral_out_check check ((needed_by >= referred_on)),
  constraint referral_out_check1 check (((kind = 'community-support'::text) = (support_key is not null))),
  constraint referral_out_for_what_check check ((for_what <> ''::text))
);
alter table public.referral_out enable row level security;
create policy referral_out_scope on public.referral_out using ((position(((member_id)::text) in (current_setting('alongside.subjects'::text, true))) > 0));
grant insert, select, update on public.referral_out to alongside_app;

create table public.referral_step (
  member_id uuid not null,
  id uuid not null,
  owner_id uuid not null,
  referral_id uuid not null,
  at timestamp with time zone not null,
  status text not null,
  closure text,
  started_on date,
  note text,
  labels text[] not null default '{}'::text[],
  recorded_at timestamp with time zone not null,
  recorded_by uuid,
  struck_at timestamp with time zone,
  seq bigint not null,
  constraint referral_step_pkey primary key (member_id, id),
  constraint referral_step_owner_id_fkey foreign key (owner_id) references organization(id),
  constraint referral_step_check check (((status = 'loop-closed'::text) = (closure is not null))),
  constraint referral_step_check1 check (((started_on is not null) = (not (closure is distinct from 'services-received'::text))))
);
alter table public.referral_step enable row level security;
create policy referral_step_scope on public.referral_step using ((position(((member_id)::text) in (current_setting('alongside.subjects'::text, true))) > 0));
grant insert, select, update on public.referral_step to alongside_app;

create table public.registry_cin (
  cin text not null,
  member_id uuid not null,
  constraint registry_cin_pkey primary key (cin),
  constraint registry_cin_cin_check check ((cin ~ '^9[0-9]{7}[A-Z]$'::text))
);
grant insert, select, update on public.registry_cin to alongside_app;

create table public.registry_file (
  sha256 text not null,
  organization_id uuid not null,
  file_id uuid not null,
  constraint registry_file_pkey primary key (sha256, organization_id)
);
grant insert, select on public.registry_file to alongside_app;

create table public.registry_invitation (
  secret_hash bytea not null,
  id uuid not null,
  kind text not null,
  member_id uuid not null,
  organization_id uuid not null,
  made_by uuid,
  made_at timestamp with time zone not null,
  ends_at timestamp with time zone not null,
  used_at timestamp with time zone,
  ended_at timestamp with time zone,
  supporter_id uuid,
  constraint registry_invitation_pkey primary key (secret_hash),
  constraint registry_invitation_made_by_fkey foreign key (made_by) references staff(id),
  constraint registry_invitation_organization_id_fkey foreign key (organization_id) references organization(id),
  constraint registry_invitation_check check ((ends_at > made_at)),
  constraint registry_invitation_kind_check check ((kind = any (array['code'::text, 'link'::text])))
);
create index registry_invitation_id on public.registry_invitation using btree (id);
create index registry_invitation_member on public.registry_invitation using btree (member_id);
grant insert, select, update on public.registry_invitation to alongside_app;

create table public.registry_passkey (
  credential_hash bytea not null,
  id uuid not null,
  member_id uuid not null,
  supporter_id uuid,
  organization_id uuid not null,
  public_key bytea not null,
  sign_count bigint not null default 0,
  made_at timestamp with time zone not null,
  used_at timestamp with time zone,
  ended_at timestamp with time zone,
  constraint registry_passkey_pkey primary key (credential_hash),
  constraint registry_passkey_organization_id_fkey foreign key (organization_id) references organization(id),
  constraint registry_passkey_sign_count_check check ((sign_count >= 0))
);
create index registry_passkey_member on public.registry_passkey using btree (member_id);
grant insert, select, update on public.registry_passkey to alongside_app;

create table public.registry_passkey_challenge (
  challenge_hash bytea not null,
  session_id uuid,
  made_at timestamp with time zone not null,
  ends_at timestamp with time zone not null,
  used_at timestamp with time zone,
  constraint registry_passkey_challenge_pkey primary key (challenge_hash),
  constraint registry_passkey_challenge_check check ((ends_at > made_at))
);
create index registry_passkey_challenge_made on public.registry_passkey_challenge using btree (made_at);
grant delete, insert, select, update on public.registry_passkey_challenge to alongside_app;

create table public.registry_phone_session (
  token_hash bytea not null,
  id uuid not null,
  member_id uuid not null,
  organization_id uuid not null,
  pin_hash bytea,
  wrong_pins integer not null default 0,
  opened_at timestamp with time zone not null,
  last_seen_at timestamp with time zone not null,
  locked_at timestamp with time zone,
  ends_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  supporter_id uuid,
  holder_id uuid,
  constraint registry_phone_session_pkey primary key (token_hash),
  constraint registry_phone_session_organization_id_fkey foreign key (organization_id) references organization(id),
  constraint registry_phone_session_check check ((ends_at > opened_at)),
  constraint registry_phone_session_wrong_pins_check check ((wrong_pins >= 0))
);
create index registry_phone_session_id on public.registry_phone_session using btree (id);
create index registry_phone_session_member on public.registry_phone_session using btree (member_id);
grant insert, select, update on public.registry_phone_session to alongside_app;

create table public.registry_sign_in_code (
  asked_hash bytea not null,
  code_hash bytea not null,
  members uuid[] not null,
  wrong_tries integer not null default 0,
  made_at timestamp with time zone not null,
  ends_at timestamp with time zone not null,
  used_at timestamp with time zone,
  constraint registry_sign_in_code_pkey primary key (asked_hash),
  constraint registry_sign_in_code_check check ((ends_at > made_at)),
  constraint registry_sign_in_code_wrong_tries_check check ((wrong_tries >= 0))
);
grant insert, select, update on public.registry_sign_in_code to alongside_app;

create table public.safety_concern (
  member_id uuid not null,
  id uuid not null,
  episode_id uuid not null,
  at timestamp with time zone not null,
  kind text not null,
  level text not null,
  source text,
  source_id uuid,
  what text,
  follow_up_by timestamp with time zone,
  closed_at timestamp with time zone,
  closed_by uuid,
  disposition text,
  closing_note text,
  decided_with text,
  revision integer not null default 1,
  labels text[] not null default '{}'::text[],
  recorded_at timestamp with time zone not null,
  recorded_by uuid,
  struck_at timestamp with time zone,
  seq bigint not null,
  constraint safety_concern_pkey primary key (member_id, id),
  constraint safety_concern_check check (((closed_at is null) = (disposition is null))),
  constraint safety_concern_check1 check (((closed_at is null) or (closing_note is not null))),
  constraint safety_concern_kind_check check ((kind = any (array['suicide'::text, 'partner-violence'::text, 'abuse-or-neglect'::text, 'overdose'::text, 'other-danger'::text]))),
  constraint safety_concern_level_check check ((level = any (array['high'::text, 'moderate'::text, 'not-assessed'::text, 'low'::text])))
);
alter table public.safety_concern enable row level security;
create policy safety_concern_scope on public.safety_concern using ((position(((member_id)::text) in (current_setting('alongside.subjects'::text, true))) > 0));
grant insert, select, update on public.safety_concern to alongside_app;

create table public.safety_flag (
  member_id uuid not null,
  id uuid not null,
  kind text not null,
  note text,
  from_on date not null,
  ended_on date,
  labels text[] not null default '{}'::text[],
  recorded_at timestamp with time zone not null,
  recorded_by uuid,
  struck_at timestamp with time zone,
  seq bigint not null,
  end_reason text,
  constraint safety_flag_pkey primary key (member_id, id),
  constraint safety_flag_kind_check check ((kind = any (array['no-home-visits'::text, 'visit-in-pairs'::text, 'no-voicemail'::text, 'no-texts'::text, 'do-not-contact-family'::text, 'confidential-address'::text, 'fact'::text])))
);
alter table public.safety_flag enable row level security;
create policy safety_flag_new on public.safety_flag for insert with check (((member_id >= (nullif(current_setting('alongside.new_from'::text, true), ''::text))::uuid) and (member_id <= (nullif(current_setting('alongside.new_to'::text, true), ''::text))::uuid)));
create policy safety_flag_scope on public.safety_flag using ((position(((member_id)::text) in (current_setting('alongside.subjects'::text, true))) > 0));
grant insert, select, update on public.safety_flag to alongside_app;

create table public.safety_plan (
  member_id uuid not null,
  id uuid not null,
  episode_id uuid not null,
  agreed_on date not null,
  warning_signs text[] not null default '{}'::text[],
  ways_to_cope text[] not null default '{}'::text[],
  people text[] not null default '{}'::text[],
  places text[] not null default '{}'::text[],
  professionals text[] not null default '{}'::text[],
  making_safe text[] not null default '{}'::text[],
  is_copy_given boolean not null,
  version integer not null,
  amends uuid,
  labels text[] not null default '{}'::text[],
  recorded_at timestamp with time zone not null,
  recorded_by uuid,
  struck_at timestamp with time zone,
  seq bigint not null,
  constraint safety_plan_pkey primary key (member_id, id),
  constraint safety_plan_version_check check ((version > 0))
);
alter table public.safety_plan enable row level security;
create policy safety_plan_scope on public.safety_plan using ((position(((member_id)::text) in (current_setting('alongside.subjects'::text, true))) > 0));
grant insert, select, update on public.safety_plan to alongside_app;

create table public.safety_step (
  member_id uuid not null,
  id uuid not null,
  episode_id uuid not null,
  concern_id uuid not null,
  at timestamp with time zone not null,
  what text not null,
  with_whom text,
  location text,
  note text,
  labels text[] not null default '{}'::text[],
  recorded_at timestamp with time zone not null,
  recorded_by uuid,
  struck_at timestamp with time zone,
  seq bigint not null,
  constraint safety_step_pkey primary key (member_id, id)
);
alter table public.safety_step enable row level security;
create policy safety_step_scope on public.safety_step using ((position(((member_id)::text) in (current_setting('alongside.subjects'::text, true))) > 0));
grant insert, select on public.safety_step to alongside_app;

create table public.seat (
  id uuid not null,
  staff_id uuid not null,
  organization_id uuid not null,
  role text not null,
  from_on date not null,
  to_on date,
  ended_at timestamp with time zone,
  constraint seat_pkey primary key (id),
  constraint seat_organization_id_fkey foreign key (organization_id) references organization(id),
  constraint seat_staff_id_fkey foreign key (staff_id) references staff(id),
  constraint seat_check check ((to_on >= from_on)),
  constraint seat_role_check check ((role = any (array['care-manager'::text, 'community-health-worker'::text, 'clinical-consultant'::text, 'supervisor'::text, 'intake'::text, 'biller'::text, 'authorizer'::text, 'network'::text, 'member-services'::text, 'community-supports'::text, 'oversight'::text, 'referrer'::text, 'member'::text, 'privacy-officer'::text, 'administrator'::text])))
);
create index seat_ending on public.seat using btree (to_on) where ((ended_at is null) and (to_on is not null));
create index seat_organization on public.seat using btree (organization_id);
create index seat_staff on public.seat using btree (staff_id);
grant insert, select, update on public.seat to alongside_app;
grant select on public.seat to alongside_signin;

create table public.seat_session (
  token_hash bytea not null,
  id uuid not null,
  staff_id uuid not null,
  device_id uuid,
  opened_at timestamp with time zone not null,
  ends_at timestamp with time zone not null,
  last_seen_at timestamp with time zone not null,
  locked_at timestamp with time zone,
  ended_at timestamp with time zone,
  second_factor boolean not null default false,
  constraint seat_session_pkey primary key (token_hash),
  constraint seat_session_id_key unique (id),
  constraint seat_session_device_id_fkey foreign key (device_id) references device(id),
  constraint seat_session_staff_id_fkey foreign key (staff_id) references staff(id)
);
create index seat_session_staff on public.seat_session using btree (staff_id);
grant insert, select, update on public.seat_session to alongside_app;
grant insert, select, update on public.seat_session to alongside_signin;

create table public.sending (
  member_id uuid not null,
  id uuid not null,
  owner_id uuid not null,
  kind text not null,
  channel text not null,
  phone_id uuid not null,
  source_id uuid,
  language text not null,
  send_at timestamp with time zone not null,
  ends_at timestamp with time zone,
  state text not null,
  reason text,
  settled_at timestamp with time zone,
  labels text[] not null default '{}'::text[],
  recorded_at timestamp with time zone not null,
  recorded_by uuid,
  struck_at timestamp with time zone,
  seq bigint not null,
  constraint sending_pkey primary key (member_id, id),
  constraint sending_owner_id_fkey foreign key (owner_id) references organization(id),
  constraint sending_channel_check check ((channel = any (array['text'::text, 'voice'::text, 'mail'::text]))),
  constraint sending_check check ((ends_at > send_at)),
  constraint sending_check1 check (((state = 'waiting'::text) = (settled_at is null))),
  constraint sending_kind_check check ((kind = any (array['invitation'::text, 'sign-in-code'::text, 'stop-heard'::text, 'reminder'::text]))),
  constraint sending_state_check check ((state = any (array['waiting'::text, 'sent'::text, 'not-delivered'::text, 'called-off'::text])))
);
create index sending_waiting on public.sending using btree (send_at) where ((state = 'waiting'::text) and (struck_at is null));
alter table public.sending enable row level security;
create policy sending_scope on public.sending using ((position(((member_id)::text) in (current_setting('alongside.subjects'::text, true))) > 0));
grant insert, select, update on public.sending to alongside_app;

create table public.sending_try (
  member_id uuid not null,
  id uuid not null,
  tries integer not null default 0,
  next_at timestamp with time zone not null,
  content_sealed bytea,
  shown_sealed bytea,
  shown_at timestamp with time zone,
  went_at timestamp with time zone,
  constraint sending_try_pkey primary key (member_id, id),
  constraint sending_try_tries_check check ((tries >= 0))
);
create index sending_try_shown on public.sending_try using btree (shown_at) where (shown_at is not null);
alter table public.sending_try enable row level security;
create policy sending_try_scope on public.sending_try using ((position(((member_id)::text) in (current_setting('alongside.subjects'::text, true))) > 0));
grant insert, select, update on public.sending_try to alongside_app;

create table public.setting (
  name text not null,
  value jsonb not null,
  constraint setting_pkey primary key (name)
);
grant insert, select, update on public.setting to alongside_app;
grant select on public.setting to alongside_signin;

create table public.shown_list (
  digest bytea not null,
  members uuid[] not null,
  constraint shown_list_pkey primary key (digest),
  constraint shown_list_digest_check check ((octet_length(digest) = 32))
);
create index shown_list_members on public.shown_list using gin (members) with (fastupdate=off);
grant insert, select on public.shown_list to alongside_app;

create table public.staff (
  id uuid not null,
  email text not null,
  name text not null,
  is_licensed boolean not null default false,
  npi text,
  phone text,
  languages text[] not null default '{}'::text[],
  started_on date not null,
  ended_on date,
  gender text,
  constraint staff_pkey primary key (id),
  constraint staff_check check ((ended_on >= started_on)),
  constraint staff_email_check check ((email = lower(email))),
  constraint staff_gender_check check ((gender = any (array['woman'::text, 'man'::text, 'nonbinary'::text]))),
  constraint staff_name_check check ((name <> ''::text)),
  constraint staff_npi_check check ((npi ~ '^[12][0-9]{9}$'::text))
);
create unique index staff_email on public.staff using btree (email);
grant insert, select, update on public.staff to alongside_app;
grant select (id, email, name, started_on, ended_on) on public.staff to alongside_signin;

create table public.strike_reach (
  member_id uuid not null,
  id uuid not null,
  noun text not null,
  reason text not null,
  struck_at timestamp with time zone not null,
  struck_by uuid,
  organization_id uuid not null,
  reach jsonb not null,
  constraint strike_reach_pkey primary key (member_id, id),
  constraint strike_reach_reason_check check ((reason <> ''::text))
);
alter table public.strike_reach enable row level security;
create policy strike_reach_scope on public.strike_reach using ((position(((member_id)::text) in (current_setting('alongside.subjects'::text, true))) > 0));
grant insert, select on public.strike_reach to alongside_app;

create table public.supporter (
  member_id uuid not null,
  id uuid not null,
  kind text not null,
  name text not null,
  relation text,
  organization text,
  phone text,
  email text,
  may_know text,
  is_private boolean not null default false,
  source text not null,
  from_on date not null,
  ended_on date,
  labels text[] not null default '{}'::text[],
  recorded_at timestamp with time zone not null,
  recorded_by uuid,
  struck_at timestamp with time zone,
  seq bigint not null,
  end_reason text,
  authority text,
  proof text,
  scope text[] not null default '{}'::text[],
  ends_by text,
  to_on date,
  constraint supporter_pkey primary key (member_id, id),
  constraint supporter_authority_check check ((authority = any (array['parent'::text, 'legal-guardian'::text, 'conservator'::text, 'health-care-agent'::text, 'member-word'::text]))),
  constraint supporter_ends_by_check check ((ends_by = any (array['eighteenth-birthday'::text, 'court-order'::text, 'member-word'::text]))),
  constraint supporter_kind_check check ((kind = any (array['emergency'::text, 'guardian'::text, 'representative'::text, 'supporter'::text, 'pcp'::text, 'referrer'::text]))),
  constraint supporter_name_check check ((name <> ''::text)),
  constraint supporter_source_check check ((source = any (array['plan-file'::text, 'member'::text, 'staff'::text, 'referral'::text])))
);
alter table public.supporter enable row level security;
create policy supporter_new on public.supporter for insert with check (((member_id >= (nullif(current_setting('alongside.new_from'::text, true), ''::text))::uuid) and (member_id <= (nullif(current_setting('alongside.new_to'::text, true), ''::text))::uuid)));
create policy supporter_scope on public.supporter using ((position(((member_id)::text) in (current_setting('alongside.subjects'::text, true))) > 0));
grant insert, select, update on public.supporter to alongside_app;

create table public.task (
  member_id uuid not null,
  id uuid not null,
  kind text not null,
  what text not null,
  why text,
  due_on date,
  for_staff uuid,
  for_role text,
  done_at timestamp with time zone,
  done_by uuid,
  outcome text,
  source_id uuid,
  labels text[] not null default '{}'::text[],
  recorded_at timestamp with time zone not null,
  recorded_by uuid,
  struck_at timestamp with time zone,
  seq bigint not null,
  owner_id uuid,
  constraint task_pkey primary key (member_id, id),
  constraint task_what_check check ((what <> ''::text))
);
create index task_for_role on public.task using btree (for_role, due_on, id) where ((done_at is null) and (struck_at is null) and (for_role is not null));
create index task_tell_doctor on public.task using btree (owner_id, due_on, id) where ((kind = 'tell-doctor'::text) and (done_at is null) and (struck_at is null));
alter table public.task enable row level security;
create policy task_new on public.task for insert with check (((member_id >= (nullif(current_setting('alongside.new_from'::text, true), ''::text))::uuid) and (member_id <= (nullif(current_setting('alongside.new_to'::text, true), ''::text))::uuid)));
create policy task_scope on public.task using ((position(((member_id)::text) in (current_setting('alongside.subjects'::text, true))) > 0));
grant insert, select, update on public.task to alongside_app;

create table public.team_member (
  member_id uuid not null,
  id uuid not null,
  owner_id uuid not null,
  part text not null,
  name text not null,
  organization text,
  phone text,
  may_know text[] not null default '{}'::text[],
  may_know_note text,
  consent_id uuid,
  from_on date not null,
  ended_on date,
  labels text[] not null default '{}'::text[],
  recorded_at timestamp with time zone not null,
  recorded_by uuid,
  struck_at timestamp with time zone,
  seq bigint not null,
  constraint team_member_pkey primary key (member_id, id),
  constraint team_member_owner_id_fkey foreign key (owner_id) references organization(id),
  constraint team_member_check check ((ended_on >= from_on)),
  constraint team_member_name_check check ((name <> ''::text))
);
alter table public.team_member enable row level security;
create policy team_member_scope on public.team_member using ((position(((member_id)::text) in (current_setting('alongside.subjects'::text, true))) > 0));
grant insert, select, update on public.team_member to alongside_app;

create table public.text_consent (
  member_id uuid not null,
  id uuid not null,
  phone_id uuid not null,
  says text not null,
  uses text[] not null,
  said_at timestamp with time zone not null,
  how text not null,
  wording text not null,
  labels text[] not null default '{}'::text[],
  recorded_at timestamp with time zone not null,
  recorded_by uuid,
  struck_at timestamp with time zone,
  seq bigint not null,
  constraint text_consent_pkey primary key (member_id, id),
  constraint text_consent_check check (((says = 'no'::text) or (cardinality(uses) > 0))),
  constraint text_consent_how_check check ((how = any (array['in-person'::text, 'call'::text, 'form'::text, 'reply'::text]))),
  constraint text_consent_says_check check ((says = any (array['yes'::text, 'no'::text]))),
  constraint text_consent_uses_check check ((uses <@ array['reminder'::text, 'news'::text]))
);
alter table public.text_consent enable row level security;
create policy text_consent_scope on public.text_consent using ((position(((member_id)::text) in (current_setting('alongside.subjects'::text, true))) > 0));
grant insert, select, update on public.text_consent to alongside_app;

create table public.told_fact (
  member_id uuid not null,
  id uuid not null,
  fact text not null,
  value text not null,
  said_by text not null,
  sayer_name text,
  said_on date not null,
  labels text[] not null default '{}'::text[],
  recorded_at timestamp with time zone not null,
  recorded_by uuid,
  struck_at timestamp with time zone,
  seq bigint not null,
  constraint told_fact_pkey primary key (member_id, id),
  constraint told_fact_fact_check check ((fact <> ''::text)),
  constraint told_fact_said_by_check check ((said_by = any (array['member'::text, 'referrer'::text, 'staff'::text])))
);
alter table public.told_fact enable row level security;
create policy told_fact_scope on public.told_fact using ((position(((member_id)::text) in (current_setting('alongside.subjects'::text, true))) > 0));
grant insert, select, update on public.told_fact to alongside_app;

create table signin.account (
  id uuid not null default gen_random_uuid(),
  "accountId" text not null,
  "providerId" text not null,
  "userId" uuid not null,
  "accessToken" text,
  "refreshToken" text,
  "idToken" text,
  "accessTokenExpiresAt" timestamp with time zone,
  "refreshTokenExpiresAt" timestamp with time zone,
  scope text,
  password text,
  "createdAt" timestamp with time zone not null default CURRENT_TIMESTAMP,
  "updatedAt" timestamp with time zone not null,
  constraint account_pkey primary key (id),
  constraint "account_userId_fkey" foreign key ("userId") references signin."user"(id) on delete cascade
);
create index "account_userId_idx" on signin.account using btree ("userId");
grant delete, insert, select, update on signin.account to alongside_signin;

create table signin.failed_try (
  subject bytea not null,
  count integer not null,
  first_at timestamp with time zone not null,
  constraint failed_try_pkey primary key (subject),
  constraint failed_try_count_check check ((count >= 0))
);
grant delete, insert, select, update on signin.failed_try to alongside_signin;

create table signin.passkey (
  id uuid not null default gen_random_uuid(),
  name text,
  "publicKey" text not null,
  "userId" uuid not null,
  "credentialID" text not null,
  counter integer not null,
  "deviceType" text not null,
  "backedUp" boolean not null,
  transports text,
  "createdAt" timestamp with time zone,
  aaguid text,
  constraint passkey_pkey primary key (id),
  constraint "passkey_userId_fkey" foreign key ("userId") references signin."user"(id) on delete cascade
);
create index "passkey_credentialID_idx" on signin.passkey using btree ("credentialID");
create index "passkey_userId_idx" on signin.passkey using btree ("userId");
grant delete, insert, select, update on signin.passkey to alongside_signin;

create table signin.session (
  id uuid not null default gen_random_uuid(),
  "expiresAt" timestamp with time zone not null,
  token text not null,
  "createdAt" timestamp with time zone not null default CURRENT_TIMESTAMP,
  "updatedAt" timestamp with time zone not null,
  "ipAddress" text,
  "userAgent" text,
  "userId" uuid not null,
  constraint session_pkey primary key (id),
  constraint session_token_key unique (token),
  constraint "session_userId_fkey" foreign key ("userId") references signin."user"(id) on delete cascade
);
create index "session_userId_idx" on signin.session using btree ("userId");
grant delete, insert, select, update on signin.session to alongside_signin;

create table signin.spent_code (
  user_id uuid not null,
  code_hash bytea not null,
  spent_at timestamp with time zone not null,
  constraint spent_code_pkey primary key (user_id, code_hash),
  constraint spent_code_user_id_fkey foreign key (user_id) references signin."user"(id) on delete cascade
);
grant delete, insert, select, update on signin.spent_code to alongside_signin;

create table signin."twoFactor" (
  id uuid not null default gen_random_uuid(),
  secret text not null,
  "backupCodes" text not null,
  "userId" uuid not null,
  verified boolean,
  "failedVerificationCount" integer,
  "lockedUntil" timestamp with time zone,
  constraint "twoFactor_pkey" primary key (id),
  constraint "twoFactor_userId_fkey" foreign key ("userId") references signin."user"(id) on delete cascade
);
create index "twoFactor_secret_idx" on signin."twoFactor" using btree (secret);
create index "twoFactor_userId_idx" on signin."twoFactor" using btree ("userId");
grant delete, insert, select, update on signin."twoFactor" to alongside_signin;

create table signin."user" (
  id uuid not null default gen_random_uuid(),
  name text not null,
  email text not null,
  "emailVerified" boolean not null,
  image text,
  "createdAt" timestamp with time zone not null default CURRENT_TIMESTAMP,
  "updatedAt" timestamp with time zone not null default CURRENT_TIMESTAMP,
  "twoFactorEnabled" boolean,
  demo boolean not null,
  constraint user_pkey primary key (id),
  constraint user_email_key unique (email)
);
grant delete, insert, select, update on signin."user" to alongside_signin;

create table signin.verification (
  id uuid not null default gen_random_uuid(),
  identifier text not null,
  value text not null,
  "expiresAt" timestamp with time zone not null,
  "createdAt" timestamp with time zone not null default CURRENT_TIMESTAMP,
  "updatedAt" timestamp with time zone not null default CURRENT_TIMESTAMP,
  constraint verification_pkey primary key (id)
);
create index verification_identifier_idx on signin.verification using btree (identifier);
grant delete, insert, select, update on signin.verification to alongside_signin;

CREATE OR REPLACE FUNCTION public.agency_load()
 RETURNS TABLE(agency_id uuid, load integer)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select e.agency_id, count(*)::int from episode e where e.state <> 'ended' and e.struck_at is null group by e.agency_id
$function$;
grant execute on function public.agency_load() to alongside_app;

CREATE OR REPLACE FUNCTION public.asked_authorization(plan uuid, most integer)
 RETURNS TABLE(member_id uuid, id uuid)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select a.member_id, a.id from "authorization" a join member_card c on c.member_id = a.member_id
  where a.plan_id = plan and a.status = 'requested' and a.struck_at is null and a.program = 'ecm' and not c.is_merged
  order by a.requested_on nulls first, a.id limit most
$function$;
grant execute on function public.asked_authorization(uuid,integer) to alongside_app;

CREATE OR REPLACE FUNCTION public.decided_count(plan uuid, since timestamp with time zone, until timestamp with time zone)
 RETURNS TABLE(speed text, outcome text, decided integer, met integer)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select d.speed, d.outcome, count(*)::int, (count(*) filter (where d.decided_at < d.late_at))::int from authorization_decision d
  where d.owner_id = plan and d.struck_at is null and d.decided_at >= since and d.decided_at < until group by d.speed, d.outcome
$function$;
grant execute on function public.decided_count(uuid,timestamp with time zone,timestamp with time zone) to alongside_app;

CREATE OR REPLACE FUNCTION public.due_alert(now timestamp with time zone, most integer)
 RETURNS TABLE(member_id uuid, id uuid, owner_id uuid)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select a.member_id, a.id, a.owner_id from crisis_alert a
  where a.climbs_at is not null and a.climbs_at <= now and a.struck_at is null order by a.climbs_at, a.id limit most
$function$;
grant execute on function public.due_alert(timestamp with time zone,integer) to alongside_app;

CREATE OR REPLACE FUNCTION public.due_sending(at_now timestamp with time zone, most integer)
 RETURNS TABLE(member_id uuid, id uuid)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select s.member_id, s.id from sending s left join sending_try t on t.member_id = s.member_id and t.id = s.id
  where s.state = 'waiting' and s.struck_at is null and s.send_at <= at_now and coalesce(t.next_at <= at_now, true)
  order by s.send_at, s.id limit most
$function$;
grant execute on function public.due_sending(timestamp with time zone,integer) to alongside_app;

CREATE OR REPLACE FUNCTION public.due_setting(organization uuid, names text[])
 RETURNS TABLE(organization_id uuid, name text, value jsonb, from_at timestamp with time zone)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select s.organization_id, s.name, s.value, s.from_at from organization_setting s join organization o on o.id = s.organization_id
  where (o.id = organization or o.kind = 'plan') and s.name = any(names) order by s.from_at
$function$;
grant execute on function public.due_setting(uuid,text[]) to alongside_app;

CREATE OR REPLACE FUNCTION public.handed_member(agency uuid)
 RETURNS TABLE(member_id uuid, handed_on date)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select e.member_id, max(e.handed_on) from episode e
  where e.agency_id = agency and e.handed_on is not null and e.struck_at is null
    and not exists (select from episode o where o.member_id = e.member_id and o.agency_id = agency and o.handed_on is null and o.struck_at is null)
  group by e.member_id
$function$;
grant execute on function public.handed_member(uuid) to alongside_app;

CREATE OR REPLACE FUNCTION public.lead_load(agency uuid, today date, near_zip text, alike text[])
 RETURNS TABLE(staff_id uuid, load integer, near integer, alike_count integer)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select a.staff_id, count(*)::int,
    count(*) filter (where exists (select from address d where d.member_id = a.member_id and d.ended_on is null and d.struck_at is null
      and not d.is_private and left(d.zip, 5) = near_zip))::int,
    count(*) filter (where exists (select from population_finding f where f.member_id = a.member_id and f.struck_at is null
      and f.answer = 'met' and f.population = any (alike)))::int
  from assignment a join episode e on e.member_id = a.member_id and e.id = a.episode_id
  where e.agency_id = agency and e.state <> 'ended' and e.struck_at is null
    and a.part = 'lead' and a.struck_at is null and a.ended_at is null and a.from_on <= today and (a.to_on is null or a.to_on >= today)
  group by a.staff_id
$function$;
grant execute on function public.lead_load(uuid,date,text,text[]) to alongside_app;

CREATE OR REPLACE FUNCTION public.must_be_here(organizations uuid[], staff uuid[])
 RETURNS void
 LANGUAGE plpgsql
 STABLE
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  if exists (select from unnest(organizations) asked (id) where (select o.id from organization o where o.id = asked.id) is null)
    or exists (select from unnest(staff) asked (id) where (select s.id from staff s where s.id = asked.id) is null)
  then
    raise foreign_key_violation using message = 'it names an organization or a person who is not here';
  end if;
end $function$;
grant execute on function public.must_be_here(uuid[],uuid[]) to public;
grant execute on function public.must_be_here(uuid[],uuid[]) to alongside_app;

CREATE OR REPLACE FUNCTION public.name_parts(name text)
 RETURNS text[]
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
AS $function$ select array_remove(string_to_array(translate(name, '-‐/''’`.,()"', '   '), ' '), '') $function$;
grant execute on function public.name_parts(text) to public;

CREATE OR REPLACE FUNCTION public.name_variants(part text)
 RETURNS text[]
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
AS $function$ select part || array(select distinct left(part, n - 1) || substr(part, n + 1) from generate_series(1, least(length(part), 40)) n where length(part) > 1) $function$;
grant execute on function public.name_variants(text) to public;

CREATE OR REPLACE FUNCTION public.on_call_here(organization uuid, fitting text[], today date)
 RETURNS TABLE(person jsonb)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select p.person from on_call o, jsonb_array_elements(o.people) with ordinality p (person, place)
  where o.organization_id = organization and exists (select from seat s join staff t on t.id = s.staff_id
    where s.staff_id = (p.person ->> 'staffId')::uuid and s.organization_id = organization and s.role = any(fitting)
      and s.ended_at is null and s.from_on <= today and (s.to_on is null or s.to_on >= today)
      and (t.ended_on is null or t.ended_on >= today))
  order by p.place
$function$;
grant execute on function public.on_call_here(uuid,text[],date) to alongside_app;

CREATE OR REPLACE FUNCTION public.open_alert(organization uuid, most integer)
 RETURNS TABLE(member_id uuid, id uuid)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select a.member_id, a.id from crisis_alert a
  where a.taken_at is null and a.struck_at is null and (a.owner_id = organization or (a.plan_id = organization and a.desk_at is not null))
  order by a.at, a.id limit most
$function$;
grant execute on function public.open_alert(uuid,integer) to alongside_app;

CREATE OR REPLACE FUNCTION public.open_appeal(plan uuid, most integer)
 RETURNS TABLE(member_id uuid, id uuid)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select a.member_id, a.id from appeal a
  where a.owner_id = plan and a.settled_at is null and a.struck_at is null
  order by a.late_at, a.id limit most
$function$;
grant execute on function public.open_appeal(uuid,integer) to alongside_app;

CREATE OR REPLACE FUNCTION public.open_end(organization uuid, most integer)
 RETURNS TABLE(member_id uuid, id uuid)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select r.member_id, r.id from end_recommendation r join episode e on e.member_id = r.member_id and e.id = r.episode_id
  where (e.plan_id = organization or r.owner_id = organization) and r.struck_at is null and e.state <> 'ended'
    and r.decision is distinct from 'goes-on' and r.appeal_outcome is distinct from 'overturned'
  order by r.decision is not null, r.recommended_on, r.id limit most
$function$;
grant execute on function public.open_end(uuid,integer) to alongside_app;

CREATE OR REPLACE FUNCTION public.open_hearing(plan uuid, most integer)
 RETURNS TABLE(member_id uuid, id uuid)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select h.member_id, h.id from hearing h
  where h.owner_id = plan and h.outcome is null and h.struck_at is null
  order by h.decide_by, h.id limit most
$function$;
grant execute on function public.open_hearing(uuid,integer) to alongside_app;

CREATE OR REPLACE FUNCTION public.phone_of_number(number text)
 RETURNS TABLE(member_id uuid, id uuid)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select p.member_id, p.id from phone p
  where p.value = number and p.kind = 'phone' and p.struck_at is null and p.ended_on is null order by p.member_id, p.id limit 500
$function$;
grant execute on function public.phone_of_number(text) to alongside_app;

CREATE OR REPLACE FUNCTION public.search_member(organization uuid, words text, exact text, born date, most integer)
 RETURNS TABLE(member_id uuid, score real)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
 SET enable_seqscan TO 'off'
AS $function$
declare
  asked text[] := (name_parts(words))[1:4];
  step int;
  one text;
  near text[];
  sets jsonb;
  first text[];
  second text[];
  third text[];
  found uuid[] := '{}';
  fresh uuid[];
begin
  if exact <> '' then
    return query select c.member_id, 9::real from member_card c where c.cin = exact and c.orgs @> array[organization] limit most;
    return query select c.member_id, 9::real from member_card c where c.phones @> array[exact] and c.orgs @> array[organization] limit most;
    return;
  end if;
  if born is not null then
    return query select c.member_id, 9::real from member_card c where c.born_on = born and c.orgs @> array[organization] limit most;
    return;
  end if;
  if cardinality(asked) = 0 then return; end if;
  for step in 1..4 loop
    sets := '[]';
    foreach one in array asked loop
      near := array[one];
      if step >= 2 then
        near := near || array(select n.part from name_part n where n.part >= one and n.part < one || chr(1114111) limit 40);
      end if;
      if step >= 3 then
        near := near || array(select n.part from name_part n where n.variants && name_variants(one)
          order by levenshtein(left(n.part, 60), left(one, 60)), n.part limit 40);
      end if;
      if step >= 4 then
        near := near || array(select n.part from name_part n where one <% n.part order by word_similarity(one, n.part) desc, n.part limit 20);
      end if;
      sets := sets || jsonb_build_array(to_jsonb(near));
    end loop;
    first := array(select jsonb_array_elements_text(sets -> 0));
    second := case when sets -> 1 is null then first else array(select jsonb_array_elements_text(sets -> 1)) end;
    third := case when sets -> 2 is null then first else array(select jsonb_array_elements_text(sets -> 2)) end;
    fresh := array(select c.member_id from member_card c
      where name_parts(c.search_text) && first and name_parts(c.search_text) && second and name_parts(c.search_text) && third
        and c.orgs @> array[organization] and c.member_id <> all (found)
      limit greatest(most * 3, 60));
    if cardinality(fresh) > 0 then
      return query select c.member_id, (5 - step + similarity(words, c.search_text))::real from member_card c where c.member_id = any (fresh)
        order by 2 desc limit most;
      found := found || fresh;
    end if;
    -- What merely looks alike is for when nothing was found.
    exit when cardinality(found) >= most or (step = 3 and cardinality(found) > 0);
  end loop;
end $function$;
grant execute on function public.search_member(uuid,text,text,date,integer) to alongside_app;

CREATE OR REPLACE FUNCTION public.settled_appeal_count(plan uuid, since timestamp with time zone, until timestamp with time zone)
 RETURNS TABLE(kind text, settled integer, met integer)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select a.kind, count(*)::int, (count(*) filter (where a.settled_at < a.late_at))::int from appeal a
  where a.owner_id = plan and a.struck_at is null and a.settled_at >= since and a.settled_at < until group by a.kind
$function$;
grant execute on function public.settled_appeal_count(uuid,timestamp with time zone,timestamp with time zone) to alongside_app;

CREATE OR REPLACE FUNCTION public.shown_sending(most integer)
 RETURNS TABLE(member_id uuid, id uuid)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select t.member_id, t.id from sending_try t where t.shown_at is not null order by t.shown_at desc, t.id desc limit most
$function$;
grant execute on function public.shown_sending(integer) to alongside_app;

CREATE OR REPLACE FUNCTION public.unasked_start(plan uuid, since date, most integer)
 RETURNS TABLE(member_id uuid, id uuid)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select e.member_id, e.id from episode e join member_card c on c.member_id = e.member_id
  where c.plan_id = plan and e.plan_id = plan and e.struck_at is null and e.started_on >= since and e.state in ('engaged', 'active', 'paused')
    and not c.is_merged and not exists (select from "authorization" a
      where a.member_id = e.member_id and a.plan_id = plan and a.program = 'ecm' and a.struck_at is null)
  order by e.started_on, e.id limit most
$function$;
grant execute on function public.unasked_start(uuid,date,integer) to alongside_app;

CREATE OR REPLACE FUNCTION public.unnoticed_stop(today date, roles text[], most integer)
 RETURNS TABLE(member_id uuid, id uuid, plan_id uuid)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select e.member_id, e.id, e.plan_id from episode e
  where e.benefit_ends_on >= today and e.struck_at is null and e.state = 'ended' and e.end_reason = 'no-longer-wishes'
    and not exists (select from notice n where n.member_id = e.member_id and n.source_id = e.id and n.kind = 'stop' and n.struck_at is null
      and n.dated_on >= e.ended_on)
    and exists (select from seat s where s.organization_id = e.plan_id and s.role = any(roles) and s.ended_at is null)
    and (exists (select from coverage c where c.member_id = e.member_id and c.plan_id = e.plan_id and c.struck_at is null and c.ended_on is null)
      or exists (select from "authorization" a where a.member_id = e.member_id and a.plan_id = e.plan_id and a.struck_at is null and a.status <> 'ended'))
  order by e.benefit_ends_on, e.id limit most
$function$;
grant execute on function public.unnoticed_stop(date,text[],integer) to alongside_app;

CREATE OR REPLACE FUNCTION public.waiting_agency_change(plan uuid, most integer)
 RETURNS TABLE(member_id uuid, id uuid)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select r.member_id, r.id from change_request r join member_card c on c.member_id = r.member_id
  where c.plan_id = plan and r.kind = 'agency' and (r.answer is null or r.answer = 'agreed') and r.struck_at is null
  order by r.answer_by, r.id limit most
$function$;
grant execute on function public.waiting_agency_change(uuid,integer) to alongside_app;

CREATE OR REPLACE FUNCTION public.waiting_assignment(plan uuid, today date, most integer)
 RETURNS TABLE(member_id uuid, id uuid)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select a.member_id, a.id from "authorization" a join member_card c on c.member_id = a.member_id
  where a.plan_id = plan and a.agency_id is null and a.status = 'approved' and a.struck_at is null and a.program = 'ecm'
    and (a.end_on is null or a.end_on >= today) and not c.is_merged
  order by a.decided_on nulls first, a.id limit most
$function$;
grant execute on function public.waiting_assignment(uuid,date,integer) to alongside_app;

CREATE OR REPLACE FUNCTION public.waiting_doctor(plan uuid, most integer)
 RETURNS TABLE(member_id uuid, id uuid)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select t.member_id, t.id from task t
  where t.owner_id = plan and t.kind = 'tell-doctor' and t.done_at is null and t.struck_at is null
  order by t.due_on, t.id limit most
$function$;
grant execute on function public.waiting_doctor(uuid,integer) to alongside_app;

CREATE OR REPLACE FUNCTION public.waiting_message(agency uuid, today date, most integer)
 RETURNS TABLE(member_id uuid, count integer, since timestamp with time zone, is_over boolean)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  with waiting as (
    select coalesce((select a.other_id from member_alias a where a.member_id = m.member_id and a.ended_at is null and not a.is_main limit 1), m.member_id) as id,
      count(*)::int as count, min(m.at) as since
    from message m where m.owner_id = agency and m.side = 'member' and m.settled_at is null and m.struck_at is null group by 1)
  select w.id, sum(w.count)::int, min(w.since), bool_or(c.agency_id is distinct from agency or c.state = 'ended')
  from waiting w join member_card c on c.member_id = w.id
  where c.agency_id is distinct from agency or c.state = 'ended' or not exists (select from seat s
    where s.staff_id in (c.lead_id, c.cover_id) and s.organization_id = agency and s.ended_at is null
      and s.from_on <= today and (s.to_on is null or s.to_on >= today))
  group by w.id order by min(w.since), w.id limit most
$function$;
grant execute on function public.waiting_message(uuid,date,integer) to alongside_app;

CREATE OR REPLACE FUNCTION public.waiting_notice(plan uuid, most integer)
 RETURNS TABLE(member_id uuid, id uuid)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select n.member_id, n.id from notice n
  where n.owner_id = plan and n.struck_at is null and (n.sent_on is null or n.returned_on is not null)
  order by n.dated_on, n.id limit most
$function$;
grant execute on function public.waiting_notice(uuid,integer) to alongside_app;

CREATE OR REPLACE FUNCTION public.waiting_task(organization uuid, role text, after_on date, after_id uuid, most integer)
 RETURNS TABLE(member_id uuid, id uuid)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select w.member_id, w.id from waiting_task(organization, role, after_on, after_id, most, null::text[]) w
$function$;
grant execute on function public.waiting_task(uuid,text,date,uuid,integer) to alongside_app;

CREATE OR REPLACE FUNCTION public.waiting_task(organization uuid, role text, after_on date, after_id uuid, most integer, kinds text[])
 RETURNS TABLE(member_id uuid, id uuid)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select t.member_id, t.id from task t join member_card c on c.member_id = t.member_id
  where t.for_role = role and t.done_at is null and t.struck_at is null and (kinds is null or t.kind = any(kinds))
    and (t.owner_id = organization or t.owner_id is null and c.agency_id = organization)
    and (coalesce(t.due_on, '9999-12-31'), t.id) > (coalesce(after_on, '0001-01-01'), coalesce(after_id, '00000000-0000-0000-0000-000000000000'))
  order by coalesce(t.due_on, '9999-12-31'), t.id limit most
$function$;
grant execute on function public.waiting_task(uuid,text,date,uuid,integer,text[]) to alongside_app;
