using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CaseTracker.Infrastructure.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class ChainTrainingStatistics : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "age_band",
                table: "suspects",
                type: "character varying(40)",
                maxLength: 40,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string[]>(
                name: "countries",
                table: "suspects",
                type: "text[]",
                nullable: false,
                defaultValueSql: "'{}'");

            migrationBuilder.AddColumn<string[]>(
                name: "further_roles",
                table: "suspects",
                type: "text[]",
                nullable: false,
                defaultValueSql: "'{}'");

            migrationBuilder.AddColumn<string[]>(
                name: "modus_operandi",
                table: "suspects",
                type: "text[]",
                nullable: false,
                defaultValueSql: "'{}'");

            migrationBuilder.AddColumn<string>(
                name: "prior_record",
                table: "suspects",
                type: "character varying(40)",
                maxLength: 40,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "relation_to_victims",
                table: "suspects",
                type: "character varying(40)",
                maxLength: 40,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "sex",
                table: "suspects",
                type: "character varying(40)",
                maxLength: 40,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "competence",
                table: "interviews",
                type: "character varying(40)",
                maxLength: 40,
                nullable: false,
                defaultValue: "NOT_NEEDED");

            migrationBuilder.AddColumn<string>(
                name: "competence",
                table: "interview_outcomes",
                type: "character varying(40)",
                maxLength: 40,
                nullable: false,
                defaultValue: "NOT_NEEDED");

            migrationBuilder.CreateTable(
                name: "competence_waivers",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    interviewer_id = table.Column<Guid>(type: "uuid", nullable: true),
                    until_on = table.Column<DateOnly>(type: "date", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    victim_id = table.Column<Guid>(type: "uuid", nullable: false),
                    recorded_by = table.Column<Guid>(type: "uuid", nullable: false),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    details = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_competence_waivers", x => x.id);
                    table.ForeignKey(
                        name: "fk_competence_waivers_cases_case_id",
                        column: x => x.case_id,
                        principalTable: "cases",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_competence_waivers_staff_interviewer_id",
                        column: x => x.interviewer_id,
                        principalTable: "staff",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_competence_waivers_staff_recorded_by",
                        column: x => x.recorded_by,
                        principalTable: "staff",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_competence_waivers_victims_victim_id",
                        column: x => x.victim_id,
                        principalTable: "victims",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "criminal_groups",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    found_in = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    countries = table.Column<string[]>(type: "text[]", nullable: false),
                    remarks = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    recorded_by = table.Column<Guid>(type: "uuid", nullable: false),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_criminal_groups", x => x.id);
                    table.ForeignKey(
                        name: "fk_criminal_groups_cases_found_in",
                        column: x => x.found_in,
                        principalTable: "cases",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_criminal_groups_staff_recorded_by",
                        column: x => x.recorded_by,
                        principalTable: "staff",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "prosecution_targets",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    form = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    baseline_year = table.Column<int>(type: "integer", nullable: false),
                    baseline = table.Column<int>(type: "integer", nullable: false),
                    multiple = table.Column<decimal>(type: "numeric(5,2)", precision: 5, scale: 2, nullable: false),
                    months = table.Column<int>(type: "integer", nullable: false),
                    reason = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    set_by = table.Column<Guid>(type: "uuid", nullable: false),
                    set_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_prosecution_targets", x => x.id);
                    table.ForeignKey(
                        name: "fk_prosecution_targets_staff_set_by",
                        column: x => x.set_by,
                        principalTable: "staff",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "research_exports",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    year = table.Column<int>(type: "integer", nullable: false),
                    recipient = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    purpose = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    expires_on = table.Column<DateOnly>(type: "date", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    asked_by = table.Column<Guid>(type: "uuid", nullable: false),
                    asked_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    state = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    answered_by = table.Column<Guid>(type: "uuid", nullable: true),
                    answered_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    answer = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_research_exports", x => x.id);
                    table.CheckConstraint("ck_research_exports_second_person", "answered_by is null or answered_by <> asked_by");
                    table.ForeignKey(
                        name: "fk_research_exports_staff_answered_by",
                        column: x => x.answered_by,
                        principalTable: "staff",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_research_exports_staff_asked_by",
                        column: x => x.asked_by,
                        principalTable: "staff",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "statistics_releases",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    year = table.Column<int>(type: "integer", nullable: false),
                    edition = table.Column<int>(type: "integer", nullable: false),
                    content = table.Column<string>(type: "text", nullable: false),
                    sha256 = table.Column<string>(type: "character(64)", fixedLength: true, maxLength: 64, nullable: false),
                    note = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    asked_by = table.Column<Guid>(type: "uuid", nullable: false),
                    asked_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    state = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    answered_by = table.Column<Guid>(type: "uuid", nullable: true),
                    answered_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    answer = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_statistics_releases", x => x.id);
                    table.CheckConstraint("ck_statistics_releases_second_person", "answered_by is null or answered_by <> asked_by");
                    table.ForeignKey(
                        name: "fk_statistics_releases_staff_answered_by",
                        column: x => x.answered_by,
                        principalTable: "staff",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_statistics_releases_staff_asked_by",
                        column: x => x.asked_by,
                        principalTable: "staff",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "traces",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    reference = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    victim_id = table.Column<Guid>(type: "uuid", nullable: true),
                    label = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    identifier = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    normalised = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    remarks = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    details = table.Column<byte[]>(type: "bytea", nullable: false),
                    recorded_by = table.Column<Guid>(type: "uuid", nullable: false),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_traces", x => x.id);
                    table.CheckConstraint("ck_traces_of_a_victim_sealed", "(victim_id is null and length(details) = 0) or (victim_id is not null and length(details) > 0 and label = '' and identifier = '' and normalised = '' and remarks = '')");
                    table.ForeignKey(
                        name: "fk_traces_cases_case_id",
                        column: x => x.case_id,
                        principalTable: "cases",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_traces_staff_recorded_by",
                        column: x => x.recorded_by,
                        principalTable: "staff",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_traces_victims_victim_id",
                        column: x => x.victim_id,
                        principalTable: "victims",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "training_records",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    topic = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    provider = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    completed_on = table.Column<DateOnly>(type: "date", nullable: false),
                    valid_until = table.Column<DateOnly>(type: "date", nullable: true),
                    certificate = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    recorded_by = table.Column<Guid>(type: "uuid", nullable: false),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    taken_back_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    taken_back_by = table.Column<Guid>(type: "uuid", nullable: true),
                    taken_back_reason = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_training_records", x => x.id);
                    table.CheckConstraint("ck_training_records_in_order", "valid_until is null or valid_until >= completed_on");
                    table.CheckConstraint("ck_training_records_not_their_own", "recorded_by <> user_id and taken_back_by is distinct from user_id");
                    table.ForeignKey(
                        name: "fk_training_records_staff_recorded_by",
                        column: x => x.recorded_by,
                        principalTable: "staff",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_training_records_staff_taken_back_by",
                        column: x => x.taken_back_by,
                        principalTable: "staff",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_training_records_staff_user_id",
                        column: x => x.user_id,
                        principalTable: "staff",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "group_memberships",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    group_id = table.Column<Guid>(type: "uuid", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    suspect_id = table.Column<Guid>(type: "uuid", nullable: false),
                    role = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    since = table.Column<DateOnly>(type: "date", nullable: true),
                    until = table.Column<DateOnly>(type: "date", nullable: true),
                    source = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    recorded_by = table.Column<Guid>(type: "uuid", nullable: false),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ended_by = table.Column<Guid>(type: "uuid", nullable: true),
                    taken_back_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    taken_back_by = table.Column<Guid>(type: "uuid", nullable: true),
                    taken_back_reason = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_group_memberships", x => x.id);
                    table.CheckConstraint("ck_group_memberships_in_order", "until is null or since is null or until >= since");
                    table.ForeignKey(
                        name: "fk_group_memberships_cases_case_id",
                        column: x => x.case_id,
                        principalTable: "cases",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_group_memberships_criminal_groups_group_id",
                        column: x => x.group_id,
                        principalTable: "criminal_groups",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_group_memberships_staff_ended_by",
                        column: x => x.ended_by,
                        principalTable: "staff",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_group_memberships_staff_recorded_by",
                        column: x => x.recorded_by,
                        principalTable: "staff",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_group_memberships_staff_taken_back_by",
                        column: x => x.taken_back_by,
                        principalTable: "staff",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_group_memberships_suspects_suspect_id",
                        column: x => x.suspect_id,
                        principalTable: "suspects",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "links",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    from_suspect_id = table.Column<Guid>(type: "uuid", nullable: true),
                    from_victim_id = table.Column<Guid>(type: "uuid", nullable: true),
                    from_trace_id = table.Column<Guid>(type: "uuid", nullable: true),
                    to_suspect_id = table.Column<Guid>(type: "uuid", nullable: true),
                    to_victim_id = table.Column<Guid>(type: "uuid", nullable: true),
                    to_trace_id = table.Column<Guid>(type: "uuid", nullable: true),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    since = table.Column<DateOnly>(type: "date", nullable: true),
                    until = table.Column<DateOnly>(type: "date", nullable: true),
                    note = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    exhibit_id = table.Column<Guid>(type: "uuid", nullable: true),
                    recorded_by = table.Column<Guid>(type: "uuid", nullable: false),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    taken_back_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    taken_back_by = table.Column<Guid>(type: "uuid", nullable: true),
                    taken_back_reason = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_links", x => x.id);
                    table.CheckConstraint("ck_links_in_order", "until is null or since is null or until >= since");
                    table.CheckConstraint("ck_links_no_words_about_victims", "note = '' or (from_victim_id is null and to_victim_id is null)");
                    table.CheckConstraint("ck_links_one_beginning", "num_nonnulls(from_suspect_id, from_victim_id, from_trace_id) = 1");
                    table.CheckConstraint("ck_links_one_end", "num_nonnulls(to_suspect_id, to_victim_id, to_trace_id) = 1");
                    table.ForeignKey(
                        name: "fk_links_cases_case_id",
                        column: x => x.case_id,
                        principalTable: "cases",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_links_exhibits_exhibit_id",
                        column: x => x.exhibit_id,
                        principalTable: "exhibits",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_links_staff_recorded_by",
                        column: x => x.recorded_by,
                        principalTable: "staff",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_links_staff_taken_back_by",
                        column: x => x.taken_back_by,
                        principalTable: "staff",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_links_suspects_from_suspect_id",
                        column: x => x.from_suspect_id,
                        principalTable: "suspects",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_links_suspects_to_suspect_id",
                        column: x => x.to_suspect_id,
                        principalTable: "suspects",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_links_traces_from_trace_id",
                        column: x => x.from_trace_id,
                        principalTable: "traces",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_links_traces_to_trace_id",
                        column: x => x.to_trace_id,
                        principalTable: "traces",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_links_victims_from_victim_id",
                        column: x => x.from_victim_id,
                        principalTable: "victims",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_links_victims_to_victim_id",
                        column: x => x.to_victim_id,
                        principalTable: "victims",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_competence_waivers_case_id",
                table: "competence_waivers",
                column: "case_id");

            migrationBuilder.CreateIndex(
                name: "ix_competence_waivers_interviewer_id",
                table: "competence_waivers",
                column: "interviewer_id");

            migrationBuilder.CreateIndex(
                name: "ix_competence_waivers_recorded_by",
                table: "competence_waivers",
                column: "recorded_by");

            migrationBuilder.CreateIndex(
                name: "ix_competence_waivers_victim_id_recorded_at",
                table: "competence_waivers",
                columns: new[] { "victim_id", "recorded_at" });

            migrationBuilder.CreateIndex(
                name: "ix_criminal_groups_found_in",
                table: "criminal_groups",
                column: "found_in");

            migrationBuilder.CreateIndex(
                name: "ix_criminal_groups_name_id",
                table: "criminal_groups",
                columns: new[] { "name", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_criminal_groups_recorded_by",
                table: "criminal_groups",
                column: "recorded_by");

            migrationBuilder.CreateIndex(
                name: "ix_group_memberships_case_id",
                table: "group_memberships",
                column: "case_id");

            migrationBuilder.CreateIndex(
                name: "ix_group_memberships_ended_by",
                table: "group_memberships",
                column: "ended_by");

            migrationBuilder.CreateIndex(
                name: "ix_group_memberships_group_id",
                table: "group_memberships",
                column: "group_id");

            migrationBuilder.CreateIndex(
                name: "ix_group_memberships_group_id_suspect_id",
                table: "group_memberships",
                columns: new[] { "group_id", "suspect_id" },
                unique: true,
                filter: "until is null and taken_back_at is null");

            migrationBuilder.CreateIndex(
                name: "ix_group_memberships_recorded_by",
                table: "group_memberships",
                column: "recorded_by");

            migrationBuilder.CreateIndex(
                name: "ix_group_memberships_suspect_id",
                table: "group_memberships",
                column: "suspect_id");

            migrationBuilder.CreateIndex(
                name: "ix_group_memberships_taken_back_by",
                table: "group_memberships",
                column: "taken_back_by");

            migrationBuilder.CreateIndex(
                name: "ix_links_case_id",
                table: "links",
                column: "case_id");

            migrationBuilder.CreateIndex(
                name: "ix_links_exhibit_id",
                table: "links",
                column: "exhibit_id");

            migrationBuilder.CreateIndex(
                name: "ix_links_from_suspect_id",
                table: "links",
                column: "from_suspect_id");

            migrationBuilder.CreateIndex(
                name: "ix_links_from_trace_id",
                table: "links",
                column: "from_trace_id");

            migrationBuilder.CreateIndex(
                name: "ix_links_from_victim_id",
                table: "links",
                column: "from_victim_id");

            migrationBuilder.CreateIndex(
                name: "ix_links_recorded_by",
                table: "links",
                column: "recorded_by");

            migrationBuilder.CreateIndex(
                name: "ix_links_taken_back_by",
                table: "links",
                column: "taken_back_by");

            migrationBuilder.CreateIndex(
                name: "ix_links_to_suspect_id",
                table: "links",
                column: "to_suspect_id");

            migrationBuilder.CreateIndex(
                name: "ix_links_to_trace_id",
                table: "links",
                column: "to_trace_id");

            migrationBuilder.CreateIndex(
                name: "ix_links_to_victim_id",
                table: "links",
                column: "to_victim_id");

            migrationBuilder.CreateIndex(
                name: "ix_prosecution_targets_form_set_at",
                table: "prosecution_targets",
                columns: new[] { "form", "set_at" });

            migrationBuilder.CreateIndex(
                name: "ix_prosecution_targets_set_by",
                table: "prosecution_targets",
                column: "set_by");

            migrationBuilder.CreateIndex(
                name: "ix_research_exports_answered_by",
                table: "research_exports",
                column: "answered_by");

            migrationBuilder.CreateIndex(
                name: "ix_research_exports_asked_at",
                table: "research_exports",
                column: "asked_at");

            migrationBuilder.CreateIndex(
                name: "ix_research_exports_asked_by",
                table: "research_exports",
                column: "asked_by");

            migrationBuilder.CreateIndex(
                name: "ix_statistics_releases_answered_by",
                table: "statistics_releases",
                column: "answered_by");

            migrationBuilder.CreateIndex(
                name: "ix_statistics_releases_asked_by",
                table: "statistics_releases",
                column: "asked_by");

            migrationBuilder.CreateIndex(
                name: "ix_statistics_releases_year_edition",
                table: "statistics_releases",
                columns: new[] { "year", "edition" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_traces_case_id_reference",
                table: "traces",
                columns: new[] { "case_id", "reference" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_traces_normalised",
                table: "traces",
                column: "normalised",
                filter: "normalised <> ''");

            migrationBuilder.CreateIndex(
                name: "ix_traces_recorded_by",
                table: "traces",
                column: "recorded_by");

            migrationBuilder.CreateIndex(
                name: "ix_traces_victim_id",
                table: "traces",
                column: "victim_id");

            migrationBuilder.CreateIndex(
                name: "ix_training_records_recorded_by",
                table: "training_records",
                column: "recorded_by");

            migrationBuilder.CreateIndex(
                name: "ix_training_records_taken_back_by",
                table: "training_records",
                column: "taken_back_by");

            migrationBuilder.CreateIndex(
                name: "ix_training_records_user_id_topic",
                table: "training_records",
                columns: new[] { "user_id", "topic" });

            migrationBuilder.CreateIndex(
                name: "ix_training_records_valid_until",
                table: "training_records",
                column: "valid_until",
                filter: "taken_back_at is null");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "competence_waivers");

            migrationBuilder.DropTable(
                name: "group_memberships");

            migrationBuilder.DropTable(
                name: "links");

            migrationBuilder.DropTable(
                name: "prosecution_targets");

            migrationBuilder.DropTable(
                name: "research_exports");

            migrationBuilder.DropTable(
                name: "statistics_releases");

            migrationBuilder.DropTable(
                name: "training_records");

            migrationBuilder.DropTable(
                name: "criminal_groups");

            migrationBuilder.DropTable(
                name: "traces");

            migrationBuilder.DropColumn(
                name: "age_band",
                table: "suspects");

            migrationBuilder.DropColumn(
                name: "countries",
                table: "suspects");

            migrationBuilder.DropColumn(
                name: "further_roles",
                table: "suspects");

            migrationBuilder.DropColumn(
                name: "modus_operandi",
                table: "suspects");

            migrationBuilder.DropColumn(
                name: "prior_record",
                table: "suspects");

            migrationBuilder.DropColumn(
                name: "relation_to_victims",
                table: "suspects");

            migrationBuilder.DropColumn(
                name: "sex",
                table: "suspects");

            migrationBuilder.DropColumn(
                name: "competence",
                table: "interviews");

            migrationBuilder.DropColumn(
                name: "competence",
                table: "interview_outcomes");
        }
    }
}
