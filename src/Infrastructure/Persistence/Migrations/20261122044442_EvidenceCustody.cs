using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CaseTracker.Infrastructure.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class EvidenceCustody : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // The ledger's canonical form is another one: entries of before could not be proved. Nothing was released with them.
            migrationBuilder.Sql("do $$ begin if exists (select 1 from exhibits) then raise exception 'This database holds evidence of a version before the first release: load it anew.'; end if; end $$");

            migrationBuilder.DropColumn(
                name: "custodian_id",
                table: "custody_events");

            migrationBuilder.RenameColumn(
                name: "seal_number",
                table: "custody_events",
                newName: "seal_before");

            migrationBuilder.AddColumn<int>(
                name: "acquisition_clock_offset_seconds",
                table: "exhibits",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "acquisition_lock_state",
                table: "exhibits",
                type: "character varying(24)",
                maxLength: 24,
                nullable: false);

            migrationBuilder.AddColumn<string>(
                name: "acquisition_method",
                table: "exhibits",
                type: "character varying(120)",
                maxLength: 120,
                nullable: false);

            migrationBuilder.AddColumn<string>(
                name: "acquisition_operator",
                table: "exhibits",
                type: "character varying(120)",
                maxLength: 120,
                nullable: false);

            migrationBuilder.AddColumn<string>(
                name: "acquisition_tool",
                table: "exhibits",
                type: "character varying(120)",
                maxLength: 120,
                nullable: false);

            migrationBuilder.AddColumn<string>(
                name: "acquisition_tool_version",
                table: "exhibits",
                type: "character varying(120)",
                maxLength: 120,
                nullable: false);

            migrationBuilder.AddColumn<string>(
                name: "acquisition_write_blocker",
                table: "exhibits",
                type: "character varying(120)",
                maxLength: 120,
                nullable: false);

            migrationBuilder.AddColumn<string>(
                name: "admissibility",
                table: "exhibits",
                type: "character varying(12)",
                maxLength: 12,
                nullable: false);

            migrationBuilder.AddColumn<DateOnly>(
                name: "admissibility_on",
                table: "exhibits",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "admissibility_reason",
                table: "exhibits",
                type: "character varying(1000)",
                maxLength: 1000,
                nullable: false);

            migrationBuilder.AddColumn<DateOnly>(
                name: "authority_issued_on",
                table: "exhibits",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "authority_kind",
                table: "exhibits",
                type: "character varying(24)",
                maxLength: 24,
                nullable: false);

            migrationBuilder.AddColumn<string>(
                name: "authority_reference",
                table: "exhibits",
                type: "character varying(120)",
                maxLength: 120,
                nullable: false);

            migrationBuilder.AddColumn<DateOnly>(
                name: "authority_valid_from",
                table: "exhibits",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "authority_valid_until",
                table: "exhibits",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "custodian_kind",
                table: "exhibits",
                type: "character varying(10)",
                maxLength: 10,
                nullable: false);

            migrationBuilder.AddColumn<string>(
                name: "custodian_name",
                table: "exhibits",
                type: "character varying(120)",
                maxLength: 120,
                nullable: false);

            migrationBuilder.AddColumn<string>(
                name: "derivation",
                table: "exhibits",
                type: "character varying(24)",
                maxLength: 24,
                nullable: false);

            migrationBuilder.AddColumn<string>(
                name: "language",
                table: "exhibits",
                type: "character varying(35)",
                maxLength: 35,
                nullable: false);

            migrationBuilder.AddColumn<byte[]>(
                name: "last_hash",
                table: "exhibits",
                type: "bytea",
                nullable: false);

            migrationBuilder.AddColumn<int>(
                name: "last_sequence",
                table: "exhibits",
                type: "integer",
                nullable: false);

            migrationBuilder.AddColumn<string[]>(
                name: "markings",
                table: "exhibits",
                type: "text[]",
                nullable: false);

            migrationBuilder.AddColumn<string>(
                name: "origin_collected_by",
                table: "exhibits",
                type: "character varying(120)",
                maxLength: 120,
                nullable: false);

            migrationBuilder.AddColumn<string>(
                name: "origin_collected_by_agency",
                table: "exhibits",
                type: "character varying(120)",
                maxLength: 120,
                nullable: false);

            migrationBuilder.AddColumn<string>(
                name: "origin_collected_from",
                table: "exhibits",
                type: "character varying(200)",
                maxLength: 200,
                nullable: false);

            migrationBuilder.AddColumn<string>(
                name: "origin_time_zone",
                table: "exhibits",
                type: "character varying(60)",
                maxLength: 60,
                nullable: false);

            migrationBuilder.AddColumn<Guid>(
                name: "parent_id",
                table: "exhibits",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "physical_condition",
                table: "exhibits",
                type: "character varying(300)",
                maxLength: 300,
                nullable: false);

            migrationBuilder.AddColumn<string>(
                name: "physical_iccid",
                table: "exhibits",
                type: "character varying(22)",
                maxLength: 22,
                nullable: false);

            migrationBuilder.AddColumn<string>(
                name: "physical_imei",
                table: "exhibits",
                type: "character varying(16)",
                maxLength: 16,
                nullable: false);

            migrationBuilder.AddColumn<string>(
                name: "physical_make",
                table: "exhibits",
                type: "character varying(80)",
                maxLength: 80,
                nullable: false);

            migrationBuilder.AddColumn<string>(
                name: "physical_model",
                table: "exhibits",
                type: "character varying(80)",
                maxLength: 80,
                nullable: false);

            migrationBuilder.AddColumn<string>(
                name: "physical_packaging",
                table: "exhibits",
                type: "character varying(200)",
                maxLength: 200,
                nullable: false);

            migrationBuilder.AddColumn<string>(
                name: "physical_serial_number",
                table: "exhibits",
                type: "character varying(80)",
                maxLength: 80,
                nullable: false);

            migrationBuilder.AddColumn<Guid>(
                name: "root_id",
                table: "exhibits",
                type: "uuid",
                nullable: false);

            migrationBuilder.AddColumn<string>(
                name: "root_reference",
                table: "exhibits",
                type: "character varying(12)",
                maxLength: 12,
                nullable: false);

            migrationBuilder.AddColumn<string>(
                name: "state",
                table: "exhibits",
                type: "character varying(12)",
                maxLength: 12,
                nullable: false);

            migrationBuilder.AddColumn<string>(
                name: "authority",
                table: "custody_events",
                type: "character varying(120)",
                maxLength: 120,
                nullable: false);

            migrationBuilder.AddColumn<string>(
                name: "condition",
                table: "custody_events",
                type: "character varying(300)",
                maxLength: 300,
                nullable: false);

            migrationBuilder.AddColumn<int>(
                name: "corrects",
                table: "custody_events",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "custodian_agency",
                table: "custody_events",
                type: "character varying(120)",
                maxLength: 120,
                nullable: false);

            migrationBuilder.AddColumn<string>(
                name: "custodian_facility",
                table: "custody_events",
                type: "character varying(120)",
                maxLength: 120,
                nullable: false);

            migrationBuilder.AddColumn<string>(
                name: "custodian_kind",
                table: "custody_events",
                type: "character varying(10)",
                maxLength: 10,
                nullable: false);

            migrationBuilder.AddColumn<string>(
                name: "custodian_name",
                table: "custody_events",
                type: "character varying(120)",
                maxLength: 120,
                nullable: false);

            migrationBuilder.AddColumn<Guid>(
                name: "custodian_user_id",
                table: "custody_events",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "from_agency",
                table: "custody_events",
                type: "character varying(120)",
                maxLength: 120,
                nullable: false);

            migrationBuilder.AddColumn<string>(
                name: "from_facility",
                table: "custody_events",
                type: "character varying(120)",
                maxLength: 120,
                nullable: false);

            migrationBuilder.AddColumn<string>(
                name: "from_kind",
                table: "custody_events",
                type: "character varying(10)",
                maxLength: 10,
                nullable: false);

            migrationBuilder.AddColumn<string>(
                name: "from_name",
                table: "custody_events",
                type: "character varying(120)",
                maxLength: 120,
                nullable: false);

            migrationBuilder.AddColumn<Guid>(
                name: "from_user_id",
                table: "custody_events",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "late_reason",
                table: "custody_events",
                type: "character varying(500)",
                maxLength: 500,
                nullable: false);

            migrationBuilder.AddColumn<string>(
                name: "on_behalf_of",
                table: "custody_events",
                type: "character varying(120)",
                maxLength: 120,
                nullable: false);

            migrationBuilder.AddColumn<string>(
                name: "reason",
                table: "custody_events",
                type: "character varying(500)",
                maxLength: 500,
                nullable: false);

            migrationBuilder.AddColumn<string>(
                name: "receipt",
                table: "custody_events",
                type: "character varying(120)",
                maxLength: 120,
                nullable: false);

            migrationBuilder.AddColumn<string>(
                name: "seal_after",
                table: "custody_events",
                type: "character varying(60)",
                maxLength: 60,
                nullable: false);

            migrationBuilder.AddColumn<string>(
                name: "to_agency",
                table: "custody_events",
                type: "character varying(120)",
                maxLength: 120,
                nullable: false);

            migrationBuilder.AddColumn<string>(
                name: "to_facility",
                table: "custody_events",
                type: "character varying(120)",
                maxLength: 120,
                nullable: false);

            migrationBuilder.AddColumn<string>(
                name: "to_kind",
                table: "custody_events",
                type: "character varying(10)",
                maxLength: 10,
                nullable: false);

            migrationBuilder.AddColumn<string>(
                name: "to_name",
                table: "custody_events",
                type: "character varying(120)",
                maxLength: 120,
                nullable: false);

            migrationBuilder.AddColumn<Guid>(
                name: "to_user_id",
                table: "custody_events",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "transfer_id",
                table: "custody_events",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "witness",
                table: "custody_events",
                type: "character varying(120)",
                maxLength: 120,
                nullable: false);

            migrationBuilder.AddUniqueConstraint(
                name: "ak_exhibits_case_id_id",
                table: "exhibits",
                columns: new[] { "case_id", "id" });

            migrationBuilder.CreateTable(
                name: "admissibility_changes",
                columns: table => new
                {
                    exhibit_id = table.Column<Guid>(type: "uuid", nullable: false),
                    sequence = table.Column<int>(type: "integer", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    from = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    to = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    decided_on = table.Column<DateOnly>(type: "date", nullable: false),
                    reason = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    authority = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    decided_by = table.Column<Guid>(type: "uuid", nullable: false),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_admissibility_changes", x => new { x.exhibit_id, x.sequence });
                    table.ForeignKey(
                        name: "fk_admissibility_changes_cases_case_id",
                        column: x => x.case_id,
                        principalTable: "cases",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_admissibility_changes_exhibits_exhibit_id",
                        column: x => x.exhibit_id,
                        principalTable: "exhibits",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_admissibility_changes_staff_decided_by",
                        column: x => x.decided_by,
                        principalTable: "staff",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "exhibit_proofs",
                columns: table => new
                {
                    exhibit_id = table.Column<Guid>(type: "uuid", nullable: false),
                    count_id = table.Column<Guid>(type: "uuid", nullable: false),
                    element = table.Column<string>(type: "character varying(8)", maxLength: 8, nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    note = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    linked_by = table.Column<Guid>(type: "uuid", nullable: false),
                    linked_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_exhibit_proofs", x => new { x.exhibit_id, x.count_id, x.element });
                    table.ForeignKey(
                        name: "fk_exhibit_proofs_cases_case_id",
                        column: x => x.case_id,
                        principalTable: "cases",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_exhibit_proofs_counts_count_id",
                        column: x => x.count_id,
                        principalTable: "counts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_exhibit_proofs_exhibits_exhibit_id",
                        column: x => x.exhibit_id,
                        principalTable: "exhibits",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_exhibit_proofs_staff_linked_by",
                        column: x => x.linked_by,
                        principalTable: "staff",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "hand_overs",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    exhibit_id = table.Column<Guid>(type: "uuid", nullable: false),
                    from_id = table.Column<Guid>(type: "uuid", nullable: false),
                    to_id = table.Column<Guid>(type: "uuid", nullable: false),
                    from_agency = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    to_agency = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    purpose = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    place = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    seal_number = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    condition = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    remarks = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    offered_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    status = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    answered_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    answer = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_hand_overs", x => x.id);
                    table.ForeignKey(
                        name: "fk_hand_overs_cases_case_id",
                        column: x => x.case_id,
                        principalTable: "cases",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_hand_overs_exhibits_exhibit_id",
                        column: x => x.exhibit_id,
                        principalTable: "exhibits",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_hand_overs_staff_from_id",
                        column: x => x.from_id,
                        principalTable: "staff",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_hand_overs_staff_to_id",
                        column: x => x.to_id,
                        principalTable: "staff",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "integrity_incidents",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    exhibit_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(24)", maxLength: 24, nullable: false),
                    detected_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    detected_by = table.Column<Guid>(type: "uuid", nullable: true),
                    source = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    details = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    resolved_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    resolved_by = table.Column<Guid>(type: "uuid", nullable: true),
                    outcome = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: true),
                    resolution = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_integrity_incidents", x => x.id);
                    table.ForeignKey(
                        name: "fk_integrity_incidents_cases_case_id",
                        column: x => x.case_id,
                        principalTable: "cases",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_integrity_incidents_exhibits_exhibit_id",
                        column: x => x.exhibit_id,
                        principalTable: "exhibits",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_integrity_incidents_staff_detected_by",
                        column: x => x.detected_by,
                        principalTable: "staff",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_integrity_incidents_staff_resolved_by",
                        column: x => x.resolved_by,
                        principalTable: "staff",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_exhibits_case_id_parent_id",
                table: "exhibits",
                columns: new[] { "case_id", "parent_id" });

            migrationBuilder.CreateIndex(
                name: "ix_exhibits_case_id_state",
                table: "exhibits",
                columns: new[] { "case_id", "state" });

            migrationBuilder.CreateIndex(
                name: "ix_exhibits_root_id",
                table: "exhibits",
                column: "root_id");

            migrationBuilder.AddCheckConstraint(
                name: "ck_exhibits_not_its_own_parent",
                table: "exhibits",
                sql: "parent_id is null or parent_id <> id");

            migrationBuilder.AddCheckConstraint(
                name: "ck_exhibits_one_custodian",
                table: "exhibits",
                sql: "(custodian_kind = 'Person') = (custodian_id is not null) and (custodian_kind in ('None', 'Person') or custodian_id is null)");

            migrationBuilder.CreateIndex(
                name: "ix_custody_events_actor_id",
                table: "custody_events",
                column: "actor_id");

            migrationBuilder.AddCheckConstraint(
                name: "ck_custody_events_one_custodian",
                table: "custody_events",
                sql: "custodian_kind <> 'None' and (custodian_kind = 'Person') = (custodian_user_id is not null)");

            migrationBuilder.CreateIndex(
                name: "ix_admissibility_changes_case_id",
                table: "admissibility_changes",
                column: "case_id");

            migrationBuilder.CreateIndex(
                name: "ix_admissibility_changes_decided_by",
                table: "admissibility_changes",
                column: "decided_by");

            migrationBuilder.CreateIndex(
                name: "ix_exhibit_proofs_case_id",
                table: "exhibit_proofs",
                column: "case_id");

            migrationBuilder.CreateIndex(
                name: "ix_exhibit_proofs_count_id_element",
                table: "exhibit_proofs",
                columns: new[] { "count_id", "element" });

            migrationBuilder.CreateIndex(
                name: "ix_exhibit_proofs_linked_by",
                table: "exhibit_proofs",
                column: "linked_by");

            migrationBuilder.CreateIndex(
                name: "ix_hand_overs_case_id",
                table: "hand_overs",
                column: "case_id");

            migrationBuilder.CreateIndex(
                name: "ix_hand_overs_exhibit_id_offered_at",
                table: "hand_overs",
                columns: new[] { "exhibit_id", "offered_at" });

            migrationBuilder.CreateIndex(
                name: "ix_hand_overs_from_id_offered_at",
                table: "hand_overs",
                columns: new[] { "from_id", "offered_at" },
                filter: "status = 'Pending'");

            migrationBuilder.CreateIndex(
                name: "ix_hand_overs_to_id_offered_at",
                table: "hand_overs",
                columns: new[] { "to_id", "offered_at" },
                filter: "status = 'Pending'");

            migrationBuilder.CreateIndex(
                name: "ux_hand_overs_one_pending",
                table: "hand_overs",
                column: "exhibit_id",
                unique: true,
                filter: "status = 'Pending'");

            migrationBuilder.CreateIndex(
                name: "ix_integrity_incidents_case_id_detected_at",
                table: "integrity_incidents",
                columns: new[] { "case_id", "detected_at" });

            migrationBuilder.CreateIndex(
                name: "ix_integrity_incidents_detected_by",
                table: "integrity_incidents",
                column: "detected_by");

            migrationBuilder.CreateIndex(
                name: "ix_integrity_incidents_resolved_by",
                table: "integrity_incidents",
                column: "resolved_by");

            migrationBuilder.CreateIndex(
                name: "ux_integrity_incidents_one_open",
                table: "integrity_incidents",
                columns: new[] { "exhibit_id", "kind" },
                unique: true,
                filter: "resolved_at is null");

            migrationBuilder.AddForeignKey(
                name: "fk_custody_events_staff_actor_id",
                table: "custody_events",
                column: "actor_id",
                principalTable: "staff",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "fk_exhibits_exhibits_case_id_parent_id",
                table: "exhibits",
                columns: new[] { "case_id", "parent_id" },
                principalTable: "exhibits",
                principalColumns: new[] { "case_id", "id" },
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "fk_custody_events_staff_actor_id",
                table: "custody_events");

            migrationBuilder.DropForeignKey(
                name: "fk_exhibits_exhibits_case_id_parent_id",
                table: "exhibits");

            migrationBuilder.DropTable(
                name: "admissibility_changes");

            migrationBuilder.DropTable(
                name: "exhibit_proofs");

            migrationBuilder.DropTable(
                name: "hand_overs");

            migrationBuilder.DropTable(
                name: "integrity_incidents");

            migrationBuilder.DropUniqueConstraint(
                name: "ak_exhibits_case_id_id",
                table: "exhibits");

            migrationBuilder.DropIndex(
                name: "ix_exhibits_case_id_parent_id",
                table: "exhibits");

            migrationBuilder.DropIndex(
                name: "ix_exhibits_case_id_state",
                table: "exhibits");

            migrationBuilder.DropIndex(
                name: "ix_exhibits_root_id",
                table: "exhibits");

            migrationBuilder.DropCheckConstraint(
                name: "ck_exhibits_not_its_own_parent",
                table: "exhibits");

            migrationBuilder.DropCheckConstraint(
                name: "ck_exhibits_one_custodian",
                table: "exhibits");

            migrationBuilder.DropIndex(
                name: "ix_custody_events_actor_id",
                table: "custody_events");

            migrationBuilder.DropCheckConstraint(
                name: "ck_custody_events_one_custodian",
                table: "custody_events");

            migrationBuilder.DropColumn(
                name: "acquisition_clock_offset_seconds",
                table: "exhibits");

            migrationBuilder.DropColumn(
                name: "acquisition_lock_state",
                table: "exhibits");

            migrationBuilder.DropColumn(
                name: "acquisition_method",
                table: "exhibits");

            migrationBuilder.DropColumn(
                name: "acquisition_operator",
                table: "exhibits");

            migrationBuilder.DropColumn(
                name: "acquisition_tool",
                table: "exhibits");

            migrationBuilder.DropColumn(
                name: "acquisition_tool_version",
                table: "exhibits");

            migrationBuilder.DropColumn(
                name: "acquisition_write_blocker",
                table: "exhibits");

            migrationBuilder.DropColumn(
                name: "admissibility",
                table: "exhibits");

            migrationBuilder.DropColumn(
                name: "admissibility_on",
                table: "exhibits");

            migrationBuilder.DropColumn(
                name: "admissibility_reason",
                table: "exhibits");

            migrationBuilder.DropColumn(
                name: "authority_issued_on",
                table: "exhibits");

            migrationBuilder.DropColumn(
                name: "authority_kind",
                table: "exhibits");

            migrationBuilder.DropColumn(
                name: "authority_reference",
                table: "exhibits");

            migrationBuilder.DropColumn(
                name: "authority_valid_from",
                table: "exhibits");

            migrationBuilder.DropColumn(
                name: "authority_valid_until",
                table: "exhibits");

            migrationBuilder.DropColumn(
                name: "custodian_kind",
                table: "exhibits");

            migrationBuilder.DropColumn(
                name: "custodian_name",
                table: "exhibits");

            migrationBuilder.DropColumn(
                name: "derivation",
                table: "exhibits");

            migrationBuilder.DropColumn(
                name: "language",
                table: "exhibits");

            migrationBuilder.DropColumn(
                name: "last_hash",
                table: "exhibits");

            migrationBuilder.DropColumn(
                name: "last_sequence",
                table: "exhibits");

            migrationBuilder.DropColumn(
                name: "markings",
                table: "exhibits");

            migrationBuilder.DropColumn(
                name: "origin_collected_by",
                table: "exhibits");

            migrationBuilder.DropColumn(
                name: "origin_collected_by_agency",
                table: "exhibits");

            migrationBuilder.DropColumn(
                name: "origin_collected_from",
                table: "exhibits");

            migrationBuilder.DropColumn(
                name: "origin_time_zone",
                table: "exhibits");

            migrationBuilder.DropColumn(
                name: "parent_id",
                table: "exhibits");

            migrationBuilder.DropColumn(
                name: "physical_condition",
                table: "exhibits");

            migrationBuilder.DropColumn(
                name: "physical_iccid",
                table: "exhibits");

            migrationBuilder.DropColumn(
                name: "physical_imei",
                table: "exhibits");

            migrationBuilder.DropColumn(
                name: "physical_make",
                table: "exhibits");

            migrationBuilder.DropColumn(
                name: "physical_model",
                table: "exhibits");

            migrationBuilder.DropColumn(
                name: "physical_packaging",
                table: "exhibits");

            migrationBuilder.DropColumn(
                name: "physical_serial_number",
                table: "exhibits");

            migrationBuilder.DropColumn(
                name: "root_id",
                table: "exhibits");

            migrationBuilder.DropColumn(
                name: "root_reference",
                table: "exhibits");

            migrationBuilder.DropColumn(
                name: "state",
                table: "exhibits");

            migrationBuilder.DropColumn(
                name: "authority",
                table: "custody_events");

            migrationBuilder.DropColumn(
                name: "condition",
                table: "custody_events");

            migrationBuilder.DropColumn(
                name: "corrects",
                table: "custody_events");

            migrationBuilder.DropColumn(
                name: "custodian_agency",
                table: "custody_events");

            migrationBuilder.DropColumn(
                name: "custodian_facility",
                table: "custody_events");

            migrationBuilder.DropColumn(
                name: "custodian_kind",
                table: "custody_events");

            migrationBuilder.DropColumn(
                name: "custodian_name",
                table: "custody_events");

            migrationBuilder.DropColumn(
                name: "custodian_user_id",
                table: "custody_events");

            migrationBuilder.DropColumn(
                name: "from_agency",
                table: "custody_events");

            migrationBuilder.DropColumn(
                name: "from_facility",
                table: "custody_events");

            migrationBuilder.DropColumn(
                name: "from_kind",
                table: "custody_events");

            migrationBuilder.DropColumn(
                name: "from_name",
                table: "custody_events");

            migrationBuilder.DropColumn(
                name: "from_user_id",
                table: "custody_events");

            migrationBuilder.DropColumn(
                name: "late_reason",
                table: "custody_events");

            migrationBuilder.DropColumn(
                name: "on_behalf_of",
                table: "custody_events");

            migrationBuilder.DropColumn(
                name: "reason",
                table: "custody_events");

            migrationBuilder.DropColumn(
                name: "receipt",
                table: "custody_events");

            migrationBuilder.DropColumn(
                name: "seal_after",
                table: "custody_events");

            migrationBuilder.DropColumn(
                name: "to_agency",
                table: "custody_events");

            migrationBuilder.DropColumn(
                name: "to_facility",
                table: "custody_events");

            migrationBuilder.DropColumn(
                name: "to_kind",
                table: "custody_events");

            migrationBuilder.DropColumn(
                name: "to_name",
                table: "custody_events");

            migrationBuilder.DropColumn(
                name: "to_user_id",
                table: "custody_events");

            migrationBuilder.DropColumn(
                name: "transfer_id",
                table: "custody_events");

            migrationBuilder.DropColumn(
                name: "witness",
                table: "custody_events");

            migrationBuilder.RenameColumn(
                name: "seal_before",
                table: "custody_events",
                newName: "seal_number");

            migrationBuilder.AddColumn<Guid>(
                name: "custodian_id",
                table: "custody_events",
                type: "uuid",
                nullable: false,
                defaultValue: new Guid("00000000-0000-0000-0000-000000000000"));
        }
    }
}
